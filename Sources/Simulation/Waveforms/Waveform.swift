import BigInt

/// What the signals of a design did, cycle by cycle: one sample of each signal a cycle.
///
/// A cycle is what happens between two rising edges, of the clock or, where there are several, of any of them. Its sample is taken just before the edge that ends it, when
/// everything has settled: cycle 0 shows the values that the first edge meets, so a register's sample is the
/// value before that edge and its next value is the sample of cycle 1.
public struct Waveform: Hashable, Sendable {
  /// A recorded signal.
  public struct Signal: Hashable, Sendable {
    /// What a signal is in its module.
    public enum Kind: String, Hashable, Sendable {
      case input, output, register, wire
    }

    /// The names of the instances down to the signal's, outermost first; none for the top module.
    public let scope: [String]
    /// The name, as in the emitted Verilog.
    public let name: String
    /// What the signal is in its module.
    public let kind: Kind
    /// The width in bits.
    public let width: Int
    /// Whether values are two's complement.
    public let isSigned: Bool
    /// What the values from 0 up are called, if they are the states of a machine.
    public var cases: [String] = []

    /// The instances' names and its own with dots between: `pe_0.accumulator`.
    public var path: String { (scope + [name]).joined(separator: ".") }

    /// Whether it is drawn as a level.
    var isLevel: Bool { width == 1 && cases.isEmpty }

    /// How many 64-bit words a sample takes.
    var words: Int { (width + 63) / 64 }
  }

  /// The name of the top module.
  public let top: String
  /// The signals, in the order in which they are shown.
  public let signals: [Signal]
  /// The names of the clocks.
  public let clocks: [String]
  /// How many cycles were recorded.
  public private(set) var cycleCount = 0
  /// Where each signal's words begin in a cycle's.
  private let offsets: [Int]
  private let wordsPerCycle: Int
  /// The samples, lowest word first, sign- or zero-extended to whole words: all signals' of cycle 0, of cycle 1 …
  private var words: [Int64] = []
  /// The clocks that rise at the end of each cycle, as indices; nil for all of them.
  private var rising: [Set<Int>?] = []

  init(top: String, signals: [Signal], clocks: [String]) {
    self.top = top
    self.clocks = clocks
    self.signals = signals
    var offsets: [Int] = []
    var count = 0
    for signal in signals {
      offsets.append(count)
      count += signal.words
    }
    self.offsets = offsets
    wordsPerCycle = count
  }

  /// The value of a signal, by its index in ``signals``, in a cycle.
  public subscript(signal: Int, cycle: Int) -> BigInt {
    let words = sample(signal, cycle).map { UInt(truncatingIfNeeded: $0) }
    return BigInt(words: signals[signal].isSigned ? words : words + [0])
  }

  /// The values of a signal in all cycles; nil if no signal has this path.
  public subscript(path: String) -> [BigInt]? {
    guard let signal = signals.firstIndex(where: { $0.path == path }) else { return nil }
    return (0..<cycleCount).map { self[signal, $0] }
  }

  /// The waveform of only the signals that a predicate holds for.
  public func selecting(_ isIncluded: (Signal) -> Bool) -> Waveform {
    keeping(signals.indices.filter { isIncluded(signals[$0]) })
  }

  /// The waveform of the signals with these paths, in this order.
  ///
  /// - Throws: ``WaveformError/unknownSignal(path:known:)``.
  public func selecting(_ paths: [String]) throws -> Waveform {
    keeping(try signals.indices(of: paths))
  }

  private func keeping(_ kept: [Int]) -> Waveform {
    var result = Waveform(top: top, signals: kept.map { signals[$0] }, clocks: clocks)
    for cycle in 0..<cycleCount {
      for signal in kept { result.words += sample(signal, cycle) }
    }
    result.cycleCount = cycleCount
    result.rising = rising
    return result
  }

  /// The words of a sample.
  func sample(_ signal: Int, _ cycle: Int) -> ArraySlice<Int64> {
    let start = cycle * wordsPerCycle + offsets[signal]
    return words[start..<start + signals[signal].words]
  }

  /// Whether a signal's value differs from that of the cycle before, or there is none before.
  func changes(_ signal: Int, at cycle: Int) -> Bool {
    cycle == 0 || sample(signal, cycle) != sample(signal, cycle - 1)
  }

  /// Whether a clock, by its index in ``clocks``, rises at the end of a cycle.
  public func rises(_ clock: Int, at cycle: Int) -> Bool { rising[cycle]?.contains(clock) ?? true }

  // MARK: Recording

  /// Adds the next word of the cycle that is being sampled.
  @inline(__always)
  mutating func append(_ word: Int64) { words.append(word) }

  /// Ends the cycle that is being sampled, with the edge of some clocks; nil for all of them.
  mutating func endCycle(rising clocks: Set<Int>?) {
    cycleCount += 1
    rising.append(clocks)
  }
}

/// Why a waveform cannot be recorded or shown as asked.
public enum WaveformError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No signal has this path; those that there are.
  case unknownSignal(path: String, known: [String])

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .unknownSignal(let path, let known):
      return "there is no signal '\(path)'; there are " + known.joined(separator: ", ")
    }
  }
}

extension [Waveform.Signal] {
  /// The indices of the signals with these paths, in the paths' order.
  func indices(of paths: [String]) throws -> [Int] {
    try paths.map { path in
      guard let index = firstIndex(where: { $0.path == path }) else {
        throw WaveformError.unknownSignal(path: path, known: map(\.path))
      }
      return index
    }
  }
}
