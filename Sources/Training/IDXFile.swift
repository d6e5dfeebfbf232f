/// One array of unsigned bytes in the IDX format of MNIST.
///
/// The format: two zero bytes, a type code (0x08 for unsigned bytes), the number of dimensions, the size of each
/// dimension as a big-endian 32-bit number, then the elements in row-major order and nothing after them.
struct IDXFile: Hashable, Sendable {
  /// The size of each dimension; the first is the number of items.
  let sizes: [Int]
  /// The elements.
  let elements: [UInt8]

  private static let typeNames: [UInt8: String] = [
    0x09: "signed bytes", 0x0B: "16-bit integers", 0x0C: "32-bit integers", 0x0D: "32-bit floats",
    0x0E: "64-bit floats",
  ]

  /// Reads a file's contents.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, decompressed.
  ///   - name: the file's name, for error messages.
  ///   - dimensions: how many dimensions are expected.
  /// - Throws: ``DataError`` if the header is cut short, has another magic number, type or number of dimensions,
  ///   announces no items or more bytes than can be, or if the elements are fewer or more than announced.
  init(_ bytes: [UInt8], name: String, dimensions: Int) throws(DataError) {
    let headerSize = 4 + 4 * dimensions
    guard bytes.count >= 4 else {
      throw .bad("\(name): \(bytes.count) bytes; expected an IDX header of \(headerSize) bytes")
    }
    let magic = Self.bigEndian(bytes[0..<4])
    guard bytes[0] == 0, bytes[1] == 0 else {
      throw .bad(
        "\(name): magic number is \(Self.hexadecimal(magic)); "
          + "expected \(Self.hexadecimal(0x800 + dimensions))")
    }
    guard bytes[2] == 0x08 else {
      let type = Self.typeNames[bytes[2]].map { " (\($0))" } ?? ""
      throw .bad(
        "\(name): type code is \(Self.hexadecimal(Int(bytes[2]), digits: 2))\(type); "
          + "expected 0x08 (unsigned bytes)")
    }
    guard Int(bytes[3]) == dimensions else {
      throw .bad("\(name): \(bytes[3]) dimensions; expected \(dimensions)")
    }
    guard bytes.count >= headerSize else {
      throw .bad("\(name): ends after \(bytes.count) bytes; expected an IDX header of \(headerSize) bytes")
    }
    sizes = (1...dimensions).map { Self.bigEndian(bytes[4 * $0..<4 * $0 + 4]) }
    let shape = sizes.map(String.init).joined(separator: "×")
    guard !sizes.contains(0) else {
      throw .bad("\(name): announces \(shape) elements; expected at least one item, none of them empty")
    }
    var announced = headerSize
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow, next <= Int.max - headerSize else {
        throw .bad("\(name): announces \(shape) elements, more than any file has; the header is damaged")
      }
      product = next
    }
    announced += product
    guard bytes.count >= announced else {
      throw .bad("\(name): truncated: \(bytes.count) bytes; expected \(announced) for \(shape) elements")
    }
    guard bytes.count == announced else {
      throw .bad(
        "\(name): \(bytes.count - announced) bytes too many: \(bytes.count) bytes; "
          + "expected \(announced) for \(shape) elements")
    }
    elements = Array(bytes[headerSize...])
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func hexadecimal(_ value: Int, digits: Int = 8) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
