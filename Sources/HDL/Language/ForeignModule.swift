/// A module that is written in Verilog elsewhere: a box with typed ports, and a model of what it computes.
///
/// The interpreter simulates the model, which is an ordinary module with the same ports. The emitter writes an instance
/// of the Verilog module and nothing of the model. Ports keep their names and their case; those of the clock, of the
/// reset and of pins that are tied to constants are not in the interface.
///
///     struct Multiplier: ForeignModule {
///       let bits: Int
///       var ports: MultiplierPorts { MultiplierPorts(bits: bits) }
///       var verilogName: String { "fast_multiplier" }
///       var verilogParameters: KeyValuePairs<String, VerilogParameter> { ["WIDTH": .integer(bits), "STYLE": "booth"] }
///       var clockPort: String? { "clk" }
///       var model: MultiplierModel { MultiplierModel(bits: bits) }
///     }
public protocol ForeignModule: Module {
  /// The module that says what the box computes.
  associatedtype Model: Module

  /// The name of the module in Verilog.
  var verilogName: String { get }

  /// The parameters that an instance sets; none unless stated.
  var verilogParameters: KeyValuePairs<String, VerilogParameter> { get }

  /// The name of the port that takes the clock; none unless stated.
  var clockPort: String? { get }

  /// The name of the port that takes the synchronous, active-high reset; none unless stated.
  var resetPort: String? { get }

  /// Inputs that are tied to constants in every instance; none unless stated.
  var tiedPorts: KeyValuePairs<String, VerilogConstant> { get }

  /// What the box computes: a module whose ports have the same names, directions, widths and signs.
  var model: Model { get }

  /// Verilog for simulators, which synthesis does not see; none unless stated.
  var simulationFiles: [VerilogSource] { get }
}

extension ForeignModule {
  /// None.
  public var verilogParameters: KeyValuePairs<String, VerilogParameter> { [:] }
  /// None.
  public var clockPort: String? { nil }
  /// None.
  public var resetPort: String? { nil }
  /// None.
  public var tiedPorts: KeyValuePairs<String, VerilogConstant> { [:] }
  /// None.
  public var simulationFiles: [VerilogSource] { [] }

  /// The model between the box's ports.
  public func body(_ m: Builder, _ io: Ports) { m.describe(self, io) }
}

/// The value of a parameter in Verilog.
public enum VerilogParameter: Hashable, Sendable {
  case integer(Int)
  case string(String)
}

extension VerilogParameter: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A text, in quotes in Verilog.
  public init(stringLiteral value: String) { self = .string(value) }
}

/// A number of a width, unsigned.
public struct VerilogConstant: Hashable, Sendable {
  /// The value.
  public let value: Int
  /// The width in bits.
  public let width: Int

  /// Makes a constant; the value is taken modulo 2^width.
  public init(_ value: Int, width: Int) {
    self.value = value
    self.width = width
  }
}

/// A file of Verilog that was not emitted.
public struct VerilogSource: Hashable, Sendable {
  /// The file's name.
  public let name: String
  /// The whole text.
  public let text: String

  /// Makes a file.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
