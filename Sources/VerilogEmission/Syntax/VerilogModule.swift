import HDL

/// A module of Verilog: what its file says, in the order in which the file says it.
struct VerilogModule: Hashable, Sendable {
  /// A declared vector or bit.
  struct Declaration: Hashable, Sendable {
    let name: String
    let width: Int
    let isSigned: Bool
    var location: SourceLocation?
  }

  /// A port.
  struct Port: Hashable, Sendable {
    let declaration: Declaration
    let isInput: Bool
  }

  /// A net, and what drives it unless an instance does.
  struct Net: Hashable, Sendable {
    let declaration: Declaration
    let value: VerilogExpression?
  }

  /// A register.
  struct Register: Hashable, Sendable {
    let declaration: Declaration
    let initialValue: VerilogExpression?
    /// Whether it is a stage of a synchronizer, which tools have to place close to the next one.
    let isSynchronizer: Bool
  }

  /// What happens at certain edges.
  struct Update: Hashable, Sendable {
    let event: Event
    let statement: VerilogStatement
  }

  /// The rising edge of a clock, and the edge that asserts an asynchronous reset.
  struct Event: Hashable, Sendable {
    let clock: String
    var reset: String?
    var isResetLow = false
  }

  /// A named constant.
  struct Constant: Hashable, Sendable {
    let name: String
    let value: VerilogExpression
  }

  /// A memory.
  struct Memory: Hashable, Sendable {
    /// The declaration of a word.
    let declaration: Declaration
    let depth: Int
    let contents: Contents

    /// The first words at the start.
    enum Contents: Hashable, Sendable {
      case none
      /// Few: an assignment to each.
      case words([VerilogExpression])
      /// Many: a file of so many words.
      case file(VerilogDesign.File, count: Int)
    }
  }

  /// An instance of a module.
  struct Instance: Hashable, Sendable {
    let module: String
    /// The names and values of parameters that are set.
    let parameters: [Parameter]
    let name: String
    let connections: [Connection]
    let location: SourceLocation?
  }

  /// A parameter of an instance and its value as text.
  struct Parameter: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// A port of an instance and what it is connected to.
  struct Connection: Hashable, Sendable {
    let port: String
    let value: VerilogExpression
    let isInput: Bool
  }

  /// What drives an output port.
  struct Assignment: Hashable, Sendable {
    let target: String
    let value: VerilogExpression
    let location: SourceLocation?
  }

  /// The comment at the head, line by line.
  var header: [String]
  var name: String
  var ports: [Port]
  /// The constants that anything reads.
  var constants: [Constant] = []
  var registers: [Register]
  var memories: [Memory]
  /// Nets that instances drive.
  var instanceNets: [Net]
  /// Nets with a value, each after those that it reads.
  var nets: [Net]
  var instances: [Instance]
  var assignments: [Assignment]
  /// What happens at clock edges, registers that follow the same conditions together.
  var updates: [Update]
  /// Bits that nothing reads, tied together so that linters know it is meant.
  var unused: [VerilogExpression]
  /// The name of the net that they are tied to.
  var unusedName: String
  /// The checks, if there are any.
  var checks: CheckSection?

  /// The part of a file that only tools with `SWIFTLET_CHECKS` defined read.
  struct CheckSection: Hashable, Sendable {
    var registers: [Register]
    var constants: [Constant] = []
    var memories: [Memory]
    var nets: [Net]
    var updates: [Update]
    var checks: [Check]
    /// What is declared here and nothing reads.
    var unusedHere: [VerilogExpression] = []
    /// The name of the net that it is tied to.
    var unusedName: String
    /// What only this part reads, tied together for those that do not read it.
    var unread: [VerilogExpression] = []
    /// The name of the net that it is tied to.
    var unreadName: String
  }

  /// An assertion, an assumption or a cover.
  struct Check: Hashable, Sendable {
    /// `assert`, `assume` or `cover`.
    let keyword: String
    let label: String
    /// The clock at whose rising edges it is made.
    let clock: String
    /// When the check is made.
    let guardian: VerilogExpression
    let condition: VerilogExpression
    /// What a failure says; nil where none is possible.
    let message: String?
    let location: SourceLocation?
  }
}

extension VerilogModule {
  /// Every expression that reads something.
  var expressions: [VerilogExpression] {
    nets.compactMap(\.value) + assignments.map(\.value)
      + instances.flatMap { $0.connections.filter(\.isInput).map(\.value) }
      + updates.flatMap(\.statement.expressions)
  }
}

extension VerilogModule.CheckSection {
  /// Every expression that reads something.
  var expressions: [VerilogExpression] {
    nets.compactMap(\.value) + updates.flatMap(\.statement.expressions)
      + checks.flatMap { [$0.guardian, $0.condition, .identifier($0.clock)] }
  }
}
