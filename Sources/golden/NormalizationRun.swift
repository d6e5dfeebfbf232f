import Arithmetic
import Files
import Formats
import Foundation

/// A normalization that is computed, forward and, with a gradient, backward.
struct NormalizationRun {
  private let configuration: NormalizationConfiguration
  private let codes: InputCodes
  private let gradient: InputCodes?
  private let forward: NormalizedCodes<Int16>
  private let backward: NormalizationGradients<Int16>?

  init(
    _ configuration: NormalizationConfiguration, isLayer: Bool, codes: InputCodes, slices: TensorSlices,
    parameters: NormalizationParameters, gradient: InputCodes?
  ) throws(ConfigurationError) {
    (self.configuration, self.codes, self.gradient) = (configuration, codes, gradient)
    let (batch, layer) = (BatchNormalization(configuration), LayerNormalization(configuration))
    forward =
      isLayer
      ? try layer.forward(codes.codes, slices: slices, parameters: parameters)
      : try batch.forward(codes.codes, slices: slices, parameters: parameters)
    guard let gradient else {
      backward = nil
      return
    }
    backward =
      isLayer
      ? try layer.backward(
        gradient.codes, codes: codes.codes, statistics: forward.statistics, slices: slices,
        parameters: parameters)
      : try batch.backward(
        gradient.codes, codes: codes.codes, statistics: forward.statistics, slices: slices,
        parameters: parameters)
  }

  /// Compares all of it with the emitted Verilog.
  func check(slices: TensorSlices, parameters: NormalizationParameters) async throws {
    let hardware = VerilatedNormalization(
      configuration: configuration, slices: slices, parameters: parameters)
    try await hardware.check(forward, of: codes.codes)
    if let gradient, let backward {
      try await hardware.check(
        backward, of: gradient.codes, codes: codes.codes, statistics: forward.statistics)
    }
  }

  /// scale.json: y's scale, and those of whatever else there is.
  private struct Scales: Encodable {
    let mantissa: UInt16
    let exponent: Int
    let x: ScaleFile
    let dy: ScaleFile?
    let dx: ScaleFile?
    let dgamma: ScaleFile?
    let dbeta: ScaleFile?
  }

  /// Adds the arrays, and what the folder of further files holds.
  func add(to files: inout OutputFiles, y: String, dx: String?, shape: [Int]) throws {
    let output = DyadicScale.powerOfTwo(-configuration.outputFractionBits)
    files.add(encoded(forward.codes, scale: output, shape: shape), at: y)
    files.dump("codes.npy", NumpyFile.encode(forward.codes, shape: shape))
    files.dump("x_codes.npy", NumpyFile.encode(codes.codes, shape: shape))
    let groups = [forward.statistics.count]
    files.dump("mean.npy", NumpyFile.encode(forward.statistics.map(\.mean), shape: groups))
    files.dump("deviation.npy", NumpyFile.encode(forward.statistics.map(\.deviation), shape: groups))
    var scale: DyadicScale?
    if let gradient, let backward, let dx {
      let inputScale = gradientScale(gradient.scale)
      scale = inputScale
      let values = backward.codes.map { dequantized(Int64($0), scale: inputScale) }
      try checkFinite(values, of: dx)
      files.add(NumpyFile.encode(values, shape: shape), at: dx)
      files.dump("dy_codes.npy", NumpyFile.encode(gradient.codes, shape: shape))
      files.dump("dx_codes.npy", NumpyFile.encode(backward.codes, shape: shape))
      files.dump("dgamma.npy", NumpyFile.encode(backward.gamma, shape: [backward.gamma.count]))
      files.dump("dbeta.npy", NumpyFile.encode(backward.beta, shape: [backward.beta.count]))
    }
    let statistic = -NormalizationConfiguration.statisticFractionBits
    try files.dump(
      "scale.json",
      json(
        Scales(
          mantissa: output.mantissa, exponent: output.exponent, x: ScaleFile(codes.scale),
          dy: gradient.map { ScaleFile($0.scale) }, dx: scale.map(ScaleFile.init),
          dgamma: gradient.map { ScaleFile($0.scale.shifted(by: statistic)) },
          dbeta: gradient.map { ScaleFile($0.scale) })))
  }

  /// What a code of the gradient with respect to x is worth, to the nearest scale.
  private func gradientScale(_ scale: DyadicScale) -> DyadicScale {
    let quotient = DyadicScale(
      nearest: UInt64(scale.mantissa), over: UInt64(codes.scale.mantissa),
      exponent: scale.exponent - codes.scale.exponent - configuration.gradientFractionBits)
    return quotient ?? .one
  }

  private func encoded(_ codes: [Int16], scale: DyadicScale, shape: [Int]) -> Data {
    NumpyFile.encode(codes.map { dequantized(Int64($0), scale: scale) }, shape: shape)
  }
}
