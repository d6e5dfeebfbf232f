import BigInt

extension Builder {
  /// One stream to several receivers: each gets every payload, in its own time.
  ///
  /// A payload is taken once all receivers have it; one that has it already is not offered it again.
  public func forked<Payload>(
    _ source: Stream<Payload>, _ names: [String], file: StaticString = #fileID, line: UInt = #line
  ) -> [Stream<Payload>] {
    let location = SourceLocation(file, line)
    var isLast: Signal = Signal(1, .bit)
    var branches: [(stream: Stream<Payload>, hasIt: Signal)] = []
    for name in names {
      let branch = stream(like: source, name, location)
      let hasIt = register(.bit, "\(name)_has_it", reset: 0, file: file, line: line)
      assign(branch.valid, source.valid & ~hasIt, location)
      for (target, signal) in zip(branch.payload.flatSignals, source.payload.flatSignals) {
        assign(target, signal, location)
      }
      isLast = isLast & (hasIt | branch.ready)
      branches.append((branch, hasIt))
    }
    let isTakenByAll = isLast
    assign(source.ready, isTakenByAll, location)
    for branch in branches {
      assign(
        branch.hasIt, source.valid & ~isTakenByAll & (branch.hasIt | branch.stream.ready), location)
    }
    return branches.map(\.stream)
  }

  /// Two streams to one: a pair is offered when both have a payload, and both are taken at once.
  public func joined<First, Second>(
    _ first: Stream<First>, _ second: Stream<Second>, _ name: String, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Stream<Pair<First, Second>> {
    let location = SourceLocation(file, line)
    let (makeFirst, makeSecond) = (first.make, second.make)
    let both = Stream(making: { Pair(first: makeFirst(), second: makeSecond()) })
    let result = stream(like: both, name, location)
    assign(result.valid, first.valid & second.valid, location)
    assign(first.ready, result.ready & second.valid, location)
    assign(second.ready, result.ready & first.valid, location)
    let signals = first.payload.flatSignals + second.payload.flatSignals
    for (target, signal) in zip(result.payload.flatSignals, signals) { assign(target, signal, location) }
    return result
  }

  /// Several streams to one, round robin: after a payload of one source the next ones come first.
  ///
  /// A source that is being offered keeps its turn until its payload is taken.
  /// - Returns: The stream that comes out, and the index of the source whose payload it offers.
  public func arbitrated<Payload>(
    _ sources: [Stream<Payload>], _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> (stream: Stream<Payload>, source: Signal)? {
    guard let model = sources.first else { return nil }
    let location = SourceLocation(file, line)
    let result = stream(like: model, name, location)
    let index = Shape.unsigned(Shape(0...BigInt(max(sources.count - 1, 1))).width)
    let last = register(index, "\(name)_last", reset: BigInt(sources.count - 1), file: file, line: line)
    let isWaiting = register(.bit, "\(name)_is_waiting", reset: 0, file: file, line: line)

    // The first source that has a payload, counting from the one after the last served.
    var lowest = Signal(sources.count - 1, index)
    var afterLast = lowest
    var isAnyAfterLast = Signal(0, .bit)
    for (number, source) in sources.enumerated().reversed() {
      let isNext = source.valid & (Signal(number) .> last)
      lowest = mux(source.valid, Signal(number, index), lowest, file: file, line: line)
      afterLast = mux(isNext, Signal(number, index), afterLast, file: file, line: line)
      isAnyAfterLast = isAnyAfterLast | isNext
    }
    let next = mux(isAnyAfterLast, afterLast, lowest, file: file, line: line)
    let chosen = mux(isWaiting, last, next, file: file, line: line).named(
      "\(name)_source", file: file, line: line)
    let isAny = sources.dropFirst().reduce(model.valid) { $0 | $1.valid }
    assign(result.valid, isAny, location)
    when(isAny, file: file, line: line) { assign(last, chosen, location) }
    assign(isWaiting, isAny & ~result.ready, location)

    for (number, source) in sources.enumerated() {
      assign(source.ready, result.ready & (chosen .== Signal(number)), location)
    }
    for (position, target) in result.payload.flatSignals.enumerated() {
      let words = sources.map { $0.payload.flatSignals[position] }
      let word = words.indices.dropLast().reversed().reduce(words[words.count - 1]) { rest, number in
        mux(chosen .== Signal(number), words[number], rest, file: file, line: line)
      }
      assign(target, word, location)
    }
    return (result, chosen)
  }
}
