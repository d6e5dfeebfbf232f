import Formats
import Simulation
import Training

/// The first disagreement between the hardware and the golden model.
public struct Mismatch: Error, Hashable, Sendable {
  /// What disagreed.
  public enum Kind: Hashable, Sendable {
    /// A sum: its row and column in the product that the array computed.
    case sum(row: Int, column: Int, expected: Int64, got: Int64)
    /// A sum beyond the product's ends, which must be 0: its row and column in the tile.
    case padding(row: Int, column: Int, got: Int64)
    /// The mark of a tile's last row.
    case lastMark(row: Int, expected: Int64, got: Int64)
    /// The number of cycles that a run of tiles took, or its end.
    case cycles(expected: Int, got: Int)
    /// The streams' handshake in one cycle of the self-check.
    case handshake(cycle: Int, port: String, expected: Int64, got: Int64)
    /// No beat moved any more.
    case stuck(StreamError)
  }

  /// What disagreed.
  public let kind: Kind
  /// Where in the training run; nil in the self-check.
  public let label: ProductLabel?
  /// The product that the array computed: all of its inner dimension, or the panel of it.
  public let product: ArrayProduct?
  /// The tile; nil where the disagreement is not of one tile.
  public let tile: Tile?
  /// The tile between those that the same copy of the array ran before and after it, if any: tiles follow each other
  /// without a gap, so a neighbour may be the cause.
  public let neighbourhood: [Tile]
  /// What the copy of the array had behind it.
  let history: CopyHistory
  /// Whether the product is the transposed one of the label's.
  let isTransposed: Bool
  /// The array.
  let configuration: ShiftMMConfiguration

  /// Makes a mismatch.
  init(
    _ kind: Kind, label: ProductLabel?, _ configuration: ShiftMMConfiguration, product: ArrayProduct? = nil,
    tile: Tile? = nil, neighbourhood: [Tile] = [], history: CopyHistory = CopyHistory(),
    isTransposed: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.configuration = configuration
    self.product = product
    self.tile = tile
    self.neighbourhood = neighbourhood
    self.history = history
    self.isTransposed = isTransposed
  }
}

extension Mismatch: CustomStringConvertible {
  /// One paragraph: where, what was expected, what the hardware gave.
  public var description: String { "mismatch in \(place): \(finding)" }

  /// The step, the layer, the product and the tile.
  var place: String {
    let transposed = isTransposed ? ", which the array computes transposed" : ""
    let product =
      label.map { $0.description + transposed } ?? "the self-check of handshake, resets and extremes"
    return tile.map { "\(product), tile (\($0.row), \($0.column))" } ?? product
  }

  /// What was expected and what the hardware gave.
  public var finding: String {
    switch kind {
    case .sum(let row, let column, let expected, let got):
      let element = "(\(row % configuration.rows), \(column % configuration.columns))"
      let (m, n) = isTransposed ? (column, row) : (row, column)
      return "row \(m), column \(n), processing element \(element): "
        + "expected \(both(expected)), got \(both(got))"
    case .padding(let row, let column, let got):
      return
        "processing element (\(row), \(column)), which lies beyond the matrix: expected 0, got \(both(got))"
    case .lastMark(let row, let expected, let got):
      return "results_last of row \(row) of the tile: expected \(expected), got \(got)"
    case .cycles(let expected, let got):
      return "all sums are right, but they took \(got) cycles; expected \(expected)"
    case .handshake(let cycle, let port, let expected, let got):
      return "\(port) in cycle \(cycle): expected \(both(expected)), got \(both(got))"
    case .stuck(let error):
      return error.description
    }
  }

  /// A number in decimal and in hexadecimal, in as many bits as the accumulators have.
  private func both(_ value: Int64) -> String {
    let bits = UInt64(bitPattern: value) & ((1 << UInt64(configuration.accumulatorBits)) - 1)
    let digits = String(bits, radix: 16)
    let width = (configuration.accumulatorBits + 3) / 4
    return "\(value) (0x\(String(repeating: "0", count: max(0, width - digits.count)))\(digits))"
  }
}
