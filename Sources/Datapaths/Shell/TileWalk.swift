import Formats
import HDL

/// Walks over the tiles of a product, row of tiles by row of tiles, and tells how much of a tile is the product's.
struct TileWalk: Module {
  /// R.
  let rows: Int
  /// C.
  let columns: Int

  /// `tile_walk_16x16`.
  var name: String { "tile_walk_\(rows)x\(columns)" }

  /// The size of the product in, that of the tile out.
  struct Ports: Interface {
    /// Whether a product begins.
    @Input(.bit) var begins: Signal
    /// M, as it begins.
    @Input(ShellLayout.sizeShape) var rows: Signal
    /// N, as it begins.
    @Input(ShellLayout.sizeShape) var columns: Signal
    /// Whether the next cycle has the next tile.
    @Input(.bit) var steps: Signal
    /// The tile's rows that are the product's.
    @Output var height: Signal
    /// The tile's columns that are the product's.
    @Output var width: Signal
    /// Whether the tile is the product's last.
    @Output(.bit) var last: Signal

    init(_ walk: TileWalk) {
      _height = Output(ShellLayout.shape(upTo: walk.rows))
      _width = Output(ShellLayout.shape(upTo: walk.columns))
    }
  }

  /// The ports, made anew.
  var ports: Ports { Ports(self) }

  /// Describes what is left of the product, this tile included.
  func body(_ m: Builder, _ io: Ports) {
    let size = ShellLayout.sizeShape
    let productWidth = m.registered(io.columns, "product_width", enable: io.begins)
    let rowsLeft = m.register(size, "rows_left")
    let columnsLeft = m.register(size, "columns_left")
    let isLastRow = (rowsLeft .<= Signal(rows)).named("is_last_row")
    let isLastColumn = (columnsLeft .<= Signal(columns)).named("is_last_column")
    m.when(io.begins) {
      m[rowsLeft] = io.rows
      m[columnsLeft] = io.columns
    } else: {
      m.when(io.steps) {
        m[columnsLeft] = mux(
          isLastColumn, productWidth, (columnsLeft - Signal(columns)).truncated(to: size.width))
        m.when(isLastColumn) { m[rowsLeft] = (rowsLeft - Signal(rows)).truncated(to: size.width) }
      }
    }
    m[io.height] = mux(isLastRow, rowsLeft, Signal(rows, size)).truncated(to: io.height.width)
    m[io.width] = mux(isLastColumn, columnsLeft, Signal(columns, size)).truncated(to: io.width.width)
    m[io.last] = isLastRow & isLastColumn
  }
}
