import Formats

/// What is known of one group of elements before any is normalized: mean and deviation with 16 fraction bits.
///
///     μ = floor(2^16·Σx / n)
///     L1: σ = floor(Σ|2^16·x − μ| / n)
///     L2: σ = floor(r·2^(16−t) / n)     r = isqrt(2^(2t)·V) of 31 or 32 bits, V = n·Σx² − (Σx)²
///
/// The L1 sum is exact, from the count and the sum of the elements above floor(μ·2^−16), which are those above the mean.
public struct NormalizationStatistics: Hashable, Sendable {
  /// n: the number of elements, 1…2^20.
  public let count: Int
  /// μ in units of 2^−16 of a code.
  public let mean: Int64
  /// σ in units of 2^−16 of a code, before ε.
  public let deviation: Int64
  /// How many more elements are above the mean than below it; 0 with L2, which does not ask.
  public let signSum: Int64

  /// Statistics that something else has found.
  package init(count: Int, mean: Int64, deviation: Int64, signSum: Int64) {
    (self.count, self.mean, self.deviation, self.signSum) = (count, mean, deviation, signSum)
  }

  /// The statistics of a group of 1 to 2^20 codes of at most 16 bits.
  init(_ codes: [Int64], norm: NormalizationConfiguration.Norm) {
    var (sum, squares): (Int64, Int64) = (0, 0)
    for code in codes {
      sum &+= code
      squares &+= code &* code
    }
    switch norm {
    case .l1:
      let above = AboveMean(codes, floor: NormalizationMean(sum: sum, count: codes.count).floor)
      self.init(count: codes.count, sum: sum, above: above)
    case .l2:
      self.init(count: codes.count, sum: sum, squares: squares)
    }
  }

  /// The L1 statistics of sums.
  init(count: Int, sum: Int64, above: AboveMean) {
    let mean = NormalizationMean(sum: sum, count: count)
    let below = Int64(count) - above.count - (mean.isWhole ? above.equal : 0)
    let total = (2 * above.sum - sum) << 16 + (Int64(count) - 2 * above.count) * mean.value
    self.count = count
    self.mean = mean.value
    deviation = total / Int64(count)
    signSum = above.count - below
  }

  /// The L2 statistics of sums.
  init(count: Int, sum: Int64, squares: Int64) {
    self.count = count
    mean = NormalizationMean(sum: sum, count: count).value
    deviation = Self.standardDeviation(count: Int64(count), sum: sum, squares: squares)
    signSum = 0
  }

  /// σ of the L2 norm. V is below 2^70, and n·Σx² and (Σx)² with it.
  private static func standardDeviation(count: Int64, sum: Int64, squares: Int64) -> Int64 {
    let variance = UInt128(count) * UInt128(squares) - UInt128(sum.magnitude) * UInt128(sum.magnitude)
    guard variance > 0 else { return 0 }
    // An even shift to 63 or 64 bits, so that the root has 32.
    let shift = (variance.leadingZeroBitCount - 64) >> 1
    let normalized = shift < 0 ? variance >> UInt128(-2 * shift) : variance << UInt128(2 * shift)
    let root = UInt64(integerSquareRoot(UInt64(normalized)))
    let scaled = shift <= 16 ? root << UInt64(16 - shift) : root >> UInt64(shift - 16)
    return Int64(scaled) / count
  }
}

/// The mean of a group: floor(2^16·sum / count).
struct NormalizationMean {
  /// μ in units of 2^−16.
  let value: Int64

  init(_ value: Int64) { self.value = value }

  init(sum: Int64, count: Int) { value = (sum << 16).flooredQuotient(by: Int64(count)) }

  /// The whole number at or below the mean: codes above it are above the mean.
  var floor: Int64 { value >> 16 }
  /// Whether the mean is a whole number on its grid, so that codes may be equal to it.
  var isWhole: Bool { value & 0xFFFF == 0 }
}

/// The elements above the mean: their number and sum, and how many are at its floor.
struct AboveMean {
  /// How many codes are above the floor.
  var count: Int64 = 0
  /// Their sum.
  var sum: Int64 = 0
  /// How many codes are the floor.
  var equal: Int64 = 0

  init(count: Int64, sum: Int64, equal: Int64) { (self.count, self.sum, self.equal) = (count, sum, equal) }

  init(_ codes: [Int64], floor: Int64) {
    for code in codes {
      if code > floor {
        count &+= 1
        sum &+= code
      } else if code == floor {
        equal &+= 1
      }
    }
  }
}

extension Int64 {
  /// The quotient rounded down, also where the dividend is negative.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}
