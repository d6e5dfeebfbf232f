import Arithmetic
import Datapaths
import Formats
import Training

// Every quantizer that the engine has hardware for: by the golden model and by the hardware, compared word for word.
extension CosimulationEngine {
  /// The codes of a tensor, to its largest magnitude.
  ///
  /// - Throws: ``QuantizerMismatch`` at the first word that differs; ``Interruption``.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: MaxAbsQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    try integers(
      tensor, .maxAbs(quantizer.format), label, codes: \.codes, factor: { quantizer.factor(of: tensor) },
      golden: { try quantizer.quantize(tensor) })
  }

  /// The codes of a tensor, clipped by its statistics.
  ///
  /// - Throws: As above.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: SAWBQuantizer, for label: TensorLabel
  ) throws -> QuantizedTensor {
    try integers(
      tensor, .sawb(quantizer.configuration), label, codes: \.codes,
      factor: { try quantizer.factor(of: tensor) }, golden: { try quantizer.quantize(tensor) })
  }

  /// The codes of a gradient in groups, which are the host's.
  ///
  /// - Throws: As above.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor {
    try quantize(
      tensor, by: quantizer, slices: TensorSlices(tensor, along: axis), random: &random, for: label)
  }

  /// The codes of a tensor of any rank in groups, which are the host's.
  ///
  /// - Throws: As above.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, slices: TensorSlices, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor {
    let isStochastic = quantizer.rounding == .stochastic
    let (format, groups) = (quantizer.format, quantizer.groups)
    let lanes = random
    var after = random
    defer { random = after }
    return try integers(
      tensor, isStochastic ? .stochastic(format, groups: groups) : .maxAbs(format, groups: groups), label,
      random: isStochastic ? lanes : nil, codes: \.codes,
      groups: { groups > 1 ? slices.values($0.groups, count: tensor.values.count) : [] },
      factor: { MaxAbsQuantizer(format: format).factor(of: tensor) },
      golden: { try quantizer.quantize(tensor, slices: slices, random: &after) })
  }

  /// The FP4 codes of a gradient, the lanes of the hardware going on from sample to sample as the golden ones do.
  ///
  /// - Throws: As above; ``Formats/ConfigurationError`` for a tensor beyond the hardware's 46 bits.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: LUQuantizer, samples: Int, maximum: UInt64?,
    random: inout RandomLanes, for label: TensorLabel
  ) throws -> [FP4Tensor] {
    let configuration = quantizer.configuration
    let before = random
    let golden = try timed(\.golden) {
      try quantizer.samples(samples, of: tensor, maximum: maximum, random: &random)
    }
    guard let hardware = try hardware(for: .luq(configuration), lanes: before.count) else { return golden }
    let limit = maximum ?? tensor.magnitude
    guard tensor.magnitude <= hardware.unit.largestMagnitude else {
      throw ConfigurationError(
        "\(label) has a magnitude of \(tensor.magnitude); expected at most \(hardware.unit.largestMagnitude), "
          + "which the hardware takes")
    }
    let prescale = LUQPrescale(maximum: limit, configuration: configuration)
    let words = hardware.unit.luqParameterWords(
      mantissa: prescale.mantissa, fractionBits: prescale.fractionBits, limit: limit
    ).map { Int64(bitPattern: $0) }
    try check(tensor, on: hardware, label) { check in
      try check.maximum()
      let parameters = try check.reciprocal(of: limit, golden: words)
      if configuration.rounding.isStochastic { try hardware.load(before) }
      var lanes = before
      for (number, sample) in golden.enumerated() {
        check.sample = samples > 1 ? number + 1 : nil
        let draws = draws(
          of: tensor.values.count, configuration.rounding.isStochastic ? configuration.randomBits : 0,
          on: hardware, &lanes)
        let patterns = sample.codes.codes.map { Int64(sample.format.pattern(ofCode: $0)) }
        try check.codes(patterns, draws: draws, parameters: parameters)
        try check.clipped(sample.clipped)
      }
    }
    return golden
  }

  /// A quantizer to integer codes by both sides; `random` where it draws.
  private func integers<Quantized>(
    _ tensor: IntegerTensor, _ kind: TrainingQuantizer.Kind, _ label: TensorLabel, random: RandomLanes? = nil,
    codes: (Quantized) -> CodeMatrix, groups: (Quantized) -> [UInt8] = { _ in [] },
    factor: () throws -> CodeFactor?, golden: () throws -> Quantized
  ) throws -> Quantized {
    let result = try timed(\.golden, golden)
    guard let hardware = try hardware(for: kind, lanes: random?.count) else { return result }
    let factor = try factor()
    try check(tensor, on: hardware, label) { check in
      let parameters = try check.factor(factor)
      var shown: [UInt64] = []
      if var lanes = random, let factor {
        try hardware.load(lanes)
        shown = draws(of: tensor.values.count, factor.fractionBits > 32 ? 64 : 32, on: hardware, &lanes)
      }
      try check.codes(
        codes(result).codes.map(Int64.init), draws: shown, parameters: parameters,
        groups: groups(result))
    }
    return result
  }

  /// The golden random bits of a tensor's elements, as the hardware shows them.
  private func draws(
    of count: Int, _ bits: Int, on hardware: QuantizerHardware, _ lanes: inout RandomLanes
  ) -> [UInt64] {
    guard bits > 0 else { return [] }
    lanes.beginPass()
    return (0..<count).map { _ in
      let words = lanes.next(bits: bits > 32 ? 64 : 32)
      return bits > 32
        ? hardware.unit.shownDraw(ofWords: UInt32(words >> 32), UInt32(truncatingIfNeeded: words))
        : hardware.unit.shownDraw(ofWords: UInt32(words), nil)
    }
  }
}
