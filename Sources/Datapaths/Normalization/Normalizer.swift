import HDL

/// A channel's last pass: its elements through its multiply-add, a beat of L in every cycle.
///
/// The next channel's multiply-add waits beside the present one, so that channels follow one another without a gap.
struct Normalizer: Module {
  /// The widths.
  let widths: NormalizationWidths
  /// L, the elements of a beat.
  let lanes: Int

  /// `normalizer_16_b8_o8`: lanes, bits of an element and of a code.
  var name: String { "normalizer_\(lanes)_b\(widths.inputBits)_o\(widths.outputBits)" }

  /// Multiply-adds and elements in, codes out.
  struct Ports: Interface {
    /// The channels' multiply-adds.
    let maps: Stream<NormalizationMapBeat>
    /// Their elements.
    let elements: Stream<TensorBeat>
    /// Their codes.
    let codes: Stream<TensorBeat>

    init(_ unit: Normalizer) {
      let widths = unit.widths
      maps = Stream(NormalizationMapBeat(widths))
      elements = Stream(TensorBeat(lanes: unit.lanes, element: widths.element))
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
    let stages = BeatStages(m, io.elements, latency: latency, advance: advance)
    m[io.elements.ready] = present.valid & advance
    m[present.ready] = io.elements.isTaken & io.elements.payload.last
    m[advance] = io.codes.ready | ~stages.valid[latency]

    let map = present.payload
    let offset = m.delayed(map.offset, cycles: 1, "offset", enable: advance)
    let shift = m.delayed(map.shift, cycles: 2, "shift", enable: advance)
    for (index, element) in io.elements.payload.elements.enumerated() {
      let lane = m.instance(NormalizationLane(widths: widths), "lane_\(index)")
      m[lane.advance] = advance
      m[lane.element] = element
      m[lane.factor] = map.factor
      m[lane.offset] = offset
      m[lane.shift] = shift
      m[lane.present] = Signal(index) .< stages.count[latency - 1]
      m[io.codes.payload.elements[index]] = lane.code
    }
    m[io.codes.valid] = stages.valid[latency]
    m[io.codes.payload.count] = stages.count[latency]
    m[io.codes.payload.last] = stages.last[latency]
  }
}
