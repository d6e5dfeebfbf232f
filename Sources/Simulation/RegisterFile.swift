import BigInt
import HDL

/// The registers of a tape, which all change at once.
///
/// Their words are the first of the tape's buffer, those of one clock side by side; a second buffer takes the
/// next ones.
final class RegisterFile {
  /// Registers that one reset sets.
  private struct ResetGroup {
    let clock: Int
    /// The word that is not 0 while the reset is asserted.
    let level: Int
    /// The words, and what they take.
    let words: [(word: Int, value: Int64)]
  }

  private let count: Int
  /// For every clock, its registers' words.
  private let ranges: [Range<Int>]
  /// The address of the word that each word of a register takes at an edge.
  private let sources: UnsafeMutablePointer<Int32>
  private let next: UnsafeMutablePointer<Int64>
  private let resets: [ResetGroup]
  /// Those of the resets that act at once.
  private let asynchronousResets: [ResetGroup]
  private let initialValues: [(storage: Storage, value: BigInt?, shape: Shape)]

  /// - Parameters:
  ///   - storage: Where a node is kept.
  ///   - level: The word that is not 0 while a reset is asserted.
  init(
    _ flat: FlatNetlist, clockCount: Int, storage: (Int) -> Storage, level: (FlatNetlist.Reset) -> Int
  ) {
    let registers = flat.registers
    let storages = registers.map { storage($0.node) }
    count = storages.reduce(0) { $0 + $1.words }
    sources = .allocate(capacity: max(count, 1))
    next = .allocate(capacity: max(count, 1))
    next.initialize(repeating: 0, count: max(count, 1))
    initialValues = registers.indices.map {
      (storages[$0], registers[$0].initialValue, flat.nodes[registers[$0].node].shape)
    }
    var (sizes, order) = ([Int](repeating: 0, count: clockCount), [FlatNetlist.Clocking]())
    var values: [FlatNetlist.Clocking: [(word: Int, value: Int64)]] = [:]
    for (index, register) in registers.enumerated() {
      sizes[register.clocking.clock] += storages[index].words
      let source = storage(register.next)
      for word in 0..<storages[index].words {
        let position = storages[index].address + word
        (sources + position).initialize(to: Int32(source.address + word))
        guard let value = register.resetValue else { continue }
        if values[register.clocking] == nil { order.append(register.clocking) }
        let part = Int64(truncatingIfNeeded: value.floorShifted(64 * word))
        values[register.clocking, default: []].append((position, part))
      }
    }
    ranges = sizes.indices.map { clock in
      let first = sizes[..<clock].reduce(0, +)
      return first..<first + sizes[clock]
    }
    func group(_ clocking: FlatNetlist.Clocking) -> ResetGroup {
      ResetGroup(clock: clocking.clock, level: level(clocking.reset), words: values[clocking] ?? [])
    }
    resets = order.map(group)
    asynchronousResets = order.filter(\.isAsynchronous).map(group)
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

  /// A rising edge of all clocks, once everything has settled.
  @inline(__always)
  func clock(_ words: UnsafeMutablePointer<Int64>) {
    for word in 0..<count { next[word] = words[Int(sources[word])] }
    for reset in resets where words[reset.level] != 0 { assert(reset) }
    words.update(from: next, count: count)
  }

  /// Rising edges of some clocks at one instant, once everything has settled.
  func clock(_ words: UnsafeMutablePointer<Int64>, _ clocks: Set<Int>) {
    for (clock, range) in ranges.enumerated() where clocks.contains(clock) {
      for word in range { next[word] = words[Int(sources[word])] }
    }
    for reset in resets where clocks.contains(reset.clock) && words[reset.level] != 0 { assert(reset) }
    for (clock, range) in ranges.enumerated() where clocks.contains(clock) {
      (words + range.lowerBound).update(from: next + range.lowerBound, count: range.count)
    }
  }

  @inline(__always)
  private func assert(_ reset: ResetGroup) {
    for (word, value) in reset.words { next[word] = value }
  }

  /// Whether there are resets that act at once.
  var hasAsynchronousResets: Bool { !asynchronousResets.isEmpty }

  /// Sets the registers whose asynchronous reset is asserted; whether that changed any.
  func resetAtOnce(_ words: UnsafeMutablePointer<Int64>) -> Bool {
    var isChanged = false
    for reset in asynchronousResets where words[reset.level] != 0 {
      for (word, value) in reset.words where words[word] != value {
        words[word] = value
        isChanged = true
      }
    }
    return isChanged
  }
}
