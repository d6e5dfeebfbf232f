import HDL
import Simulation
import VerilogEmission

/// What simulates a module: the interpreter, or its Verilog in Verilator.
public struct SimulationEngine: Sendable, CustomStringConvertible {
  private enum Kind {
    case interpreter
    case verilator(builder: VerilatedBuilder?, waveform: String?, format: WaveformFormat)
  }

  private let kind: Kind

  /// The interpreter: no tool, no build.
  public static let interpreter = SimulationEngine(kind: .interpreter)

  /// Verilator, with the tools and the cache that the environment names.
  public static let verilator = verilator()

  /// Verilator, with given tools, or with a waveform of everything in the design.
  ///
  /// - Parameters:
  ///   - builder: The tools and the cache; nil for what the environment names.
  ///   - waveform: The path of a waveform to write; it is complete when the simulation is gone.
  ///   - format: Its format.
  public static func verilator(
    _ builder: VerilatedBuilder? = nil, waveform: String? = nil, format: WaveformFormat = .fst
  ) -> SimulationEngine {
    SimulationEngine(kind: .verilator(builder: builder, waveform: waveform, format: format))
  }

  /// The engine's name.
  public var description: String {
    switch kind {
    case .interpreter: "interpreter"
    case .verilator: "verilator"
    }
  }

  /// Elaborates a module and makes a simulation of it.
  ///
  /// - Parameters:
  ///   - seed: The seed of registers without an initial value.
  ///   - checks: The checks to make.
  /// - Throws: `ElaborationError`, ``ToolError``, ``BuildError``, `CancellationError`.
  public func simulation(
    of module: some Module, seed: UInt64 = 1, checks: CheckSelection = .statements
  ) async throws -> sending any Simulation {
    let netlist = try Netlist(elaborating: module)
    switch kind {
    case .interpreter:
      return try Interpreter(netlist, seed: seed, checks: checks)
    case .verilator(let builder, let waveform, let format):
      let builder = try builder ?? .standard()
      let trace = waveform == nil ? nil : format
      let model = try await builder.build(
        VerilogEmitter.emit(netlist, checks: checks), trace: trace, checks: !checks.isEmpty)
      return try model.simulation(seed: seed, waveform: waveform)
    }
  }
}

extension Testbench {
  /// Elaborates a module and tests it on an engine: `try await Testbench(MAC(), on: .verilator)`.
  ///
  /// - Parameters:
  ///   - seed: The seed of registers without an initial value.
  ///   - checks: The checks to make; a run throws what has failed.
  /// - Throws: `ElaborationError`, ``ToolError``, ``BuildError``, `CancellationError`.
  public init(
    _ module: Design, on engine: SimulationEngine, seed: UInt64 = 1, checks: CheckSelection = .statements
  ) async throws {
    self.init(module, on: try await engine.simulation(of: module, seed: seed, checks: checks))
  }
}
