import BigInt

/// What a registered read port gives where a write hits its address at the same clock edge.
public enum ReadUnderWrite: Hashable, Sendable {
  /// The word as it was before the edge.
  case oldWord
  /// The word as it is after the edge: written lanes are new, the others old.
  case newWord
}

/// A read port that waits for all writes of its memory to be known, because it has to pass on what they write.
struct Bypass {
  let memory: Int
  let address: NodeID
  /// The word as it was before the edge.
  let oldWord: NodeID
  /// The wire that carries the word as it is after the edge.
  let newWord: NodeID
  /// What the wire is called if it needs a name.
  let name: String
}

extension Builder {
  /// A read port as block RAMs have it: a register that takes the word at an address at the clock edge.
  ///
  /// - Parameters:
  ///   - reset: The value that the synchronous reset gives it; without one, the reset leaves it alone.
  ///   - initial: The value at the start; without one, it starts undefined, which is random in simulation.
  ///   - enable: If given, the register keeps its word wherever this is 0, whatever is written meanwhile.
  ///   - underWrite: What it takes where a write hits the address at the same edge: the word before the edge, for
  ///     which block RAM has a mode, or the word after it, for which comparators and multiplexers are added unless
  ///     the port shares its address with the only write. All writes of the memory count, later ones too.
  ///   - name: The register's name.
  public func readPort(
    _ memory: Memory, at address: Signal, reset: BigInt? = nil, initial: BigInt? = nil, enable: Signal? = nil,
    underWrite: ReadUnderWrite = .oldWord, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    var word = read(memory, at: address, file: file, line: line)
    if underWrite == .newWord, case .node(let read, _) = word.origin {
      let newWord = append(.wire, memory.shape, [read], name: nil, location)
      bypasses.append(
        Bypass(
          memory: memory.index, address: module.nodes[read].operands[0], oldWord: read, newWord: newWord,
          name: "\(name)_next"))
      word = Signal(.node(newWord, self), memory.shape)
    }
    let register = register(
      memory.shape, name, reset: reset, initial: initial, enable: enable, file: file, line: line)
    assign(register, word, location)
    return register
  }

  /// Carries what is written past the memory to the read ports that give the new word, once all writes are known.
  func connectBypasses() {
    for bypass in bypasses {
      let memory = module.memories[bypass.memory]
      let word = memory.writes.reduce(bypass.oldWord) { word, write in
        written(write, where: isHit(write, at: bypass.address), over: word, memory.shape)
      }
      module.nodes[bypass.newWord].operands = [word]
      // Words put together of lanes are long to read; one name for them is shorter.
      if memory.writes.contains(where: { $0.mask != nil }), VerilogName.isLegal(bypass.name),
        names.insert(bypass.name).inserted
      {
        module.nodes[bypass.newWord].name = bypass.name
      }
    }
  }

  /// One bit: whether a write takes place and hits an address.
  private func isHit(_ write: NetlistModule.Memory.Write, at address: NodeID) -> NodeID {
    guard write.address != address else { return write.enable }
    let isSame = append(.equal, .bit, [address, write.address], name: nil, nil)
    if case .constant(1) = module.nodes[write.enable].kind { return isSame }
    return append(.and, .bit, [write.enable, isSame], name: nil, nil)
  }

  /// A word after a write that takes place where a bit is 1.
  private func written(
    _ write: NetlistModule.Memory.Write, where isHit: NodeID, over word: NodeID, _ shape: Shape
  ) -> NodeID {
    guard let mask = write.mask else {
      return append(.multiplex, shape, [isHit, write.data, word], name: nil, nil)
    }
    let count = module.nodes[mask].shape.width
    let lane = Shape.unsigned(shape.width / count)
    let lanes = (0..<count).reversed().map { index -> NodeID in
      let bit = append(.bits(low: index), .bit, [mask], name: nil, nil)
      let isWritten = append(.and, .bit, [isHit, bit], name: nil, nil)
      let parts = [write.data, word].map {
        append(.bits(low: index * lane.width), lane, [$0], name: nil, nil)
      }
      return append(.multiplex, lane, [isWritten] + parts, name: nil, nil)
    }
    let joined = append(.concatenate, .unsigned(shape.width), lanes, name: nil, nil)
    return shape.isSigned ? append(.bits(low: 0), shape, [joined], name: nil, nil) : joined
  }
}
