import HDL
import Simulation

/// The package's own interpreter.
package struct InterpreterEngine: Engine {
  package let name: String
  package let batchSize = 1
  private let make: @Sendable (Netlist) throws -> Interpreter

  /// Makes the engine; `make` is what is under test: how a netlist becomes an interpreter.
  package init(
    name: String = "interpreter",
    make: @escaping @Sendable (Netlist) throws -> Interpreter = { try .init($0) }
  ) {
    self.name = name
    self.make = make
  }

  package func traces(of cases: [DesignCase]) async throws -> [Trace] { cases.map(trace) }

  private func trace(_ item: DesignCase) -> Trace {
    let interpreter: Interpreter
    do { interpreter = try make(item.netlist) } catch { return .refused("\(error)") }
    let inputs = interpreter.ports.indices.filter { interpreter.ports[$0].direction == .input }
    let outputs = interpreter.ports.indices.filter { interpreter.ports[$0].direction == .output }
    return .outputs(
      item.cycles.map { cycle in
        interpreter.reset = cycle.reset
        for (port, value) in zip(inputs, cycle.inputs) { interpreter.set(port, to: value) }
        defer { interpreter.step(cycles: 1) }
        return outputs.map(interpreter.get)
      })
  }
}
