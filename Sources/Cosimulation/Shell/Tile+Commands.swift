import Formats

/// Tiles that a shell computes by one command: all tiles of some rows of tiles and some columns of them.
struct TileBlock: Hashable {
  private(set) var rows: Range<Int>
  private(set) var columns: Range<Int>

  /// The fewest blocks that give some tiles in their order.
  static func joining(_ tiles: some Collection<Tile>) -> [TileBlock] {
    var runs: [TileBlock] = []
    for tile in tiles {
      if let last = runs.last, last.rows.lowerBound == tile.row, last.columns.upperBound == tile.column {
        runs[runs.count - 1].columns = last.columns.lowerBound..<tile.column + 1
      } else {
        runs.append(TileBlock(rows: tile.row..<tile.row + 1, columns: tile.column..<tile.column + 1))
      }
    }
    return runs.reduce(into: []) { blocks, run in
      if let last = blocks.last, last.columns == run.columns, last.rows.upperBound == run.rows.lowerBound {
        blocks[blocks.count - 1].rows = last.rows.lowerBound..<run.rows.upperBound
      } else {
        blocks.append(run)
      }
    }
  }

  /// The part of a product that lies in the block.
  func product(
    of whole: ArrayProduct, _ configuration: ShiftMMConfiguration
  ) throws(ConfigurationError) -> ArrayProduct {
    try whole.cut(
      rows: rows.lowerBound * configuration.rows..<min(whole.rows, rows.upperBound * configuration.rows),
      columns: columns.lowerBound
        * configuration.columns..<min(whole.columns, columns.upperBound * configuration.columns))
  }
}
