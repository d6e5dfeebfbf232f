import Formats
import HDL

/// The heart of LUQ for one lane: masks the random bits, adds, finds the leading one.
///
///     n = max(a, floor(log2 y))      u = v mod 2^n      z = y + u
///     level = 0 if z < 2^a, else floor(log2 z) − a + 1
///
/// The biased roundings put another u in the same place. Takes and gives an element per cycle; latency: two cycles.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md.
struct LUQStepper: Module {
  /// The cycles from y to its code.
  static let latency = 2

  /// Levels, random bits, rounding.
  let configuration: LUQConfiguration

  /// `luq_stepper_l7_r30`: levels, random bits; the rounding behind them if it is biased.
  var name: String { "luq_stepper_" + signature }

  /// What the name says of the configuration.
  private var signature: String {
    let rounding = configuration.rounding
    let suffix = rounding == .unbiased ? "" : "_" + rounding.rawValue.snakeCased
    return "l\(configuration.format.levels)_r\(configuration.randomBits)\(suffix)"
  }

  /// The levels and widths; how α is found is the pre-scale's business.
  var parameters: [(name: String, value: String)] {
    [
      ("levels", "\(configuration.format.levels)"), ("randomBits", "\(configuration.randomBits)"),
      ("rounding", configuration.rounding.rawValue),
    ]
  }

  /// A magnitude and random bits in, a code out.
  struct Ports: Interface {
    /// Everything moves while this is 1.
    @Input(.bit) var advance: Signal
    /// y, at most 2^T.
    @Input var magnitude: Signal
    /// Whether the element is negative.
    @Input(.bit) var negative: Signal
    /// v; absent where the rounding draws nothing.
    @Input var draw: Signal?
    /// The sign above the level; never a negative 0.
    @Output var code: Signal

    init(_ configuration: LUQConfiguration) {
      _magnitude = Input(.unsigned(configuration.topExponent + 1))
      _draw = Input(configuration.rounding.isStochastic ? .unsigned(configuration.randomBits) : nil)
      _code = Output(.unsigned(configuration.format.bits))
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(configuration) }

  /// Describes the sum and the search for its leading one, which needs the bits from a on alone.
  func body(_ m: Builder, _ io: Ports) {
    let a = configuration.alphaExponent
    let sum = addend(io).map { io.magnitude + $0.named("addend") } ?? io.magnitude
    let octaves = m.registered(
      sum[a...configuration.topExponent], "octaves", enable: io.advance)
    let isNegative = m.registered(io.negative, "is_negative", enable: io.advance)

    let levels = configuration.format.levels
    let none = Signal(0, .unsigned(configuration.format.bits - 1))
    let level = (0..<levels).reduce(none) { below, octave in
      mux(octaves[octave], Signal(octave + 1, none.shape), below)
    }.named("level")
    m[io.code] = m.registered(
      concatenated(isNegative & (octaves .!= 0), level), "signed_level", enable: io.advance)
  }

  /// u: r bits, of which those from a on depend on y; nil if it is 0.
  private func addend(_ io: Ports) -> Signal? {
    let a = configuration.alphaExponent
    let y = io.magnitude
    func reaches(_ exponent: Int) -> Signal { y[exponent...configuration.topExponent] .!= 0 }
    let high = (a..<configuration.randomBits).reversed()

    // 2^(n−1), half the distance between the two levels around y.
    let halfBelow = concatenated(~reaches(a + 1), Signal(0, .unsigned(a - 1)))
    let halfAbove = concatenated(high.map { y[$0 + 1] & ~reaches($0 + 2) })
    guard let draw = io.draw else {
      return configuration.rounding == .floor ? nil : concatenated(halfAbove, halfBelow)
    }
    let randomBelow = draw[0..<a]
    let randomAbove = concatenated(high.map { draw[$0] & reaches($0 + 1) })
    switch configuration.rounding {
    case .stochasticUnderflow:
      return concatenated(halfAbove, mux(reaches(a), halfBelow, randomBelow))
    case .logarithmicStochastic:
      return concatenated(randomAbove, mux(reaches(a), randomBelow, halfBelow))
    case .unbiased, .nearest, .floor:
      return concatenated(randomAbove, randomBelow)
    }
  }
}
