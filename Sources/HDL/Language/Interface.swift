/// A bundle of ports, declared with ``Input`` and ``Output`` and named after its properties.
///
/// A property that is itself an interface nests: its ports are named `outer_inner`; those of an array of interfaces
/// `outer_0_inner`, `outer_1_inner`, ….
///
///     struct MACPorts: Interface {
///       @Input var a: Signal
///       @Output var sum: Signal
///       init(bits: Int) {
///         _a = Input(.signed(bits))
///         _sum = Output(.signed(2 * bits))
///       }
///     }
public protocol Interface {}

/// An input port of an interface: one signal, an optional one, or an array of them named `name_0`, `name_1`, ….
@propertyWrapper
public struct Input<Value>: PortDeclaration {
  let slots: PortSlots
  private let read: (PortSlots) -> Value

  /// The port's signal, once a module or a simulation has been given the interface.
  public var wrappedValue: Value { read(slots) }
}

/// An output port of an interface: one signal, an optional one, or an array of them named `name_0`, `name_1`, ….
@propertyWrapper
public struct Output<Value>: PortDeclaration {
  let slots: PortSlots
  private let read: (PortSlots) -> Value

  /// The port's signal, once a module or a simulation has been given the interface.
  public var wrappedValue: Value { read(slots) }
}

extension Input where Value == Signal {
  /// Declares an input of a shape.
  public init(_ shape: Shape) {
    self.init(slots: PortSlots(isInput: true, [(nil, shape)])) { $0.signals[0] }
  }
}

extension Input where Value == Signal? {
  /// Declares an input of a shape, or none.
  public init(_ shape: Shape?) {
    let entries = shape.map { [(index: Int?.none, shape: $0)] } ?? []
    self.init(slots: PortSlots(isInput: true, entries)) { $0.signals.first }
  }
}

extension Input where Value == [Signal] {
  /// Declares `count` inputs of a shape.
  public init(_ shape: Shape, count: Int) {
    self.init(slots: PortSlots(isInput: true, (0..<max(count, 0)).map { ($0, shape) })) { $0.signals }
  }
}

extension Output where Value == Signal {
  /// Declares an output of a shape.
  public init(_ shape: Shape) {
    self.init(slots: PortSlots(isInput: false, [(nil, shape)])) { $0.signals[0] }
  }
}

extension Output where Value == Signal? {
  /// Declares an output of a shape, or none.
  public init(_ shape: Shape?) {
    let entries = shape.map { [(index: Int?.none, shape: $0)] } ?? []
    self.init(slots: PortSlots(isInput: false, entries)) { $0.signals.first }
  }
}

extension Output where Value == [Signal] {
  /// Declares `count` outputs of a shape.
  public init(_ shape: Shape, count: Int) {
    self.init(slots: PortSlots(isInput: false, (0..<max(count, 0)).map { ($0, shape) })) { $0.signals }
  }
}

/// What the walk over an interface's properties looks for.
protocol PortDeclaration {
  var slots: PortSlots { get }
}

/// The signals behind one declared property; a class, so that binding one copy of an interface binds them all.
final class PortSlots {
  fileprivate(set) var isInput: Bool
  let entries: [(index: Int?, shape: Shape)]
  fileprivate(set) var signals: [Signal]
  fileprivate(set) var isBound = false

  init(isInput: Bool, _ entries: [(index: Int?, shape: Shape)]) {
    self.isInput = isInput
    self.entries = entries
    signals = entries.map { Signal(.unbound, $0.shape) }
  }
}

/// One port of an interface, flattened.
struct FlatPort {
  let name: String
  let isInput: Bool
  let shape: Shape
  fileprivate let slots: PortSlots
  fileprivate let index: Int
  /// The port's signal, as it is bound now.
  var signal: Signal { slots.signals[index] }
}

extension Interface {
  /// The ports of the interface and of those nested in it, in declaration order.
  func flatPorts(prefix: String = "") -> [FlatPort] {
    Mirror(reflecting: self).children.flatMap { child -> [FlatPort] in
      guard let label = child.label else { return [] }
      let isInlined = (Self.self as? any InliningInterface.Type)?.inlined == label
      if let nested = child.value as? any Interface {
        return nested.flatPorts(prefix: isInlined ? prefix : prefix + label + "_")
      }
      if let nested = child.value as? [any Interface] {
        let prefix = isInlined ? prefix : "\(prefix)\(label)_"
        return nested.enumerated().flatMap { $1.flatPorts(prefix: "\(prefix)\($0)_") }
      }
      guard let slots = (child.value as? any PortDeclaration)?.slots else { return [] }
      let name = prefix + (label.hasPrefix("_") ? String(label.dropFirst()) : label)
      return slots.entries.indices.map { index in
        let entry = slots.entries[index]
        return FlatPort(
          name: entry.index.map { "\(name)_\($0)" } ?? name, isInput: slots.isInput, shape: entry.shape,
          slots: slots, index: index)
      }
    }
  }

  /// The same ports seen from the other side: inputs are outputs and outputs are inputs.
  ///
  /// Flip an interface where it is made, before a module has been given it.
  public func flipped() -> Self {
    for child in Mirror(reflecting: self).children {
      if let nested = child.value as? any Interface { _ = nested.flipped() }
      for nested in child.value as? [any Interface] ?? [] { _ = nested.flipped() }
      if let slots = (child.value as? any PortDeclaration)?.slots { slots.isInput.toggle() }
    }
    return self
  }

  /// Gives every port its signal; false if that had been done before, which a stored interface causes.
  func bind(_ ports: [FlatPort], _ signal: (Int, FlatPort) -> Signal) -> Bool {
    guard !ports.contains(where: { $0.slots.isBound }) else { return false }
    for (position, port) in ports.enumerated() {
      port.slots.signals[port.index] = signal(position, port)
    }
    for port in ports { port.slots.isBound = true }
    return true
  }
}

extension Module {
  /// The module's interface with every signal standing for a port of a simulation, by index.
  public var simulatedPorts: Ports {
    let ports = self.ports
    _ = ports.bind(ports.flatPorts()) { Signal(.port($0), $1.shape) }
    return ports
  }
}
