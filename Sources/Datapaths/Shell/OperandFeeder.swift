import Formats
import HDL

/// Makes the array's vectors of a stream of words, tile after tile, and marks where the array's sums have to leave.
///
/// The packet has to end with the command's last word; where it does not, ``PacketLength`` sees to it that as many results
/// come out as the command promised.
struct OperandFeeder: Module {
  /// What is in the words.
  let layout: ShellLayout

  /// `operand_feeder_16x16_a6_b6_g4_w64`: the array, operands, groups, bits of a word.
  var name: String {
    let a = layout.array
    return "operand_feeder_\(a.rows)x\(a.columns)_a\(a.operandA.nameInModules)_b\(a.operandB.nameInModules)"
      + "_g\(a.groups)_w\(8 * layout.wordBytes)"
  }

  /// What the emitted file's header says.
  var parameters: [(name: String, value: String)] {
    [
      ("wordBytes", "\(layout.wordBytes)"), ("wordsPerVector", "\(layout.wordsPerVector)"),
      ("panelDepth", "\(layout.panelDepth)"), ("largestDepth", "\(layout.largestDepth)"),
    ]
  }

  /// A command and words in, vectors out.
  struct Ports: Interface {
    /// What to compute.
    let command: ShellCommand
    /// Whether zeros are to take the place of all words that are still missing.
    @Input(.bit) var aborts: Signal
    /// The words.
    let words: Stream<StreamWord>
    /// The vectors.
    let operands: OperandStream
    /// Whether words of the command are still to come.
    @Output(.bit) var busy: Signal
    /// Whether a word is wanted and none is there.
    @Output(.bit) var starved: Signal
    /// Whether a word is taken.
    @Output(.bit) var taken: Signal
    /// Whether the packet ends early, in this cycle.
    @Output(.bit) var endsEarly: Signal
    /// Whether the packet turns out to be too long, in this cycle.
    @Output(.bit) var endsLate: Signal

    init(_ layout: ShellLayout) {
      command = ShellCommand(layout)
      words = Stream(StreamWord(bytes: layout.wordBytes))
      operands = OperandStream(layout.array).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(layout) }

  /// Describes the words' way into a vector, and what is counted on the way.
  func body(_ m: Builder, _ io: Ports) {
    let length = PacketLength(m)
    let (isActive, isPadding) = (length.isActive, length.isPadding)
    let words = m.skidBuffered(io.words, "input")

    let offered = (isActive & (isPadding | words.valid)).named("word_is_offered")
    let isVectorsLast = m.wire(.bit, "is_vectors_last_word")
    let accepts = (~isVectorsLast | io.operands.ready).named("word_is_accepted")
    let moves = (offered & accepts).named("word_moves")
    gather(m, io, words.payload.data, isPadding, moves, isVectorsLast)
    m[io.operands.valid] = offered & isVectorsLast
    let isCommandsLast = count(m, io, vectorMoves: moves & isVectorsLast) & isVectorsLast

    length.take(m, words, accepts: accepts)
    let ends = length.follow(
      m, words, begins: io.command.begins, aborts: io.aborts, moves: moves, isLast: isCommandsLast)

    m[io.busy] = length.isBusy
    m[io.starved] = isActive & ~isPadding & ~words.valid
    m[io.taken] = words.isTaken
    m[io.endsEarly] = ends.early
    m[io.endsLate] = ends.late
  }

  /// Puts words side by side: all but the last wait in registers.
  private func gather(
    _ m: Builder, _ io: Ports, _ data: Signal, _ isPadding: Signal, _ moves: Signal, _ isVectorsLast: Signal
  ) {
    let count = layout.wordsPerVector
    let word = mux(isPadding, Signal(0, data.shape), data).named("word")
    let place = m.counter(modulo: count, "place", enable: moves).value
    m[isVectorsLast] = place .== Signal(count - 1)
    var words = (0..<count - 1).map { index in
      m.registered(word, "word_\(index)", enable: moves & (place .== Signal(index)))
    }
    words.append(word)
    func byte(_ index: Int, bits: Int) -> Signal {
      let low = index % layout.wordBytes * 8
      return words[index / layout.wordBytes][low..<low + bits]
    }
    let (array, operands) = (layout.array, io.operands)
    func code(_ index: Int, _ format: OperandFormat) -> Signal {
      let code = byte(index, bits: format.bits)
      return format.shape.isSigned ? code.asSigned : code
    }
    for (row, port) in operands.a.enumerated() { m[port] = code(row, array.operandA) }
    for (column, port) in operands.b.enumerated() { m[port] = code(array.rows + column, array.operandB) }
    if let shift = operands.shift {
      let given = byte(array.rows + array.columns, bits: shift.width)
      // What is no shift becomes the greatest one.
      m[shift] = array.groups == 1 << shift.width ? given : minimum(given, Signal(array.groups - 1))
    }
  }

  /// Counts k, panels and tiles.
  ///
  /// - Returns: Whether the vector is the command's last.
  private func count(_ m: Builder, _ io: Ports, vectorMoves: Signal) -> Signal {
    let (depthShape, panel) = (layout.depthShape, Signal(layout.panelDepth))
    let depth = m.registered(io.command.depth, "depth", enable: io.command.begins)
    let left = m.register(depthShape, "depth_left")
    let leftOfPanel = m.register(ShellLayout.shape(upTo: layout.panelDepth), "panel_left")
    let isTilesLast = (left .== 1).named("is_tiles_last")
    let isPanelsLast = (isTilesLast | (leftOfPanel .== 1)).named("is_panels_last")
    m.when(io.command.begins) {
      m[left] = io.command.depth
      m[leftOfPanel] = panel
    } else: {
      m.when(vectorMoves) {
        m[left] = mux(isTilesLast, depth, (left - 1).truncated(to: depthShape.width))
        m[leftOfPanel] = mux(
          isPanelsLast, Signal(layout.panelDepth, leftOfPanel.shape),
          (leftOfPanel - 1).truncated(to: leftOfPanel.width))
      }
    }
    let walk = m.instance(TileWalk(rows: layout.array.rows, columns: layout.array.columns), "walk")
    m[walk.begins] = io.command.begins
    m[walk.rows] = io.command.rows
    m[walk.columns] = io.command.columns
    m[walk.steps] = vectorMoves & isTilesLast
    m[io.operands.last] = isPanelsLast
    return (isTilesLast & walk.last).named("is_commands_last")
  }
}
