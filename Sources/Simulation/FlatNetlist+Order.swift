import HDL

extension FlatNetlist {
  /// The nodes that reset registers or checks.
  private var resetNodes: [Int] {
    let registers = registers.filter { $0.resetValue != nil }.map(\.clocking)
    return (registers + checks.map(\.clocking)).compactMap { clocking in
      guard case .node(let node) = clocking.reset else { return nil }
      return node
    }
  }

  /// The nodes that ports, registers, memories and checks depend on, each after its operands.
  ///
  /// - Throws: ``InterpreterError/combinationalLoop(path:)`` if there is no such order.
  func evaluationOrder() throws -> [Int] {
    enum Mark { case unseen, open, done }
    var marks = [Mark](repeating: .unseen, count: nodes.count)
    var order: [Int] = []
    // An explicit stack: a chain of nodes may be longer than the thread's stack is deep.
    var stack: [(node: Int, nextOperand: Int)] = []
    let writes = memories.flatMap { $0.writes.flatMap(\.nodes) }
    let looks = checks.flatMap { [$0.condition, $0.enable] }
    for root in ports + registers.flatMap({ [$0.node, $0.next] }) + writes + resetNodes + looks
    where marks[root] == .unseen {
      marks[root] = .open
      stack.append((root, 0))
      while let (node, index) = stack.last {
        guard index < nodes[node].operands.count else {
          marks[node] = .done
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].nextOperand += 1
        let operand = nodes[node].operands[index]
        switch marks[operand] {
        case .done: break
        case .unseen:
          marks[operand] = .open
          stack.append((operand, 0))
        case .open:
          let loop = stack.map(\.node).drop { $0 != operand }
          throw InterpreterError.combinationalLoop(path: (loop + [operand]).map(name(of:)))
        }
      }
    }
    return order
  }
}
