import BigInt
import HDL

/// The words of one memory, which its writes change at a clock edge.
final class MemoryFile {
  /// The 64-bit words of one word of the memory.
  let wordCount: Int
  private let words: UnsafeMutablePointer<Int64>
  private let writes: [(enable: Storage, address: Storage, data: Storage)]

  /// Words without contents start random, by the seed.
  init(_ memory: FlatNetlist.Memory, seed: UInt64, storage: (Int) -> Storage) {
    var place = Storage(memory.shape)
    wordCount = place.words
    words = .allocate(capacity: memory.depth * wordCount)
    words.initialize(repeating: 0, count: memory.depth * wordCount)
    writes = memory.writes.map { (storage($0.enable), storage($0.address), storage($0.data)) }
    var generator = SplitMix64(seed: seed)
    for address in 0..<memory.depth {
      let random = (0..<wordCount).reduce(BigInt(0)) { bits, _ in (bits << 64) + BigInt(generator.next()) }
      place.address = address * wordCount
      let value = address < memory.contents.count ? memory.contents[address] : random
      words.write(memory.shape.wrapping(value), to: place)
    }
  }

  deinit { words.deallocate() }

  /// The word at an address, which is within the depth by its width.
  @inline(__always)
  func word(at address: Int) -> UnsafeMutablePointer<Int64> { words + address * wordCount }

  /// One rising edge, once everything has settled; where writes meet, the last one holds.
  @inline(__always)
  func clock(_ values: UnsafeMutablePointer<Int64>) {
    for write in writes where values[write.enable.address] != 0 {
      word(at: Int(values[write.address.address])).update(from: values + write.data.address, count: wordCount)
    }
  }
}
