import Simulation
import Training

/// The first disagreement between a normalization in hardware and the golden model.
public struct NormalizationMismatch: Error, Hashable, Sendable {
  /// What disagreed.
  public enum Kind: Hashable, Sendable {
    /// A code: its row and column in the batch, the column being the channel.
    case code(row: Int, channel: Int, expected: Int64, got: Int64)
    /// A number that a channel has once, by its name.
    case number(String, channel: Int, expected: Int64, got: Int64)
    /// No beat moved any more.
    case stuck(StreamError)
  }

  /// What disagreed.
  public let kind: Kind
  /// Where in the training run.
  public let label: NormalizationLabel
  /// The name of the hardware.
  public let unit: String
}

extension NormalizationMismatch: CustomStringConvertible {
  /// One paragraph: where, what was expected, what the hardware gave.
  public var description: String { "mismatch in \(label), on \(unit): \(finding)" }

  private var finding: String {
    switch kind {
    case .code(let row, let channel, let expected, let got):
      "row \(row), channel \(channel), code: expected \(expected), got \(got)"
    case .number(let name, let channel, let expected, let got):
      "channel \(channel), \(name): expected \(expected), got \(got)"
    case .stuck(let error): error.description
    }
  }
}
