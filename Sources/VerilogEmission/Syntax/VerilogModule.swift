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
    /// What happens at a rising edge of the clock.
    let update: VerilogStatement
  }

  /// An instance of a module.
  struct Instance: Hashable, Sendable {
    let module: String
    let name: String
    let connections: [Connection]
    let location: SourceLocation?
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
  var registers: [Register]
  /// Nets that instances drive.
  var instanceNets: [Net]
  /// Nets with a value, each after those that it reads.
  var nets: [Net]
  var instances: [Instance]
  var assignments: [Assignment]
  /// Bits that nothing reads, tied together so that linters know it is meant.
  var unused: [VerilogExpression]
  /// The name of the net that they are tied to.
  var unusedName: String
}

/// A statement at a clock edge.
indirect enum VerilogStatement: Hashable, Sendable {
  case assign(String, VerilogExpression)
  case branch(VerilogExpression, VerilogStatement, otherwise: VerilogStatement?)
}

extension VerilogModule {
  /// Every expression that reads something.
  var expressions: [VerilogExpression] {
    nets.compactMap(\.value) + assignments.map(\.value)
      + instances.flatMap { $0.connections.filter(\.isInput).map(\.value) } + registers.flatMap { $0.update.expressions }
  }
}

extension VerilogStatement {
  /// The conditions and values.
  var expressions: [VerilogExpression] {
    switch self {
    case .assign(_, let value): return [value]
    case .branch(let condition, let then, let otherwise):
      return [condition] + then.expressions + (otherwise?.expressions ?? [])
    }
  }
}
