import Datapaths
import Formats
import Simulation

/// What software does with a ``Datapaths/ShiftMMShell``: writes a command, sends operands, takes results, looks at what the
/// shell says of it.
public struct ShellDriver: Sendable {
  /// The shell.
  public let layout: ShellLayout
  private let packing: ShellPacking

  /// The streams of a shell.
  static let streams = StreamPair(
    input: .init(
      valid: "s_axis_operands_tvalid", ready: "s_axis_operands_tready",
      fields: ["s_axis_operands_tdata", "s_axis_operands_tlast"]),
    output: .init(
      valid: "m_axis_results_tvalid", ready: "m_axis_results_tready",
      fields: ["m_axis_results_tdata", "m_axis_results_tlast"]))

  /// Drives shells of a layout.
  ///
  /// - Throws: `ConfigurationError` if words are wider than 8 bytes, which simulations do not take at once.
  public init(_ layout: ShellLayout) throws(ConfigurationError) {
    guard layout.wordBytes <= 8 else {
      throw ConfigurationError("words are of \(layout.wordBytes) bytes; expected 4 or 8 in simulation")
    }
    self.layout = layout
    packing = ShellPacking(layout: layout)
  }

  /// Runs tiles of a product, by as few commands as give them in their order.
  ///
  /// - Returns: The words as the array itself would have given them, and the cycles that all of it took.
  /// - Throws: As for one command.
  func run(
    _ tiles: some Collection<Tile>, of product: ArrayProduct, stalls: StreamBatch.Stalls = .none,
    on simulation: any Simulation
  ) throws -> StreamResult {
    try TileBlock.joining(tiles).reduce(into: StreamResult(words: [], cycles: 0)) { all, block in
      let result = try run(block.product(of: product, layout.array), stalls: stalls, on: simulation)
      all.words += result.words
      all.cycles += result.cycles
    }
  }

  /// Runs one product as one command.
  ///
  /// - Returns: The words as the array itself would have given them, and the cycles that all of it took.
  /// - Throws: `StreamError` if the shell refuses the command, gets stuck, or counts otherwise than it should.
  func run(
    _ product: ArrayProduct, stalls: StreamBatch.Stalls = .none, on simulation: any Simulation
  ) throws -> StreamResult {
    let bus = try AXILiteMaster(simulation)
    var cycles = try start(rows: product.rows, columns: product.columns, depth: product.depth, bus)
    let operands = packing.operands(of: product)
    let batch = StreamBatch(
      transactions: [
        .init(
          inputBeats: operands.count / 2,
          outputBeats: layout.resultWords(rows: product.rows, columns: product.columns))
      ], words: operands, stalls: stalls)
    let result = try simulation.run(batch, through: Self.streams)
    cycles += result.cycles + (try finish(bus, taken: operands.count / 2, given: result.words.count / 2))
    return StreamResult(words: try packing.tiles(in: result.words, of: product), cycles: cycles)
  }

  /// Writes a command, without looking at whether it can be one.
  ///
  /// - Returns: The cycles that it took.
  func start(rows: Int, columns: Int, depth: Int, _ bus: AXILiteMaster) throws -> Int {
    try bus.write(ShiftMMRegisters.rows, UInt32(truncatingIfNeeded: rows))
      + bus.write(ShiftMMRegisters.columns, UInt32(truncatingIfNeeded: columns))
      + bus.write(ShiftMMRegisters.depth, UInt32(truncatingIfNeeded: depth))
      + bus.write(ShiftMMRegisters.control, ShiftMMRegisters.start.word(1))
  }

  /// Holds what the shell says of a command against what it was.
  ///
  /// - Returns: The cycles that it took.
  private func finish(_ bus: AXILiteMaster, taken: Int, given: Int) throws -> Int {
    let (status, cycles) = try bus.read(ShiftMMRegisters.status)
    guard status == ShiftMMRegisters.done.word(1) else {
      throw StreamError.refused("its status is \(Self.text(ofStatus: status))")
    }
    var all = cycles
    for (register, expected) in [
      (ShiftMMRegisters.operandWords, taken), (ShiftMMRegisters.resultWords, given),
    ] {
      let (count, cycles) = try bus.read(register)
      all += cycles
      guard count == expected else {
        throw StreamError.refused("register \(register.name) is \(count); expected \(expected)")
      }
    }
    return all
  }

  /// The status in words.
  static func text(ofStatus status: UInt32) -> String {
    let flags = [ShiftMMRegisters.busy, ShiftMMRegisters.done, ShiftMMRegisters.error]
      .filter { $0.value(in: status) == 1 }.map { $0.name.lowercased() }
    let cause = ShellError(rawValue: Int(ShiftMMRegisters.cause.value(in: status)))?.summary ?? "unknown"
    return (flags.isEmpty ? "idle" : flags.joined(separator: " and ")) + ": " + cause
  }
}
