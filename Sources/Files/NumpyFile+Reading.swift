import Foundation

/// Why bytes are no array that is supported, in one sentence for the user, without the file's name.
public struct NumpyFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence: what was found, what was expected.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension NumpyFile {
  /// Reads a file of version 1, 2 or 3.
  ///
  /// - Parameter elements: the types that are accepted.
  /// - Throws: ``NumpyFileError`` if it is no NumPy file, if elements are of another type or in Fortran order, or if there
  ///   are fewer or more bytes than the shape says.
  public static func decode(
    _ data: Data, elements: [NumpyElement] = NumpyElement.allCases
  ) throws(NumpyFileError) -> NumpyArray {
    let (header, start) = try header(of: data)
    guard let type = text(after: "'descr':", in: header), type.first == "'" else {
      throw NumpyFileError("does not name one type of elements in its header")
    }
    let name = String(type.dropFirst().prefix { $0 != "'" })
    guard let element = elements.first(where: { $0.rawValue == name }) else {
      let supported = elements.map { "\($0) ('\($0.rawValue)')" }.joined(separator: ", ")
      throw NumpyFileError("has elements of type '\(name)'; expected \(supported)")
    }
    guard let order = text(after: "'fortran_order':", in: header) else {
      throw NumpyFileError("does not tell the order of its elements in its header")
    }
    guard order.hasPrefix("False") else {
      throw NumpyFileError("is in Fortran order; expected C order (numpy.ascontiguousarray makes it)")
    }
    let shape = try shape(in: header)
    let expected = try byteCount(shape, element: element)
    let found = data.count - start
    guard found == expected else {
      throw NumpyFileError("holds \(found) bytes of elements; expected \(expected), as its header says")
    }
    return NumpyArray(element: element, shape: shape, bytes: data.dropFirst(start))
  }

  /// The header's text and where the elements begin.
  private static func header(of data: Data) throws(NumpyFileError) -> (text: String, end: Int) {
    let bytes = [UInt8](data.prefix(12))
    guard bytes.count >= 10, bytes[0] == 0x93, bytes[1..<6].elementsEqual("NUMPY".utf8),
      (1...3).contains(bytes[6])
    else { throw NumpyFileError("is not a NumPy file of version 1, 2 or 3") }
    let lengthBytes = bytes[8..<(bytes[6] == 1 ? 10 : 12)]
    guard bytes.count >= lengthBytes.endIndex else { throw NumpyFileError("ends within its header") }
    let length = lengthBytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    let end = lengthBytes.endIndex + length
    guard data.count >= end else { throw NumpyFileError("ends within its header") }
    let text = String(decoding: data.dropFirst(lengthBytes.endIndex).prefix(length), as: UTF8.self)
    return (text.replacingOccurrences(of: "\"", with: "'"), end)
  }

  /// What follows a key, without leading blanks.
  private static func text(after key: String, in header: String) -> Substring? {
    header.range(of: key).map { header[$0.upperBound...].drop { $0 == " " } }
  }

  private static func shape(in header: String) throws(NumpyFileError) -> [Int] {
    let text = text(after: "'shape':", in: header)
    guard let text, text.first == "(", let close = text.firstIndex(of: ")") else {
      throw NumpyFileError("has no shape in its header")
    }
    var sizes: [Int] = []
    for size in text[..<close].dropFirst().split(separator: ",") {
      let digits = size.trimmingCharacters(in: .whitespaces)
      if digits.isEmpty { continue }
      guard let number = Int(digits), number >= 0 else {
        throw NumpyFileError("has a size of '\(digits)' in its shape; expected a number")
      }
      sizes.append(number)
    }
    return sizes
  }

  private static func byteCount(_ shape: [Int], element: NumpyElement) throws(NumpyFileError) -> Int {
    var count = element.size
    // A size of zero makes nothing of the others, however large.
    if shape.contains(0) { return 0 }
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { throw NumpyFileError("has a shape of more elements than any file holds") }
      count = product
    }
    return count
  }
}
