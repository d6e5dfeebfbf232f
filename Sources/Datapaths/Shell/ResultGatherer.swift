import Formats
import HDL

/// Adds up the panels of a tile, and makes a packet of words of the rows and columns that are the product's.
///
/// Partial sums stand in a memory of two tiles: while one is sent the array fills the other. The array waits only where both
/// are full.
struct ResultGatherer: Module {
  /// What is in the words.
  let layout: ShellLayout

  /// `result_gatherer_16x16_s24_w64`: the array, its sums, bits of a word.
  var name: String {
    let a = layout.array
    return
      "result_gatherer_\(a.rows)x\(a.columns)_s\(a.accumulatorBits)_w\(8 * layout.wordBytes)_k\(layout.panelDepth)"
  }

  /// What the emitted file's header says.
  var parameters: [(name: String, value: String)] {
    [("wordBytes", "\(layout.wordBytes)"), ("panelDepth", "\(layout.panelDepth)")]
  }

  /// A command and the array's sums in, words out.
  struct Ports: Interface {
    /// What is computed.
    let command: ShellCommand
    /// The array's results, as their receiver sees them.
    let results: ResultStream
    /// The words.
    let words: Stream<StreamWord>

    init(_ layout: ShellLayout) {
      command = ShellCommand(layout)
      results = ResultStream(columns: layout.array.columns, .signed(layout.array.accumulatorBits)).flipped()
      words = Stream(StreamWord(bytes: layout.wordBytes)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(layout) }

  /// The two tiles that there is room for.
  private struct Banks {
    /// For every column the sums of both tiles.
    let columns: [Memory]
    /// Whether a tile is complete and not yet sent.
    let isFull: [Signal]

    /// A bank's bit of `isFull`.
    func isFull(_ bank: Signal) -> Signal { mux(bank, isFull[1], isFull[0]) }
  }

  /// Describes the way into the memory and the way out.
  func body(_ m: Builder, _ io: Ports) {
    let rowBits = ShellLayout.shape(upTo: layout.array.rows - 1).width
    let banks = Banks(
      columns: (0..<layout.array.columns).map {
        m.memory(.signed(ShellLayout.sumBits), depth: 2 << rowBits, "sums_\($0)")
      },
      isFull: (0..<2).map { m.register(.bit, "is_full_\($0)", reset: 0) })
    let filled = fill(m, io, banks, rowBits)
    let sent = send(m, io, banks, rowBits)
    for (bank, isFull) in banks.isFull.enumerated() {
      func isThis(_ index: Signal) -> Signal { bank == 1 ? index : ~index }
      m[isFull] = (isFull | filled.tile & isThis(filled.bank)) & ~(sent.tile & isThis(sent.bank))
    }
    m.assert(~filled.tile | ~banks.isFull(filled.bank), "no tile is written over another")
    m.assert(~sent.tile | banks.isFull(sent.bank), "no tile is sent before it is there")
  }

  /// Adds the array's sums to those of the panels before.
  ///
  /// - Returns: Whether a tile is complete, and in which bank.
  private func fill(_ m: Builder, _ io: Ports, _ banks: Banks, _ rowBits: Int) -> (tile: Signal, bank: Signal)
  {
    let bank = m.register(.bit, "bank_in", reset: 0)
    let ready = ~banks.isFull(bank)
    m[io.results.ready] = ready
    let taken = (io.results.valid & ready).named("row_is_taken")
    let row = m.counter(modulo: layout.array.rows, "row_in", enable: taken)
    m.assert(~taken | (row.wraps .== io.results.last), "the array's tiles have as many rows as it has")

    let depth = m.registered(io.command.depth, "depth", enable: io.command.begins)
    let left = m.register(layout.depthShape, "depth_left")
    let isFirstPanel = m.register(.bit, "is_first_panel", reset: 1)
    let isLastPanel = (left .<= Signal(layout.panelDepth)).named("is_last_panel")
    m.when(io.command.begins) {
      m[left] = io.command.depth
    } else: {
      m.when(row.wraps) {
        m[left] = mux(isLastPanel, depth, (left - Signal(layout.panelDepth)).truncated(to: left.width))
        m[isFirstPanel] = isLastPanel
      }
    }
    let address = concatenated(bank, row.value.extended(to: rowBits))
    for (column, memory) in banks.columns.enumerated() {
      let before = mux(isFirstPanel, Signal(0, memory.shape), m.read(memory, at: address)).named(
        "before_\(column)")
      let sum = (before + io.results.sums[column]).wrapped(to: ShellLayout.sumBits).named("sum_\(column)")
      m.when(taken) { m.write(memory, at: address, sum) }
    }
    let complete = (row.wraps & isLastPanel).named("tile_is_complete")
    m[bank] = bank ^ complete
    return (complete, bank)
  }

  /// Sends the rows of complete tiles.
  ///
  /// - Returns: Whether a tile's last word goes out, and from which bank.
  private func send(_ m: Builder, _ io: Ports, _ banks: Banks, _ rowBits: Int) -> (tile: Signal, bank: Signal)
  {
    let walk = m.instance(TileWalk(rows: layout.array.rows, columns: layout.array.columns), "walk")
    let bank = m.register(.bit, "bank_out", reset: 0)
    let isHeld = m.register(.bit, "word_is_held", reset: 0)
    let canTake = (~isHeld | io.words.ready).named("word_can_go")
    let goes = (banks.isFull(bank) & canTake).named("word_goes")
    m[isHeld] = goes | ~canTake

    let perWord = layout.sumsPerWord
    let words = layout.words(ofSums: layout.array.columns)
    let row = m.register(.unsigned(rowBits), "row_out", reset: 0)
    let place = m.register(ShellLayout.shape(upTo: words - 1), "place_out", reset: 0)
    let isRowsLast = ((place + 1) << perWord.trailingZeroBitCount .>= walk.width).named("is_rows_last_word")
    let isTilesLast = (isRowsLast & (row + 1 .== walk.height)).named("is_tiles_last_word")
    m.when(goes) {
      m[place] = mux(isRowsLast, 0, (place + 1).truncated(to: place.width))
      m.when(isRowsLast) { m[row] = mux(isTilesLast, 0, (row + 1).truncated(to: rowBits)) }
    }
    m[bank] = bank ^ (goes & isTilesLast)

    let address = concatenated(bank, row)
    let sums = banks.columns.map { m.read($0, at: address) }
    let lanes = (0..<perWord).map { lane -> Signal in
      let column = (place << perWord.trailingZeroBitCount) + Signal(lane)
      let choices = (0..<words).map { $0 * perWord + lane }.map {
        $0 < sums.count ? sums[$0] : Signal(0, .signed(ShellLayout.sumBits))
      }
      return mux(column .< walk.width, mux(place, of: choices), 0).asUnsigned
    }
    m[io.words.valid] = isHeld
    m[io.words.payload.data] = m.registered(concatenated(lanes.reversed()), "word", enable: goes)
    m[io.words.payload.last] = m.registered(isTilesLast & walk.last, "word_is_last", enable: goes)

    m[walk.begins] = io.command.begins
    m[walk.rows] = io.command.rows
    m[walk.columns] = io.command.columns
    m[walk.steps] = goes & isTilesLast
    return (goes & isTilesLast, bank)
  }
}
