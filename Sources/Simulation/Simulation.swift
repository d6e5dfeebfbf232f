import BigInt

/// A port of a simulated design.
public struct SimulationPort: Hashable, Sendable {
  /// Which way the port carries its value, seen from inside the design.
  public enum Direction: String, Hashable, Sendable {
    case input, output
  }

  /// The name, as in the emitted Verilog.
  public let name: String
  /// The direction.
  public let direction: Direction
  /// The width in bits.
  public let width: Int
  /// Whether the value is two's complement.
  public let isSigned: Bool

  /// Makes a port.
  public init(name: String, direction: Direction, width: Int, isSigned: Bool) {
    self.name = name
    self.direction = direction
    self.width = width
    self.isSigned = isSigned
  }
}

/// Something that simulates a design cycle by cycle: the interpreter, Verilator.
///
/// The order is always the same: set inputs → settle → clock edge → settle → get outputs. Simulation is
/// two-state. Registers without an initial value start random, from the seed that the simulation was made with.
/// The clock and the reset are not in ``ports``: ``step(cycles:)`` drives the one, ``reset`` is the other.
public protocol Simulation: AnyObject {
  /// The data ports in declaration order; indices into it name a port.
  var ports: [SimulationPort] { get }

  /// The level of the synchronous, active-high reset; false at the start.
  var reset: Bool { get set }

  /// Sets an input port. The value must fit the port; it is taken modulo 2^width.
  func set(_ port: Int, to value: BigInt)

  /// The settled value of a port: signed if the port is.
  func get(_ port: Int) -> BigInt

  /// Gives a number of rising clock edges.
  func step(cycles: Int)

  /// Runs whole transactions through a pair of valid/ready streams, the cycle loop inside the simulator.
  ///
  /// - Throws: ``StreamError`` if the design does not have the streams' ports or stops making progress.
  func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult
}
