import Arithmetic
import Formats

/// Batch normalization of a linear layer's outputs, in integer codes; γ, β and the running statistics are its own.
///
/// Its input is put into codes to nearest, in power-of-two groups of channels; a channel's group is normalized away with
/// its scale. Gradients are put into codes stochastically, in groups of channels too. What the groups took from dY, γ's
/// and β's gradients comes back as shifts to the left.
struct IntegerNormalization: Sendable {
  /// The exponent of the grid of running statistics, which are in the units of the layer's outputs.
  static let gridExponent = MasterParameters.gridExponent

  /// What forward left for backward.
  struct Tape: Sendable {
    let inputs: ShiftQuantizedTensor
    let parameters: NormalizationParameters
    let statistics: [NormalizationStatistics]
  }

  /// The gradients of a batch.
  struct Gradients: Sendable {
    /// With respect to the linear layer's outputs.
    let inputs: IntegerTensor
    let gamma: IntegerTensor
    let beta: IntegerTensor
  }

  /// γ, one per channel.
  private(set) var gamma: MasterParameters
  /// β, one per channel.
  private(set) var beta: MasterParameters
  /// Mean and deviation of every channel over the batches so far; those of the unit normal before the first.
  private(set) var running: [RunningStatistics]
  private var hasObserved = false
  private let normalization: BatchNormalization
  private let inputQuantizer: ShiftQuantizer
  private let gradientQuantizer: ShiftQuantizer

  /// Makes a normalization with γ = 1 and β = 0.
  init(
    _ configuration: NormalizationConfiguration, channels: Int, groups: Int
  ) throws(ConfigurationError) {
    let one = Int32(1) << Int32(-MasterParameters.gridExponent)
    gamma = MasterParameters(rows: 1, columns: channels, values: [Int32](repeating: one, count: channels))
    beta = MasterParameters(rows: 1, columns: channels, values: [Int32](repeating: 0, count: channels))
    running = [RunningStatistics](
      repeating: RunningStatistics(mean: 0, deviation: 1 << Int64(-Self.gridExponent)), count: channels)
    normalization = BatchNormalization(configuration)
    let format = try CodeFormat(bits: configuration.inputBits)
    inputQuantizer = try ShiftQuantizer(format: format, groups: groups, rounding: .nearest)
    gradientQuantizer = try ShiftQuantizer(format: format, groups: groups)
  }

  /// Normalizes by the batch's own statistics.
  func forward(
    _ tensor: IntegerTensor, on engine: LayerEngine
  ) throws -> (outputs: IntegerTensor, tape: Tape) {
    let inputs = try codes(of: tensor, on: engine)
    let parameters = try parameters()
    let normalized = try engine.normalize(inputs.codes, by: normalization, parameters: parameters)
    return (
      try outputs(normalized.codes, like: tensor),
      Tape(inputs: inputs, parameters: parameters, statistics: normalized.statistics)
    )
  }

  /// Normalizes by the running statistics, folded with γ and β into one multiply-add per element.
  func inference(_ tensor: IntegerTensor, on engine: LayerEngine) throws -> IntegerTensor {
    let inputs = try codes(of: tensor, on: engine)
    // From the layer's units to those of each channel's codes.
    let statistics = running.indices.map { channel in
      running[channel].rescaled(
        by: inputs.channelScale(channel).reciprocal.shifted(
          by: Self.gridExponent + NormalizationConfiguration.statisticFractionBits))
    }
    let codes = try normalization.inference(
      inputs.codes.codes, slices: inputs.codes.channels, parameters: parameters(), running: statistics)
    return try outputs(codes, like: tensor)
  }

  /// The gradients of the batch that left the tape.
  func backward(
    _ gradient: IntegerTensor, _ tape: Tape, random: RandomLanes, on engine: LayerEngine
  ) throws -> Gradients {
    let codes = try engine.quantize(
      gradient, by: gradientQuantizer, along: .columns, random: random, .normalizationGradient)
    let result = try engine.normalizationGradients(
      codes.codes, codes: tape.inputs.codes, statistics: tape.statistics, by: normalization,
      parameters: tape.parameters)
    // A channel's code is worth s_g·2^−group of its gradient over s_x·2^−group of its input.
    let shifts = codes.shifts.indices.map { Int64(codes.shifts[$0]) + Int64(tape.inputs.groups[$0]) }
    let inputs = result.codes.enumerated().map { Int64($1) << shifts[$0 % gradient.columns] }
    func sums(_ values: [Int64], fractionBits: Int) throws -> IntegerTensor {
      try IntegerTensor(
        rows: 1, columns: gradient.columns, values: zip(values, codes.shifts).map { $0 << Int64($1) },
        scale: codes.scale.shifted(by: -fractionBits))
    }
    let unit = codes.scale * tape.inputs.largestScale.reciprocal
    return Gradients(
      inputs: try IntegerTensor(
        rows: gradient.rows, columns: gradient.columns, values: inputs,
        scale: unit.shifted(by: -normalization.configuration.gradientFractionBits)),
      gamma: try sums(result.gamma, fractionBits: NormalizationConfiguration.statisticFractionBits),
      beta: try sums(result.beta, fractionBits: 0))
  }

  /// Takes a batch into the running statistics.
  mutating func observe(_ tape: Tape) {
    for (channel, statistics) in tape.statistics.enumerated() {
      // From the units of the channel's codes to the layer's.
      let batch = RunningStatistics(first: statistics).rescaled(
        by: tape.inputs.channelScale(channel).shifted(
          by: -NormalizationConfiguration.statisticFractionBits - Self.gridExponent))
      if hasObserved { running[channel].observe(batch) } else { running[channel] = batch }
    }
    hasObserved = true
  }

  /// One step of gradient descent on γ and β.
  mutating func update(
    _ gradients: Gradients, rate: DyadicScale, momentum: DyadicScale?,
    gammaStreams: MasterParameters.UpdateStreams, betaStreams: MasterParameters.UpdateStreams
  ) {
    gamma.update(gradient: gradients.gamma, rate: rate, momentum: momentum, streams: gammaStreams)
    beta.update(gradient: gradients.beta, rate: rate, momentum: momentum, streams: betaStreams)
  }

  /// Takes γ, β and the running statistics into a digest.
  func absorb(into digest: inout Digest) {
    for value in gamma.values + beta.values { digest.absorb(UInt32(bitPattern: value)) }
    for statistics in running {
      for value in [statistics.mean, statistics.deviation] {
        digest.absorb(UInt32(truncatingIfNeeded: value))
        digest.absorb(UInt32(truncatingIfNeeded: value >> 32))
      }
    }
  }

  var saturations: Int { gamma.saturations + beta.saturations }

  private func codes(of tensor: IntegerTensor, on engine: LayerEngine) throws -> ShiftQuantizedTensor {
    try engine.quantizeToNearest(tensor, by: inputQuantizer, along: .columns, .normalizationInputs)
  }

  /// γ and β on the datapath's grid, to nearest, limited to what it takes.
  private func parameters() throws(ConfigurationError) -> NormalizationParameters {
    let dropped = -MasterParameters.gridExponent - NormalizationConfiguration.parameterFractionBits
    let limit = Int64(NormalizationConfiguration.largestParameter)
    func onGrid(_ parameters: MasterParameters) -> [Int64] {
      parameters.values.map {
        max(-limit, min(limit, Rounding.nearestEven(Int64($0), fractionBits: dropped)))
      }
    }
    return try NormalizationParameters(gamma: onGrid(gamma), beta: onGrid(beta))
  }

  private func outputs(_ codes: [Int8], like tensor: IntegerTensor) throws -> IntegerTensor {
    try IntegerTensor(
      rows: tensor.rows, columns: tensor.columns, values: codes.map(Int64.init),
      scale: .powerOfTwo(-normalization.configuration.outputFractionBits))
  }
}

extension ShiftQuantizedTensor {
  /// What a code of a channel is worth.
  fileprivate func channelScale(_ channel: Int) -> DyadicScale {
    largestScale.shifted(by: -Int(groups[channel]))
  }
}
