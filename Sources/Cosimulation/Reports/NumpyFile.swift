import Foundation

/// NumPy's `.npy` format, version 1.0: a header in text, then little-endian values in C order.
///
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
public enum NumpyFile {
  /// The bytes of an array of 8-bit integers (`int8`).
  public static func encode(_ values: [Int8], shape: [Int]) -> Data {
    header("|i1", shape) + Data(values.map { UInt8(bitPattern: $0) })
  }

  /// The bytes of an array of 64-bit integers (`int64`).
  public static func encode(_ values: [Int64], shape: [Int]) -> Data {
    var data = header("<i8", shape)
    for value in values { withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  /// The header, padded so that the values begin at a multiple of 64 bytes.
  private static func header(_ type: String, _ shape: [Int]) -> Data {
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }"
    let prefix = 10
    text += String(repeating: " ", count: 63 - (prefix + text.utf8.count) % 64) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
    withUnsafeBytes(of: UInt16(text.utf8.count).littleEndian) { data.append(contentsOf: $0) }
    return data + Data(text.utf8)
  }

  /// Reads a matrix of 8-bit integers that ``encode(_:shape:)`` wrote.
  ///
  /// - Throws: ``ReplayError`` if the file is anything else.
  static func decodeInt8(_ data: Data, name: String) throws(ReplayError) -> (values: [Int8], shape: [Int]) {
    let bytes = [UInt8](data)
    guard bytes.count >= 10, bytes[0] == 0x93, bytes[1..<6].elementsEqual("NUMPY".utf8), bytes[6] == 1 else {
      throw ReplayError.bad("\(name): not a NumPy file of version 1")
    }
    let length = Int(bytes[8]) + Int(bytes[9]) << 8
    guard bytes.count >= 10 + length else { throw ReplayError.bad("\(name): ends within its header") }
    let header = String(decoding: bytes[10..<10 + length], as: UTF8.self)
    guard header.contains("'|i1'"), header.contains("'fortran_order': False"),
      let open = header.lastIndex(of: "("), let close = header.lastIndex(of: ")"), open < close
    else { throw ReplayError.bad("\(name): does not hold 8-bit integers in C order") }
    let shape = header[header.index(after: open)..<close].split(separator: ",").compactMap {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
    let values = bytes[(10 + length)...].map { Int8(bitPattern: $0) }
    guard (1...2).contains(shape.count), shape.allSatisfy({ (1...1_000_000).contains($0) }),
      shape.reduce(1, *) == values.count
    else {
      let sizes = shape.map(String.init).joined(separator: "×")
      throw .bad("\(name): holds \(values.count) values; expected \(sizes), as its header says")
    }
    return (values, shape)
  }
}
