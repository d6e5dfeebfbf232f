import BigInt
import HDL

/// The registers of a tape, which all change at once.
///
/// Their words are the first of the tape's buffer, in order; a second buffer takes the next ones.
final class RegisterFile {
  private let count: Int
  /// The address of the word that each word of a register takes at an edge.
  private let sources: UnsafeMutablePointer<Int32>
  private let next: UnsafeMutablePointer<Int64>
  /// The words that have a reset, and what they take at an edge while it is high.
  private let resets: [(word: Int, value: Int64)]
  private let initialValues: [(storage: Storage, value: BigInt?, shape: Shape)]

  init(_ registers: [FlatNetlist.Register], shapes: [Shape], storages: [Storage], sources drivers: [Storage])
  {
    count = storages.reduce(0) { $0 + $1.words }
    sources = .allocate(capacity: max(count, 1))
    next = .allocate(capacity: max(count, 1))
    next.initialize(repeating: 0, count: max(count, 1))
    initialValues = registers.indices.map { (storages[$0], registers[$0].initialValue, shapes[$0]) }
    var resets: [(word: Int, value: Int64)] = []
    for (index, register) in registers.enumerated() {
      for word in 0..<storages[index].words {
        let position = storages[index].address + word
        (sources + position).initialize(to: Int32(drivers[index].address + word))
        if let value = register.resetValue {
          resets.append((position, Int64(truncatingIfNeeded: value.floorShifted(64 * word))))
        }
      }
    }
    self.resets = resets
  }

  deinit {
    sources.deallocate()
    next.deallocate()
  }

  /// Gives every register its initial value, or random bits if it has none.
  func start(_ words: UnsafeMutablePointer<Int64>, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for (storage, value, shape) in initialValues {
      let random = (0..<storage.words).reduce(BigInt(0)) { bits, _ in (bits << 64) + BigInt(generator.next())
      }
      words.write(value ?? shape.wrapping(random), to: storage)
    }
  }

  /// One rising edge, once everything has settled.
  @inline(__always)
  func clock(_ words: UnsafeMutablePointer<Int64>, reset: Bool) {
    for word in 0..<count { next[word] = words[Int(sources[word])] }
    if reset {
      for (word, value) in resets { next[word] = value }
    }
    words.update(from: next, count: count)
  }
}
