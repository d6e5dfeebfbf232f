import BigInt
import HDL
import Simulation
import VerilatorBridge
import VerilogEmission

/// The emitted Verilog in Verilator, many designs in one model.
package struct VerilatorEngine: Engine {
  package let name: String
  package let batchSize = 50
  private var builder: VerilatedBuilder
  private let emit: @Sendable (Netlist) -> VerilogDesign

  /// Makes the engine; `emit` is what is under test.
  package init(
    name: String = "Verilator", builder: VerilatedBuilder,
    emit: @escaping @Sendable (Netlist) -> VerilogDesign = { VerilogEmitter.emit($0) }
  ) {
    (self.name, self.emit) = (name, emit)
    self.builder = builder
    self.builder.favorsBuildTime = true
  }

  package func traces(of cases: [DesignCase]) async throws -> [Trace] {
    try await bisecting(cases) { try await run(VerilogBatch($0, emit: emit)) }
  }

  private func run(_ batch: VerilogBatch) async throws -> [Trace] {
    let model: VerilatedModel
    do {
      model = try await builder.build(Self.wrapper(batch))
    } catch BuildError.toolFailed(_, _, let message, _) {
      throw Refusal(message: message)
    }
    defer { builder.remove(model) }
    let simulation = try model.simulation()
    let traces = (0..<batch.cycleCount).map { cycle -> [[BigInt?]] in
      batch.apply(cycle, to: simulation)
      defer { simulation.step(cycles: 1) }
      return batch.outputs(of: simulation)
    }
    return batch.members.enumerated().map { index, member in
      .outputs(member.item.cycles.indices.map { traces[$0][index] })
    }
  }

  /// A module with an instance of every design, whose ports are all its own.
  static func wrapper(_ batch: VerilogBatch) -> VerilogDesign {
    var ports: [VerilogDesign.Port] = []
    var instances = ""
    for member in batch.members {
      let prefix = member.prefix
      if member.design.hasReset {
        ports.append(.init(name: "\(prefix)_reset", isInput: true, width: 1, isSigned: false))
      }
      ports += member.design.ports.map {
        .init(name: "\(prefix)_\($0.name)", isInput: $0.isInput, width: $0.width, isSigned: $0.isSigned)
      }
      instances += batch.instance(member, reset: "\(prefix)_reset") { "\(prefix)_\($0.name)" }
    }
    let declarations = ports.map { port in
      "  \(port.isInput ? "input" : "output") wire \(port.isSigned ? "signed " : "")\(port.bounds) \(port.name)"
    }
    let text =
      "module batch (\n  input wire clock,\n" + declarations.joined(separator: ",\n") + "\n);\n"
      + instances + "endmodule\n"
    return VerilogDesign(
      files: batch.files + [.init(name: "batch.v", text: text)], top: "batch", ports: ports, hasClock: true,
      hasReset: false)
  }
}

extension VerilogBatch {
  /// Sets the inputs of every design that has such a cycle; ports are numbered as in the wrapper.
  fileprivate func apply(_ number: Int, to simulation: VerilatedSimulation) {
    var first = 0
    for member in members {
      let reset = member.design.hasReset ? 1 : 0
      defer { first += reset + member.design.ports.count }
      guard number < member.item.cycles.count else { continue }
      let cycle = member.item.cycles[number]
      if member.design.hasReset { simulation.set(first, to: cycle.reset ? 1 : 0) }
      let inputs = member.design.ports.indices.filter { member.design.ports[$0].isInput }
      for (port, value) in zip(inputs, cycle.inputs) { simulation.set(first + reset + port, to: value) }
    }
  }

  /// The outputs of every design.
  fileprivate func outputs(of simulation: VerilatedSimulation) -> [[BigInt?]] {
    var first = 0
    return members.map { member in
      first += member.design.hasReset ? 1 : 0
      defer { first += member.design.ports.count }
      return member.design.ports.indices.filter { !member.design.ports[$0].isInput }.map {
        simulation.get(first + $0)
      }
    }
  }
}
