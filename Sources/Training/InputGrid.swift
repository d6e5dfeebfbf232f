import Arithmetic
import Formats

/// How pixels become a network's inputs: centred and scaled by the training pixels' statistics, in integers.
struct InputGrid: Hashable, Sendable {
  /// What is subtracted from each pixel: the mean, rounded.
  let mean: Int64
  /// One over the standard deviation, which is rounded to a whole pixel value of at least 1.
  let scale: DyadicScale

  /// Takes the statistics of training images.
  init(images: LabelledImages) {
    var sum: UInt64 = 0
    var squares: UInt64 = 0
    for pixel in images.pixels {
      sum += UInt64(pixel)
      squares += UInt64(pixel) * UInt64(pixel)
    }
    let count = UInt64(images.pixels.count)
    let mean = (sum + count / 2) / count
    self.mean = Int64(mean)
    let variance = squares / count - min(squares / count, mean * mean)
    scale = DyadicScale(nearest: 1, over: max(1, integerSquareRoot(variance))) ?? .one
  }
}

/// Some samples as a network takes them.
struct Batch: Hashable, Sendable {
  /// Samples × pixels, centred integers.
  let inputs: IntegerTensor
  /// The class of each sample.
  let labels: [UInt8]

  /// Gathers images by their indices.
  init(_ images: LabelledImages, indices: some Sequence<Int>, grid: InputGrid) throws {
    let size = images.pixelsPerImage
    var values: [Int64] = []
    var labels: [UInt8] = []
    for index in indices {
      values += images.pixels[index * size..<(index + 1) * size].map { Int64($0) - grid.mean }
      labels.append(images.labels[index])
    }
    inputs = try IntegerTensor(rows: labels.count, columns: size, values: values, scale: grid.scale)
    self.labels = labels
  }
}
