import Foundation

/// NumPy's `.npy` format: a header in text, then little-endian values in C order.
///
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
public enum NumpyFile {
  /// The bytes of an array of 8-bit integers (`int8`).
  public static func encode(_ values: [Int8], shape: [Int]) -> Data {
    header("|i1", shape) + Data(values.map { UInt8(bitPattern: $0) })
  }

  /// The bytes of an array of 16-bit integers (`int16`).
  public static func encode(_ values: [Int16], shape: [Int]) -> Data {
    header("<i2", shape) + values.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

  /// The bytes of an array of 64-bit integers (`int64`).
  public static func encode(_ values: [Int64], shape: [Int]) -> Data {
    header("<i8", shape) + values.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

  /// The bytes of an array of floating point numbers (`float64`).
  public static func encode(_ values: [Double], shape: [Int]) -> Data {
    header("<f8", shape) + values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }

  /// The header, of version 1.0, padded so that the values begin at a multiple of 64 bytes.
  private static func header(_ type: String, _ shape: [Int]) -> Data {
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }"
    let prefix = 10
    text += String(repeating: " ", count: 63 - (prefix + text.utf8.count) % 64) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
    withUnsafeBytes(of: UInt16(text.utf8.count).littleEndian) { data.append(contentsOf: $0) }
    return data + Data(text.utf8)
  }
}
