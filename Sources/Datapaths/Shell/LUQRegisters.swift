/// The registers of a ``LUQShell``; control, status and interrupts are those of ``ShiftMMRegisters``.
public enum LUQRegisters {
  /// How many elements the tensor has.
  public static let elements = RegisterMap.Register(
    "ELEMENTS", at: 0x10, .readWrite, "The elements of the tensor: 1 to 2^32 − 1.")
  /// m.
  public static let mantissa = RegisterMap.Register(
    "MANTISSA", at: 0x14, .readWrite,
    "m of 16 bits, 0 for a tensor of zeros; means nothing where α is a power of two.")
  /// The shift that k gives.
  public static let shift = RegisterMap.Register("SHIFT", at: 0x18, .readWrite, "k − (15 − T), 0 to 46.")
  /// R.
  public static let limit = RegisterMap.Register(
    "LIMIT", at: 0x1C, .readWrite, "R, the maximum of the tensor.")
  /// The lane whose state is loaded.
  public static let lane = RegisterMap.Register(
    "LANE", at: 0x20, .readWrite, "The random lane that STATE goes to.")
  /// A word of a lane's state.
  public static let state = RegisterMap.Register(
    "STATE", at: 0x24, .command, "Loads a word of a random lane's state, the oldest first, between commands.")
  /// How many elements were clipped.
  public static let clipped = RegisterMap.Register(
    "CLIPPED", at: 0x28, .readOnly, "Elements of the last tensor whose magnitude was beyond R.")

  /// Cycles of the last command.
  public static let cycles = RegisterMap.Register(
    "CYCLES", at: 0x30, .readOnly,
    "Cycles of the last command. Counters stay at their largest number, 2^32 − 1.")
  /// Cycles without a word that was wanted.
  public static let elementStalls = RegisterMap.Register(
    "ELEMENT_STALLS", at: 0x34, .readOnly,
    "Cycles of the last command in which elements were wanted and none were there.")
  /// Cycles in which codes were not taken.
  public static let codeStalls = RegisterMap.Register(
    "CODE_STALLS", at: 0x38, .readOnly,
    "Cycles of the last command in which codes were there and were not taken.")
  /// Words taken.
  public static let elementWords = RegisterMap.Register(
    "ELEMENT_WORDS", at: 0x3C, .readOnly, "Words of elements that the last command has taken.")
  /// Words given.
  public static let codeWords = RegisterMap.Register(
    "CODE_WORDS", at: 0x40, .readOnly, "Words of codes that the last command has given.")
  /// What the shell is.
  public static let identity = RegisterMap.Register(
    "IDENTITY", at: 0x44, .readOnly, "0x53574C01: a shell around a LUQ quantizer, registers of version 1.")
  /// What ``identity`` shows.
  public static let identityWord: UInt32 = 0x5357_4C01

  /// All of them.
  public static let map = RegisterMap(
    prefix: "SWIFTLET_LUQ", title: "Registers of the shell around a LUQ quantizer",
    registers: [
      ShiftMMRegisters.control, ShiftMMRegisters.status, ShiftMMRegisters.interruptEnable, elements, mantissa,
      shift,
      limit, lane, state, clipped, cycles, elementStalls, codeStalls, elementWords, codeWords, identity,
    ])
}
