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

  /// The codes of a gradient; with hardware for those in one group.
  ///
  /// - Throws: As above.
  public func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, along axis: SliceAxis, random: inout RandomLanes,
    for label: TensorLabel
  ) throws -> ShiftQuantizedTensor {
    guard quantizer.groups == 1, quantizer.rounding == .stochastic else {
      return try quantizer.quantize(tensor, along: axis, random: &random)
    }
    let lanes = random
    var after = random
    defer { random = after }
    return try integers(
      tensor, .stochastic(quantizer.format), label, random: lanes, codes: \.codes,
      factor: { MaxAbsQuantizer(format: quantizer.format).factor(of: tensor) },
      golden: { try quantizer.quantize(tensor, along: axis, random: &after) })
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
    let parameters = hardware.unit.luqParameterWords(
      mantissa: prescale.mantissa, fractionBits: prescale.fractionBits, limit: limit
    ).map { Int64(bitPattern: $0) }
    try check(tensor, on: hardware, label) { check in
      try check.maximum()
      if configuration.rounding.isStochastic { try hardware.load(before) }
      var lanes = before
      for (number, sample) in golden.enumerated() {
        check.sample = samples > 1 ? number + 1 : nil
        let draws = draws(
          of: tensor.values.count, configuration.rounding.isStochastic ? configuration.randomBits : 0,
          on: hardware, &lanes)
        let words = sample.codes.codes.map { Int64(sample.format.pattern(ofCode: $0)) }
        try check.codes(words, draws: draws, parameters: parameters)
        try check.clipped(sample.clipped)
      }
    }
    return golden
  }

  /// A quantizer to integer codes by both sides; `random` where it draws.
  private func integers<Quantized>(
    _ tensor: IntegerTensor, _ kind: TrainingQuantizer.Kind, _ label: TensorLabel, random: RandomLanes? = nil,
    codes: (Quantized) -> CodeMatrix, factor: () throws -> CodeFactor?, golden: () throws -> Quantized
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
      try check.codes(codes(result).codes.map(Int64.init), draws: shown, parameters: parameters)
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
