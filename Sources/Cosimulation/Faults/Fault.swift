import BigInt
import HDL

/// One deliberate mistake in a netlist: an operator, a constant or a connection that is not what it was.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// What is changed.
  enum Change: Hashable, Sendable {
    /// The node computes something else from the same operands.
    case kind(node: NodeID, Node.Kind)
    /// The node's operands change places.
    case swapped(node: NodeID, Int, Int)
    /// One operand of the node is another node.
    case operand(node: NodeID, position: Int, NodeID)
    /// The register takes another value at reset.
    case resetValue(register: Int, BigInt)
    /// The register holds its value for ever.
    case stuck(register: Int)
    /// One input of the instance is connected to another node.
    case connection(instance: Int, port: Int, NodeID)
  }

  /// The index of the module in the netlist.
  let module: Int
  let change: Change
  /// One line that says what was changed, and where in the user's source if that is known.
  public let description: String

  /// The node that is changed, if a node is.
  var changedNode: NodeID? {
    switch change {
    case .kind(let node, _), .swapped(let node, _, _), .operand(let node, _, _): node
    case .resetValue, .stuck, .connection: nil
    }
  }
}

extension Netlist {
  /// The netlist with a fault.
  func planting(_ fault: Fault) -> Netlist {
    var result = self
    switch fault.change {
    case .kind(let node, let kind): result.modules[fault.module].nodes[node].kind = kind
    case .swapped(let node, let first, let second):
      result.modules[fault.module].nodes[node].operands.swapAt(first, second)
    case .operand(let node, let position, let other):
      result.modules[fault.module].nodes[node].operands[position] = other
    case .resetValue(let register, let value):
      result.modules[fault.module].registers[register].resetValue = value
    case .stuck(let register):
      let node = result.modules[fault.module].registers[register].node
      result.modules[fault.module].registers[register].next = node
    case .connection(let instance, let port, let other):
      result.modules[fault.module].instances[instance].connections[port] = other
    }
    return result
  }
}
