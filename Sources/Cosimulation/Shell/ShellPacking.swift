import Datapaths
import Formats
import Simulation

/// A product's operands and sums as words of a shell's streams.
struct ShellPacking {
  let layout: ShellLayout

  /// The packet of operands of a product, words and end marks in turns.
  func operands(of product: ArrayProduct) -> [Int64] {
    let tiles = Tile.covering(product, layout.array)
    let beat = BeatLayout(configuration: layout.array)
    let codes = beat.batch(tiles, of: product).words
    let fields = layout.vectorBytes
    var words: [Int64] = []
    words.reserveCapacity(
      2 * layout.operandWords(rows: product.rows, columns: product.columns, depth: product.depth))
    for start in stride(from: 0, to: codes.count, by: beat.inputWords) {
      for first in stride(from: 0, to: layout.wordsPerVector * layout.wordBytes, by: layout.wordBytes) {
        var word: UInt64 = 0
        for byte in first..<min(first + layout.wordBytes, fields) {
          word |= UInt64(UInt8(truncatingIfNeeded: codes[start + byte])) << UInt64(8 * (byte - first))
        }
        words += [Int64(bitPattern: word), 0]
      }
    }
    if let last = words.indices.last { words[last] = 1 }
    return words
  }

  /// The sums of a product in a packet of results, tile after tile as the array itself would have given them: R rows of C
  /// sums and an end mark each, 0 beyond the product.
  ///
  /// - Parameter words: Words and end marks in turns.
  /// - Throws: `StreamError.refused` if the packet does not end where it should, or carries sums beyond the product.
  func tiles(in words: [Int64], of product: ArrayProduct) throws -> [Int64] {
    let array = layout.array
    var result: [Int64] = []
    var position = 0
    for tile in Tile.covering(product, array) {
      let (rows, columns) = (tile.rows(of: product, array).count, tile.columns(of: product, array).count)
      for row in 0..<array.rows {
        var sums = [Int64](repeating: 0, count: array.columns)
        if row < rows {
          for first in stride(from: 0, to: columns, by: layout.sumsPerWord) {
            let (word, mark) = (UInt64(bitPattern: words[position]), words[position + 1])
            position += 2
            guard (mark == 1) == (position == words.count) else {
              throw StreamError.refused("the end mark of results is \(mark) at word \(position / 2 - 1)")
            }
            for lane in 0..<layout.sumsPerWord {
              let sum = Int64(Int32(truncatingIfNeeded: word >> UInt64(32 * lane)))
              guard first + lane < columns else {
                guard sum == 0 else { throw StreamError.refused("there is a sum beyond the last column") }
                continue
              }
              sums[first + lane] = sum
            }
          }
        }
        result += sums + [row == array.rows - 1 ? 1 : 0]
      }
    }
    return result
  }
}
