import HDL

extension ModuleLowering {
  /// The memories that a part of the file holds, in declaration order.
  func memories(_ part: FilePart) -> [VerilogModule.Memory] {
    memories(of: part).map { memory in
      .init(
        declaration: .init(
          name: memory.name, width: memory.shape.width, isSigned: memory.shape.isSigned,
          location: memory.location),
        depth: memory.depth, contents: contents(of: memory))
    }
  }

  func memories(of part: FilePart) -> [NetlistModule.Memory] {
    module.memories.indices.filter { self.part(ofMemory: $0) == part }.map { module.memories[$0] }
  }

  /// So many words are assigned one by one; more of them are read from a file.
  private static let mostAssignedWords = 64

  private func contents(of memory: NetlistModule.Memory) -> VerilogModule.Memory.Contents {
    if memory.contents.isEmpty { return .none }
    guard memory.contents.count > Self.mostAssignedWords else {
      return .words(memory.contents.map { literal($0, memory.shape) })
    }
    let width = memory.shape.width
    let lines = memory.contents.map { word in
      let digits = String(Shape.unsigned(width).wrapping(word), radix: 16)
      return String(repeating: "0", count: (width + 3) / 4 - digits.count) + digits + "\n"
    }
    // The dots keep a memory of one module apart from one of another whose names add up to the same.
    let name = "\(module.name).\(memory.name).mem"
    return .file(VerilogDesign.File(name: name, text: lines.joined()), count: lines.count)
  }

  /// A memory's writes, those of one clock in one block, so that all tools agree which of two to one address holds.
  func writes(_ memory: NetlistModule.Memory) -> [VerilogModule.Update] {
    var updates: [(event: VerilogModule.Event, statements: [VerilogStatement])] = []
    for write in memory.writes {
      let event = event(write.domain, isReset: false)
      if let known = updates.firstIndex(where: { $0.event == event }) {
        updates[known].statements.append(statement(write, of: memory))
      } else {
        updates.append((event, [statement(write, of: memory)]))
      }
    }
    return updates.map { event, statements in
      .init(event: event, statement: statements.count == 1 ? statements[0] : .sequence(statements))
    }
  }

  private func statement(
    _ write: NetlistModule.Memory.Write, of memory: NetlistModule.Memory
  ) -> VerilogStatement {
    let lanes = lanes(write, of: memory)
    if case .constant(1) = module.nodes[write.enable].kind { return lanes }
    return .branch(expression(write.enable).syntax, lanes, otherwise: nil)
  }

  /// What a write does where it is enabled: one assignment, or one for each lane of a mask.
  private func lanes(
    _ write: NetlistModule.Memory.Write, of memory: NetlistModule.Memory
  ) -> VerilogStatement {
    let address = address(write.address)
    guard let mask = write.mask, module.nodes[mask].shape.width > 1 else {
      let assignment = VerilogStatement.assign([
        RegisterAssignment(
          target: .element(memory.name, address),
          value: extended(write.data, to: memory.shape.width).syntax)
      ])
      guard let mask = write.mask else { return assignment }
      return .branch(expression(mask).syntax, assignment, otherwise: nil)
    }
    let count = module.nodes[mask].shape.width
    let width = memory.shape.width / count
    return .sequence(
      (0..<count).map { lane in
        let (low, high) = (lane * width, (lane + 1) * width - 1)
        let assignment = RegisterAssignment(
          target: .elementSelect(memory.name, address, high: high, low: low),
          value: part(write.data, low: low, width: width).syntax)
        return .branch(part(mask, low: lane, width: 1).syntax, .assign([assignment]), otherwise: nil)
      })
  }
}
