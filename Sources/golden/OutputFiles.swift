import Formats
import Foundation
import Files

/// The files of a command, gathered while it computes and then written together.
struct OutputFiles {
  /// The folder of further files, if they are asked for.
  let folder: String?
  private var files: [(data: Data, path: String)] = []

  init(folder: String?) { self.folder = folder }

  /// Adds a file that was asked for by its path.
  mutating func add(_ data: Data, at path: String) { files.append((data, path)) }

  /// Adds a file of the folder, if there is to be one.
  mutating func dump(_ name: String, _ data: @autoclosure () throws -> Data) rethrows {
    guard let folder else { return }
    files.append((try data(), (folder as NSString).appendingPathComponent(name)))
  }

  /// Writes all files, or none.
  func write() throws {
    let isNew = folder.map { !FileManager.default.fileExists(atPath: $0) } ?? false
    do {
      if let folder { try FileSystem.makeFolder(folder) }
    } catch {
      throw Failure(message: "\(folder ?? "") cannot be made: \(error)", status: EX_CANTCREAT)
    }
    do {
      try FileSystem.place(files)
    } catch {
      // The folder alone would be half of what was asked for.
      if let folder, isNew { rmdir(folder) }
      throw Failure(message: "\(error.path) cannot be written: \(error.failure)", status: EX_CANTCREAT)
    }
  }
}

/// A scale as scale.json holds it: worth mantissa·2^exponent.
struct ScaleFile: Encodable {
  let mantissa: UInt16
  let exponent: Int

  init(_ scale: DyadicScale) { (mantissa, exponent) = (scale.mantissa, scale.exponent) }
}

/// The bytes of a JSON file.
func json(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  return try encoder.encode(value) + Data("\n".utf8)
}

/// integer·scale·2^−shift to the nearest floating point number.
func dequantized(_ integer: Int64, scale: DyadicScale, shift: Int = 0) -> Double {
  scalbn(Double(integer) * Double(scale.mantissa), scale.exponent - shift)
}

/// Refuses values that float64 cannot hold, which the largest of its numbers may be quantized to.
func checkFinite(_ values: [Double], of path: String) throws {
  guard values.allSatisfy(\.isFinite) else {
    throw Failure.data(
      "\(path): a quantized value is beyond the range of float64; expected smaller magnitudes")
  }
}
