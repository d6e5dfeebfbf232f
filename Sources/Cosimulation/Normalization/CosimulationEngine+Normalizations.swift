import Arithmetic
import Formats
import Training

// Every normalization that the engine has hardware for: by the golden model and by the hardware, compared word for word.
extension CosimulationEngine {
  /// The codes of a normalized batch, and its statistics.
  ///
  /// - Throws: ``NormalizationMismatch`` at the first word that differs; ``Interruption``.
  public func normalize(
    _ codes: CodeMatrix, by normalization: BatchNormalization, parameters: NormalizationParameters,
    for label: NormalizationLabel
  ) throws -> NormalizedCodes<Int8> {
    let golden = try timed(\.golden) {
      try normalization.forward(codes.codes, slices: codes.channels, parameters: parameters)
    }
    try check(for: normalization.configuration, samples: codes.rows)?.compare(
      golden, of: codes, parameters: parameters, label: label)
    return golden
  }

  /// The gradients of a normalized batch.
  ///
  /// - Throws: As above.
  public func normalizationGradients(
    _ gradients: CodeMatrix, codes: CodeMatrix, statistics: [NormalizationStatistics],
    by normalization: BatchNormalization, parameters: NormalizationParameters, for label: NormalizationLabel
  ) throws -> NormalizationGradients<Int8> {
    let golden = try timed(\.golden) {
      try normalization.backward(
        gradients.codes, codes: codes.codes, statistics: statistics, slices: codes.channels,
        parameters: parameters)
    }
    try check(for: normalization.configuration, samples: codes.rows)?.compare(
      golden, of: gradients, codes: codes, statistics: statistics, parameters: parameters, label: label)
    return golden
  }

  /// The hardware for a normalization, if there is one and the policy wants this batch compared.
  private func check(
    for configuration: NormalizationConfiguration, samples: Int
  ) throws -> NormalizationCheck? {
    guard let normalizations, normalizations.takes(configuration, samples: samples) else { return nil }
    return try isTensorChosen() ? normalizations : nil
  }
}
