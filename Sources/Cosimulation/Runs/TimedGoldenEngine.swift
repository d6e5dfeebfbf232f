import Arithmetic
import Training

/// The golden model as an engine that takes its time down.
final class TimedGoldenEngine: Engine {
  /// Seconds in products so far.
  private(set) var seconds = 0.0
  private let engine = GoldenEngine()
  private let clock = ContinuousClock()

  func multiply(_ product: ShiftProduct, for label: ProductLabel) throws -> [Int64] {
    let start = clock.now
    defer { seconds += start.seconds(to: clock.now) }
    return try engine.multiply(product, for: label)
  }

  func multiply(_ product: FP4Product, for label: ProductLabel) throws -> [Int64] {
    let start = clock.now
    defer { seconds += start.seconds(to: clock.now) }
    return try engine.multiply(product, for: label)
  }
}
