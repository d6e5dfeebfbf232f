/// What a copy of the array has behind it when some tiles begin: what it left in the registers may be the cause of a
/// mismatch.
struct CopyHistory: Hashable, Sendable {
  /// A tile of a product.
  struct PlacedTile: Hashable, Sendable {
    let product: ArrayProduct
    let tile: Tile
  }

  /// The copy; it began from the run's seed plus this.
  var copy = 0
  /// The last tile of the product before, if there was one.
  var last: PlacedTile?
}
