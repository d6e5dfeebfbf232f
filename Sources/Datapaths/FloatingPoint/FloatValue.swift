import HDL

/// The numbers that a floating-point value inside the datapath can be: ±significand × 2^(exponent − bias), with the
/// point behind the significand's first bit.
struct FloatRange: Hashable, Sendable {
  /// How numbers below the smallest normal one are held.
  enum Small: Hashable {
    /// There are none.
    case none
    /// As in IEEE 754's formats: with exponent 0, which counts as 1, and a leading bit of 0.
    case gradual
    /// With a leading one as all others, and smaller exponents.
    case normalized
  }

  /// What modules that work on these numbers say of them in their names.
  let name: String
  /// The bits of the significand, its leading one included.
  let significandBits: Int
  /// The bits of the stored exponent, which is unsigned.
  let exponentBits: Int
  /// What is added to an exponent to store it.
  let bias: Int
  /// How small numbers are held.
  let small: Small
  /// The largest stored exponent, above which results become infinite; nil if none can be.
  let largest: Int?

  /// The numbers of a format, subnormal ones as in the format if there are any.
  init(_ format: FloatFormat, _ subnormals: Subnormals) {
    name = "\(format.nameInModules)_\(subnormals.rawValue)"
    significandBits = format.significandBits
    exponentBits = format.exponentBits
    bias = format.bias
    small = subnormals == .kept ? .gradual : .none
    largest = format.largestField
  }

  /// The numbers of a format as factors, which have to be normalized.
  init(factors format: FloatFormat, _ subnormals: Subnormals) {
    let places = subnormals == .kept ? format.significandBits - 2 : 0
    let largest = format.largestField + places
    name = "\(format.nameInModules)_\(subnormals.rawValue)"
    significandBits = format.significandBits
    exponentBits = Int.bitWidth - largest.leadingZeroBitCount
    bias = format.bias + places
    small = subnormals == .kept ? .normalized : .none
    self.largest = largest
  }

  /// Sums of exact products of binary16's numbers, rounded as binary32's, with just the exponents that they need.
  ///
  /// All are multiples of the smallest product, which is exponent 0, so none is ever rounded to a smaller one; and only
  /// 2^47 of the largest products would exceed the largest exponent.
  static let sumsOfBinary16Products = FloatRange(
    name: "fp32_sums", significandBits: FloatFormat.binary32.significandBits, exponentBits: 7, bias: 48,
    small: .none, largest: nil)

  private init(
    name: String, significandBits: Int, exponentBits: Int, bias: Int, small: Small, largest: Int?
  ) {
    self.name = name
    (self.significandBits, self.exponentBits, self.bias) = (significandBits, exponentBits, bias)
    (self.small, self.largest) = (small, largest)
  }

  /// The smallest stored exponent of a number with a leading one.
  var smallest: Int { small == .normalized || largest == nil ? 0 : 1 }

  /// The same numbers, without those below the smallest normal one.
  var withoutSmall: FloatRange {
    FloatRange(
      name: name, significandBits: significandBits, exponentBits: exponentBits, bias: bias, small: .none,
      largest: largest)
  }

  /// The bits of a value as one word: sign, kind, exponent, fraction.
  var width: Int { 3 + exponentBits + significandBits - 1 }

  /// The kind of a result that would be of another kind if exponents had no end.
  ///
  /// - Parameter exponent: The result's stored exponent, signed.
  func bounded(_ kind: Signal, _ exponent: Signal) -> Signal {
    let isTooLarge = largest.map { exponent .> Signal($0) } ?? Signal(0, .bit)
    let isSmall = (largest == nil ? Signal(0, .bit) : exponent .<= 0).named("is_small")
    let isFinite = kind[0] & ~isSmall
    let finite = mux(
      isTooLarge.named("is_too_large"), FloatKind.infinite, concatenated(Signal(0, .bit), isFinite))
    return mux(kind[1], kind, finite)
  }
}

/// What a value is, in the order of magnitudes: kind, exponent and fraction together compare as magnitudes do.
enum FloatKind {
  /// Zero, or small and gradual: the leading bit is 0.
  static var small: Signal { Signal(0, .unsigned(2)) }
  /// A finite number with a leading one.
  static var finite: Signal { Signal(1, .unsigned(2)) }
  static var infinite: Signal { Signal(2, .unsigned(2)) }
  static var nan: Signal { Signal(3, .unsigned(2)) }
}

/// A floating-point value inside the datapath.
struct FloatValue {
  /// The numbers it is one of.
  let range: FloatRange
  /// 1 if it is negative; nothing of meaning in a NaN.
  let sign: Signal
  /// One of ``FloatKind``; exponent and fraction mean nothing in special values, nor in zeros unless small numbers are
  /// gradual.
  let kind: Signal
  /// The stored exponent.
  let exponent: Signal
  /// The significand behind its leading bit.
  let fraction: Signal

  /// Whether it is infinite or not a number.
  var isSpecial: Signal { kind[1] }
  /// What compares as magnitudes do.
  var magnitude: Signal { concatenated(kind, exponent, fraction) }
  /// The significand; 0 for zero.
  var significand: Signal {
    concatenated(kind[0], range.small == .gradual ? fraction : mux(kind[0], fraction, 0))
  }
  /// The exponent that counts.
  var effectiveExponent: Signal {
    guard range.small == .gradual else { return exponent }
    return concatenated(exponent[1..<exponent.width], exponent[0] | ~kind[0])
  }
  /// The value as one word.
  var word: Signal { concatenated(sign, kind, exponent, fraction) }

  init(_ range: FloatRange, sign: Signal, kind: Signal, exponent: Signal, fraction: Signal) {
    (self.range, self.sign, self.kind, self.exponent, self.fraction) = (range, sign, kind, exponent, fraction)
  }

  /// The value in a word.
  init(_ range: FloatRange, word: Signal) {
    let fractionBits = range.significandBits - 1
    self.init(
      range, sign: word[word.width - 1], kind: word[(word.width - 3)...(word.width - 2)],
      exponent: word[fractionBits..<(fractionBits + range.exponentBits)], fraction: word[0..<fractionBits])
  }
}
