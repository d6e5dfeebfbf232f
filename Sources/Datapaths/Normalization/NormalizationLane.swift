import BigInt
import HDL

/// A lane of the normalizer: multiply, add, shift, clamp, a cycle each.
///
///     code = clamp((A·x + B) >> k)     with a second product, for L2 backward: clamp((A·g + A′·x + B) >> k)
struct NormalizationLane: Module {
  /// The cycles from an element to its code.
  static let latency = 4

  /// The widths.
  let widths: NormalizationWidths
  /// Whether there is a second product.
  var hasSecond = false

  /// `normalization_lane_b8_o8`: bits of an element and of a code; `_second` with a second product.
  var name: String {
    "normalization_lane_b\(widths.inputBits)_o\(widths.outputBits)\(hasSecond ? "_second" : "")"
  }

  /// An element in, a code out.
  struct Ports: Interface {
    /// The lane moves while this is 1.
    @Input(.bit) var advance: Signal
    /// The element.
    @Input var element: Signal
    /// A.
    @Input var factor: Signal
    /// The element of the second product.
    @Input var second: Signal?
    /// A′.
    @Input var secondFactor: Signal?
    /// B of the element that was taken a cycle before.
    @Input var offset: Signal
    /// k of the element that was taken two cycles before.
    @Input var shift: Signal
    /// Whether three cycles before there was an element; the code is 0 otherwise.
    @Input(.bit) var present: Signal
    /// The code.
    @Output var code: Signal

    init(_ lane: NormalizationLane) {
      _element = Input(lane.widths.element)
      _factor = Input(NormalizationWidths.factor)
      _second = Input(lane.hasSecond ? lane.widths.element : nil)
      _secondFactor = Input(lane.hasSecond ? NormalizationWidths.factor : nil)
      _offset = Input(lane.widths.offset)
      _shift = Input(NormalizationWidths.shift)
      _code = Output(lane.widths.output)
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the four stages.
  func body(_ m: Builder, _ io: Ports) {
    let product = m.registered(io.element * io.factor, "product", enable: io.advance)
    var added = product
    if let second = io.second, let factor = io.secondFactor {
      added = product + m.registered(second * factor, "second_product", enable: io.advance)
    }
    let sum = m.registered(added + io.offset, "sum", enable: io.advance)
    let shifted = m.registered(sum >> io.shift, "shifted", enable: io.advance)
    let largest = BigInt(widths.configuration.largestOutput)
    let clamped = shifted.clamped(to: -largest...largest).wrapped(to: widths.outputBits)
    m[io.code] = m.registered(mux(io.present, clamped, 0), "clamped", enable: io.advance)
  }
}
