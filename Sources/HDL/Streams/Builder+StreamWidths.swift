/// Some payloads of one kind side by side, the first that came or that goes out first.
public struct Repeated<Payload: Interface>: Interface, InliningInterface {
  /// The payloads; their ports are `0_value`, `1_value`, … behind the stream's name.
  public let elements: [Payload]

  static var inlined: String { "elements" }

  /// Declares so many payloads; one if the number is less.
  public init(_ payload: @autoclosure () -> Payload, count: Int) { self.init(making: payload, count: count) }

  init(making payload: () -> Payload, count: Int) { elements = (0..<max(count, 1)).map { _ in payload() } }
}

extension Builder {
  /// A stream whose payloads are as many of the source's as stated, in the order in which they came.
  ///
  /// Takes one payload per cycle without a pause while the receiver is ready when it matters. All but the last wait in
  /// registers; the last one passes at once, as do `valid` and `ready`.
  /// - Parameter count: How many payloads make one: at least 1.
  public func widened<Payload>(
    _ source: Stream<Payload>, count: Int, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Stream<Repeated<Payload>> {
    let location = SourceLocation(file, line)
    let count = atLeast(1, count, "stream '\(name)' joins payloads in groups of", location)
    let make = source.make
    let result = stream(
      like: Stream(making: { Repeated(making: make, count: count) }), name, location)
    let place = counter(modulo: count, "\(name)_place", enable: source.isTaken, file: file, line: line).value
    let isLast = (place .== Signal(count - 1)).named("\(name)_is_last", file: file, line: line)
    assign(source.ready, ~isLast | result.ready, location)
    assign(result.valid, source.valid & isLast, location)
    for (index, element) in result.payload.elements.enumerated() {
      for (target, signal) in zip(element.flatPorts(), source.payload.flatSignals) {
        let held =
          index == count - 1
          ? signal
          : registered(
            signal, "\(name)_held_\(index)_\(target.name)",
            enable: source.isTaken & (place .== Signal(index)),
            file: file, line: line)
        assign(target.signal, held, location)
      }
    }
    return result
  }

  /// A stream of the single payloads that another one carries side by side, the first one first.
  ///
  /// Gives one payload per cycle without a pause. Everything passes at once; the source is taken with its last payload.
  public func narrowed<Payload>(
    _ source: Stream<Repeated<Payload>>, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Stream<Payload> {
    let location = SourceLocation(file, line)
    let elements = source.payload.elements
    let make = source.make
    let result = stream(like: Stream(making: { make().elements[0] }), name, location)
    let place = counter(
      modulo: elements.count, "\(name)_place", enable: result.isTaken, file: file, line: line)
    assign(result.valid, source.valid, location)
    assign(source.ready, place.wraps, location)
    for (position, target) in result.payload.flatSignals.enumerated() {
      let parts = elements.map { $0.flatSignals[position] }
      assign(target, mux(place.value, of: parts, file: file, line: line), location)
    }
    return result
  }
}
