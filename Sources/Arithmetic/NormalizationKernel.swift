import ArithmeticKernels
import Formats

/// A channel of 8-bit codes in the vector kernels: the same bits as by the definition, many at a time.
struct NormalizationKernel {
  private var runs: norm_kernel_runs
  /// Where the channel begins.
  private let start: Int
  private let count: Int

  /// The channel of a batch.
  init(_ groups: NormalizationGroups, channel: Int) {
    runs = norm_kernel_runs(count: groups.outer, length: groups.inner, stride: groups.axis * groups.inner)
    start = channel * groups.inner
    count = groups.size
  }

  /// The statistics of the channel; nil if a code is beyond `limit`.
  mutating func statistics(
    _ codes: UnsafePointer<Int8>, norm: NormalizationConfiguration.Norm, limit: Int
  ) -> NormalizationStatistics? {
    switch norm {
    case .l1:
      var largest: CInt = 0
      let sum = norm_kernel_sum(&runs, codes + start, &largest)
      guard largest <= limit else { return nil }
      let above = above(codes, mean: NormalizationMean(sum: sum, count: count), sum: sum)
      return NormalizationStatistics(count: count, sum: sum, above: above)
    case .l2:
      guard let sums = products(codes, codes, limit: limit) else { return nil }
      return NormalizationStatistics(count: count, sum: sums.gradients, squares: sums.products)
    }
  }

  /// The sums of left codes, and of products of left and right; nil if a left code is beyond `limit`.
  mutating func products(
    _ left: UnsafePointer<Int8>, _ right: UnsafePointer<Int8>, limit: Int
  ) -> GradientSums? {
    var (sums, largest): ((Int64, Int64), CInt) = ((0, 0), 0)
    withUnsafeMutableBytes(of: &sums) { sums in
      guard let sums = sums.assumingMemoryBound(to: Int64.self).baseAddress else { return }
      norm_kernel_products(&runs, left + start, right + start, sums, &largest)
    }
    return largest <= limit ? GradientSums(gradients: sums.0, products: sums.1) : nil
  }

  /// The codes above the mean, from sums of distances: of those to m and m + 1, every code above m makes the second less
  /// by one, every other makes it more.
  private mutating func above(_ codes: UnsafePointer<Int8>, mean: NormalizationMean, sum: Int64) -> AboveMean
  {
    let (count, floor) = (Int64(count), mean.floor)
    guard floor < Int64(Int8.max) else { return AboveMean(count: 0, sum: 0, equal: count) }
    let (near, far) = distances(codes, from: floor)
    let above = (count - (far - near)) / 2
    let sum = (near + sum - count * floor) / 2 + above * floor
    guard mean.isWhole else { return AboveMean(count: above, sum: sum, equal: 0) }
    let below = (count - (distances(codes, from: floor - 1).near - near)) / 2
    return AboveMean(count: above, sum: sum, equal: count - above - below)
  }

  private mutating func distances(_ codes: UnsafePointer<Int8>, from floor: Int64) -> (
    near: Int64, far: Int64
  ) {
    var distances: (Int64, Int64) = (0, 0)
    withUnsafeMutableBytes(of: &distances) { distances in
      guard let distances = distances.assumingMemoryBound(to: Int64.self).baseAddress else { return }
      norm_kernel_distances(&runs, codes + start, CInt(floor), distances)
    }
    return (distances.0, distances.1)
  }

  /// Maps the channel; false if the kernels cannot.
  mutating func apply(
    _ map: NormalizationMap, to codes: UnsafePointer<Int8>, into output: UnsafeMutablePointer<Int8>,
    limit: Int
  ) -> Bool {
    var parameters = norm_kernel_map(
      factor: map.factor, code_factor: 0, offset: (map.offset, 0), floor: 0, shift: Int64(map.shift),
      limit: CInt(limit))
    if map.fitsNarrowLanes {
      norm_kernel_forward(&runs, &parameters, codes + start, output + start)
    } else if map.fitsWideLanes {
      norm_kernel_linear(&runs, &parameters, codes + start, codes + start, output + start)
    } else {
      return false
    }
    return true
  }

  /// Maps the channel's gradients; false if the kernels cannot.
  mutating func apply(
    _ map: NormalizationGradientMap, to gradients: UnsafePointer<Int8>, codes: UnsafePointer<Int8>,
    into output: UnsafeMutablePointer<Int8>, limit: Int
  ) -> Bool {
    switch map {
    case .signs(let above, let equal, let below, let floor):
      guard equal == below, above.fitsNarrowLanes, below.fitsNarrowLanes else { return false }
      var parameters = norm_kernel_map(
        factor: above.factor, code_factor: 0, offset: (below.offset, above.offset), floor: floor,
        shift: Int64(above.shift), limit: CInt(limit))
      norm_kernel_signs(&runs, &parameters, gradients + start, codes + start, output + start)
    case .linear(let map, let codeFactor):
      guard map.fitsWideLanes else { return false }
      var parameters = norm_kernel_map(
        factor: map.factor, code_factor: codeFactor, offset: (map.offset, 0), floor: 0,
        shift: Int64(map.shift), limit: CInt(limit))
      norm_kernel_linear(&runs, &parameters, gradients + start, codes + start, output + start)
    }
    return true
  }
}

extension NormalizationMap {
  /// Whether sums of 16 bits, which saturate, give the same codes of 8 bits.
  fileprivate var fitsNarrowLanes: Bool {
    guard Self.coarseShift...22 ~= shift else { return false }
    let (added, product) = ((offset >> 7).magnitude, (factor.magnitude * 127 + 64) >> 7)
    // Shifted by 8 or less, what saturates still is beyond all codes; else nothing may saturate.
    return shift <= 15 ? added <= 32_767 : added + product <= 32_767
  }

  /// Whether sums of 32 bits do.
  fileprivate var fitsWideLanes: Bool { offset.magnitude < 1 << 30 }
}
