import HDL

// Numbers of IEEE 754's formats come into the datapath and leave it.
extension FloatValue {
  /// The value of a number in a format.
  init(_ number: Signal, in format: FloatFormat, _ subnormals: Subnormals, _ name: String) {
    let parts = Parts(number, format, name)
    self.init(
      FloatRange(format, subnormals), sign: parts.sign, kind: parts.kind(isOne: parts.isNormal),
      exponent: parts.field, fraction: parts.fraction)
  }

  /// The value of a number in a format as a factor.
  init(factor number: Signal, in format: FloatFormat, _ subnormals: Subnormals, _ name: String) {
    let range = FloatRange(factors: format, subnormals)
    let parts = Parts(number, format, name)
    guard subnormals == .kept else {
      self.init(
        range, sign: parts.sign, kind: parts.kind(isOne: parts.isNormal), exponent: parts.field,
        fraction: parts.fraction)
      return
    }
    let place = parts.fraction.leadingOne.position.named("\(name)_leading_one")
    let distance = (Signal(format.significandBits - 1) - place).truncated(to: place.width)
    let shifted = (parts.fraction << distance).truncated(to: parts.fraction.width)
    let exponent = (parts.field + Signal(format.significandBits - 2)).truncated(to: range.exponentBits)
    self.init(
      range, sign: parts.sign, kind: parts.kind(isOne: parts.isNormal | parts.hasFraction),
      exponent: mux(parts.isNormal, exponent, place.extended(to: range.exponentBits)),
      fraction: mux(parts.isNormal, parts.fraction, shifted))
  }

  /// The value as a number of a format that has it; every NaN is the same quiet one, without a sign.
  func number(in format: FloatFormat) -> Signal {
    let fractionBits = format.significandBits - 1
    let field = (exponent + Signal(format.bias - range.bias)).lowBits(format.exponentBits)
    let isNaN = kind .== FloatKind.nan
    let special = concatenated(
      Signal((1 << format.exponentBits) - 1, .unsigned(format.exponentBits)), isNaN,
      Signal(0, .unsigned(fractionBits - 1)))
    let finite = concatenated(field, fraction)
    let orZero = range.small == .gradual ? finite : mux(kind[0], finite, 0)
    return concatenated(sign & ~isNaN, mux(isSpecial, special, orZero))
  }
}

/// The fields of a number in a format, and what they say.
private struct Parts {
  let sign: Signal
  let field: Signal
  let fraction: Signal
  let isNormal: Signal
  let hasFraction: Signal
  private let isSpecial: Signal

  init(_ number: Signal, _ format: FloatFormat, _ name: String) {
    let fractionBits = format.significandBits - 1
    sign = number[number.width - 1]
    field = number[fractionBits..<(number.width - 1)].named("\(name)_field")
    fraction = number[0..<fractionBits]
    isNormal = (field .!= 0).named("\(name)_is_normal")
    hasFraction = (fraction .!= 0).named("\(name)_has_fraction")
    isSpecial = (field .== Signal(format.largestField + 1)).named("\(name)_is_special")
  }

  /// The kind, given whether a number that is not special has a leading one.
  func kind(isOne: Signal) -> Signal {
    concatenated(isSpecial, mux(isSpecial, hasFraction, isOne))
  }
}
