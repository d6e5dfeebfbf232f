import Formats
import Training

/// One way to normalize that the experiment compares: a norm, and a width of all codes or floating point.
public enum NormalizationVariant: String, Codable, Sendable, CaseIterable {
  case floatL2 = "float-l2"
  case floatL1 = "float-l1"
  case eightBitsL2 = "8-l2"
  case eightBitsL1 = "8-l1"
  case sixBitsL2 = "6-l2"
  case sixBitsL1 = "6-l1"
  case fourBitsL2 = "4-l2"
  case fourBitsL1 = "4-l1"

  /// What deviations from the mean are divided by.
  public var norm: NormalizationConfiguration.Norm {
    switch self {
    case .floatL2, .eightBitsL2, .sixBitsL2, .fourBitsL2: .l2
    case .floatL1, .eightBitsL1, .sixBitsL1, .fourBitsL1: .l1
    }
  }

  /// The number formats of products; those of the normalization have as many bits.
  public var recipe: Recipe {
    switch self {
    case .floatL2, .floatL1: .float
    case .eightBitsL2, .eightBitsL1: .shiftquant8
    case .sixBitsL2, .sixBitsL1: .shiftquant6
    case .fourBitsL2, .fourBitsL1: .shiftquant4
    }
  }

  /// The number formats as table and plot name them.
  var formatTitle: String { recipe.operandBits.map { "\($0) bits" } ?? "float" }

  /// The norm as table and plot name it.
  var normTitle: String { norm.rawValue.uppercased() }

  /// The variant as the table names it.
  public var title: String { "\(formatTitle), \(normTitle)" }
}
