import HDL

/// A channel's last pass backward: its gradients through its multiply-add, a beat of L in every cycle.
///
/// L1 brings with each gradient on which side of the mean its element is, L2 the element itself.
struct GradientNormalizer: Module {
  /// The widths.
  let widths: NormalizationWidths
  /// L, the gradients of a beat.
  let lanes: Int

  private var isL1: Bool { widths.configuration.norm == .l1 }

  /// `gradient_normalizer_l1_16_b8_o8`: norm, lanes, bits of a gradient and of a code.
  var name: String {
    "gradient_normalizer_\(widths.configuration.norm.rawValue)_\(lanes)_b\(widths.inputBits)_o\(widths.outputBits)"
  }

  /// Multiply-adds and gradients in, codes out.
  struct Ports: Interface {
    /// What the channels' gradients go through.
    let maps: Stream<GradientMapBeat>
    /// Their gradients, above the side of the mean (2 bits: equal, above) or the element.
    let gradients: Stream<TensorBeat>
    /// The gradients with respect to x.
    let codes: Stream<TensorBeat>

    init(_ unit: GradientNormalizer) {
      let widths = unit.widths
      maps = Stream(GradientMapBeat(widths))
      gradients = Stream(TensorBeat(lanes: unit.lanes, element: widths.keptGradient))
      codes = Stream(TensorBeat(lanes: unit.lanes, element: widths.output)).flipped()
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes the present multiply-add, its delays, and the lanes.
  func body(_ m: Builder, _ io: Ports) {
    let present = m.buffered(io.maps, "present")
    let advance = m.wire(.bit, "advance")
    let latency = NormalizationLane.latency
    let stages = BeatStages(m, io.gradients, latency: latency, advance: advance)
    m[io.gradients.ready] = present.valid & advance
    m[present.ready] = io.gradients.isTaken & io.gradients.payload.last
    m[advance] = io.codes.ready | ~stages.valid[latency]

    let map = present.payload
    let offsets = map.offsets.enumerated().map { index, offset in
      m.delayed(offset, cycles: 1, "offset_\(index)", enable: advance)
    }
    let shift = m.delayed(map.shift, cycles: 2, "shift", enable: advance)
    let bits = widths.inputBits
    for (index, kept) in io.gradients.payload.elements.enumerated() {
      let lane = m.instance(NormalizationLane(widths: widths, hasSecond: !isL1), "lane_\(index)")
      let below = kept.width - bits
      m[lane.advance] = advance
      m[lane.element] = kept[below..<kept.width].asSigned
      m[lane.factor] = map.factor
      if let second = lane.second, let target = lane.secondFactor, let factor = map.codeFactor {
        m[second] = kept[0..<below].asSigned
        m[target] = factor
      }
      if isL1 {
        let isAbove = m.registered(kept[0], "is_above_\(index)", enable: advance)
        let isEqual = m.registered(kept[1], "is_equal_\(index)", enable: advance)
        m[lane.offset] = mux(isAbove, offsets[0], mux(isEqual, offsets[1], offsets[2]))
      } else {
        m[lane.offset] = offsets[0]
      }
      m[lane.shift] = shift
      m[lane.present] = Signal(index) .< stages.count[latency - 1]
      m[io.codes.payload.elements[index]] = lane.code
    }
    m[io.codes.valid] = stages.valid[latency]
    m[io.codes.payload.count] = stages.count[latency]
    m[io.codes.payload.last] = stages.last[latency]
  }
}

extension NormalizationWidths {
  /// What is kept of a pair until its channel is summed up: the gradient, above the side of the mean or the element.
  var keptGradient: Shape { .unsigned(inputBits + (configuration.norm == .l1 ? 2 : inputBits)) }
}
