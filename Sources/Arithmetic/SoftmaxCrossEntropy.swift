import Formats

/// What softmax cross-entropy gives for a batch: the losses' sum, and the gradient by the logits.
public struct SoftmaxResult: Hashable, Sendable {
  /// Σ over the batch of −ln p[label], with ``SoftmaxCrossEntropy/lossFractionBits`` fraction bits.
  public let totalLoss: Int64
  /// (p − onehot) / batch: integers with 24 fraction bits under a scale that divides by the batch.
  public let gradient: IntegerTensor
}

/// Softmax cross-entropy in integers: no floating point and no mathematics library on the path.
///
///     t = (max − v)·scale·log2(e)     24 fraction bits, nearest; capped at 2^16
///     e = 2^−t                        30 fraction bits, |error| ≤ 3·2^−30
///     p = e / Σe                      24 fraction bits, nearest (half up); |error| ≤ 2^−24 in all
///     gradient: p, and at the label −Σ of the others, so that each sample's gradient sums to zero exactly
///     loss = ln(2)·(log2(Σe) + t[label])      24 fraction bits, |error| ≤ 2^−22 up to a loss of 16
public enum SoftmaxCrossEntropy {
  /// The fraction bits of the loss.
  public static let lossFractionBits = 24
  /// The fraction bits of probabilities.
  public static let probabilityFractionBits = 24

  /// log2(e) with 30 fraction bits.
  private static let log2OfE: Int128 = 1_549_082_005
  /// ln(2) with 30 fraction bits.
  private static let lnOf2: Int128 = 744_261_118
  /// The largest t, 2^16: its power is zero, and the loss stays below 2^40 with its fraction bits.
  private static let largestExponent: Int64 = 1 << 40

  /// The loss of a batch and its gradient.
  ///
  /// - Parameters:
  ///   - logits: batch × classes.
  ///   - labels: one class per sample.
  /// - Throws: ``ConfigurationError`` if there is not one label per sample or a label is not a class.
  public static func evaluate(
    logits: IntegerTensor, labels: [UInt8]
  ) throws(ConfigurationError) -> SoftmaxResult {
    guard labels.count == logits.rows else {
      throw ConfigurationError("there are \(labels.count) labels for \(logits.rows) samples")
    }
    if let index = labels.firstIndex(where: { $0 >= logits.columns }) {
      throw ConfigurationError(
        "label \(index) is \(labels[index]); expected 0 to \(logits.columns - 1)")
    }
    var totalLoss: Int64 = 0
    var gradient: [Int64] = []
    gradient.reserveCapacity(logits.values.count)
    for row in 0..<logits.rows {
      let values = logits.values[row * logits.columns..<(row + 1) * logits.columns]
      let label = Int(labels[row])
      let exponents = Self.exponents(values, scale: logits.scale)
      let powers = exponents.map(BinaryLogarithm.power(ofMinus:))
      let sum = powers.reduce(0, +)
      totalLoss += loss(sum: sum, exponent: exponents[label])
      gradient += Self.gradient(powers: powers, sum: sum, label: label)
    }
    let scale = DyadicScale(
      nearest: 1, over: UInt64(logits.rows), exponent: -probabilityFractionBits)
    return SoftmaxResult(
      totalLoss: totalLoss,
      gradient: try IntegerTensor(
        rows: logits.rows, columns: logits.columns, values: gradient, scale: scale ?? .one))
  }

  /// t of each logit: how many octaves it lies below the largest.
  private static func exponents(_ logits: ArraySlice<Int64>, scale: DyadicScale) -> [Int64] {
    let largest = logits.max() ?? 0
    let factor = Int128(scale.mantissa) * log2OfE
    let shift = scale.exponent - BinaryLogarithm.powerFractionBits + BinaryLogarithm.exponentFractionBits
    return logits.map { logit in
      // Below 2^47 · 2^16 · 2^31 = 2^94, and capped before a left shift could pass 127 bits.
      let product = Int128(largest - logit) * factor
      if product == 0 { return 0 }
      if shift > 0 {
        return shift > 32 ? largestExponent : Int64(min(product << shift, Int128(largestExponent)))
      }
      return Int64(
        min(Rounding.nearestEven(product, fractionBits: -shift), Int128(largestExponent)))
    }
  }

  private static func loss(sum: Int64, exponent: Int64) -> Int64 {
    let one = Int64(BinaryLogarithm.powerFractionBits) << BinaryLogarithm.exponentFractionBits
    let octaves = BinaryLogarithm.logarithm(of: UInt64(sum)) - one + exponent
    return Int64(
      Rounding.nearestEven(Int128(octaves) * lnOf2, fractionBits: BinaryLogarithm.powerFractionBits))
  }

  private static func gradient(powers: [Int64], sum: Int64, label: Int) -> [Int64] {
    var gradient = powers.map { power in
      let (quotient, remainder) = (power << probabilityFractionBits).quotientAndRemainder(dividingBy: sum)
      return 2 * remainder >= sum ? quotient + 1 : quotient
    }
    gradient[label] = 0
    gradient[label] = -gradient.reduce(0, +)
    return gradient
  }
}
