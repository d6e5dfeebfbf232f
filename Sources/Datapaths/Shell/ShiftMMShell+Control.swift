import Formats
import HDL

// What stands around the datapath of a shell: its commands, what it counts, what it says of itself.
extension ShiftMMShell {
  /// A command as it is given.
  struct Command {
    /// Whether one begins in this cycle, M, N and K.
    let signals: [Signal]
    /// Whether zeros are to take the place of what is missing.
    let aborts: Signal
    /// Why a command does not begin.
    let refusals: [(ShellError, Signal)]

    /// Whether one begins.
    var begins: Signal { signals[0] }
  }

  /// Takes a command from the registers, or says what is wrong with it.
  func command(_ m: Builder, _ registers: DecodedRegisters, _ isBusy: Signal) -> Command {
    let none = Signal(0, .unsigned(32))
    func stored(_ register: RegisterMap.Register) -> Signal { registers.stored[register.name] ?? none }
    let (rows, columns, depth) = (
      stored(ShiftMMRegisters.rows), stored(ShiftMMRegisters.columns), stored(ShiftMMRegisters.depth)
    )
    func isOut(_ value: Signal, _ largest: Int) -> Signal { (value .== 0) | (value .> Signal(largest)) }
    let isWritten = registers.written[ShiftMMRegisters.control.name] ?? Signal(0, .bit)
    let starts = (isWritten & registers.word[ShiftMMRegisters.start.low]).named("starts")
    let mayStart = starts & ~isBusy
    let refusals: [(ShellError, Signal)] = [
      (.rows, mayStart & isOut(rows, ShellLayout.largestSize)),
      (.columns, mayStart & isOut(columns, ShellLayout.largestSize)),
      (.depth, mayStart & isOut(depth, layout.largestDepth)), (.busy, starts & isBusy),
    ]
    let begins = (mayStart & (concatenated(refusals.map { $0.1 }) .== 0)).named("begins")
    return Command(
      signals: [
        begins, rows.truncated(to: ShellLayout.sizeShape.width),
        columns.truncated(to: ShellLayout.sizeShape.width),
        depth.truncated(to: layout.depthShape.width),
      ],
      aborts: (isWritten & registers.word[ShiftMMRegisters.abort.low]).named("aborts"), refusals: refusals)
  }

  /// The registers that count, in the order of what they count.
  static let counted = [
    ShiftMMRegisters.cycles, ShiftMMRegisters.operandStalls, ShiftMMRegisters.resultStalls,
    ShiftMMRegisters.operandWords, ShiftMMRegisters.resultWords,
  ]

  /// What the shell says of itself.
  var constants: [String: Signal] {
    func word(_ register: RegisterMap.Register, _ values: [Int]) -> (String, Signal) {
      let number = zip(register.fields, values).reduce(0) { $0 | $1.1 << $1.0.low }
      return (register.name, Signal(number, .unsigned(32)))
    }
    let array = layout.array
    return Dictionary(uniqueKeysWithValues: [
      (ShiftMMRegisters.identity.name, Signal(Int(ShiftMMRegisters.identityWord), .unsigned(32))),
      word(ShiftMMRegisters.array, [array.rows, array.columns]),
      word(
        ShiftMMRegisters.operands,
        [array.operandA.bits, array.operandB.bits, array.groups, layout.wordBytes]),
      (ShiftMMRegisters.largestDepth.name, Signal(layout.largestDepth, .unsigned(32))),
    ])
  }

  /// States that what goes into the array comes out of it: no tile is lost or comes twice.
  func promiseConservation(_ m: Builder, _ array: ShiftMMArray.Ports, _ ends: Signal) {
    let inside = m.register(.unsigned(8), "tiles_in_array", reset: 0)
    let enters = array.operands.valid & array.operands.ready & array.operands.last
    let leaves = array.results.valid & array.results.ready & array.results.last
    m[inside] = (inside + enters - leaves).truncated(to: 8)
    m.assert(~leaves | (inside .!= 0), "no tile comes out of the array that did not go in")
    m.assert(~ends | (inside .== 0), "a command ends when all of its tiles are out of the array")
  }
}
