import BigInt

/// A memory of a design: words that are read by address at once, and written at the clock edge.
///
///     let lines = m.memory(.unsigned(8), depth: 256, "lines")
///     m.when(io.isWriting) { m.write(lines, at: io.address, io.data) }
///     m[io.word] = m.registered(m.read(lines, at: io.address), "word")
///
/// A read sees the words as they were before the clock edge. Registered like this it is a block RAM that gives the old
/// word where a write hits the same address; used at once it is distributed RAM.
public struct Memory {
  let index: Int
  let builder: Builder
  /// The shape of a word.
  public let shape: Shape
  /// The number of words.
  public let depth: Int
  /// The shape of an address.
  public let address: Shape
}

extension Builder {
  /// Declares a memory.
  ///
  /// - Parameters:
  ///   - shape: What a word holds.
  ///   - depth: The number of words: a power of two from 2 to 2^24.
  ///   - contents: The words at the start, from address 0; the others start undefined, which is random in simulation.
  public func memory(
    _ shape: Shape, depth: Int, _ name: String, contents: [BigInt] = [], file: StaticString = #fileID,
    line: UInt = #line
  ) -> Memory {
    let location = SourceLocation(file, line)
    let shape = checked(shape, name, location)
    let possible = (1...24).map { 1 << $0 }
    let nearest = possible.first { $0 >= depth } ?? 1 << 24
    if nearest != depth {
      report(
        .badMemory, "memory '\(name)' has \(depth) words; expected a power of two from 2 to 2^24",
        at: location, fix: "depth: \(nearest)")
    }
    if contents.count > depth {
      report(.badMemory, "memory '\(name)' has \(depth) words but \(contents.count) contents", at: location)
    }
    if let misfit = contents.first(where: { !shape.range.contains($0) }) {
      report(.doesNotFit, "content \(misfit) does not fit \(shape) memory '\(name)'", at: location)
    }
    let depth = nearest
    module.memories.append(
      .init(
        name: declare(name, location) ?? name, shape: shape, depth: depth,
        contents: contents.prefix(depth).map(shape.wrapping), writes: [], location: location))
    let address = Shape.unsigned(depth.trailingZeroBitCount)
    return Memory(
      index: module.memories.count - 1, builder: self, shape: shape, depth: depth, address: address)
  }

  /// The word at an address, as it was at the last clock edge.
  public func read(
    _ memory: Memory, at address: Signal, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    guard owns(memory, location) else { return Signal(.unbound, memory.shape) }
    let place = fitted(address, to: memory.address, addressLabel(memory), location)
    let node = append(.read(memory: memory.index), memory.shape, [place], name: nil, location)
    return Signal(.node(node, self), memory.shape)
  }

  /// Writes a word at the edge of the surrounding domain's clock, where the surrounding conditions hold. Each statement
  /// is a write port; where two of one clock hit one address at one edge, the later statement's word stays.
  ///
  /// - Parameter mask: If given, only lanes of the word are written, those whose bits are 1: the word is cut into as
  ///   many lanes of one width as the mask has bits, the lowest for bit 0. Four bits are the bytes of a word of 32.
  public func write(
    _ memory: Memory, at address: Signal, _ word: Signal, mask: Signal? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) {
    let location = SourceLocation(file, line)
    guard owns(memory, location) else { return }
    let write = NetlistModule.Memory.Write(
      enable: condition(), address: fitted(address, to: memory.address, addressLabel(memory), location),
      data: fitted(word, to: memory.shape, "word of '\(module.memories[memory.index].name)'", location),
      mask: mask.flatMap { lanes($0, of: memory, location) }, domain: currentDomain)
    module.memories[memory.index].writes.append(write)
  }

  /// The node of a mask; nil, with a diagnostic, if its lanes do not come out even.
  private func lanes(_ mask: Signal, of memory: Memory, _ location: SourceLocation) -> NodeID? {
    guard memory.shape.width.isMultiple(of: mask.width) else {
      let lanes = (1...memory.shape.width).filter { memory.shape.width.isMultiple(of: $0) }
      report(
        .badMask,
        "a mask of \(mask.width) bits does not cut the \(memory.shape.width)-bit words of "
          + "'\(module.memories[memory.index].name)' into lanes of one width", at: location,
        fix: "a mask of \(lanes.map(String.init).joined(separator: ", ")) bits")
      return nil
    }
    return node(of: mask.asUnsigned, at: location)
  }

  private func addressLabel(_ memory: Memory) -> String {
    "address of '\(module.memories[memory.index].name)'"
  }

  private func owns(_ memory: Memory, _ location: SourceLocation) -> Bool {
    if memory.builder === self { return true }
    report(
      .foreignSignal, "a memory of module '\(memory.builder.module.name)' is used in module '\(module.name)'",
      at: location, fix: "carry addresses and words through ports")
    return false
  }

  /// One bit: whether all of the surrounding conditions hold.
  func condition() -> NodeID {
    let bits = conditions.map { condition in
      condition.isNegated ? append(.not, .bit, [condition.node], name: nil, nil) : condition.node
    }
    guard let first = bits.first else { return append(.constant(1), .bit, [], name: nil, nil) }
    return bits.dropFirst().reduce(first) { append(.and, .bit, [$0, $1], name: nil, nil) }
  }
}
