import Arithmetic
import Formats
import Simulation

/// The part of a product that the array computes at a time: R rows by C columns, all of the inner dimension.
public struct Tile: Hashable, Sendable {
  /// The tile's row among tiles; it begins at row R × this of the product.
  public let row: Int
  /// The tile's column among tiles.
  public let column: Int

  /// The tiles that cover a product, row by row; those at its ends may reach over them, where sums are 0.
  static func covering(_ product: ShiftProduct, _ configuration: ShiftMMConfiguration) -> [Tile] {
    let rows = (product.rows + configuration.rows - 1) / configuration.rows
    let columns = (product.columns + configuration.columns - 1) / configuration.columns
    return (0..<rows).flatMap { row in (0..<columns).map { Tile(row: row, column: $0) } }
  }
}

/// The layout of one beat of operands and one beat of results, as ``Datapaths/ShiftMMArray`` declares its ports.
struct BeatLayout: Hashable, Sendable {
  let configuration: ShiftMMConfiguration

  /// R codes of A, C codes of B, the shift if there are groups, and the last mark.
  var inputWords: Int {
    configuration.rows + configuration.columns + (configuration.groups > 1 ? 1 : 0) + 1
  }
  /// C sums and the last mark.
  var outputWords: Int { configuration.columns + 1 }

  /// The beats of some tiles of a product.
  func batch(
    _ tiles: some Collection<Tile>, of product: ShiftProduct, stalls: StreamBatch.Stalls = .none
  ) -> StreamBatch {
    let beats = tiles.count * product.depth
    let words = [Int64](unsafeUninitializedCapacity: beats * inputWords) { words, count in
      var position = 0
      for tile in tiles { pack(tile, of: product, into: words, at: &position) }
      count = position
    }
    let transaction = StreamBatch.Transaction(inputBeats: product.depth, outputBeats: configuration.rows)
    return StreamBatch(
      transactions: Array(repeating: transaction, count: tiles.count), words: words, stalls: stalls)
  }

  private func pack(
    _ tile: Tile, of product: ShiftProduct, into words: UnsafeMutableBufferPointer<Int64>,
    at position: inout Int
  ) {
    let firstRow = tile.row * configuration.rows
    let firstColumn = tile.column * configuration.columns
    let rows = min(configuration.rows, product.rows - firstRow)
    let columns = min(configuration.columns, product.columns - firstColumn)
    product.a.codes.withUnsafeBufferPointer { a in
      product.b.codes.withUnsafeBufferPointer { b in
        for k in 0..<product.depth {
          let beat = words.baseAddress.map { $0 + position }
          guard let beat else { return }
          for lane in 0..<configuration.rows {
            let code = lane < rows ? Int64(a[(firstRow + lane) * product.depth + k]) : 0
            (beat + lane).initialize(to: code)
          }
          for lane in 0..<configuration.columns {
            let code = lane < columns ? Int64(b[k * product.columns + firstColumn + lane]) : 0
            (beat + configuration.rows + lane).initialize(to: code)
          }
          if configuration.groups > 1 {
            (beat + inputWords - 2).initialize(to: Int64(product.shifts[k]))
          }
          (beat + inputWords - 1).initialize(to: k == product.depth - 1 ? 1 : 0)
          position += inputWords
        }
      }
    }
  }
}
