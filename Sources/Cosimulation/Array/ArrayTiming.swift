import Formats

/// When a ShiftMM array takes and gives beats: its data sheet in time, written down apart from the hardware.
///
/// Counted in cycles in which the array moves: the results of a tile appear R + C + 1 cycles after its last beat of
/// operands was taken, one row per cycle, and a tile's last beat is taken R cycles after that of the tile before or
/// later. The array stands still while a result is offered and not taken.
struct ArrayTiming {
  private let configuration: ShiftMMConfiguration
  /// Cycles in which the array has moved.
  private var moves = 0
  /// The move in which the last tile's last beat was taken.
  private var lastTaken: Int?
  /// The moves in which rows of results are offered, and whether each is the last of its tile.
  private var offers: [(move: Int, isLast: Bool)] = []

  init(_ configuration: ShiftMMConfiguration) { self.configuration = configuration }

  /// The handshake of one cycle.
  struct Handshake: Hashable {
    let operandsReady: Bool
    let resultsValid: Bool
    let resultsLast: Bool
  }

  /// What the array answers to a cycle's inputs; the clock edge is included.
  mutating func cycle(operandsValid: Bool, operandsLast: Bool, resultsReady: Bool) -> Handshake {
    let offer = offers.first.flatMap { $0.move == moves ? $0 : nil }
    let isMoving = resultsReady || offer == nil
    let isSpaced = lastTaken.map { moves - $0 >= configuration.rows } ?? true
    let isReady = isMoving && (!operandsLast || isSpaced)
    if isMoving {
      if offer != nil { offers.removeFirst() }
      if operandsValid && isReady && operandsLast {
        lastTaken = moves
        let first = moves + configuration.rows + configuration.columns + 1
        offers += (0..<configuration.rows).map { (first + $0, $0 == configuration.rows - 1) }
      }
      moves += 1
    }
    return Handshake(
      operandsReady: isReady, resultsValid: offer != nil, resultsLast: offer?.isLast ?? false)
  }

  /// The cycles that tiles of some depths take, run without stalls after each other, up to the last result.
  static func cycles(depths: some Sequence<Int>, _ configuration: ShiftMMConfiguration) -> Int {
    var next = 0
    var lastTaken = -configuration.rows
    for depth in depths {
      lastTaken = max(next + depth - 1, lastTaken + configuration.rows)
      next = lastTaken + 1
    }
    return lastTaken + 2 * configuration.rows + configuration.columns + 1
  }
}
