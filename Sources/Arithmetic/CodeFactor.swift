import Formats

/// What elements are multiplied by to become codes: code = clamp(round(v·m·2^−k)).
public struct CodeFactor: Hashable, Sendable {
  /// m, of 16 bits, the highest set.
  public let mantissa: Int64
  /// k; below 0 where the clip is that small.
  public let fractionBits: Int
}

extension MaxAbsQuantizer {
  /// The factor of a tensor; nil if all its elements are zero.
  public func factor(of tensor: IntegerTensor) -> CodeFactor? {
    ReciprocalMantissa(code: format.largest, magnitude: tensor.magnitude).map {
      CodeFactor(mantissa: $0.mantissa, fractionBits: $0.fractionBits)
    }
  }
}

extension SAWBQuantizer {
  /// The factor of a tensor; nil if all its elements are zero.
  ///
  /// - Throws: ``ConfigurationError`` as ``quantize(_:)``.
  public func factor(of tensor: IntegerTensor) throws(ConfigurationError) -> CodeFactor? {
    let statistics = try TensorStatistics(
      tensor.values, skippingZeros: configuration.codes == .unsignedNonZero)
    guard let range = SAWBRange(statistics, configuration: configuration) else { return nil }
    return ReciprocalMantissa(code: configuration.largest, magnitude: range.significand).map {
      CodeFactor(mantissa: $0.mantissa, fractionBits: $0.fractionBits + range.exponent)
    }
  }
}
