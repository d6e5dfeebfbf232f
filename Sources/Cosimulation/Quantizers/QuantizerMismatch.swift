import Simulation
import Training

/// The first disagreement between a quantizer in hardware and the golden model.
public struct QuantizerMismatch: Error, Hashable, Sendable {
  /// What disagreed.
  public enum Kind: Hashable, Sendable {
    /// A number that is found once per tensor, by its name.
    case number(String, expected: Int64, got: Int64)
    /// An element's code, or the random bits that it met, by name; the element counted row by row.
    case element(String, index: Int, expected: Int64, got: Int64)
    /// A lane beyond the last element, the number of elements or the end mark of a beat of codes.
    case beat(String, index: Int, expected: Int64, got: Int64)
    /// No beat moved any more.
    case stuck(StreamError)
  }

  /// What disagreed.
  public let kind: Kind
  /// Where in the training run.
  public let label: TensorLabel
  /// The columns of the tensor.
  public let columns: Int
  /// Which of the tensor's samples, counted from 1; nil where there is one.
  public let sample: Int?
  /// The name of the hardware.
  public let unit: String
}

extension QuantizerMismatch: CustomStringConvertible {
  /// One paragraph: where, what was expected, what the hardware gave.
  public var description: String {
    let sample = sample.map { ", sample \($0)" } ?? ""
    return "mismatch in \(label)\(sample), on \(unit): \(finding)"
  }

  /// What disagreed, without the place in a training run.
  public var finding: String {
    switch kind {
    case .number(let name, let expected, let got): return "\(name): expected \(expected), got \(got)"
    case .element(let name, let index, let expected, let got):
      return "row \(index / columns), column \(index % columns), \(name): expected \(expected), got \(got)"
    case .beat(let name, let index, let expected, let got):
      return "beat \(index) of codes, \(name): expected \(expected), got \(got)"
    case .stuck(let error): return error.description
    }
  }
}
