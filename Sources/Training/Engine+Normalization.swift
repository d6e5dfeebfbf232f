import Arithmetic
import Formats

extension Engine {
  /// The codes by the golden model.
  public func normalize(
    _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters,
    for label: NormalizationLabel
  ) throws -> NormalizedCodes<Int8> {
    try normalization.forward(codes.codes, slices: codes.channels, parameters: parameters)
  }

  /// The gradients by the golden model.
  public func normalizationGradients(
    _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
    by normalization: BatchNormalization, parameters: NormalizationParameters, for label: NormalizationLabel
  ) throws -> NormalizationGradients<Int8> {
    try normalization.backward(
      gradients.codes, codes: codes.codes, statistics: statistics, slices: codes.channels,
      parameters: parameters)
  }
}

extension CodeMatrix {
  /// A batch's channels: its columns.
  public var channels: TensorSlices { TensorSlices(count: columns, inner: 1) }
}
