import Formats
import Simulation

/// The part of a product that the array computes at a time: R rows by C columns, all of the inner dimension.
public struct Tile: Hashable, Sendable {
  /// The tile's row among tiles; it begins at row R × this of the product.
  public let row: Int
  /// The tile's column among tiles.
  public let column: Int

  /// The tiles that cover a product, row by row; those at its ends may reach over them, where sums are 0.
  static func covering(_ product: ArrayProduct, _ configuration: ShiftMMConfiguration) -> [Tile] {
    let rows = (product.rows + configuration.rows - 1) / configuration.rows
    let columns = (product.columns + configuration.columns - 1) / configuration.columns
    return (0..<rows).flatMap { row in (0..<columns).map { Tile(row: row, column: $0) } }
  }

  /// The rows of a product that lie in the tile.
  func rows(of product: ArrayProduct, _ configuration: ShiftMMConfiguration) -> Range<Int> {
    row * configuration.rows..<min(product.rows, (row + 1) * configuration.rows)
  }

  /// The columns of a product that lie in the tile.
  func columns(of product: ArrayProduct, _ configuration: ShiftMMConfiguration) -> Range<Int> {
    column * configuration.columns..<min(product.columns, (column + 1) * configuration.columns)
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
    _ tiles: some Collection<Tile>, of product: ArrayProduct, stalls: StreamBatch.Stalls = .none
  ) -> StreamBatch {
    let product = configuration.ordered(product)
    let beats = tiles.count * product.depth
    let operands = Operands(product, configuration)
    let words = [Int64](unsafeUninitializedCapacity: beats * inputWords) { words, count in
      var position = 0
      for tile in tiles { pack(tile, of: product, operands, into: words, at: &position) }
      count = position
    }
    let transaction = StreamBatch.Transaction(inputBeats: product.depth, outputBeats: configuration.rows)
    return StreamBatch(
      transactions: Array(repeating: transaction, count: tiles.count), words: words, stalls: stalls)
  }

  /// A product's operands, and what each side's codes look like on wires.
  private struct Operands {
    let a: [Int8], b: [Int8], shifts: [UInt8]
    /// Words by the code's bit pattern.
    let wordsA: [Int64], wordsB: [Int64]

    init(_ product: ArrayProduct, _ configuration: ShiftMMConfiguration) {
      (a, b, shifts) = (product.a.codes, product.b.codes, product.shifts)
      wordsA = Self.words(configuration.operandA)
      wordsB = Self.words(configuration.operandB)
    }

    private static func words(_ format: OperandFormat) -> [Int64] {
      (0...255).map { Int64(format.word(ofCode: Int8(bitPattern: UInt8($0)))) }
    }
  }

  private func pack(
    _ tile: Tile, of product: ArrayProduct, _ operands: Operands,
    into words: UnsafeMutableBufferPointer<Int64>, at position: inout Int
  ) {
    let rows = tile.rows(of: product, configuration)
    let columns = tile.columns(of: product, configuration)
    let (depth, width) = (product.depth, product.columns)
    operands.a.withUnsafeBufferPointer { a in
      operands.b.withUnsafeBufferPointer { b in
        for k in 0..<depth {
          guard let beat = words.baseAddress.map({ $0 + position }) else { return }
          for lane in 0..<configuration.rows {
            let code = lane < rows.count ? a[(rows.lowerBound + lane) * depth + k] : 0
            (beat + lane).initialize(to: operands.wordsA[Int(UInt8(bitPattern: code))])
          }
          for lane in 0..<configuration.columns {
            let code = lane < columns.count ? b[k * width + columns.lowerBound + lane] : 0
            (beat + configuration.rows + lane).initialize(to: operands.wordsB[Int(UInt8(bitPattern: code))])
          }
          if configuration.groups > 1 {
            (beat + inputWords - 2).initialize(to: Int64(operands.shifts[k]))
          }
          (beat + inputWords - 1).initialize(to: k == depth - 1 ? 1 : 0)
          position += inputWords
        }
      }
    }
  }
}
