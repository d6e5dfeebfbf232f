import Arithmetic
import Formats
import Simulation
import Training

/// Holds the words that tiles gave against the golden sums of their product.
struct Comparison {
  let configuration: ShiftMMConfiguration
  let product: ArrayProduct
  /// The M×N sums of the golden model.
  let golden: [Int64]
  let label: ProductLabel?
  /// Whether the product is the transposed one of the label's.
  var isTransposed = false
  /// What each copy of the array has behind it.
  var histories: [CopyHistory] = []

  /// Compares a share of tiles word for word.
  ///
  /// - Parameters:
  ///   - copy: The copy of the array that ran them.
  ///   - isTimed: Whether the cycles are known too: neither side held back, and no shell is around the array.
  /// - Returns: The words of the product that were compared.
  /// - Throws: ``Mismatch``, the first.
  func check(
    _ share: HardwareArray.Share, on copy: Int = 0, isTimed: Bool = true
  ) throws(Mismatch) -> Int {
    let result = try result(of: share, on: copy)
    var words = 0
    for (index, tile) in zip(0..., share.tiles) {
      do {
        words += try check(tile, words: result.words, from: index * configuration.rows)
      } catch {
        throw mismatch(error, in: share, on: copy, at: index)
      }
    }
    let expected = ArrayTiming.cycles(tiles: share.tiles.count, of: product, configuration)
    if isTimed && result.cycles != expected {
      throw mismatch(.cycles(expected: expected, got: result.cycles), in: share, on: copy)
    }
    return words
  }

  /// What a copy made of its share.
  ///
  /// - Throws: ``Mismatch`` at the first tile that is not through, if the copy got stuck.
  func result(of share: HardwareArray.Share, on copy: Int) throws(Mismatch) -> StreamResult {
    switch share.outcome {
    case .success(let result): return result
    case .failure(let error):
      var index = 0
      if case .stuck(_, let accepted, _, let produced, _) = error {
        index = min(accepted / product.depth, produced / configuration.rows, share.tiles.count - 1)
      }
      throw mismatch(.stuck(error), in: share, on: copy, at: index)
    }
  }

  /// The mismatch of a share's tile, with the tiles around it.
  private func mismatch(
    _ kind: Mismatch.Kind, in share: HardwareArray.Share, on copy: Int, at index: Int = 0
  ) -> Mismatch {
    let position = share.tiles.startIndex + index
    let around = max(position - 1, share.tiles.startIndex)..<min(position + 2, share.tiles.endIndex)
    return Mismatch(
      kind, label: label, configuration, product: product, tile: share.tiles[position],
      neighbourhood: Array(share.tiles[around]),
      history: histories.indices.contains(copy) ? histories[copy] : CopyHistory(copy: copy),
      isTransposed: isTransposed)
  }

  /// Compares one tile, whose results begin at a beat; gives the words compared.
  func check(_ tile: Tile, words: [Int64], from beat: Int) throws(Mismatch.Kind) -> Int {
    let width = configuration.columns + 1
    let rows = tile.rows(of: product, configuration)
    let columns = tile.columns(of: product, configuration)
    for row in 0..<configuration.rows {
      let start = (beat + row) * width
      for column in 0..<configuration.columns {
        let got = words[start + column]
        guard row < rows.count, column < columns.count else {
          if got != 0 { throw .padding(row: row, column: column, got: got) }
          continue
        }
        let (productRow, productColumn) = (rows.lowerBound + row, columns.lowerBound + column)
        let expected = golden[productRow * product.columns + productColumn]
        if got != expected {
          throw .sum(row: productRow, column: productColumn, expected: expected, got: got)
        }
      }
      let isLast: Int64 = row == configuration.rows - 1 ? 1 : 0
      let mark = words[start + configuration.columns]
      if mark != isLast { throw .lastMark(row: row, expected: isLast, got: mark) }
    }
    return rows.count * columns.count
  }
}

extension Mismatch.Kind: Error {}
