import Formats

/// Codes of one tensor and the scale that they share: value ≈ code × scale.
public struct QuantizedTensor: Hashable, Sendable {
  /// The codes, of the tensor's shape.
  public let codes: CodeMatrix
  /// What one unit of a code is worth.
  public let scale: DyadicScale
}

/// The forward quantizer: per tensor, to the largest magnitude, rounding to the nearest code.
///
/// code = rne(v·m·2^−k) with m = floor(Qp·2^k / max|v|) of 16 bits; the codes' scale S is the dyadic number nearest
/// to scale·2^k/m. For every element |code·S − v·scale| ≤ S·(1/2 + 2^−15·Qp). A tensor of zeros has codes
/// 0 and the scale 1.
///
/// Source: ShiftQuant (arXiv 2411.10948), symmetric integer codes; rounding to nearest in the forward pass as in
/// LUQ (arXiv 2112.10769).
public struct MaxAbsQuantizer: Hashable, Sendable {
  /// The format of the codes.
  public let format: CodeFormat

  /// Makes a quantizer to codes of a format.
  public init(format: CodeFormat) { self.format = format }

  /// Quantizes a tensor.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid tensor; it is that of ``CodeMatrix``.
  public func quantize(_ tensor: IntegerTensor) throws(ConfigurationError) -> QuantizedTensor {
    guard let factor = ReciprocalMantissa(code: format.largest, magnitude: tensor.magnitude) else {
      let zeros = [Int8](repeating: 0, count: tensor.values.count)
      let codes = try CodeMatrix(rows: tensor.rows, columns: tensor.columns, codes: zeros)
      return QuantizedTensor(codes: codes, scale: .one)
    }
    let codes = tensor.values.map {
      Int8(
        truncatingIfNeeded: Rounding.nearestEven(
          $0 &* factor.mantissa, fractionBits: factor.fractionBits))
    }
    return QuantizedTensor(
      codes: try CodeMatrix(rows: tensor.rows, columns: tensor.columns, codes: codes),
      scale: factor.codeScale(tensor.scale))
  }
}
