import Arithmetic
import Formats

/// The formulas of docs/normalization.md on real numbers: what the integers approximate.
struct RealNormalization {
  let norm: NormalizationConfiguration.Norm
  let epsilon: Double
  var keepsMeanSign = true

  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  func deviation(_ x: [Double]) -> Double {
    let center = mean(x)
    return norm == .l1
      ? mean(x.map { abs($0 - center) }) : mean(x.map { ($0 - center) * ($0 - center) }).squareRoot()
  }

  /// x̂ of all elements.
  func normalized(_ x: [Double]) -> [Double] {
    let (center, divisor) = (mean(x), max(deviation(x), epsilon))
    return x.map { ($0 - center) / divisor }
  }

  /// The mean of g·x̂.
  func slope(_ g: [Double], _ x: [Double]) -> Double { mean(zip(g, normalized(x)).map(*)) }

  /// σ times the gradient with respect to x, for γ = 1; `dividesByEpsilon` says which side of ε the deviation is on.
  func gradients(_ g: [Double], _ x: [Double], dividesByEpsilon: Bool) -> [Double] {
    let (center, average) = (mean(x), mean(g))
    let slope = dividesByEpsilon ? 0 : slope(g, x)
    let signs = x.map { $0 > center ? 1.0 : $0 < center ? -1.0 : 0.0 }
    let sign = keepsMeanSign ? mean(signs) : 0
    return zip(g.indices, normalized(x)).map { index, value in
      g[index] - average - slope * (norm == .l1 ? signs[index] - sign : value)
    }
  }
}

/// The error bounds of docs/normalization.md, in codes of what comes out.
struct NormalizationBounds {
  let norm: NormalizationConfiguration.Norm
  /// The divisor in codes.
  let divisor: Double
  /// |γ|·2^f / σ.
  let gain: Double

  private var relative: Double { 0x1p-14 + 0x1p-14 / divisor }

  /// Of y, for a distance from the mean.
  func forward(distance: Double) -> Double {
    0.5 + 0x1p-5 + gain * 0x1p-16 + distance * (gain * relative + 0x1p-24)
  }

  /// Of c.
  func slope(_ slope: Double, mean: Double) -> Double {
    0x1p-16 + abs(slope) * 0x1p-14 / divisor + abs(mean) * 0x1p-16 / divisor
  }

  /// Of the gradient with respect to x, which is `exact` without σ; `g` and `x` are distances from their means.
  func backward(exact: Double, g: Double, x: Double, slope: Double, mean: Double) -> Double {
    let error = self.slope(slope, mean: mean)
    switch norm {
    case .l1:
      return 0.5 + 0x1p-5 + 1.01
        * (gain * (0x1p-16 + 2 * error + abs(exact) * relative) + abs(exact) * 0x1p-24)
    case .l2:
      let steepest = gain * max(1, abs(slope) / divisor)
      let unit = steepest * 0x1p-14 + 0x1p-24
      return 0.5 + 0x1p-5
        + 1.01
        * (unit * (abs(g) + 2 * abs(x)) + gain * (abs(g) + abs(x * slope) / divisor) * relative
          + gain * abs(x) / divisor * error + 2 * steepest * 0x1p-16)
    }
  }
}

/// A random tensor with an axis, and all that a normalization of it needs.
struct NormalizationCase {
  let configuration: NormalizationConfiguration
  let slices: TensorSlices
  let codes: [Int16]
  let gradients: [Int16]
  let parameters: NormalizationParameters

  /// Codes around a center of each index, some narrow and some wide; parameters of all sizes.
  init(
    _ random: inout TestRandom, norm: NormalizationConfiguration.Norm, keepsMeanSign: Bool = true
  ) throws {
    let bits = random.integer(in: 4...16)
    configuration = try NormalizationConfiguration(
      norm: norm, inputBits: bits, outputBits: random.integer(in: 4...16),
      outputFractionBits: random.integer(in: 0...15), gradientFractionBits: random.integer(in: 0...15),
      epsilon: 1 << random.integer(in: 0...16), keepsMeanSign: keepsMeanSign)
    slices = TensorSlices(count: random.integer(in: 1...9), inner: random.integer(in: 1...12))
    let count = slices.count * slices.inner * random.integer(in: 1...8)
    let largest = configuration.largestInput
    let spread = random.integer(in: 0...bits - 1)
    let center = random.integer(in: -largest...largest)
    codes = (0..<count).map { _ in
      let code = center + random.integer(in: -(1 << spread)...1 << spread)
      return Int16(min(largest, max(-largest, code)))
    }
    gradients = (0..<count).map { _ in Int16(random.integer(in: -largest...largest)) }
    let sizes = (0..<slices.count).map { _ in random.integer(in: 0...15) }
    parameters = try NormalizationParameters(
      gamma: sizes.map { Int64(random.integer(in: -(1 << $0) + 1...(1 << $0) - 1)) },
      beta: sizes.map { Int64(random.integer(in: -(1 << $0) + 1...(1 << $0) - 1)) })
  }

  var real: RealNormalization {
    RealNormalization(
      norm: configuration.norm, epsilon: Double(configuration.epsilon) * 0x1p-16,
      keepsMeanSign: configuration.keepsMeanSign)
  }

  /// The elements that are normalized together with an index of the axis, or along it.
  func groups(layer: Bool) -> [[Int]] {
    let keys = codes.indices.map { index in
      layer
        ? index / (slices.count * slices.inner) * slices.inner + index % slices.inner
        : index / slices.inner % slices.count
    }
    return (0...(keys.max() ?? 0)).map { key in codes.indices.filter { keys[$0] == key } }
  }

  /// The index on the axis of an element.
  func feature(_ index: Int) -> Int { index / slices.inner % slices.count }

  func gamma(_ index: Int) -> Double { Double(parameters.gamma[feature(index)]) / 4096 }
  func beta(_ index: Int) -> Double { Double(parameters.beta[feature(index)]) / 4096 }

  /// The divisor that the integers use.
  func divisor(_ statistics: NormalizationStatistics) -> Double {
    Double(max(Int64(configuration.epsilon), statistics.deviation)) * 0x1p-16
  }
}

extension Double {
  /// Within ±`limit`.
  func clamped(_ limit: Int) -> Double { Swift.min(Double(limit), Swift.max(-Double(limit), self)) }
}

/// An exact power of two.
func powerOfTwo(_ exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: 1) }
