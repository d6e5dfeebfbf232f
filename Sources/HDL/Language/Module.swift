/// A piece of hardware: its configuration as stored properties, its ports, and a body that describes it.
///
/// Two values that are equal are one module in the netlist and in the Verilog. Clock and reset are implied:
/// a module whose registers need them gets the ports `clock` and `reset`.
public protocol Module: Hashable, Sendable {
  /// The module's interface.
  associatedtype Ports: Interface

  /// The name in Verilog; the type's name in snake case unless stated. A name that another module of the
  /// design has gets a number.
  var name: String { get }

  /// A new interface at every call: a computed property.
  var ports: Ports { get }

  /// What the header of the emitted file says of the configuration; the stored properties unless stated.
  var parameters: [(name: String, value: String)] { get }

  /// Describes the hardware between the ports.
  ///
  /// - Parameters:
  ///   - m: The builder, which takes registers, instances, conditions and assignments.
  ///   - io: The module's interface, its signals bound.
  func body(_ m: Builder, _ io: Ports)
}

extension Module {
  /// The type's name in snake case: `SkewBuffer` is `skew_buffer`.
  public var name: String {
    VerilogName.snakeCase(String(String(describing: Self.self).prefix { $0 != "<" }))
  }

  /// The stored properties that are plain values, those of nested structures included.
  public var parameters: [(name: String, value: String)] { plainValues(of: self, depth: 3) }
}

/// The numbers, strings, booleans and cases stored in a value, by their property's names.
private func plainValues(of value: Any, depth: Int) -> [(name: String, value: String)] {
  Mirror(reflecting: value).children.flatMap { child -> [(name: String, value: String)] in
    guard let label = child.label, depth > 0 else { return [] }
    let mirror = Mirror(reflecting: child.value)
    if mirror.displayStyle == .struct, !mirror.children.isEmpty {
      return plainValues(of: child.value, depth: depth - 1).map { ("\(label).\($0.name)", $0.value) }
    }
    let text = String(describing: child.value)
    return text == "(Function)" ? [] : [(label, text)]
  }
}
