import Formats
import HDL

/// The division that makes A and k of a multiply-add: A·2^−k is γ over a divisor, on a grid of its own.
///
/// γ goes up to 15 bits and the divisor to W, so that 16 steps give a quotient of 15 or 16 bits, of which the highest 15
/// are A. Where k would be above 24, steps are left out instead.
struct NormalizationGainDivision {
  /// The bits of A's magnitude.
  static let factorBits = 15

  private let widths: NormalizationWidths
  private let gamma: Signal
  private let divisor: Signal
  /// |γ|·2^a, 15 bits of which the highest is 1 unless γ is 0.
  private let raised: Signal
  /// How far the divisor goes up.
  private let divisorShift: Signal
  /// The k of a quotient of 15 bits.
  private let shift: Signal

  /// Describes the registers that hold how far either goes up.
  ///
  /// - Parameters:
  ///   - gamma: γ; stays until the division is done.
  ///   - divisor: σ or ε, W bits; stays, too.
  ///   - fractionBits: The fraction bits of what the multiply-add gives.
  ///   - enable: Where gamma and divisor are taken.
  init(
    _ m: Builder, _ widths: NormalizationWidths, gamma: Signal, divisor: Signal, fractionBits: Int,
    enable: Signal
  ) {
    (self.widths, self.gamma, self.divisor) = (widths, gamma, divisor)
    let magnitude = gamma.magnitude.truncated(to: Self.factorBits)
    let up = Signal(Self.factorBits - 1) - m.leadingOne(of: magnitude, "leading_one_of_gamma")
    raised = m.registered(
      (magnitude << up).truncated(to: Self.factorBits), "raised_gamma", enable: enable)
    let lead = m.leadingOne(of: divisor, "leading_one_of_divisor")
    divisorShift = m.registered(Signal(divisor.width - 1) - lead, "divisor_shift", enable: enable)
    let grid =
      NormalizationConfiguration.statisticFractionBits - NormalizationConfiguration.parameterFractionBits
    shift = m.registered(up + lead + Signal(1 - grid - fractionBits), "shift_of_gain", enable: enable)
  }

  /// The remainder to start with.
  var remainder: Signal { (raised << (divisor.width - Self.factorBits - 1)).extended(to: divisor.width) }
  /// What to divide by.
  var divisorRaised: Signal { (divisor << divisorShift).truncated(to: divisor.width) }
  /// How many bits of the quotient are made.
  var steps: Signal { (Signal(40) - shift).clamped(to: 0...16).named("steps_of_gain") }

  /// A and k of the quotient: A = ±(2^15 − 1), k = 0 if it is 2^15 or more; A = 0, k = 24 if γ is 0.
  func factor(quotient: Signal) -> (factor: Signal, shift: Signal) {
    let isLong = quotient[Self.factorBits].named("is_quotient_long")
    let exact = mux(isLong, quotient[1...Self.factorBits], quotient[0..<Self.factorBits])
    let fine = (minimum(shift, 24) - isLong).named("fine_shift")
    let isSteep = (fine .< 0).named("is_steep")
    let largest = Signal(NormalizationConfiguration.largestParameter, .unsigned(Self.factorBits))
    let magnitude = mux(isSteep, largest, exact).named("factor_magnitude")
    let factor = mux(gamma .< 0, Signal(0) - magnitude, magnitude.extended(to: 16).asSigned)
    let isZero = (gamma .== 0).named("is_gamma_zero")
    let bits = NormalizationWidths.shift.width
    let whole = mux(isSteep, Signal(0, .unsigned(bits)), fine.truncated(to: bits))
    return (factor, mux(isZero, Signal(24, .unsigned(bits)), whole))
  }
}

extension NormalizationWidths {
  /// B of a number with 16 fraction bits more: rounded, its lowest bits constant from k = 11 on, and no wider than
  /// counts.
  ///
  /// - Parameter exact: V + 2^(k+15).
  func offset(of exact: Signal, shift: Signal, _ name: String) -> Signal {
    let rounded = (exact >> 16).named(name)
    let coarse = concatenated(rounded[7..<rounded.width], Signal(64, .unsigned(7))).asSigned
    let offset = mux(shift .>= 11, coarse, rounded)
    return offset.width > offsetBits
      ? offset.saturated(to: offsetBits, counting: false) : offset.extended(to: offsetBits)
  }
}
