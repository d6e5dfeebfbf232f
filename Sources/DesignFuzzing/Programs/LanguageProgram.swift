import BigInt
import HDL

/// A module in the language as data: it can be described through a `Builder`, and run by integer arithmetic alone.
package struct LanguageProgram: Hashable, Sendable {
  package struct Register: Hashable, Sendable {
    var shape: Shape
    var initial: BigInt
    var reset: BigInt?
  }

  package struct Memory: Hashable, Sendable {
    var shape: Shape
    var contents: [BigInt]
  }

  /// An instance of another program; its inputs depend on inputs and registers only, so that there is no loop.
  package struct Instance: Hashable, Sendable {
    var program: LanguageProgram
    var inputs: [Expression]
  }

  /// What a statement drives.
  package enum Target: Hashable, Sendable { case register(Int), output(Int) }

  /// One statement; of several that drive a target, the last one whose conditions hold counts.
  package indirect enum Statement: Hashable, Sendable {
    case assign(Target, Expression)
    case write(memory: Int, address: Expression, data: Expression)
    /// The condition is the lowest bit.
    case when(Expression, [Statement], else: [Statement])
    /// The statements of each phase of the program's state machine.
    case phases([Statement], [Statement], [Statement])
    /// The next phase.
    case go(Int)
  }

  var inputs: [Shape]
  /// The shapes of the outputs; each is 0 unless a statement drives it.
  var outputs: [Shape]
  var registers: [Register]
  var memories: [Memory]
  var instances: [Instance]
  var statements: [Statement]

  /// The netlist that the language makes of it, with the start of the state machines defined, too, and without what
  /// only checks look at.
  func elaborated() throws -> Netlist {
    var netlist = try Netlist(elaborating: ProgramModule(program: self))
    for module in netlist.modules.indices {
      netlist.modules[module].narrowings = []
      for register in netlist.modules[module].registers.indices
      where netlist.modules[module].registers[register].initialValue == nil {
        netlist.modules[module].registers[register].initialValue = 0
      }
    }
    return netlist
  }
}

extension LanguageProgram.Statement {
  /// The statements in it.
  var nested: [LanguageProgram.Statement] {
    switch self {
    case .assign, .write, .go: []
    case .when(_, let then, let otherwise): then + otherwise
    case .phases(let first, let second, let third): first + second + third
    }
  }
}

/// The phases of a program's state machine, the first of which it starts in.
enum Phase: CaseIterable { case first, second, third }
