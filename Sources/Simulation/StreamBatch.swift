/// The port names of a valid/ready input stream and a valid/ready output stream of a design.
public struct StreamPair: Hashable, Sendable {
  /// The names of one stream's ports.
  public struct Names: Hashable, Sendable {
    /// The valid bit, driven by the sender.
    public let valid: String
    /// The ready bit, driven by the receiver.
    public let ready: String
    /// The payload, in the order that beats have their words.
    public let fields: [String]

    /// Makes a stream's names.
    public init(valid: String, ready: String, fields: [String]) {
      self.valid = valid
      self.ready = ready
      self.fields = fields
    }
  }

  /// The stream into the design.
  public let input: Names
  /// The stream out of the design.
  public let output: Names

  /// Makes a pair of streams.
  public init(input: Names, output: Names) {
    self.input = input
    self.output = output
  }
}

/// Independent transactions (tiles, say) to be run through a design, each some beats in and some beats out.
///
/// A beat is one word per field of its stream, sign-extended to 64 bits if the port is signed. Transactions do
/// not depend on one another: a simulator may run them back to back or side by side.
public struct StreamBatch: Sendable {
  /// The beats of one transaction.
  public struct Transaction: Hashable, Sendable {
    /// Beats that go in.
    public let inputBeats: Int
    /// Beats that come out.
    public let outputBeats: Int

    /// Makes a transaction.
    public init(inputBeats: Int, outputBeats: Int) {
      self.inputBeats = inputBeats
      self.outputBeats = outputBeats
    }
  }

  /// Random stalls: how often a side holds back, and the seed of when.
  public struct Stalls: Hashable, Sendable {
    /// In 256ths, how often the sender leaves valid low although it has a beat.
    public let input: Int
    /// In 256ths, how often the receiver leaves ready low.
    public let output: Int
    /// The seed of the stall pattern.
    public let seed: UInt64

    /// Neither side ever holds back.
    public static let none = Stalls(input: 0, output: 0, seed: 1)

    /// Makes a stall pattern; both rates within 0…255.
    public init(input: Int, output: Int, seed: UInt64) {
      self.input = input
      self.output = output
      self.seed = seed
    }
  }

  /// The transactions, in the order of their words.
  public var transactions: [Transaction]
  /// The input words: beat after beat, transaction after transaction.
  public var words: [Int64]
  /// The stall pattern.
  public var stalls: Stalls
  /// Cycles without any beat moving after which the design counts as stuck.
  public var patience: Int

  /// Makes a batch.
  public init(
    transactions: [Transaction], words: [Int64], stalls: Stalls = .none, patience: Int = 10_000
  ) {
    self.transactions = transactions
    self.words = words
    self.stalls = stalls
    self.patience = patience
  }

  /// All beats that go in.
  public var inputBeats: Int { transactions.reduce(0) { $0 + $1.inputBeats } }
  /// All beats that are expected out.
  public var outputBeats: Int { transactions.reduce(0) { $0 + $1.outputBeats } }
}

/// What came out of a design.
public struct StreamResult: Sendable {
  /// The output words: beat after beat, transaction after transaction.
  public var words: [Int64]
  /// Clock edges given.
  public var cycles: Int

  /// Makes a result.
  public init(words: [Int64], cycles: Int) {
    self.words = words
    self.cycles = cycles
  }
}

/// Why a batch could not be run to its end.
public enum StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The design has no port of this name and direction, or it is wider than 64 bits.
  case unusablePort(name: String, expected: String)
  /// No beat moved for the batch's patience.
  case stuck(cycles: Int, accepted: Int, of: Int, produced: Int, expected: Int)
  /// The design says that something is wrong with what it was given, or is not as it was described.
  case refused(String)
  /// The batch's words do not match its transactions' beats.
  case malformed(words: Int, expected: Int)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .unusablePort(let name, let expected):
      return "the design has no port '\(name)' that could be used here; expected \(expected)"
    case .stuck(let cycles, let accepted, let total, let produced, let expected):
      return "the design stopped making progress after \(cycles) cycles: it took \(accepted) of \(total) "
        + "beats and gave \(produced) of \(expected)"
    case .refused(let reason): return "the design refused what it was given: \(reason)"
    case .malformed(let words, let expected):
      return "the batch has \(words) words; its transactions need \(expected)"
    }
  }
}
