import Formats
import HDL

/// Brings one lane's elements to the grid on which the highest level is 2^T: magnitude, product, shift, rounding.
///
///     y = min(2^T, floor((|v|·m + h) / 2^k))        h half of what falls off
///
/// Takes and gives an element per cycle. Latency: four cycles, or three with α a power of two, where there is no
/// multiplier. What is beyond the maximum R lies beyond 2^T as well, and so y is found without looking at the bits that
/// the shift leaves above it: m, k and R have to belong together.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md.
struct LUQPrescaler: Module {
  /// T, the exponent of the highest level.
  let topExponent: Int
  /// Whether there is a multiplier, or else α is a power of two.
  let alpha: LUQConfiguration.Alpha
  /// The width of the elements in bits.
  let elementBits: Int

  /// `luq_prescaler_w32_exact_t31`: width of the elements, α, T.
  var name: String { "luq_prescaler_w\(elementBits)_\(alpha.rawValue)_t\(topExponent)" }

  /// The cycles from an element to its y.
  var latency: Int { alpha == .exact ? 4 : 3 }

  /// An element in, its place on the grid out.
  struct Ports: Interface {
    /// Everything moves while this is 1.
    @Input(.bit) var advance: Signal
    /// What stands still during a tensor.
    let factor: LUQFactor
    /// The element.
    @Input var element: Signal
    /// Whether it is one; anything else counts as 0.
    @Input(.bit) var present: Signal
    /// y.
    @Output var magnitude: Signal
    /// Whether the element is negative.
    @Output(.bit) var negative: Signal
    /// Whether its magnitude is beyond R.
    @Output(.bit) var clipped: Signal

    init(_ prescaler: LUQPrescaler) {
      factor = LUQFactor(alpha: prescaler.alpha, elementBits: prescaler.elementBits)
      _element = Input(.signed(prescaler.elementBits))
      _magnitude = Output(.unsigned(prescaler.topExponent + 1))
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the stages in the order in which an element passes through them.
  func body(_ m: Builder, _ io: Ports) {
    let (factor, advance) = (io.factor, io.advance)
    let present = mux(io.present, io.element.magnitude, 0)
    let magnitude = m.registered(present, "element_magnitude", enable: advance)
    let isAboveLimit = magnitude .> factor.limit

    // What is shifted has one bit behind the point, for the rounding, when k is the least there is, 15 − T.
    let isBeyond: Signal
    let unshifted: Signal
    if let mantissa = factor.mantissa {
      let product = m.registered(magnitude * mantissa, "product", enable: advance)
      unshifted = topExponent > 14 ? product << (topExponent - 14) : product >> (14 - topExponent)
      isBeyond = m.delayed(isAboveLimit, cycles: 2, "is_beyond", enable: advance)
      m[io.clipped] = m.registered(isBeyond, "is_clipped", enable: advance)
    } else {
      unshifted = magnitude << (topExponent + 1)
      let isAboveCeiling = factor.ceiling.map { magnitude .> $0 } ?? isAboveLimit
      isBeyond = m.registered(isAboveCeiling, "is_beyond", enable: advance)
      m[io.clipped] = m.delayed(isAboveLimit, cycles: 2, "is_clipped", enable: advance)
    }
    let scaled = (unshifted >> factor.shift).named("scaled")
    let shifted = m.registered(scaled.truncated(to: topExponent + 2), "shifted", enable: advance)

    let rounded = shifted.shiftedRight(1, rounding: .halfUp).truncated(to: topExponent + 1).named("rounded")
    let isAtTop = (isBeyond | rounded[topExponent]).named("is_at_top")
    let top = concatenated(factor.nonzero, Signal(0, .unsigned(topExponent)))
    m[io.magnitude] = m.registered(mux(isAtTop, top, rounded), "grid_magnitude", enable: advance)
    m[io.negative] = m.delayed(io.element .< 0, cycles: latency, "is_negative", enable: advance)
  }
}
