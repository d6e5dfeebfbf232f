import BigInt
import HDL

/// A design and all that is put into it, cycle by cycle: what engines run and have to agree on.
package struct DesignCase: Hashable, Sendable {
  /// What is put into the design in one cycle.
  package struct Cycle: Hashable, Sendable {
    /// The level of the reset.
    package var reset: Bool
    /// The values of the input ports, in their order.
    package var inputs: [BigInt]
  }

  /// The design.
  package var netlist: Netlist
  /// The cycles.
  package var cycles: [Cycle]
  /// The program that the netlist was elaborated from, if it was described in the language; it says what is right.
  package var program: LanguageProgram?

  /// The design that a seed gives, under random inputs.
  ///
  /// - Parameter size: About how many operations a module has at most.
  /// - Throws: `ElaborationError` if the language refuses its program, which it should not.
  package init(seed: UInt64, cycles: Int, size: Int) throws {
    // Small widths find most; the others find what happens at and beyond words of 32 and 64 bits.
    let maximumWidth = [6, 12, 40, 66, 130][Int(seed % 5)]
    var random: RandomSource
    if seed % 3 == 2 {
      var generator = RandomProgram(seed: seed, maximumWidth: maximumWidth)
      let program = generator.program(statements: max(2, size / 5))
      (netlist, self.program) = (try program.elaborated(), program)
      random = generator.random
    } else {
      var generator = RandomNetlist(seed: seed, maximumWidth: maximumWidth)
      netlist = generator.netlist(nodes: max(1, size / 3 + Int(seed % UInt64(max(1, 2 * size / 3)))))
      random = generator.random
    }
    self.cycles = Self.randomCycles(cycles, netlist, &random)
  }

  /// A design under random inputs.
  package init(_ netlist: Netlist, cycles: Int, _ random: inout RandomSource) {
    self.netlist = netlist
    self.cycles = Self.randomCycles(cycles, netlist, &random)
  }

  private static func randomCycles(_ count: Int, _ netlist: Netlist, _ random: inout RandomSource) -> [Cycle]
  {
    let shapes = netlist.top.ports.filter(\.isInput).map(\.shape)
    return (0..<count).map { _ in
      let reset = random.flag(0.1)
      return Cycle(reset: reset, inputs: shapes.map { random.value($0) })
    }
  }

  /// How large the design is: the nodes of all its modules.
  package var nodeCount: Int { netlist.modules.reduce(0) { $0 + $1.nodes.count } }
}

extension NetlistModule {
  /// The output ports.
  package var outputPorts: [Port] { ports.filter { !$0.isInput } }
  /// The input ports.
  package var inputPorts: [Port] { ports.filter(\.isInput) }
}
