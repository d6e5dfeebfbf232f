/// Images of one size with a class for each: the training or the test part of a data set.
public struct LabelledImages: Hashable, Sendable {
  /// The rows of pixels of an image.
  public let rows: Int
  /// The pixels of a row.
  public let columns: Int
  /// All pixels, 0…255, image by image and row by row.
  public let pixels: [UInt8]
  /// The class of each image.
  public let labels: [UInt8]

  /// The number of images.
  public var count: Int { labels.count }
  /// The number of pixels of an image.
  public var pixelsPerImage: Int { rows * columns }

  /// Makes a part of a data set.
  ///
  /// - Throws: ``DataError`` if there is no image or no pixel, or if pixels and labels do not match.
  public init(rows: Int, columns: Int, pixels: [UInt8], labels: [UInt8]) throws(DataError) {
    guard rows > 0, columns > 0, !labels.isEmpty else {
      throw .bad("\(labels.count) images of \(rows)×\(columns) pixels; expected at least one of each")
    }
    let (size, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, pixels.count.isMultiple(of: size), pixels.count / size == labels.count else {
      throw .bad("\(pixels.count) pixels do not make \(labels.count) images of \(rows)×\(columns)")
    }
    self.rows = rows
    self.columns = columns
    self.pixels = pixels
    self.labels = labels
  }

  /// The first `count` images, or all if there are fewer; at least one.
  ///
  /// - Throws: ``DataError`` if `count` is not positive.
  public func prefix(_ count: Int) throws(DataError) -> LabelledImages {
    let kept = max(0, min(count, self.count))
    return try LabelledImages(
      rows: rows, columns: columns, pixels: Array(pixels.prefix(kept * pixelsPerImage)),
      labels: Array(labels.prefix(kept)))
  }
}
