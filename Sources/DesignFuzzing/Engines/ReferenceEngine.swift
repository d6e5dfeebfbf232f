import HDL

/// The slow and obvious meaning of a design: that of its program, or of every node by itself.
package struct ReferenceEngine: Engine {
  package let name = "reference"
  package let batchSize = 1

  /// Makes the engine.
  package init() {}

  package func traces(of cases: [DesignCase]) async throws -> [Trace] {
    cases.map { item in
      if let program = item.program { return .outputs(program.outputs(item.cycles)) }
      let simulation = ReferenceSimulation(item.netlist)
      return .outputs(
        item.cycles.map { cycle in
          simulation.start(cycle)
          defer { simulation.step() }
          return simulation.outputs
        })
    }
  }
}
