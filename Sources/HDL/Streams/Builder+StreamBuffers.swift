import BigInt

extension Builder {
  /// A stream through a register: `valid` and the payload come out of registers, a cycle later; `ready` passes at once.
  ///
  /// Throughput one payload per cycle. Cuts long paths in the direction of the data.
  public func buffered<Payload>(
    _ source: Stream<Payload>, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Stream<Payload> {
    let location = SourceLocation(file, line)
    let result = stream(like: source, name, location)
    let isFull = register(.bit, "\(name)_is_full", reset: 0, file: file, line: line)
    let canTake = (~isFull | result.ready).named("\(name)_can_take", file: file, line: line)
    assign(source.ready, canTake, location)
    when(canTake, file: file, line: line) { assign(isFull, source.valid, location) }
    let taken = source.isTaken
    for (target, signal) in zip(result.payload.flatPorts(), source.payload.flatSignals) {
      let label = "\(name)_held_\(target.name)"
      assign(target.signal, registered(signal, label, enable: taken, file: file, line: line), location)
    }
    assign(result.valid, isFull, location)
    return result
  }

  /// A stream through a skid buffer: `ready` comes out of a register, and a payload that comes while the receiver
  /// stalls is kept aside; `valid` and the payload pass at once.
  ///
  /// Throughput one payload per cycle. Cuts long paths against the direction of the data; a register behind it
  /// (``buffered(_:_:file:line:)``) cuts both.
  public func skidBuffered<Payload>(
    _ source: Stream<Payload>, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Stream<Payload> {
    let location = SourceLocation(file, line)
    let result = stream(like: source, name, location)
    let isAside = register(.bit, "\(name)_is_aside", reset: 0, file: file, line: line)
    assign(source.ready, ~isAside, location)
    let offered = (isAside | source.valid).named("\(name)_offered", file: file, line: line)
    assign(isAside, offered & ~result.ready, location)
    assign(result.valid, offered, location)
    for (target, signal) in zip(result.payload.flatPorts(), source.payload.flatSignals) {
      let label = "\(name)_aside_\(target.name)"
      let aside = registered(signal, label, enable: ~isAside, file: file, line: line)
      assign(target.signal, mux(isAside, aside, signal, file: file, line: line), location)
    }
    return result
  }

  /// A stream through a queue of payloads in a memory; a payload comes out a cycle after it went in, or later.
  ///
  /// - Parameter depth: How many payloads it holds: a power of two, at least 2.
  /// - Returns: The stream that comes out, and the number of payloads in the queue.
  public func queued<Payload>(
    _ source: Stream<Payload>, depth: Int, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> (stream: Stream<Payload>, count: Signal) {
    let location = SourceLocation(file, line)
    let result = stream(like: source, name, location)
    let signals = source.payload.flatSignals
    let word = concatenated(signals)
    let words = memory(.unsigned(word.width), depth: depth, "\(name)_words", file: file, line: line)
    let bits = words.address.width
    let head = register(words.address, "\(name)_head", reset: 0, file: file, line: line)
    let tail = register(words.address, "\(name)_tail", reset: 0, file: file, line: line)
    let count = register(.unsigned(bits + 1), "\(name)_count", reset: 0, file: file, line: line)

    let goesIn = source.isTaken.named("\(name)_goes_in", file: file, line: line)
    let comesOut = result.isTaken.named("\(name)_comes_out", file: file, line: line)
    assign(source.ready, count .!= Signal(words.depth), location)
    assign(result.valid, count .!= 0, location)
    when(goesIn, file: file, line: line) {
      write(words, at: tail, word, file: file, line: line)
      assign(tail, (tail + 1).truncated(to: bits), location)
    }
    when(comesOut, file: file, line: line) { assign(head, (head + 1).truncated(to: bits), location) }
    assign(count, (count + goesIn - comesOut).truncated(to: bits + 1), location)
    distribute(read(words, at: head, file: file, line: line), over: result.payload, location)
    return (result, count)
  }

  /// Assigns the parts of a word to a payload's ports, in the order in which they were put side by side.
  func distribute(_ word: Signal, over payload: some Interface, _ location: SourceLocation) {
    var end = word.width
    for port in payload.flatPorts() {
      let part = word[end - port.shape.width..<end]
      assign(port.signal, port.shape.isSigned ? part.asSigned : part, location)
      end -= port.shape.width
    }
  }
}
