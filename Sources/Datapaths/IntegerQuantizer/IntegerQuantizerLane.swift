import BigInt
import Formats
import HDL

/// A lane of the integer quantizer: shift, multiply, round, clamp, a cycle each.
///
///     y       = x·2^(s + g)               s = F − k: the point stands at the same place for every tensor
///     product = y·m                       F fraction bits
///     code    = clamp(round(product))     F = W + 15 − (bits of Qp), the greatest k of elements of W bits
///
/// What the shift would push out of W + 1 bits is beyond ±Qp for sure.
struct IntegerQuantizerLane: Module {
  /// The cycles from an element to its code.
  static let latency = 4

  /// The format of the codes.
  let format: CodeFormat
  /// W, the bits of an element.
  let elementBits: Int
  /// Whether a random number is added before fraction bits are dropped; they are rounded to nearest even otherwise.
  let isStochastic: Bool
  /// G, the number of power-of-two groups that elements are of.
  let groups: Int

  /// F, the fraction bits of a product.
  var fractionBits: Int { elementBits + 15 - (format.bits - 1) }

  /// `integer_quantizer_lane_w32_b8_g4_stochastic`: bits of an element and of a code, groups if there are several,
  /// rounding.
  var name: String {
    let groups = groups > 1 ? "_g\(groups)" : ""
    return
      "integer_quantizer_lane_w\(elementBits)_b\(format.bits)\(groups)_\(isStochastic ? "stochastic" : "nearest")"
  }

  /// An element in, a code out.
  struct Ports: Interface {
    /// The lane moves while this is 1.
    @Input(.bit) var advance: Signal
    /// The element; 0 where there is none.
    @Input var element: Signal
    /// s: how far an element goes to the left, 0…W.
    @Input var shift: Signal
    /// g, by which it goes further; absent where there is one group.
    @Input var group: Signal?
    /// A 1 for each of the element's highest bits that the shift by s drops; with several groups, 1s from there to bit W.
    @Input var dropped: Signal
    /// m.
    @Input(.unsigned(16)) var mantissa: Signal
    /// F random bits for the element that was taken two cycles before.
    @Input var draw: Signal?
    /// The code.
    @Output var code: Signal
    /// Whether the code before it was clamped was beyond ±Qp; comes a cycle before the code.
    @Output(.bit) var saturates: Signal

    init(_ lane: IntegerQuantizerLane) {
      _element = Input(.signed(lane.elementBits))
      _shift = Input(.range(0...lane.elementBits))
      _group = Input(lane.groups > 1 ? .range(0...lane.groups - 1) : nil)
      _dropped = Input(.unsigned(lane.droppedBits))
      _draw = Input(lane.isStochastic ? .unsigned(lane.fractionBits) : nil)
      _code = Output(.signed(lane.format.bits))
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// The bits of the mask of what is dropped.
  var droppedBits: Int { groups > 1 ? elementBits + 1 : elementBits }

  /// Describes the four stages.
  func body(_ m: Builder, _ io: Ports) {
    let element = io.element
    var (shift, dropped) = (io.shift, io.dropped)
    if let group = io.group {
      shift = (shift + group).named("shift_in_group")
      dropped = (dropped.asSigned >> group)[0..<elementBits].named("dropped_in_group")
    }
    let isNegative = (element .< 0).named("is_negative")
    let magnitudeBits = mux(isNegative, ~element, element).asUnsigned.named("magnitude_bits")
    let isBeyond = m.registered((magnitudeBits & dropped) .!= 0, "is_beyond", enable: io.advance)
    let isNegativeShifted = m.registered(isNegative, "is_negative_shifted", enable: io.advance)
    let shifted = m.registered(
      (element << shift).wrapped(to: elementBits + 1, counting: false), "shifted", enable: io.advance)

    let product = m.registered(shifted * io.mantissa, "product", enable: io.advance)
    let isProductBeyond = m.registered(isBeyond, "is_product_beyond", enable: io.advance)
    let isProductNegative = m.registered(isNegativeShifted, "is_product_negative", enable: io.advance)

    let rounding = io.draw.map { Rounding.stochastic(random: $0) } ?? .halfEven
    let rounded = m.registered(
      product.shiftedRight(fractionBits, rounding: rounding), "rounded", enable: io.advance)
    let isRoundedBeyond = m.registered(isProductBeyond, "is_rounded_beyond", enable: io.advance)
    let isRoundedNegative = m.registered(isProductNegative, "is_rounded_negative", enable: io.advance)

    let largest = format.largest
    let isAbove = mux(isRoundedBeyond, ~isRoundedNegative, rounded .> Signal(largest)).named("is_above")
    let isBelow = mux(isRoundedBeyond, isRoundedNegative, rounded .< Signal(-largest)).named("is_below")
    let code = Shape.signed(format.bits)
    let clamped = mux(
      isAbove, Signal(largest, code),
      mux(isBelow, Signal(-largest, code), rounded.wrapped(to: format.bits, counting: false)))
    m[io.code] = m.registered(clamped, "clamped", enable: io.advance)
    m[io.saturates] = isAbove | isBelow
  }
}
