import Foundation

/// A set of labelled images to train on and to test on.
public struct DataSet: Hashable, Sendable {
  /// The most classes that a data set may have.
  public static let largestClassCount = 10

  /// What to train on.
  public let train: LabelledImages
  /// What to measure accuracy on.
  public let test: LabelledImages
  /// The number of classes: the largest label plus one.
  public let classes: Int

  /// Makes a data set of two parts.
  ///
  /// - Throws: ``DataError`` if the parts' images differ in size or a label is beyond 9.
  public init(train: LabelledImages, test: LabelledImages) throws(DataError) {
    guard (train.rows, train.columns) == (test.rows, test.columns) else {
      throw .bad(
        "training images are \(train.rows)×\(train.columns) and test images \(test.rows)×\(test.columns); "
          + "expected one size")
    }
    for (part, name) in [(train, "training"), (test, "test")] {
      if let index = part.labels.firstIndex(where: { $0 >= Self.largestClassCount }) {
        throw .bad(
          "\(name) label \(index) is \(part.labels[index]); "
            + "expected 0 to \(Self.largestClassCount - 1)")
      }
    }
    self.train = train
    self.test = test
    classes = Int(max(train.labels.max() ?? 0, test.labels.max() ?? 0)) + 1
  }

  /// The embedded cut of Fashion-MNIST: 5,000 training and 1,000 test images of 28×28 pixels, 10 classes.
  ///
  /// - Throws: ``DataError`` if the package's resources are neither beside the executable nor in the sources.
  public static func fashion() async throws -> DataSet {
    guard let directory = embedded.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      throw DataError.missing(
        "the embedded data set fashion-mnist is missing; expected it in "
          + embedded.map(\.path).joined(separator: " or "))
    }
    return try await load(directory: directory.path)
  }

  // SwiftPM's Bundle.module looks in much the same places, but stops the process if it finds nothing.
  private static let embedded: [URL] = {
    let bundles = ["resources", "bundle"].map {
      Bundle.main.bundleURL.appendingPathComponent("Swiftlet_Training.\($0)/fashion-mnist")
    }
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return bundles + [sources.appendingPathComponent("Resources/fashion-mnist")]
  }()

  /// Reads a data set in the format of MNIST from a directory.
  ///
  /// The four files are `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte` and
  /// `t10k-labels-idx1-ubyte`, as they are or with `.gz`, and with `-` or `.` before `idx`.
  ///
  /// - Throws: ``DataError``: `.missing` if the directory or a file is not there or cannot be read, or there is
  ///   no `gzip`; `.bad` if a file does not hold what it should or the files do not fit each other.
  public static func load(directory: String) async throws -> DataSet {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) else {
      throw DataError.missing("\(directory): no such directory")
    }
    guard isDirectory.boolValue else {
      throw DataError.missing("\(directory): not a directory; expected one with the four files of a data set")
    }
    let train = try await part("train", directory: directory)
    let test = try await part("t10k", directory: directory)
    do {
      return try DataSet(train: train, test: test)
    } catch {
      throw DataError.bad("\(directory): \(error)")
    }
  }

  /// Reads the images and the labels of one part.
  private static func part(_ name: String, directory: String) async throws -> LabelledImages {
    let imageFile = try DataFile.find(name, kind: "images", dimensions: 3, directory: directory)
    let labelFile = try DataFile.find(name, kind: "labels", dimensions: 1, directory: directory)
    let images = try await imageFile.read()
    let labels = try await labelFile.read()
    guard images.sizes[0] == labels.sizes[0] else {
      throw DataError.bad(
        "\(labelFile.path): \(labels.sizes[0]) labels; "
          + "expected \(images.sizes[0]), the images of \(imageFile.path)")
    }
    return try LabelledImages(
      rows: images.sizes[1], columns: images.sizes[2], pixels: images.elements, labels: labels.elements)
  }
}
