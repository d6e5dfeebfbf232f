import HDL

/// A multiplier of signed integers in look-up tables and carry chains, after Booth.
///
/// Every two bits of B, with the bit below them, are a digit −2…2, and a row adds that multiple of A: with the sum of the
/// rows before, the six inputs of one look-up table a bit. Negative multiples are complements and a carry in. Synthesis
/// makes two or three times as many tables of the operator `*`.
///
/// Source: O. L. MacSorley, High-Speed Arithmetic in Binary Computers, Proc. IRE 49 (1961), digits of radix 4.
enum BoothMultiplication {
  /// The exact product of two signed numbers.
  static func product(_ a: Signal, _ b: Signal) -> Signal {
    let digits = (b.width + 1) / 2
    let factor = concatenated(b.extended(to: 2 * digits), Signal(0, .bit))
    var high = Signal(0, .signed(1))
    var low: [Signal] = []
    for index in 0..<digits {
      let digit = factor[2 * index...2 * index + 2].named("digit_\(index)")
      let multiple = multiple(of: a, digit)
      // The digits so far are at most half of the next one's place, so two bits more than A hold every sum.
      let sum = (index == 0 ? multiple + digit[2] : high + multiple + digit[2])
        .wrapped(to: a.width + 2).named("row_\(index)")
      high = sum >> 2
      low.insert(sum[0...1], at: 0)
    }
    return concatenated([high.asUnsigned] + low)[0..<(a.width + b.width)].asSigned
  }

  /// A digit's multiple of a number, less 1 if the digit is negative.
  private static func multiple(of a: Signal, _ digit: Signal) -> Signal {
    let single = a.extended(to: a.width + 1)
    let double = a << 1
    return mux(
      digit, of: [0, single, single, double, ~double, ~single, ~single, Signal(-1, .signed(a.width + 1))])
  }
}
