import HDL

/// The flags of what enters the array in this cycle.
struct AcceptedBeat {
  /// Whether a beat of operands is accepted.
  let accepted: Signal
  /// Whether it is, or would be, a tile's first. A cycle without operands adds 0, which may start a sum as well.
  let first: Signal
  /// Whether a tile ends.
  let last: Signal
  /// Whether sums double first; nil where they never do.
  var doubling: Signal?
}

extension ShiftMMArray {
  /// Takes operands whenever the array moves, but holds back a tile's last beat until the tile before has had R
  /// cycles to leave.
  func accept(_ m: Builder, _ operands: OperandStream, _ advance: Signal) -> AcceptedBeat {
    let ready = m.wire(.bit, "ready")
    let accepted = (operands.valid & ready).named("accepted")
    let last = (accepted & operands.last).named("accepted_last")
    if let isLeaving = isLeaving(m, last: last, advance) {
      m[ready] = advance & ~(operands.last & isLeaving)
    } else {
      m[ready] = advance
    }
    let atStart = m.register(.bit, "at_start_of_tile", reset: 1)
    m.when(accepted) { m[atStart] = operands.last }
    m[operands.ready] = ready
    return AcceptedBeat(accepted: accepted, first: atStart, last: last)
  }

  /// Takes operands with falling shifts, and doubles the sums in between and at a tile's end: their level is the shift
  /// that they stand for. In a cycle that only doubles, no beat is taken.
  func acceptSorted(_ m: Builder, _ operands: OperandStream, _ advance: Signal) -> AcceptedBeat {
    guard let offeredShift = operands.shift else { return accept(m, operands, advance) }
    let atStart = m.register(.bit, "at_start_of_tile", reset: 1)
    let isFinishing = m.register(.bit, "is_finishing", reset: 0)
    let level = m.register(.unsigned(offeredShift.width), "level")
    let offered = (operands.valid | isFinishing).named("offered")
    let shift = mux(isFinishing, 0, offeredShift).named("next_shift")
    m.assume(~operands.valid | isFinishing | atStart | (offeredShift .<= level), "shifts fall within a tile")

    let isBelow = (~atStart & (shift .!= level)).named("is_below")
    let isFarBelow = (isBelow & (shift + 1 .!= level)).named("is_far_below")
    let ends = (isFinishing | (operands.last & (offeredShift .== 0))) & ~isFarBelow
    let last = m.wire(.bit, "accepted_last")
    let isLeaving = isLeaving(m, last: last, advance)
    let isHeld = (isLeaving.map { ends & $0 } ?? 0).named("is_held")
    let enters = (offered & ~isHeld).named("enters")
    m[last] = advance & enters & ends
    let ready = (advance & ~isFinishing & ~isFarBelow & ~isHeld).named("ready")
    let accepted = (operands.valid & ready).named("accepted")

    m.when(advance & enters) {
      m[level] = mux(isFarBelow, (level - 1).truncated(to: level.width), shift)
    }
    m.when(last) {
      m[isFinishing] = 0
    } else: {
      m.when(accepted) { m[isFinishing] = operands.last }
    }
    m.when(advance & enters & ~isFarBelow) { m[atStart] = ends }
    m[operands.ready] = ready
    return AcceptedBeat(accepted: accepted, first: atStart, last: last, doubling: enters & isBelow)
  }

  /// Whether the R cycles after a tile's end are not over; nil if there is one row.
  private func isLeaving(_ m: Builder, last: Signal, _ advance: Signal) -> Signal? {
    guard configuration.rows > 1 else { return nil }
    let counterBits = Shape.range(0...(configuration.rows - 1)).width
    let leaving = m.register(.unsigned(counterBits), "cycles_to_leave", reset: 0)
    let isLeaving = (leaving .!= 0).named("is_leaving")
    m.when(last) {
      m[leaving] = Signal(configuration.rows - 1)
    } else: {
      m.when(advance & isLeaving) { m[leaving] = (leaving - 1).truncated(to: counterBits) }
    }
    return isLeaving
  }
}
