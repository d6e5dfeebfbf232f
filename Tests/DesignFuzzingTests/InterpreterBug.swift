import BigInt
import HDL

@testable import Simulation

/// A mistake that an interpreter could make, planted in the flat netlist or in the operations made of it.
enum InterpreterBug: String, CaseIterable, Sendable {
  case wrapDropped, signExtensionDropped, arithmeticShiftBecameLogical, sliceOffByOne, upperWordDropped
  case armsSwapped, lessBecameLessOrEqual, joinReversed, wideSignsIgnored
  case resetIgnored, initialValueDropped, writesReversed, writeEnableIgnored, readSeesNewWord
  case connectionsSwapped

  /// The interpreter with the mistake.
  func interpreter(_ netlist: Netlist) throws -> Interpreter {
    var netlist = netlist
    if self == .connectionsSwapped { netlist.swapConnections() }
    var flat = FlatNetlist(netlist)
    plant(&flat)
    // A word that is forwarded may turn in circles; then there is no such design to be wrong.
    if (try? flat.evaluationOrder()) == nil { flat = FlatNetlist(netlist) }
    var program = try TapeBuilder(flat)
    program.operations = program.operations.map(planted)
    return Interpreter(netlist, flat, program, seed: 1)
  }

  // MARK: Operations

  private func planted(_ operation: Operation) -> Operation {
    var kind = operation.kind
    var operands = operation.operands
    switch (self, kind.opcode) {
    case (.wrapDropped, .add), (.wrapDropped, .subtract), (.wrapDropped, .multiply): kind.wrap = .none
    case (.signExtensionDropped, .pass):
      if case .signed(let width) = kind.wrap { kind.wrap = .unsigned(width: width) }
    case (.arithmeticShiftBecameLogical, .shiftRight): kind.opcode = .shiftRightLogical
    case (.arithmeticShiftBecameLogical, .shiftRightVariable): kind.opcode = .shiftRightVariableLogical
    case (.sliceOffByOne, .shiftRight), (.sliceOffByOne, .shiftRightLogical):
      kind.amount += kind.amount < 63 ? 1 : 0
    case (.upperWordDropped, .extract):
      kind.opcode = .shiftRightLogical
      operands.removeLast()
    case (.armsSwapped, .multiplex), (.armsSwapped, .multiplexWide): operands.swapAt(1, 2)
    case (.lessBecameLessOrEqual, .less): kind.opcode = .lessOrEqual
    case (.joinReversed, .join): operands.swapAt(0, 1)
    default: break
    }
    return Operation(kind: kind, operands: operands, result: operation.result)
  }

  // MARK: The flat netlist

  private func plant(_ flat: inout FlatNetlist) {
    switch self {
    case .wideSignsIgnored: flat.ignoreWideSigns()
    case .resetIgnored:
      flat.registers = flat.registers.map {
        .init(
          node: $0.node, next: $0.next, resetValue: nil, initialValue: $0.initialValue,
          clocking: $0.clocking)
      }
    case .initialValueDropped:
      flat.registers = flat.registers.map {
        .init(
          node: $0.node, next: $0.next, resetValue: $0.resetValue, initialValue: 0,
          clocking: $0.clocking)
      }
    case .writesReversed: flat.changeWrites { $0.reversed() }
    case .writeEnableIgnored:
      flat.nodes.append(Node(.constant(1), shape: .bit))
      let one = flat.nodes.count - 1
      flat.changeWrites { writes in
        writes.map {
          .init(
            enable: one, address: $0.address, data: $0.data, mask: $0.mask, lanes: $0.lanes, clock: $0.clock)
        }
      }
    case .readSeesNewWord: flat.forwardWrites()
    default: break
    }
  }
}

extension Netlist {
  /// With the first two inputs of every instance exchanged, where they have one shape.
  fileprivate mutating func swapConnections() {
    for module in modules.indices {
      for (index, instance) in modules[module].instances.enumerated() {
        let inputs = modules[instance.module].ports.indices.filter {
          modules[instance.module].ports[$0].isInput
        }
        for (a, b) in zip(inputs, inputs.dropFirst())
        where modules[instance.module].ports[a].shape == modules[instance.module].ports[b].shape {
          modules[module].instances[index].connections.swapAt(a, b)
          break
        }
      }
    }
  }
}

extension FlatNetlist {
  fileprivate mutating func changeWrites(_ change: ([Memory.Write]) -> [Memory.Write]) {
    memories = memories.map {
      .init(shape: $0.shape, depth: $0.depth, contents: $0.contents, writes: change($0.writes))
    }
  }

  /// Comparisons of more than 64 bits take their operands' bit patterns as unsigned numbers.
  fileprivate mutating func ignoreWideSigns() {
    for index in nodes.indices where nodes[index].kind == .less || nodes[index].kind == .lessOrEqual {
      nodes[index].operands = nodes[index].operands.map { operand in
        let width = nodes[operand].shape.width
        guard width > 64 else { return operand }
        nodes.append(Node(.bits(low: 0), shape: .unsigned(width), operands: [operand]))
        return nodes.count - 1
      }
    }
  }

  /// Reads give the word that a write to their address is about to leave.
  fileprivate mutating func forwardWrites() {
    for index in nodes.indices {
      guard case .read(let memory) = nodes[index].kind, let address = nodes[index].operands.first else {
        continue
      }
      let shape = nodes[index].shape
      var word = add(nodes[index].kind, shape, [address])
      for write in memories[memory].writes where write.mask == nil {
        let isSame = add(.equal, .bit, [write.address, address])
        let isHit = add(.and, .bit, [write.enable, isSame])
        word = add(.multiplex, shape, [isHit, write.data, word])
      }
      nodes[index] = Node(.wire, shape: shape, operands: [word])
    }
  }

  private mutating func add(_ kind: Node.Kind, _ shape: Shape, _ operands: [Int]) -> Int {
    nodes.append(Node(kind, shape: shape, operands: operands))
    return nodes.count - 1
  }
}
