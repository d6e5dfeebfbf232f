import BigInt
import HDL

/// A simulation of a module whose ports are reached by key path, whatever simulates it.
///
///     let sim = try Simulator(MAC(operandBits: 8, accumulatorBits: 24))
///     sim[\.enable] = 1
///     sim[\.a] = -3
///     sim.step()
///     print(sim[\.sum])
public struct Simulator<Design: Module> {
  /// What simulates the module; a ``RecordedSimulation`` around it once ``record(_:)`` had to make one.
  public var simulation: any Simulation { recording.simulation }
  let recording: Recording
  let ports: Design.Ports
  let indices: PortIndices<Design.Ports>
  /// For every port, whether it can be set.
  let inputs: [Bool]

  /// Elaborates a module and simulates it with the interpreter.
  ///
  /// - Parameters:
  ///   - seed: The seed of registers without an initial value.
  ///   - checks: The checks to make; see ``failures``.
  /// - Throws: `ElaborationError` with every mistake in the module.
  public init(_ module: Design, seed: UInt64 = 1, checks: CheckSelection = .statements) throws {
    self.init(module, on: try Interpreter(Netlist(elaborating: module), seed: seed, checks: checks))
  }

  /// Reaches the ports of a simulation that was made of the module elsewhere.
  public init(_ module: Design, on simulation: any Simulation) {
    recording = Recording(simulation)
    ports = module.simulatedPorts
    indices = PortIndices(ports)
    inputs = simulation.ports.map { $0.direction == .input }
  }

  /// The settled value of a port; an input can be set to any value, of which it takes its width.
  ///
  /// Setting what is not an input does nothing but report it, see ``mistakes``.
  public subscript(
    port: KeyPath<Design.Ports, Signal>, file: StaticString = #fileID, line: UInt = #line
  ) -> BigInt {
    get {
      report { () throws(TestbenchError) in
        simulation.get(try index(of: port, CallSite(file, line)))
      } ?? 0
    }
    nonmutating set {
      report { () throws(TestbenchError) in
        try set(port, to: newValue, CallSite(file, line))
      }
    }
  }

  /// What was set that is no input, or read that is no port; each has been printed to the standard error, too.
  public var mistakes: [TestbenchError] { recording.mistakes }

  /// Whether the resets of all clock domains are asserted; setting it sets them all.
  public var reset: Bool {
    get { simulation.reset }
    nonmutating set { simulation.resets = simulation.resets.map { _ in newValue } }
  }

  /// Asserts or releases the reset of one clock domain; nothing happens if the design does not have it.
  public func setReset(_ isAsserted: Bool, of domain: ClockDomain) {
    if let index = simulation.index(of: domain) { simulation.resets[index] = isAsserted }
  }

  /// Gives a number of rising edges of all clocks at once.
  public func step(_ cycles: Int = 1) { simulation.step(cycles: cycles) }

  /// Gives one rising edge of each domain's clock, at one instant; domains that the design does not have are none.
  public func rise(_ domains: ClockDomain...) {
    simulation.rise(Set(domains.compactMap(simulation.index(of:))))
  }
}
