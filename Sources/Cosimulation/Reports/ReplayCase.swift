import Arithmetic
import CommandSupport
import Files
import Formats
import Foundation
import Training

/// Everything that it takes to run one tile again: the array, the fault if one was planted, and the operands.
///
/// Saved as a folder: `case.json`, and `a.npy` (rows × K), `b.npy` (K × columns) and `shifts.npy` (K) of the tile; the
/// same with `before_` and `after_` of the tiles that the array ran just before and after it, and with `previous_` of the
/// last tile of the product before, where the copy of the array had one.
struct ReplayCase: Sendable {
  /// The part that is saved as JSON.
  struct Header: Codable, Sendable {
    var configuration: ShiftMMConfiguration
    /// The seed of the planted fault, if one was.
    var faultSeed: UInt64?
    /// The seed of the initial state.
    var stateSeed: UInt64
    /// What the names of the tiles' files begin with, in the order in which the array ran them: "before_" for the
    /// tile before, nothing for the tile itself, "after_" for the one after, "previous_" for the one that ran before
    /// all of these and left the array idle; empty in the check of the handshake.
    var tiles: [String]
    /// Whether the mismatch was in the check of the handshake, which has no tile of its own.
    var isHandshake: Bool
    /// Where the mismatch was.
    var place: String
  }

  /// What the names of tiles' files begin with.
  static let prefixes = ["previous_", "before_", "", "after_"]
  /// The files of a case, those that some cases lack included.
  static let fileNames =
    ["case.json"]
    + prefixes.flatMap { prefix in ["a", "b", "shifts"].map { "\(prefix)\($0).npy" } }

  let header: Header
  /// The tiles to run, each a product of one tile.
  let tiles: [ShiftProduct]

  /// The tile that differed without its neighbours; nil if there is no such tile, or nothing but it.
  var alone: [ShiftProduct]? {
    guard tiles.count > 1, let index = header.tiles.firstIndex(of: "") else { return nil }
    return [tiles[index]]
  }

  /// The tiles in the runs in which the array had them: within one, they follow each other without a gap.
  var batches: [[ShiftProduct]] {
    let first = header.tiles.first == "previous_" ? 1 : 0
    return [Array(tiles.prefix(first)), Array(tiles.dropFirst(first))]
  }

  init(header: Header, tiles: [ShiftProduct]) { (self.header, self.tiles) = (header, tiles) }

  /// The case of a mismatch in a run.
  init(
    _ mismatch: Mismatch, _ configuration: ShiftMMConfiguration, faultSeed: UInt64?, stateSeed: UInt64
  ) throws(ConfigurationError) {
    var isHandshake = false
    if case .handshake = mismatch.kind { isHandshake = true }
    var names: [String] = []
    var products: [ShiftProduct] = []
    if let last = mismatch.history.last {
      names.append("previous_")
      products.append(try last.product.cut(to: last.tile, configuration))
    }
    for tile in mismatch.neighbourhood {
      guard let product = try mismatch.product?.cut(to: tile, configuration) else { continue }
      names.append(tile == mismatch.tile ? "" : names.contains("") ? "after_" : "before_")
      products.append(product)
    }
    tiles = products
    header = Header(
      configuration: configuration, faultSeed: faultSeed,
      stateSeed: stateSeed &+ UInt64(mismatch.history.copy), tiles: names,
      isHandshake: isHandshake, place: mismatch.place)
  }

  /// Writes the case into a folder.
  func write(to folder: ReportFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try folder.write(encoder.encode(header) + Data("\n".utf8), to: "case.json")
    for (prefix, tile) in zip(header.tiles, tiles) {
      try folder.write(
        NumpyFile.encode(tile.a.codes, shape: [tile.a.rows, tile.a.columns]), to: prefix + "a.npy")
      try folder.write(
        NumpyFile.encode(tile.b.codes, shape: [tile.b.rows, tile.b.columns]), to: prefix + "b.npy")
      try folder.write(
        NumpyFile.encode(tile.shifts.map { Int8($0) }, shape: [tile.depth]), to: prefix + "shifts.npy")
    }
  }
}

extension ShiftProduct {
  /// The product of one tile's rows and columns.
  func cut(
    to tile: Tile, _ configuration: ShiftMMConfiguration
  ) throws(ConfigurationError) -> ShiftProduct {
    let rowRange = tile.row * configuration.rows..<min(rows, (tile.row + 1) * configuration.rows)
    let columnRange =
      tile.column * configuration.columns..<min(columns, (tile.column + 1) * configuration.columns)
    let left = rowRange.flatMap { a.codes[$0 * depth..<($0 + 1) * depth] }
    let right = (0..<depth).flatMap { k in columnRange.map { b.codes[k * columns + $0] } }
    return try ShiftProduct(
      a: CodeMatrix(rows: rowRange.count, columns: depth, codes: left),
      b: CodeMatrix(rows: depth, columns: columnRange.count, codes: right),
      shifts: shifts, formatA: formatA, formatB: formatB, groups: groups)
  }
}
