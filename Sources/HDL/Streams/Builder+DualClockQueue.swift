extension Builder {
  /// A stream from one clock domain to another, through a queue of payloads in a memory.
  ///
  ///     let words = m.queued(io.samples, depth: 16, from: adc, to: .main, "samples_queue")
  ///
  /// Each side knows the other one's pointer in Gray code behind a synchronizer, so that it takes the queue for fuller,
  /// or for emptier, than it is, never the other way round. `ready` and `valid` come out of registers. Both domains
  /// have to be reset together; the queue is empty then.
  ///
  /// Source: C. E. Cummings, "Simulation and Synthesis Techniques for Asynchronous FIFO Design", SNUG 2002.
  /// - Parameters:
  ///   - source: The stream, in `writing`.
  ///   - depth: How many payloads it holds: a power of two, at least 2.
  ///   - stages: How many registers the synchronizers have, at least 2.
  /// - Returns: The stream, in `reading`.
  public func queued<Payload>(
    _ source: Stream<Payload>, depth: Int, from writing: ClockDomain, to reading: ClockDomain, _ name: String,
    stages: Int = 2, file: StaticString = #fileID, line: UInt = #line
  ) -> Stream<Payload> {
    let location = SourceLocation(file, line)
    let result = stream(like: source, name, location)
    let word = concatenated(source.payload.flatSignals)
    let words = memory(.unsigned(word.width), depth: depth, "\(name)_words", file: file, line: line)
    let bits = words.address.width
    let goesIn = source.isTaken.named("\(name)_goes_in", file: file, line: line)
    let comesOut = result.isTaken.named("\(name)_comes_out", file: file, line: line)
    func counter(_ label: String, _ enable: Signal) -> GrayCounter {
      grayCounter(bits: bits + 1, "\(name)_\(label)", enable: enable, file: file, line: line)
    }
    let tail = clocked(by: writing, file: file, line: line) { counter("tail", goesIn) }
    let head = clocked(by: reading, file: file, line: line) { counter("head", comesOut) }

    clocked(by: writing, file: file, line: line) {
      when(goesIn, file: file, line: line) {
        write(words, at: tail.count[0..<bits], word, file: file, line: line)
      }
      let headSeen = synchronized(head, "\(name)_head_seen", stages: stages, file: file, line: line)
      // Full, if the tail is one round ahead: in Gray code, the two highest bits are the other ones.
      let oneRound = Signal(3 << (bits - 1), .unsigned(bits + 1))
      let isFull = register(.bit, "\(name)_is_full", reset: 0, file: file, line: line)
      assign(isFull, tail.nextCode .== headSeen ^ oneRound, location)
      assign(source.ready, ~isFull, location)
    }
    clocked(by: reading, file: file, line: line) {
      let tailSeen = synchronized(tail, "\(name)_tail_seen", stages: stages, file: file, line: line)
      let isEmpty = register(.bit, "\(name)_is_empty", reset: 1, file: file, line: line)
      assign(isEmpty, head.nextCode .== tailSeen, location)
      assign(result.valid, ~isEmpty, location)
      // A word is written before the tail moves past it, and written again after the head has.
      let next = unsynchronized(read(words, at: head.count[0..<bits], file: file, line: line))
      distribute(next, over: result.payload, location)
    }
    return result
  }
}
