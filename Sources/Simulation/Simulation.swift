import BigInt
import HDL

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
/// Clocks and resets are not in ``ports``: ``step(cycles:)`` and ``rise(_:)`` drive the ones, ``resets``
/// the others, all at once as ``reset``.
///
/// Clocks that rise at one instant, rise at once: everything that they clock takes the values from before it. The
/// order of time with several clocks is: set inputs and resets → settle → edges of some clocks → settle → get.
public protocol Simulation: AnyObject {
  /// The data ports in declaration order; indices into it name a port.
  var ports: [SimulationPort] { get }

  /// The clock domains in the order of the top module's ports, at least one; indices into it name a domain.
  var clockDomains: [ClockDomain] { get }

  /// For every clock domain, whether its reset is asserted, whatever its polarity; none is at the start.
  ///
  /// An asynchronous reset acts at once, without an edge.
  var resets: [Bool] { get set }

  /// Sets an input port; the value is taken modulo 2^width. An output stays as it is: ``Simulator`` and ``Testbench``
  /// say so.
  func set(_ port: Int, to value: BigInt)

  /// The settled value of a port: signed if the port is.
  func get(_ port: Int) -> BigInt

  /// Gives a number of rising edges of all clocks at once.
  func step(cycles: Int)

  /// Gives one rising edge of each of the domains' clocks, at one instant; the other clocks do not move.
  func rise(_ domains: Set<Int>)

  /// What the design's checks have found so far; empty if the simulation was made without them.
  var checkReport: CheckReport { get }

  /// Runs whole transactions through a pair of valid/ready streams, the cycle loop inside the simulator.
  ///
  /// - Throws: ``StreamError`` if the design does not have the streams' ports or stops making progress.
  func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult
}

extension Simulation {
  /// No checks.
  public var checkReport: CheckReport { CheckReport(results: [], failures: []) }
}
