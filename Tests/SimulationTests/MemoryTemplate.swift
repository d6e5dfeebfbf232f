import BigInt
import HDL
import Simulation

/// A memory with any number of ports of any kind, as a module.
struct MemoryTemplate: Module {
  /// A write port: the number of the address that it uses, and the lanes of its mask.
  struct Write: Hashable, Sendable {
    var address: Int
    var lanes = 1
  }

  /// A read port: the number of the address that it uses, and what it gives.
  struct Read: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case atOnce, oldWord, newWord }
    var address: Int
    var kind: Kind
    var hasEnable = false
  }

  let name: String
  var shape = Shape.unsigned(32)
  var depth = 1024
  var writes: [Write] = []
  var reads: [Read] = []
  /// Whether all words are defined at the start.
  var hasContents = false

  struct WritePort: Interface {
    @Input(.bit) var isWriting: Signal
    @Input var mask: Signal?
    @Input var word: Signal
    init(_ write: Write, _ shape: Shape) {
      _mask = Input(write.lanes > 1 ? .unsigned(write.lanes) : nil)
      _word = Input(shape)
    }
  }

  struct ReadPort: Interface {
    @Input var isReading: Signal?
    @Output var word: Signal
    init(_ read: Read, _ shape: Shape) {
      _isReading = Input(read.hasEnable ? .bit : nil)
      _word = Output(shape)
    }
  }

  struct Ports: Interface {
    @Input var addresses: [Signal]
    let writes: [WritePort]
    let reads: [ReadPort]
    init(_ memory: MemoryTemplate) {
      _addresses = Input(.unsigned(memory.depth.trailingZeroBitCount), count: memory.addressCount)
      writes = memory.writes.map { WritePort($0, memory.shape) }
      reads = memory.reads.map { ReadPort($0, memory.shape) }
    }
  }

  var ports: Ports { Ports(self) }
  var parameters: [(name: String, value: String)] { [] }

  /// How many addresses the ports share.
  var addressCount: Int { (writes.map(\.address) + reads.map(\.address)).reduce(0, max) + 1 }

  /// The word that an address holds at the start, if there are contents.
  func content(_ address: Int) -> BigInt {
    var generator = SplitMix64(seed: UInt64(address))
    let bits = (0...shape.width / 64).reduce(BigInt(0)) { bits, _ in (bits << 64) + BigInt(generator.next()) }
    return shape.wrapping(bits)
  }

  func body(_ m: Builder, _ io: Ports) {
    let words = m.memory(
      shape, depth: depth, "words", contents: hasContents ? (0..<depth).map(content) : [])
    for (index, (read, port)) in zip(reads, io.reads).enumerated() {
      let address = io.addresses[read.address]
      switch read.kind {
      case .atOnce: m[port.word] = m.read(words, at: address)
      case .oldWord, .newWord:
        m[port.word] = m.readPort(
          words, at: address, initial: hasContents ? 0 : nil, enable: port.isReading,
          underWrite: read.kind == .newWord ? .newWord : .oldWord, "word_\(index)")
      }
    }
    for (write, port) in zip(writes, io.writes) {
      m.when(port.isWriting) {
        m.write(words, at: io.addresses[write.address], port.word, mask: port.mask)
      }
    }
  }
}

/// Memories side by side in one design, so that tools start once for all of them.
struct MemoryGallery: Module {
  let templates: [MemoryTemplate]
  var name: String { "memory_gallery" }
  var parameters: [(name: String, value: String)] { [] }

  struct Ports: Interface {
    let memories: [MemoryTemplate.Ports]
  }

  var ports: Ports { Ports(memories: templates.map(\.ports)) }

  func body(_ m: Builder, _ io: Ports) {
    for (template, ports) in zip(templates, io.memories) {
      m.connect(ports, m.instance(template, "\(template.name)_memory"))
    }
  }
}
