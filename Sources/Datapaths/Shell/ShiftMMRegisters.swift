/// The registers of a ``ShiftMMShell``.
public enum ShiftMMRegisters {
  /// What makes the shell do something.
  public static let control = RegisterMap.Register(
    "CONTROL", at: 0x00, .command, "Commands.", fields: [start, abort])
  /// Begins the command that ``rows``, ``columns`` and ``depth`` describe.
  public static let start = RegisterMap.Field(
    "START", bit: 0, "1 begins the command that the registers below describe.")
  /// Ends a command whose operands do not come.
  public static let abort = RegisterMap.Field(
    "ABORT", bit: 1,
    "1 puts zeros in place of all input that is still missing; the results come all the same.")

  /// What has become of the last command.
  public static let status = RegisterMap.Register(
    "STATUS", at: 0x04, .readOnly, "What has become of the last command.", fields: [busy, done, error, cause])
  /// Whether a command is under way.
  public static let busy = RegisterMap.Field("BUSY", bit: 0, "A command is under way.")
  /// Whether the last command is through.
  public static let done = RegisterMap.Field(
    "DONE", bit: 1, "The last command is through: all results have been taken.")
  /// Whether something was wrong.
  public static let error = RegisterMap.Field(
    "ERROR", bit: 2, "Something was wrong since the last command began; CAUSE says what came first.")
  /// What was wrong first.
  public static let cause = RegisterMap.Field(
    "CAUSE", bit: 8, width: 4, "What was wrong:",
    values: ShellError.allCases.map { .init(name: $0.name, value: $0.rawValue, summary: $0.summary) })

  /// When the interrupt is asserted.
  public static let interruptEnable = RegisterMap.Register(
    "INTERRUPT_ENABLE", at: 0x08, .readWrite, "When the interrupt is high.", fields: [onDone, onError])
  /// While the last command is through.
  public static let onDone = RegisterMap.Field("ON_DONE", bit: 0, "While DONE is 1.")
  /// While there is an error.
  public static let onError = RegisterMap.Field("ON_ERROR", bit: 1, "While ERROR is 1.")

  /// M.
  public static let rows = RegisterMap.Register(
    "ROWS", at: 0x10, .readWrite, "M, the rows of the product: 1 to 65535.")
  /// N.
  public static let columns = RegisterMap.Register(
    "COLUMNS", at: 0x14, .readWrite, "N, the columns of the product: 1 to 65535.")
  /// K.
  public static let depth = RegisterMap.Register(
    "DEPTH", at: 0x18, .readWrite, "K, the inner dimension: 1 to LARGEST_DEPTH.")

  /// Cycles of the last command.
  public static let cycles = RegisterMap.Register(
    "CYCLES", at: 0x20, .readOnly,
    "Cycles of the last command. Counters stay at their largest number, 2^32 − 1.")
  /// Cycles without a word that was wanted.
  public static let operandStalls = RegisterMap.Register(
    "OPERAND_STALLS", at: 0x24, .readOnly,
    "Cycles of the last command in which operands were wanted and none were there.")
  /// Cycles in which a result was not taken.
  public static let resultStalls = RegisterMap.Register(
    "RESULT_STALLS", at: 0x28, .readOnly,
    "Cycles of the last command in which a result was there and was not taken.")
  /// Words taken.
  public static let operandWords = RegisterMap.Register(
    "OPERAND_WORDS", at: 0x2C, .readOnly, "Words of operands that the last command has taken.")
  /// Words given.
  public static let resultWords = RegisterMap.Register(
    "RESULT_WORDS", at: 0x30, .readOnly, "Words of results that the last command has given.")

  /// What the shell is.
  public static let identity = RegisterMap.Register(
    "IDENTITY", at: 0x40, .readOnly, "0x53574D01: a shell around a ShiftMM array, registers of version 1.")
  /// What ``identity`` shows.
  public static let identityWord: UInt32 = 0x5357_4D01
  /// R and C.
  public static let array = RegisterMap.Register(
    "ARRAY", at: 0x44, .readOnly, "The size of the array.",
    fields: [
      .init("ROWS", bit: 0, width: 16, "R, the rows of a tile."),
      .init("COLUMNS", bit: 16, width: 16, "C, the columns of a tile."),
    ])
  /// What operands look like.
  public static let operands = RegisterMap.Register(
    "OPERANDS", at: 0x48, .readOnly, "What a vector of operands is made of.",
    fields: [
      .init("BITS_A", bit: 0, width: 8, "The bits of a code of operand A."),
      .init("BITS_B", bit: 8, width: 8, "The bits of a code of operand B."),
      .init("GROUPS", bit: 16, width: 8, "G, the number of groups; vectors have a shift if it is not 1."),
      .init("WORD_BYTES", bit: 24, width: 8, "The bytes of a word of either stream."),
    ])
  /// The largest K.
  public static let largestDepth = RegisterMap.Register(
    "LARGEST_DEPTH", at: 0x4C, .readOnly, "The largest K, whose sums 32 bits hold whatever the codes.")

  /// All of them.
  public static let map = RegisterMap(
    prefix: "SWIFTLET_SHIFTMM", title: "Registers of the shell around a ShiftMM array",
    registers: [
      control, status, interruptEnable, rows, columns, depth, cycles, operandStalls, resultStalls,
      operandWords,
      resultWords, identity, array, operands, largestDepth,
    ])
}

/// What can be wrong with a command.
public enum ShellError: Int, Hashable, Sendable, CaseIterable {
  case none, rows, columns, depth, busy, operandsShort, operandsLong, aborted, elements

  /// The name in the C header.
  var name: String {
    switch self {
    case .operandsShort: "OPERANDS_SHORT"
    case .operandsLong: "OPERANDS_LONG"
    default: "\(self)".uppercased()
    }
  }

  /// What happened, and what the shell did.
  public var summary: String {
    switch self {
    case .none: "nothing"
    case .rows: "ROWS is out of range, nothing was begun"
    case .columns: "COLUMNS is out of range, nothing was begun"
    case .depth: "DEPTH is out of range, nothing was begun"
    case .busy: "START, or STATE, while a command was under way, which goes on"
    case .operandsShort:
      "the packet of operands ended before the command did, zeros took the place of the rest"
    case .operandsLong: "the packet of operands did not end with the command, its rest was thrown away"
    case .elements: "ELEMENTS is out of range, nothing was begun"
    case .aborted: "ABORT, zeros took the place of what was missing"
    }
  }
}
