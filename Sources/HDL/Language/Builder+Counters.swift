import BigInt

extension Builder {
  /// A counter: 0, 1, … `modulo` − 1 and 0 again, from 0 after a reset, one step at every clock edge at which `enable`, if
  /// given, and the surrounding conditions are 1.
  ///
  /// - Returns: The register, and whether the coming edge takes it back to 0.
  public func counter(
    modulo: Int, _ name: String, enable: Signal? = nil, file: StaticString = #fileID, line: UInt = #line
  ) -> (value: Signal, wraps: Signal) {
    let location = SourceLocation(file, line)
    let modulo = atLeast(1, modulo, "counter '\(name)' counts modulo", location)
    let shape = Shape(0...BigInt(modulo - 1))
    let value = register(shape, name, reset: 0, file: file, line: line)
    let isLast = value .== Signal(modulo - 1)
    let isCounting = holding(enable, location)
    let next = (value + 1).truncated(to: shape.width)
    let isPowerOfTwo = modulo == 1 << shape.width
    let wrapped = isPowerOfTwo ? next : mux(isLast, Signal(0, .unsigned(shape.width)), next)
    let step = { self.assign(value, wrapped.asShape(shape), location) }
    guard let isCounting else {
      step()
      return (value, isLast)
    }
    when(isCounting, file: file, line: line, step)
    return (value, isCounting & isLast)
  }

  /// A counter that sticks at its ends: one up or down at every clock edge, from 0 after a reset.
  ///
  /// - Parameters:
  ///   - limit: The largest count.
  ///   - up: One bit: whether it counts up. With `down` at once it stays as it is.
  ///   - down: One bit: whether it counts down; never if not given.
  public func saturatingCounter(
    upTo limit: Int, _ name: String, up: Signal, down: Signal? = nil, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    let limit = atLeast(1, limit, "counter '\(name)' counts up to", location)
    let shape = Shape(0...BigInt(limit))
    let value = register(shape, name, reset: 0, file: file, line: line)
    let down = down ?? Signal(0, .bit)
    guard up.isCondition([up, value], location), down.isCondition([down, value], location) else {
      return value
    }
    let (isFull, isEmpty) = (value .== Signal(limit), value .== 0)
    when(up & ~down & ~isFull, file: file, line: line) {
      assign(value, (value + 1).truncated(to: shape.width).asShape(shape), location)
    }
    when(down & ~up & ~isEmpty, file: file, line: line) {
      assign(value, (value - 1).truncated(to: shape.width).asShape(shape), location)
    }
    return value
  }

  /// A signal as it was some clock edges ago: a shift register, whose stages are called `name_1`, `name_2`, ….
  ///
  /// Without `reset` it starts undefined and synthesis can make it of look-up tables; at 0 cycles it is the signal.
  /// - Parameters:
  ///   - cycles: How many edges: 0 or more.
  ///   - reset: What the synchronous reset gives all stages, if it does.
  ///   - enable: If given, all stages hold their values wherever this is 0.
  public func delayed(
    _ signal: Signal, cycles: Int, _ name: String, reset: BigInt? = nil, enable: Signal? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let cycles = atLeast(0, cycles, "'\(name)' is delayed by", SourceLocation(file, line))
    return (0..<cycles).reduce(signal) { stage, index in
      registered(stage, "\(name)_\(index + 1)", reset: reset, enable: enable, file: file, line: line)
    }
  }

  /// One bit of a name: whether a one-bit signal is 1 and was 0 at the last clock edge. After a reset it has to have been
  /// 0 once before it can rise.
  public func rising(
    _ signal: Signal, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    edge(signal, before: 1, name, file, line) { $0 & ~$1 }
  }

  /// One bit of a name: whether a one-bit signal is 0 and was 1 at the last clock edge. After a reset it has to have been
  /// 1 once before it can fall.
  public func falling(
    _ signal: Signal, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    edge(signal, before: 0, name, file, line) { ~$0 & $1 }
  }

  private func edge(
    _ signal: Signal, before reset: BigInt, _ name: String, _ file: StaticString, _ line: UInt,
    _ isEdge: (Signal, Signal) -> Signal
  ) -> Signal {
    guard signal.isCondition([signal], SourceLocation(file, line)) else { return signal }
    let before = registered(signal, "\(name)_before", reset: reset, file: file, line: line)
    return isEdge(signal, before).named(name, file: file, line: line)
  }

  /// One bit: whether the surrounding conditions, and another one if given, hold; nil if there are none.
  private func holding(_ enable: Signal?, _ location: SourceLocation) -> Signal? {
    let surrounding = conditions.isEmpty ? nil : Signal(.node(condition(), self), .bit)
    guard let enable, enable.isCondition([enable] + (surrounding.map { [$0] } ?? []), location) else {
      return surrounding
    }
    return surrounding.map { $0 & enable } ?? enable
  }

  /// A count, or the least that there can be, with a diagnostic.
  func atLeast(_ least: Int, _ count: Int, _ what: String, _ location: SourceLocation) -> Int {
    if count >= least { return count }
    report(.badCount, "\(what) \(count); expected at least \(least)", at: location)
    return least
  }
}
