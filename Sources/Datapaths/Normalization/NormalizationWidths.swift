import Formats
import HDL

/// The widths that a channel's numbers take in a normalization unit: those of docs/normalization.md, for at most
/// `capacity` elements.
struct NormalizationWidths: Hashable, Sendable {
  /// What the unit does.
  let configuration: NormalizationConfiguration
  /// The most elements of a channel.
  let capacity: Int

  /// b: the bits of a code that comes in.
  var inputBits: Int { configuration.inputBits }
  /// The bits of a code that goes out.
  var outputBits: Int { configuration.outputBits }
  /// The bits of n.
  var countBits: Int { Int.bitWidth - capacity.leadingZeroBitCount }
  /// The bits of σ: b + 15.
  var deviationBits: Int { inputBits + 15 }
  /// The bits of whatever divides: σ, ε or n.
  var divisorBits: Int { max(deviationBits, 17, countBits) }
  /// The bits of B: those beyond which every code saturates, whatever is added.
  var offsetBits: Int { max(outputBits + 25, inputBits + 17) }

  /// x, and g, as they come in.
  var code: Shape { .range(-configuration.largestInput...configuration.largestInput) }
  /// The same inside of a unit.
  var element: Shape { .signed(inputBits) }
  /// y, and dx.
  var output: Shape { .signed(outputBits) }
  /// n.
  var count: Shape { .unsigned(countBits) }
  /// Σx, and sums of some of the x.
  var sum: Shape { .signed(signedBits(configuration.largestInput * capacity)) }
  /// Σx².
  var squares: Shape {
    .unsigned(signedBits(configuration.largestInput * configuration.largestInput * capacity) - 1)
  }
  /// Σg·x.
  var products: Shape { .signed(squares.width + 1) }
  /// c, for any divisor.
  var slope: Shape { .signed(inputBits + 18) }
  /// dγ.
  var gammaGradient: Shape { .signed(inputBits + 18 + countBits) }
  /// μ.
  var mean: Shape { .signed(inputBits + 16) }
  /// σ.
  var deviation: Shape { .unsigned(deviationBits) }
  /// γ and β.
  static let parameter = Shape.signed(16)
  /// A.
  static let factor = Shape.signed(16)
  /// B.
  var offset: Shape { .signed(offsetBits) }
  /// k.
  static let shift = Shape.unsigned(5)

  /// What the names of modules say of it: `b8_n4096`.
  var signature: String { "b\(inputBits)_n\(capacity)" }

  private func signedBits(_ magnitude: Int) -> Int { Int.bitWidth - magnitude.leadingZeroBitCount + 1 }
}
