import BigInt
import HDL

/// What a ``MemoryTemplate`` with contents does, on an array of bit patterns.
struct MemoryModel {
  let template: MemoryTemplate
  private var words: [BigInt]
  private var registers: [BigInt]

  /// The inputs of one cycle, as bit patterns.
  struct Inputs {
    var addresses: [Int]
    /// For every write: whether it happens, its mask, its word.
    var writes: [(isWriting: Bool, mask: BigInt, word: BigInt)]
    /// For every read: whether its register takes a word.
    var isReading: [Bool]
  }

  init(_ template: MemoryTemplate) {
    self.template = template
    let shape = Shape.unsigned(template.shape.width)
    words = (0..<template.depth).map { shape.wrapping(template.content($0)) }
    registers = template.reads.map { _ in 0 }
  }

  /// What the read ports show before the edge.
  func results(_ inputs: Inputs) -> [BigInt] {
    template.reads.indices.map { index in
      let read = template.reads[index]
      return read.kind == .atOnce ? words[inputs.addresses[read.address]] : registers[index]
    }
  }

  /// One clock edge.
  mutating func step(_ inputs: Inputs) {
    let before = words
    for (write, input) in zip(template.writes, inputs.writes) where input.isWriting {
      let address = inputs.addresses[write.address]
      let width = template.shape.width / write.lanes
      for bit in 0..<template.shape.width where write.lanes == 1 || (input.mask >> (bit / width)) & 1 == 1 {
        let weight = BigInt(1) << bit
        words[address] += (input.word & weight) - (words[address] & weight)
      }
    }
    for (index, read) in template.reads.enumerated() where inputs.isReading[index] {
      registers[index] = (read.kind == .newWord ? words : before)[inputs.addresses[read.address]]
    }
  }
}
