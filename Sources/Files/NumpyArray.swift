import Foundation

/// The types of elements that are read from NumPy's files, all little-endian.
public enum NumpyElement: String, Hashable, Sendable, CaseIterable {
  /// `float32`.
  case float32 = "<f4"
  /// `float64`.
  case float64 = "<f8"
  /// `int8`.
  case int8 = "|i1"
  /// `int16`.
  case int16 = "<i2"
  /// `int32`.
  case int32 = "<i4"

  /// The bytes of an element.
  public var size: Int {
    switch self {
    case .int8: 1
    case .int16: 2
    case .float32, .int32: 4
    case .float64: 8
    }
  }

  /// Whether the elements are integers.
  public var isInteger: Bool { self != .float32 && self != .float64 }
}

/// An array as NumPy's file holds it: a type, a shape of any rank, and the elements in C order.
public struct NumpyArray: Hashable, Sendable {
  /// The type of the elements.
  public let element: NumpyElement
  /// The sizes of the axes; none for a single number.
  public let shape: [Int]
  /// The elements' bytes.
  private let bytes: Data

  init(element: NumpyElement, shape: [Int], bytes: Data) {
    (self.element, self.shape, self.bytes) = (element, shape, bytes)
  }

  /// The number of elements: the product of the sizes.
  public var count: Int { bytes.count / element.size }

  /// The elements as 64-bit integers; nil if they are floating point numbers.
  public var integers: [Int64]? {
    switch element {
    case .int8: map { Int64(Int8(bitPattern: $0)) }
    case .int16: map { Int64(Int16(bitPattern: UInt16(littleEndian: $0))) }
    case .int32: map { Int64(Int32(bitPattern: UInt32(littleEndian: $0))) }
    case .float32, .float64: nil
    }
  }

  /// The elements as floating point numbers, exactly.
  public var numbers: [Double] {
    switch element {
    case .float32: map { Double(Float(bitPattern: UInt32(littleEndian: $0))) }
    case .float64: map { Double(bitPattern: UInt64(littleEndian: $0)) }
    case .int8, .int16, .int32: (integers ?? []).map(Double.init)
    }
  }

  private func map<Bits: FixedWidthInteger & BitwiseCopyable, Value>(_ convert: (Bits) -> Value) -> [Value] {
    bytes.withUnsafeBytes { buffer in
      stride(from: 0, to: buffer.count, by: MemoryLayout<Bits>.size).map {
        convert(buffer.loadUnaligned(fromByteOffset: $0, as: Bits.self))
      }
    }
  }
}
