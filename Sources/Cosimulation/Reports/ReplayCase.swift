import Arithmetic
import CommandSupport
import Files
import Formats
import Foundation
import Training

/// Everything that it takes to run one tile again: the array, the fault if one was planted, and the operands.
///
/// Saved as a folder: `case.json`, and `a.npy` (rows × K), `b.npy` (K × columns) and, of integers, `shifts.npy` (K) of
/// the tile, FP4 codes as signed levels; the same with `before_` and `after_` of the tiles that the array ran just before and after it, and with `previous_` of the
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
  let tiles: [ArrayProduct]

  /// The tile that differed without its neighbours; nil if there is no such tile, or nothing but it.
  var alone: [ArrayProduct]? {
    guard tiles.count > 1, let index = header.tiles.firstIndex(of: "") else { return nil }
    return [tiles[index]]
  }

  /// The tiles in the runs in which the array had them: within one, they follow each other without a gap.
  var batches: [[ArrayProduct]] {
    let first = header.tiles.first == "previous_" ? 1 : 0
    return [Array(tiles.prefix(first)), Array(tiles.dropFirst(first))]
  }

  init(header: Header, tiles: [ArrayProduct]) { (self.header, self.tiles) = (header, tiles) }

  /// The case of a mismatch in a run.
  init(
    _ mismatch: Mismatch, _ configuration: ShiftMMConfiguration, faultSeed: UInt64?, stateSeed: UInt64
  ) throws(ConfigurationError) {
    var isHandshake = false
    if case .handshake = mismatch.kind { isHandshake = true }
    var names: [String] = []
    var products: [ArrayProduct] = []
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
      guard !tile.shifts.isEmpty else { continue }
      try folder.write(
        NumpyFile.encode(tile.shifts.map { Int8($0) }, shape: [tile.depth]), to: prefix + "shifts.npy")
    }
  }
}
