import HDL

/// Adds two values of one range inside the datapath in four stages, rounding once, to nearest, ties to even.
///
/// The stages: which operand is larger, and by how many places; align and add; normalize by large steps; normalize by
/// small ones and round.
struct FloatSum: Module {
  /// The numbers that operands and sums are.
  let range: FloatRange
  /// Whether there are registers between the stages.
  let isPipelined: Bool
  /// Whether the first operand can be left out.
  var anew = false

  /// The number of stages, each with a register at its end.
  static let stages = 4

  var name: String {
    "float_sum_\(range.name)" + (isPipelined ? "_pipelined" : "") + (anew ? "_anew" : "")
  }

  /// Two operands and their sum.
  struct Ports: Interface {
    @Input var advance: Signal?
    /// Whether +0 takes the place of `a`.
    @Input var anew: Signal?
    @Input var a: Signal
    @Input var b: Signal
    @Output var sum: Signal

    init(_ module: FloatSum) {
      _advance = Input(module.isPipelined ? .bit : nil)
      _anew = Input(module.anew ? .bit : nil)
      _a = Input(.unsigned(module.range.width))
      _b = Input(.unsigned(module.range.width))
      _sum = Output(.unsigned(module.range.width))
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    let stage = FloatStages(builder: m, enable: io.advance)
    let a = io.anew.map { mux($0, 0, io.a).named("first_operand") } ?? io.a
    let operands = ordered(FloatValue(range, word: a), FloatValue(range, word: io.b), stage)
    let sum = added(operands, stage)
    let sign = stage(stage(operands.sign, "sign_2"), "sign_3")
    let zeroSign = stage(stage(operands.zeroSign, "zero_sign_2"), "zero_sign_3")
    let special = stage(stage(operands.special, "special_2"), "special_3")
    let result = normalized(sum, stage(operands.exponent, "exponent_2"), stage)
    let kind = range.bounded(
      concatenated(special[1], mux(special[1], special[0], result.leading)), result.exponent)
    let isZero = ~special[1] & (range.small == .gradual ? stage(sum .== 0, "is_zero_3") : ~result.leading)
    let exponent = result.exponent.truncated(to: range.exponentBits)
    m[io.sum] =
      FloatValue(
        range, sign: stage(mux(isZero, zeroSign, sign), "sum_sign"), kind: stage(kind, "sum_kind"),
        exponent: stage(
          range.small == .gradual ? mux(isZero, 0, exponent) : exponent, "sum_exponent"),
        fraction: stage(result.fraction, "sum_fraction")
      ).word
  }

  /// Two operands after the first stage.
  private struct Operands {
    /// The larger one's significand and exponent.
    let larger: Signal, exponent: Signal
    /// The smaller one's significand, and how many places it is to be shifted right.
    let smaller: Signal, distance: Signal
    /// Whether the signs differ.
    let isDifference: Signal
    /// The larger one's sign, and that of a sum that is zero.
    let sign: Signal, zeroSign: Signal
    /// Whether the sum is special, and whether it then is NaN.
    let special: Signal
  }

  /// The first stage.
  private func ordered(_ x: FloatValue, _ y: FloatValue, _ stage: FloatStages) -> Operands {
    let isSwapped = (y.magnitude .> x.magnitude).named("is_swapped")
    let exponent = mux(isSwapped, y.effectiveExponent, x.effectiveExponent).named("larger_exponent")
    let smallerExponent = mux(isSwapped, x.effectiveExponent, y.effectiveExponent)
    let isDifference = (x.sign ^ y.sign).named("is_difference")
    let isNaN =
      (x.kind .== FloatKind.nan) | (y.kind .== FloatKind.nan) | (x.isSpecial & y.isSpecial & isDifference)
    return Operands(
      larger: stage(mux(isSwapped, y.significand, x.significand), "larger_1"),
      exponent: stage(exponent, "exponent_1"),
      smaller: stage(mux(isSwapped, x.significand, y.significand), "smaller_1"),
      distance: stage(limited((exponent - smallerExponent).truncated(to: range.exponentBits)), "distance_1"),
      isDifference: stage(isDifference, "is_difference_1"),
      sign: stage(mux(isSwapped, y.sign, x.sign), "sign_1"), zeroSign: stage(x.sign & y.sign, "zero_sign_1"),
      special: stage(concatenated(x.isSpecial | y.isSpecial, isNaN), "special_1"))
  }

  /// A distance in just the bits it takes to shift a significand and the two bits behind it out.
  private func limited(_ distance: Signal) -> Signal {
    let distance = distance.named("distance")
    let bits = Int.bitWidth - (range.significandBits + 2).leadingZeroBitCount
    guard bits < distance.width else { return distance }
    let isFar = (distance[bits..<distance.width] .!= 0).named("is_far")
    return mux(isFar, Signal((1 << bits) - 1, .unsigned(bits)), distance[0..<bits])
  }

  /// The second stage: the carry, the significand, and three bits behind it.
  private func added(_ operands: Operands, _ stage: FloatStages) -> Signal {
    let smaller = concatenated(operands.smaller, Signal(0, .unsigned(2)))
    let shifted = shiftedRight(smaller, by: operands.distance)
    let aligned = concatenated(shifted.value, shifted.sticky).named("aligned")
    let addend = mux(operands.isDifference, ~aligned, aligned)
    // The difference is never negative. The complement's missing one is made by a bit behind the last one.
    let sum =
      concatenated(operands.isDifference, addend, operands.isDifference)
      + concatenated(Signal(0, .bit), operands.larger, Signal(0, .unsigned(3)), Signal(1, .bit))
    return stage(sum[1...(aligned.width + 1)], "sum_2")
  }

  private struct Result {
    let exponent: Signal, fraction: Signal
    /// The significand's first bit.
    let leading: Signal
  }

  /// The third and the fourth stage.
  private func normalized(_ sum: Signal, _ exponent: Signal, _ stage: FloatStages) -> Result {
    let steps = NormalizingStep.steps(width: sum.width)
    var sum = sum
    var limit = range.small == .gradual ? exponent : nil
    var distance: [Signal] = []
    for (index, step) in steps.enumerated() {
      if index == steps.count - 1 {
        sum = stage(sum, "sum_3")
        limit = limit.map { stage($0, "limit_3") }
        distance = distance.enumerated().map { stage($1, "distance_\($0)_3") }
      }
      let (shifted, number) = step(sum, limit: limit)
      limit = limit.map { ($0 - (number << (step.size.trailingZeroBitCount))).truncated(to: $0.width) }
      sum = shifted
      distance.append(number)
    }
    let leading = sum[sum.width - 1].named("leading")
    let change = (leading - concatenated(distance)).named("exponent_change")
    let result = rounded(stage(exponent, "exponent_3"), plus: change, sum.named("normalized"), 0, to: range)
    return Result(exponent: result.exponent, fraction: result.fraction, leading: leading)
  }
}
