/// A valid/ready stream, as its receiver sees it: a payload is taken in every cycle in which both bits are 1.
///
/// A sender that has raised `valid` keeps it and the payload until the payload is taken. A receiver may make `ready`
/// depend on `valid`, a sender must not make `valid` depend on `ready`. `flipped()` makes the sender's side of it.
///
///     struct Ports: Interface {
///       let samples = Stream(Sample())
///       let sums = Stream(Sample()).flipped()
///     }
///
/// The payload's ports are named beside the two bits: `samples_valid`, `samples_ready`, `samples_value`.
public struct Stream<Payload: Interface>: Interface, InliningInterface {
  /// Whether there is a payload.
  @Input(.bit) public var valid: Signal
  /// Whether the payload is taken in this cycle.
  @Output(.bit) public var ready: Signal
  /// What is carried.
  public let payload: Payload
  /// Makes another interface like the payload's.
  let make: () -> Payload

  static var inlined: String { "payload" }

  /// Declares a stream of a payload, all of whose ports are inputs.
  public init(_ payload: @autoclosure @escaping () -> Payload) { self.init(making: payload) }

  init(making make: @escaping () -> Payload) {
    self.make = make
    payload = make()
  }

  /// One bit: whether a payload is taken in this cycle.
  public var isTaken: Signal { valid & ready }
}

/// An interface with one property whose ports are named without that property's name.
protocol InliningInterface {
  static var inlined: String { get }
}

/// Two payloads side by side.
public struct Pair<First: Interface, Second: Interface>: Interface {
  /// The first one.
  public let first: First
  /// The second one.
  public let second: Second
}

extension Builder {
  /// Joins two interfaces port by port: whichever side of a port this module drives takes the other side's value.
  ///
  /// - Parameters:
  ///   - one: An interface of this module or of an instance.
  ///   - other: Another of the same ports, which faces it.
  public func connect<Ports: Interface>(
    _ one: Ports, _ other: Ports, file: StaticString = #fileID, line: UInt = #line
  ) {
    let location = SourceLocation(file, line)
    for (a, b) in zip(one.flatPorts(), other.flatPorts()) {
      if canDrive(a.signal) {
        assign(a.signal, b.signal, location)
      } else {
        assign(b.signal, a.signal, location)
      }
    }
  }

  private func canDrive(_ signal: Signal) -> Bool {
    guard case .node(let node, let builder) = signal.origin, builder === self else { return false }
    return targets[node] != nil && !isDrivenHere.contains(node)
  }

  /// A stream of this module's own, made of wires: the library drives `valid` and the payload, its user `ready`.
  func stream<Payload>(
    like other: Stream<Payload>, _ name: String, _ location: SourceLocation
  ) -> Stream<Payload> {
    let stream = Stream(making: other.make)
    let ports = stream.flatPorts()
    _ = stream.bind(ports) { _, port in
      let label = "\(name)_\(port.name)"
      let node = append(.wire, port.shape, [], name: declare(label, location), location)
      addTarget(node, .wire, "wire '\(label)'", location)
      if port.isInput { isDrivenHere.insert(node) }
      return Signal(.node(node, self), port.shape)
    }
    return stream
  }
}

extension Interface {
  /// The signals of all ports, in declaration order.
  package var flatSignals: [Signal] { flatPorts().map(\.signal) }
}
