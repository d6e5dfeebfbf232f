import ArithmeticKernels
import Formats

/// A tensor in ``FP4Format``: signed levels and the worth of the lowest.
public struct FP4Tensor: Hashable, Sendable {
  /// The codes, of the tensor's shape: 0, or ±l worth ±2^(l−1)·α.
  public let codes: CodeMatrix
  /// The codes' format.
  public let format: FP4Format
  /// α.
  public let scale: DyadicScale
  /// How many elements were beyond the maximum that was assumed, and so saturated; 0 if it was measured.
  public let clipped: Int

  /// Makes a tensor of given codes.
  public init(codes: CodeMatrix, format: FP4Format, scale: DyadicScale = .one, clipped: Int = 0) {
    self.codes = codes
    self.format = format
    self.scale = scale
    self.clipped = clipped
  }

  /// The elements as integers in units of α.
  public var integers: [Int] { codes.codes.map(FP4Format.integerValue) }
}

/// The quantizer of neural gradients to powers of two: logarithmic unbiased quantization.
///
/// Magnitudes are brought to a fixed grid by ``LUQPrescale``, then each goes to a level by ``LUQStep``. Over all random
/// numbers the mean of a code's worth is the magnitude on the grid, exactly. With α a power of two the grid holds
/// every integer up to R exactly if R ≤ 2^T; else, and with α exact, the pre-scale rounds to the nearest number on it, half
/// a unit or 2^−(T−levels+2)·α at most.
///
/// Source: LUQ (arXiv 2112.10769); docs/luq.md.
public struct LUQuantizer: Hashable, Sendable {
  /// What it does.
  public let configuration: LUQConfiguration

  /// Makes a quantizer.
  public init(_ configuration: LUQConfiguration) { self.configuration = configuration }

  /// Quantizes a tensor, whose every element draws r bits once, in row-major order, from lane 0 on.
  ///
  /// Roundings that are not stochastic draw nothing.
  ///
  /// - Parameters:
  ///   - tensor: the gradients.
  ///   - maximum: R in units of the tensor's integers; nil to measure it. Larger elements saturate and are counted.
  ///   - random: the tensor's streams, which the next pass over the same tensor goes on with.
  /// - Throws: ``ConfigurationError`` never for a valid tensor; it is that of ``CodeMatrix``.
  public func quantize(
    _ tensor: IntegerTensor, maximum: UInt64? = nil, random: inout RandomLanes
  ) throws(ConfigurationError) -> FP4Tensor {
    let limit = maximum ?? tensor.magnitude
    let prescale = LUQPrescale(maximum: limit, configuration: configuration)
    let (codes, clipped) = codes(tensor.values, prescale: prescale, limit: limit, random: &random)
    return FP4Tensor(
      codes: try CodeMatrix(rows: tensor.rows, columns: tensor.columns, codes: codes),
      format: configuration.format,
      scale: prescale.alpha(tensor.scale, alphaExponent: configuration.alphaExponent),
      clipped: clipped)
  }

  /// Quantizes a tensor S times with independent random numbers: pass after pass, the lanes going on.
  ///
  /// - Throws: ``ConfigurationError`` if `samples` is not 1, 2 or 4.
  public func samples(
    _ samples: Int, of tensor: IntegerTensor, maximum: UInt64? = nil, random: inout RandomLanes
  ) throws(ConfigurationError) -> [FP4Tensor] {
    guard [1, 2, 4].contains(samples) else {
      throw ConfigurationError("samples is \(samples); expected 1, 2 or 4")
    }
    var passes: [FP4Tensor] = []
    for _ in 0..<samples {
      passes.append(try quantize(tensor, maximum: maximum ?? tensor.magnitude, random: &random))
    }
    return passes
  }

  private func codes(
    _ values: [Int64], prescale: LUQPrescale, limit: UInt64, random: inout RandomLanes
  ) -> (codes: [Int8], clipped: Int) {
    var clipped = 0
    random.beginPass()
    let codes = [Int8](unsafeUninitializedCapacity: values.count) { codes, count in
      values.withUnsafeBufferPointer { values in
        let done = vectorized(
          values, into: codes, prescale: prescale, limit: limit, random: &random, clipped: &clipped)
        scalar(
          values, from: done, into: codes, prescale: prescale, limit: limit, random: &random,
          clipped: &clipped)
      }
      count = values.count
    }
    return (codes, clipped)
  }

  /// Quantizes the elements from `start` on one by one: the definition.
  private func scalar(
    _ values: UnsafeBufferPointer<Int64>, from start: Int, into codes: UnsafeMutableBufferPointer<Int8>,
    prescale: LUQPrescale, limit: UInt64, random: inout RandomLanes, clipped: inout Int
  ) {
    let step = LUQStep(configuration)
    let bits = configuration.rounding.isStochastic ? configuration.randomBits : 0
    for index in start..<values.count {
      let magnitude = values[index].magnitude
      let level = Int8(
        truncatingIfNeeded: step.level(magnitude: prescale(magnitude), random: random.next(bits: bits)))
      codes.initializeElement(at: index, to: values[index] < 0 ? -level : level)
      if magnitude > limit { clipped += 1 }
    }
  }

  /// Quantizes as many elements as the kernel takes, with the same bits; gives their number.
  private func vectorized(
    _ values: UnsafeBufferPointer<Int64>, into codes: UnsafeMutableBufferPointer<Int8>,
    prescale: LUQPrescale, limit: UInt64, random: inout RandomLanes, clipped: inout Int
  ) -> Int {
    let lanes = Int(luq_kernel_lanes)
    guard configuration.rounding == .unbiased, configuration.topExponent <= 31, random.count == lanes,
      [.xorshift32, .xorshift128].contains(random.generator), let source = values.baseAddress,
      let target = codes.baseAddress
    else { return 0 }
    var parameters = luq_kernel_parameters(
      mantissa: prescale.mantissa, fraction_bits: Int64(prescale.fractionBits), cap: prescale.cap,
      limit: limit, top_exponent: UInt32(configuration.topExponent),
      alpha_exponent: UInt32(configuration.alphaExponent),
      state_words: UInt32(random.generator.stateWords))
    let count = values.count / lanes * lanes
    let beyond = random.withStates { luq_kernel_quantize(source, count, target, $0, &parameters) }
    guard let beyond else { return 0 }
    clipped += beyond
    return count
  }
}
