import Formats

/// How a quantizer drops the fraction bits of a code.
public enum CodeRounding: String, Hashable, Sendable, CaseIterable {
  /// floor(v + u): unbiased, with random bits.
  case stochastic
  /// To the nearest code, ties to even; nothing is drawn.
  case nearest
}

/// What ``ShiftQuantizer`` makes of a tensor: codes, a group for each slice, and one scale.
///
/// An element of slice k is worth code·s_0·2^−g_k, or (code << shift_k)·(s_0·2^−(G−1)).
public struct ShiftQuantizedTensor: Hashable, Sendable {
  /// The codes, of the tensor's shape.
  public let codes: CodeMatrix
  /// g_k: the group of each slice, 0…G−1; group g holds slices whose maximum is about 2^−g of the tensor's.
  public let groups: [UInt8]
  /// G−1−g_k: by how much a product with slice k is shifted left inside the sum.
  public let shifts: [UInt8]
  /// s_0: what one unit of a code of group 0 is worth.
  public let largestScale: DyadicScale
  /// s_0·2^−(G−1): what one unit of a shifted product with this operand is worth.
  public let scale: DyadicScale
}

/// The gradient quantizer: power-of-two groups along the inner dimension, stochastic rounding.
///
///     r_k = max |slice k|      R = max_k r_k      g_k = min(G−1, floor(log2(R / r_k)))
///     code = floor(v·m·2^(g_k−k) + u)             m = floor(Qp·2^k / R) of 16 bits, u of k−g_k random bits
///
/// g_k is found by comparing shifted maxima with R. |v|·2^g_k ≤ R, so no code passes Qp. Over all u the mean of code
/// is v·m·2^(g_k−k) exactly; what is left of bias is that s_0, the dyadic number nearest to scale·2^k/m, is off by
/// at most 2^−16 of itself. A slice of zeros gets group G−1; a tensor of zeros gets codes 0 and s_0 = 1.
/// With G = 1 this is per-tensor stochastic quantization.
///
/// Source: ShiftQuant (arXiv 2411.10948), in this project's reading of its abstract and reviews.
public struct ShiftQuantizer: Hashable, Sendable {
  /// The format of the codes.
  public let format: CodeFormat
  /// G, the number of groups.
  public let groups: Int
  /// How codes are rounded.
  public let rounding: CodeRounding

  /// Makes a quantizer to codes of a format in G groups.
  ///
  /// - Throws: ``ConfigurationError`` if `groups` is outside ``ShiftMMConfiguration/supportedGroups``.
  public init(
    format: CodeFormat, groups: Int, rounding: CodeRounding = .stochastic
  ) throws(ConfigurationError) {
    try ConfigurationError.check("groups", groups, in: ShiftMMConfiguration.supportedGroups)
    self.rounding = rounding
    self.format = format
    self.groups = groups
  }

  /// The group of a slice: the largest g below G with r·2^g ≤ R; G−1 if r is zero.
  ///
  /// - Parameters:
  ///   - slice: r, at most R.
  ///   - tensor: R, below 2^46.
  public func group(slice: UInt64, tensor: UInt64) -> UInt8 {
    var group: UInt8 = 0
    while Int(group) < groups - 1, slice << (UInt64(group) + 1) <= tensor { group += 1 }
    return group
  }

  /// Quantizes a matrix, sliced along rows or columns; see ``quantize(_:slices:random:)``.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid tensor; it is that of ``CodeMatrix``.
  public func quantize(
    _ tensor: IntegerTensor, along axis: SliceAxis, random: inout RandomLanes
  ) throws(ConfigurationError) -> ShiftQuantizedTensor {
    try quantize(tensor, slices: TensorSlices(tensor, along: axis), random: &random)
  }

  /// Quantizes a tensor, whose every element draws once, in row-major order.
  ///
  /// An element draws 32 random bits if k ≤ 32, else 64, and uses the highest k−g_k of them: the number of words
  /// does not depend on the slice. Rounding to nearest draws nothing.
  ///
  /// - Throws: ``ConfigurationError`` never for a valid tensor; it is that of ``CodeMatrix``.
  public func quantize(
    _ tensor: IntegerTensor, slices: TensorSlices, random: inout RandomLanes
  ) throws(ConfigurationError) -> ShiftQuantizedTensor {
    let maxima = Self.maxima(tensor, of: slices)
    let largest = maxima.max() ?? 0
    let sliceGroups = maxima.map { group(slice: $0, tensor: largest) }
    let factor = ReciprocalMantissa(code: format.largest, magnitude: largest)
    let codes = factor.map {
      self.codes(tensor.values, slices: slices, groups: sliceGroups, factor: $0, random: &random)
    }
    let largestScale = factor?.codeScale(tensor.scale) ?? .one
    return ShiftQuantizedTensor(
      codes: try CodeMatrix(
        rows: tensor.rows, columns: tensor.columns,
        codes: codes ?? [Int8](repeating: 0, count: tensor.values.count)),
      groups: sliceGroups,
      shifts: sliceGroups.map { UInt8(groups - 1) - $0 },
      largestScale: largestScale,
      scale: largestScale.shifted(by: 1 - groups))
  }

  private static func maxima(_ tensor: IntegerTensor, of slices: TensorSlices) -> [UInt64] {
    var maxima = [UInt64](repeating: 0, count: slices.count)
    slices.forEach(of: tensor.values.count) { index, slice in
      maxima[slice] = max(maxima[slice], tensor.values[index].magnitude)
    }
    return maxima
  }

  private func codes(
    _ values: [Int64], slices: TensorSlices, groups: [UInt8], factor: ReciprocalMantissa,
    random: inout RandomLanes
  ) -> [Int8] {
    let drawing = factor.fractionBits > 32 ? 64 : 32
    var codes = [Int8]()
    codes.reserveCapacity(values.count)
    slices.forEach(of: values.count) { index, slice in
      let fractionBits = factor.fractionBits - Int(groups[slice])
      let product = values[index] &* factor.mantissa
      let code =
        switch rounding {
        case .nearest: Rounding.nearestEven(product, fractionBits: fractionBits)
        case .stochastic:
          Rounding.stochastic(
            product, fractionBits: fractionBits, random: random.next(bits: fractionBits, drawing: drawing))
        }
      codes.append(Int8(truncatingIfNeeded: code))
    }
    return codes
  }
}
