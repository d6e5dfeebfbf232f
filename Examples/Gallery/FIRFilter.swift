import HDL

/// A filter of finite impulse response in transposed form: a stream of samples, each answered by the weighted sum of
/// it and those before it.
///
///                   samples
///                      │
///        ┌─────────────┼─────────────┐
///      × c[2]        × c[1]        × c[0]
///        └─▶ partial_2 ─▶ + ─▶ partial_1 ─▶ + ─▶ round ─▶ saturate ─▶ results
///
/// The sum y[n] = Σ c[k] · x[n − k] is exact: every register is as wide as the range of its partial sum needs. The
/// result is y / 2^`fraction`, rounded half to even and saturated.
public struct FIRFilter: Module {
  /// The weights, that of the newest sample first.
  public let coefficients: [Int]
  /// The bits of a sample, which is signed.
  public let sampleBits: Int
  /// How many bits of the coefficients stand behind the binary point.
  public let fraction: Int
  /// The bits of a result, which is signed.
  public let resultBits: Int

  /// Makes a filter; one without coefficients has a single 0.
  public init(coefficients: [Int], sampleBits: Int, fraction: Int, resultBits: Int) {
    self.coefficients = coefficients.isEmpty ? [0] : coefficients
    self.sampleBits = sampleBits
    self.fraction = max(fraction, 0)
    self.resultBits = resultBits
  }

  /// `fir_filter_5taps` for five coefficients.
  public var name: String { "fir_filter_\(coefficients.count)taps" }

  /// The filter's ports.
  public struct Ports: Interface {
    /// The samples.
    public let samples: Stream<Word>
    /// A result for each sample, a cycle later.
    public let results: Stream<Word>

    init(_ filter: FIRFilter) {
      samples = Stream(Word(.signed(filter.sampleBits)))
      results = Stream(Word(.signed(filter.resultBits))).flipped()
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(self) }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    // The result waits in a register; a new sample is taken when that is free, or is being freed.
    let isFull = m.register(.bit, "is_full", reset: 0)
    m[io.samples.ready] = ~isFull | io.results.ready
    m.when(io.samples.ready) { m[isFull] = io.samples.valid }
    m[io.results.valid] = isFull
    let advance = io.samples.isTaken.named("advance")

    // From the oldest sample's tap to the newest's.
    let sample = io.samples.payload.value
    var partial = Signal(0)
    for (tap, coefficient) in coefficients.enumerated().reversed() {
      let sum = partial + sample * Signal(coefficient)
      partial = tap > 0 ? m.registered(sum, "partial_\(tap)", reset: 0, enable: advance) : sum
    }

    let sum = partial.named("sum")
    let rounded = sum.shiftedRight(fraction, rounding: .halfEven).named("rounded")
    let result = rounded.width > resultBits ? rounded.saturated(to: resultBits) : rounded
    m[io.results.payload.value] = m.registered(result, "result", enable: advance)
  }
}
