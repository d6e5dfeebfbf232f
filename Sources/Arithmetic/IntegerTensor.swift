import ArithmeticKernels
import Formats

/// A matrix of wide integers that share one scale: block fixed point, value = integer × scale.
///
/// Every tensor between two products of a training step is one of these: accumulators, activations, logits,
/// gradients. Magnitudes stay below 2^46, so that an integer times a 16-bit mantissa stays below 2^62 and every
/// step of requantization fits 64 bits.
public struct IntegerTensor: Hashable, Sendable {
  /// The largest magnitude of an element, 2^46 − 1.
  public static let largestMagnitude: Int64 = (1 << 46) - 1

  /// The number of rows; at least 1. In activations and gradients, samples.
  public let rows: Int
  /// The number of columns; at least 1. In activations and gradients, channels.
  public let columns: Int
  /// `rows` × `columns` integers, row by row, each at most ``largestMagnitude`` in magnitude.
  public let values: [Int64]
  /// What one unit of the integers is worth.
  public let scale: DyadicScale

  /// Makes a tensor of given integers.
  ///
  /// - Throws: ``ConfigurationError`` if a size is not positive, the count is not `rows` × `columns`, or an
  ///   element's magnitude exceeds ``largestMagnitude``.
  public init(
    rows: Int, columns: Int, values: [Int64], scale: DyadicScale
  ) throws(ConfigurationError) {
    guard rows > 0, columns > 0 else {
      throw ConfigurationError("tensor is \(rows)×\(columns); expected at least one row and one column")
    }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, values.count == count else {
      throw ConfigurationError("tensor is \(rows)×\(columns) but has \(values.count) elements")
    }
    guard values.largestMagnitude <= UInt64(Self.largestMagnitude) else {
      throw ConfigurationError("tensor has an element beyond \(Self.largestMagnitude) in magnitude")
    }
    self.rows = rows
    self.columns = columns
    self.values = values
    self.scale = scale
  }

  /// The largest magnitude of this tensor's elements.
  public var magnitude: UInt64 { values.largestMagnitude }

  /// The element at a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Int64 { values[row * columns + column] }

  /// The elements as floating point numbers, for reports and tests.
  public var doubleValues: [Double] {
    let unit = scale.doubleValue
    return values.map { Double($0) * unit }
  }
}

extension Array<Int64> {
  /// The largest magnitude of the elements; 0 if there are none.
  var largestMagnitude: UInt64 {
    withUnsafeBufferPointer { kernel_largest_magnitude($0.baseAddress, $0.count) }
  }
}
