import Formats

/// When a ShiftMM array takes and gives beats: its data sheet in time, written down apart from the hardware.
///
/// Counted in cycles in which the array moves: the results of a tile appear R + C + 1 cycles after its last beat of
/// operands was taken, one row per cycle, and a tile's last beat is taken R cycles after that of the tile before or
/// later. The array stands still while a result is offered and not taken.
///
/// Of elements with DSP slices R and C count elements, of which packed ones have two rows and up to two columns, and the
/// results take a cycle more. Where sums double, beats come with falling shifts: one whose shift falls by d waits d − 1
/// cycles, and a tile ends s cycles behind its last beat, of shift s; results and spacing count from there.
struct ArrayTiming {
  private let configuration: ShiftMMConfiguration
  /// Cycles in which the array has moved.
  private var moves = 0
  /// The move in which the last tile ended.
  private var lastEnd: Int?
  /// The shift that the sums of the tile under way stand for; nil between tiles.
  private var level: Int?
  /// Whether the tile under way has had its last beat, and its sums double.
  private var isFinishing = false
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
  mutating func cycle(
    operandsValid: Bool, operandsLast: Bool, operandsShift: Int = 0, resultsReady: Bool
  ) -> Handshake {
    let offer = offers.first.flatMap { $0.move == moves ? $0 : nil }
    let isMoving = resultsReady || offer == nil
    let shift = !configuration.doubles || isFinishing ? 0 : operandsShift
    let waits = configuration.doubles && level.map { $0 != shift && $0 != shift + 1 } ?? false
    let ends = !waits && (isFinishing || operandsLast && shift == 0)
    let isHeld = ends && lastEnd.map { moves - $0 < configuration.rows } ?? false
    let isReady = isMoving && !isFinishing && !waits && !isHeld
    if isMoving {
      if offer != nil { offers.removeFirst() }
      if (operandsValid || isFinishing) && !isHeld {
        level = waits ? level.map { $0 - 1 } : shift
        if isReady && operandsLast { isFinishing = true }
        if ends { end() }
      }
      moves += 1
    }
    return Handshake(
      operandsReady: isReady, resultsValid: offer != nil, resultsLast: offer?.isLast ?? false)
  }

  /// A tile ends in this move.
  private mutating func end() {
    (lastEnd, level, isFinishing) = (moves, nil, false)
    let first = moves + configuration.cyclesToResults
    offers += (0..<configuration.rows).map { (first + $0, $0 == configuration.rows - 1) }
  }

  /// The cycles that some tiles take, run without stalls after each other, up to the last result.
  static func cycles(of tiles: some Sequence<ArrayProduct>, _ configuration: ShiftMMConfiguration) -> Int {
    cycles(lengths: tiles.lazy.map { configuration.length(of: $0) }, configuration)
  }

  /// The cycles that so many tiles of one product take.
  static func cycles(
    tiles: Int, of product: ArrayProduct, _ configuration: ShiftMMConfiguration
  ) -> Int {
    cycles(lengths: repeatElement(configuration.length(of: product), count: tiles), configuration)
  }

  private static func cycles(lengths: some Sequence<Int>, _ configuration: ShiftMMConfiguration) -> Int {
    var next = 0
    var lastEnd = -configuration.rows
    for length in lengths {
      lastEnd = max(next + length - 1, lastEnd + configuration.rows)
      next = lastEnd + 1
    }
    return lastEnd + configuration.cyclesToResults + configuration.rows
  }
}

extension ShiftMMConfiguration {
  /// Whether sums double from one shift to the next lower one.
  fileprivate var doubles: Bool { shiftPlacement == .accumulator && groups > 1 }

  /// The cycles from a tile's end to its first row of results.
  fileprivate var cyclesToResults: Int {
    let elements = (rows / (packing?.rows ?? 1), columns / (packing?.columns ?? 1))
    return elements.0 + elements.1 + 1 + (multiplier == .slice || multiplier == .packedSlice ? 1 : 0)
  }

  /// The cycles from a tile's first beat to its end, both included, if nothing holds it up.
  fileprivate func length(of product: ArrayProduct) -> Int {
    guard doubles else { return product.depth }
    let shifts = product.shifts.sorted(by: >)
    return product.depth
      + zip(shifts, shifts.dropFirst() + [0]).reduce(0) { sum, pair in
        sum + max(0, Int(pair.0) - Int(pair.1) - 1)
      } + (shifts.last.map { $0 > 0 ? 1 : 0 } ?? 0)
  }

  /// A product as its beats come: where sums double, sorted by falling shifts.
  func ordered(_ product: ArrayProduct) -> ArrayProduct {
    guard doubles, case .shift(let integers) = product else { return product }
    return .shift(integers.sortedByFallingShift())
  }
}
