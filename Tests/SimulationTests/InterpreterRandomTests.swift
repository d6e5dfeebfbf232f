import BigInt
import HDL
import Simulation
import Testing

/// Random designs against the reference semantics.
@Suite struct InterpreterRandomTests {
  /// Run one of them again with `InterpreterRandomTests().compare(seed:maximumWidth:)`.
  @Test(arguments: [4, 16, 33, 64, 65, 130])
  func randomDesignsBehaveAsTheReferenceSemantics(maximumWidth: Int) throws {
    for seed in 1...40 { try compare(seed: UInt64(seed), maximumWidth: maximumWidth) }
  }

  func compare(seed: UInt64, maximumWidth: Int) throws {
    var random = RandomNetlist(seed: seed, maximumWidth: maximumWidth)
    let netlist = random.netlist(nodes: 25)
    let interpreter = try Interpreter(netlist)
    let reference = ReferenceSimulation(netlist)
    for cycle in 0..<12 {
      let reset = random.flag(0.2)
      interpreter.reset = reset
      reference.reset = reset
      for (port, description) in netlist.top.ports.enumerated() where description.isInput {
        let value = random.value(description.shape)
        interpreter.set(port, to: value)
        reference.set(port, to: value)
      }
      for (port, description) in netlist.top.ports.enumerated() {
        let (found, expected) = (interpreter.get(port), reference.get(port))
        if found != expected {
          Issue.record(
            """
            seed \(seed), maximum width \(maximumWidth), cycle \(cycle): '\(description.name)' is \(found), \
            should be \(expected)
            """)
          return
        }
      }
      interpreter.step(cycles: 1)
      reference.step()
    }
  }
}
