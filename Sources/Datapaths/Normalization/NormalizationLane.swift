import BigInt
import HDL

/// A lane of the normalizer: multiply, add, shift, clamp, a cycle each.
///
///     code = clamp((A·x + B) >> k)
struct NormalizationLane: Module {
  /// The cycles from an element to its code.
  static let latency = 4

  /// The widths.
  let widths: NormalizationWidths

  /// `normalization_lane_b8_o8`: bits of an element and of a code.
  var name: String { "normalization_lane_b\(widths.inputBits)_o\(widths.outputBits)" }

  /// An element in, a code out.
  struct Ports: Interface {
    /// The lane moves while this is 1.
    @Input(.bit) var advance: Signal
    /// The element.
    @Input var element: Signal
    /// A.
    @Input var factor: Signal
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
    let sum = m.registered(product + io.offset, "sum", enable: io.advance)
    let shifted = m.registered(sum >> io.shift, "shifted", enable: io.advance)
    let largest = BigInt(widths.configuration.largestOutput)
    let clamped = shifted.clamped(to: -largest...largest).wrapped(to: widths.outputBits)
    m[io.code] = m.registered(mux(io.present, clamped, 0), "clamped", enable: io.advance)
  }
}
