import HDL

// Shifts by two bits of the amount at a time: a multiplexer of four is one LUT of six inputs.

/// A value shifted right, and whether any bit that left it was 1.
///
/// - Parameter amount: Up to four bits more than it takes to shift everything out.
func shiftedRight(_ value: Signal, by amount: Signal) -> (value: Signal, sticky: Signal) {
  var value = value
  var lost: [Signal] = []
  for place in stride(from: 0, to: amount.width, by: 2) {
    let part = amount[place...min(place + 1, amount.width - 1)]
    let steps = (0..<(1 << part.width)).map { min($0 << place, value.width) }
    let dropped = steps.map { $0 == 0 ? Signal(0, .bit) : value[0..<$0] .!= 0 }
    lost.append(mux(part, of: dropped))
    let shifted = steps.map {
      ($0 == value.width ? Signal(0, .bit) : value[$0..<value.width]).extended(to: value.width)
    }
    value = mux(part, of: shifted)
  }
  return (value, (concatenated(lost) .!= 0).named("sticky"))
}

/// One step of shifting a value left until its first bit is 1: by 0 to 3, or by 0 to 1, times a power of two.
struct NormalizingStep {
  /// The bits of the step's number.
  let bits: Int
  /// The power of two.
  let size: Int

  /// The steps for a value of a width, the largest first.
  static func steps(width: Int) -> [NormalizingStep] {
    var places = Int.bitWidth - (width - 1).leadingZeroBitCount
    var steps: [NormalizingStep] = []
    while places > 0 {
      let bits = min(2, places)
      places -= bits
      steps.append(NormalizingStep(bits: bits, size: 1 << places))
    }
    return steps
  }

  /// The value, shifted, and the step's number.
  ///
  /// - Parameter limit: How far it may be shifted at most; as far as it takes if nil.
  func callAsFunction(_ value: Signal, limit: Signal?) -> (value: Signal, number: Signal) {
    let goes = (1..<(1 << bits)).map { count -> Signal in
      let distance = min(count * size, value.width)
      let isEmpty = value[(value.width - distance)..<value.width] .== 0
      return limit.map { isEmpty & ($0 .>= Signal(count * size)) } ?? isEmpty
    }
    let number = bits == 1 ? goes[0] : concatenated(goes[1], mux(goes[1], goes[2], goes[0]))
    let shifted = (0..<(1 << bits)).map { (value << ($0 * size)).truncated(to: value.width) }
    return (mux(number, of: shifted), number)
  }
}
