import Foundation

/// One of the four files of a data set, found under one of the names that are in use.
struct DataFile: Hashable, Sendable {
  /// Where it was found.
  let path: String
  /// The dimensions of the array in it: 3 for images, 1 for labels.
  let dimensions: Int

  /// Looks for a file, the uncompressed first.
  ///
  /// - Throws: ``DataError/missing(_:)`` naming the file if it is there under no name.
  static func find(
    _ part: String, kind: String, dimensions: Int, directory: String
  ) throws(DataError) -> DataFile {
    let names = ["", ".gz"].flatMap { suffix in
      ["-", "."].map { "\(part)-\(kind)\($0)idx\(dimensions)-ubyte\(suffix)" }
    }
    let base = URL(fileURLWithPath: directory, isDirectory: true)
    for path in names.map({ base.appendingPathComponent($0).path })
    where FileManager.default.fileExists(atPath: path) {
      return DataFile(path: path, dimensions: dimensions)
    }
    throw .missing("\(directory): has no file \(names[0]), with or without .gz")
  }

  /// Reads, decompresses if need be, and checks the file.
  ///
  /// - Throws: ``DataError``.
  func read() async throws -> IDXFile {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw DataError.missing("\(path): cannot be read")
    }
    if path.hasSuffix(".gz") {
      return try IDXFile(await GzipFile.decompress(path: path), name: path, dimensions: dimensions)
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try IDXFile([UInt8](data), name: path, dimensions: dimensions)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError.missing("\(path): cannot be read")
    }
  }
}
