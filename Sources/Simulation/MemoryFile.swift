import BigInt
import HDL

/// The words of one memory, which its writes change at a clock edge.
final class MemoryFile {
  /// The 64-bit words of one word of the memory.
  let wordCount: Int
  private let width: Int
  private let words: UnsafeMutablePointer<Int64>
  private let writes: [Write]

  /// Where a write's parts are kept.
  private struct Write {
    let enable: Storage
    let address: Storage
    let data: Storage
    /// The lanes' bits, and the width of a lane; nil if the whole word is written.
    let mask: (storage: Storage, laneWidth: Int)?
    let clock: Int
  }

  /// Words without contents start random, by the seed.
  init(_ memory: FlatNetlist.Memory, seed: UInt64, storage: (Int) -> Storage) {
    var place = Storage(memory.shape)
    wordCount = place.words
    width = memory.shape.width
    words = .allocate(capacity: memory.depth * wordCount)
    words.initialize(repeating: 0, count: memory.depth * wordCount)
    writes = memory.writes.map { write in
      Write(
        enable: storage(write.enable), address: storage(write.address), data: storage(write.data),
        mask: write.mask.map { (storage($0), memory.shape.width / write.lanes) }, clock: write.clock)
    }
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

  /// A rising edge of all clocks, or some, once everything has settled; where writes meet, the last one holds.
  @inline(__always)
  func clock(_ values: UnsafeMutablePointer<Int64>, _ clocks: Set<Int>? = nil) {
    for write in writes where values[write.enable.address] != 0 && clocks?.contains(write.clock) != false {
      let word = word(at: Int(values[write.address.address]))
      if let mask = write.mask {
        copyLanes(from: values + write.data.address, to: word, values + mask.storage.address, mask.laneWidth)
      } else {
        word.update(from: values + write.data.address, count: wordCount)
      }
    }
  }

  /// Copies the lanes whose bits are 1; the copies of the sign above a word's highest bit go with the highest lane.
  private func copyLanes(
    from data: UnsafeMutablePointer<Int64>, to word: UnsafeMutablePointer<Int64>,
    _ mask: UnsafeMutablePointer<Int64>, _ laneWidth: Int
  ) {
    let lanes = width / laneWidth
    for lane in 0..<lanes where mask[lane / 64] &>> Int64(lane % 64) & 1 != 0 {
      let end = lane == lanes - 1 ? 64 * wordCount : (lane + 1) * laneWidth
      var bit = lane * laneWidth
      while bit < end {
        let (index, low) = (bit / 64, bit % 64)
        let count = min(64 - low, end - bit)
        let selected = Int64(bitPattern: (UInt64.max >> UInt64(64 - count)) << UInt64(low))
        word[index] = word[index] & ~selected | data[index] & selected
        bit += count
      }
    }
  }
}
