import Formats

/// Mean and deviation of a channel over many batches, for inference: integers with 16 fraction bits.
///
///     m ← m + floor((h·(observed − m) + 128) / 256)
///
/// From the second batch on; the first is taken as it is. A difference of less than 128/h units moves nothing.
public struct RunningStatistics: Hashable, Sendable {
  /// h where none is named: 26/256, about 0.1.
  public static let standardMomentum = 26

  /// The mean in units of 2^−16 of a code.
  public private(set) var mean: Int64
  /// The deviation in units of 2^−16 of a code, before ε.
  public private(set) var deviation: Int64

  /// Statistics of given integers.
  public init(mean: Int64, deviation: Int64) { (self.mean, self.deviation) = (mean, deviation) }

  /// The statistics after the first batch.
  public init(first: NormalizationStatistics) {
    self.init(mean: first.mean, deviation: first.deviation)
  }

  /// Takes in another batch.
  ///
  /// - Parameter momentum: h, what the batch weighs in 256ths; 0…256.
  public mutating func observe(_ batch: NormalizationStatistics, momentum: Int = standardMomentum) {
    observe(RunningStatistics(first: batch), momentum: momentum)
  }

  /// Takes in another batch, whose statistics are in the same units.
  ///
  /// - Parameter momentum: h, what the batch weighs in 256ths; 0…256.
  public mutating func observe(_ batch: RunningStatistics, momentum: Int = standardMomentum) {
    let weight = Int64(min(256, max(0, momentum)))
    mean += (weight * (batch.mean - mean) + 128) >> 8
    deviation += (weight * (batch.deviation - deviation) + 128) >> 8
  }

  /// The statistics times a factor, to the nearest integers, ties to even: for codes whose scale is another.
  ///
  /// - Returns: Statistics that saturate at ±``IntegerTensor/largestMagnitude``, which what is taken must not pass either.
  public func rescaled(by factor: DyadicScale) -> RunningStatistics {
    let requantizer = Requantizer(from: factor, gridExponent: 0)
    return RunningStatistics(
      mean: requantizer.nearestEven(mean), deviation: requantizer.nearestEven(deviation))
  }
}
