import Datapaths
import Formats
import HDL
import Simulation
import VerilatorBridge
import VerilogEmission

/// The array's netlist, with a fault if one was asked for, and what makes simulations of it.
struct Hardware {
  let configuration: ShiftMMConfiguration
  let netlist: Netlist
  let planting: FaultPlanter.Planting?
  /// What is in the words, if the array is in its shell.
  let shell: ShellLayout?

  /// Elaborates an array in its shell.
  init(inShell configuration: ShiftMMConfiguration) throws {
    let layout = try ShellLayout(configuration)
    self.configuration = configuration
    shell = layout
    netlist = try Netlist(elaborating: ShiftMMShell(layout))
    planting = nil
  }

  /// Elaborates an array and plants the seed's fault.
  init(_ configuration: ShiftMMConfiguration, faultSeed: UInt64?) throws {
    self.configuration = configuration
    shell = nil
    let sound = try Netlist(elaborating: ShiftMMArray(configuration))
    planting = faultSeed.flatMap { FaultPlanter.plant(seed: $0, in: sound) }
    guard faultSeed == nil || planting != nil else {
      throw ConfigurationError("plant-fault: this array has no fault that could show")
    }
    netlist = planting?.netlist ?? sound
  }

  /// The array on the interpreter, in several copies.
  func interpreted(copies: Int, seed: UInt64) throws -> HardwareArray {
    let simulations = try (0..<copies).map { try Interpreter(netlist, seed: seed &+ UInt64($0)) }
    return try HardwareArray(configuration, simulations: simulations)
  }

  /// The emitted Verilog, built by Verilator.
  func verilated(
    trace: WaveformFormat? = nil, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws -> VerilatedModel {
    let design = VerilogEmitter.emit(netlist)
    return try await VerilatedModel.build(design, streams: streams(design), trace: trace, progress: progress)
  }

  /// The streams that operands and results take.
  func streams(_ design: VerilogDesign) -> StreamPair {
    shell == nil ? design.streams("operands", "results") : ShellDriver.streams
  }

  /// The array on a built model, in several copies.
  func array(on model: VerilatedModel, copies: Int, seed: UInt64) throws -> HardwareArray {
    var simulations: [any Simulation] = []
    for copy in 0..<copies { simulations.append(try model.simulation(seed: seed &+ UInt64(copy))) }
    if let shell { return try HardwareArray(shell, simulations: simulations) }
    return try HardwareArray(configuration, simulations: simulations)
  }
}
