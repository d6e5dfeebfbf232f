import Arithmetic
import Formats

/// Batch normalization in 32-bit floating point: the formulas of docs/normalization.md, every sum in the samples' order.
struct FloatNormalization: Hashable, Sendable {
  /// ε: smaller deviations count as this.
  static let epsilon = Float(0x1p-16)
  /// What a batch weighs in the running statistics, as in ``RunningStatistics``.
  static let observedWeight = Float(RunningStatistics.standardMomentum) / 256

  /// What forward left for backward.
  struct Tape: Hashable, Sendable {
    /// x̂.
    let normalized: FloatMatrix
    let statistics: Statistics
  }

  /// Mean and deviation of every channel.
  struct Statistics: Hashable, Sendable {
    var mean: [Float]
    var deviation: [Float]
  }

  /// The gradients of a batch.
  struct Gradients: Hashable, Sendable {
    let inputs: FloatMatrix
    let gamma: [Float]
    let beta: [Float]
  }

  /// γ, one per channel.
  var gamma: [Float]
  /// β, one per channel.
  var beta: [Float]
  /// Mean and deviation over the batches so far; nil before the first.
  private(set) var running: Statistics?
  private var gammaVelocities: [Float]
  private var betaVelocities: [Float]
  private let options: NormalizationOptions

  /// Makes a normalization with γ = 1 and β = 0.
  init(_ options: NormalizationOptions, channels: Int) {
    self.options = options
    gamma = [Float](repeating: 1, count: channels)
    beta = [Float](repeating: 0, count: channels)
    gammaVelocities = beta
    betaVelocities = beta
  }

  /// Normalizes by the batch's own statistics.
  func forward(_ inputs: FloatMatrix) -> (outputs: FloatMatrix, tape: Tape) {
    let statistics = statistics(of: inputs)
    let normalized = normalized(inputs, by: statistics)
    return (scaled(normalized), Tape(normalized: normalized, statistics: statistics))
  }

  /// Normalizes by the running statistics.
  func inference(_ inputs: FloatMatrix) -> FloatMatrix {
    let unit = Statistics(
      mean: [Float](repeating: 0, count: gamma.count), deviation: [Float](repeating: 1, count: gamma.count))
    return scaled(normalized(inputs, by: running ?? unit))
  }

  /// The gradients of the batch that left the tape.
  func backward(_ gradient: FloatMatrix, _ tape: Tape) -> Gradients {
    let (x, g) = (tape.normalized, gradient)
    let products = FloatMatrix(
      rows: g.rows, columns: g.columns, values: zip(g.values, x.values).map { $0 * $1 })
    let (gammaGradient, betaGradient) = (products.columnSums(), g.columnSums())
    // What x̂ is replaced by in the derivative of the deviation.
    var pull = x
    if options.norm == .l1 {
      pull.values = x.values.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
      if options.gradient == .exact { pull = pull.subtracting(pull.columnMeans()) }
    }
    let count = Float(g.rows)
    var inputs = g
    for index in inputs.values.indices {
      let channel = index % g.columns
      let deviation = tape.statistics.deviation[channel]
      let slope = deviation < Self.epsilon ? 0 : gammaGradient[channel] / count
      let difference = g.values[index] - betaGradient[channel] / count - pull.values[index] * slope
      inputs.values[index] = gamma[channel] * difference / max(deviation, Self.epsilon)
    }
    return Gradients(inputs: inputs, gamma: gammaGradient, beta: betaGradient)
  }

  /// Takes a batch into the running statistics.
  mutating func observe(_ tape: Tape) {
    guard var next = running else { return running = tape.statistics }
    for channel in gamma.indices {
      next.mean[channel] += Self.observedWeight * (tape.statistics.mean[channel] - next.mean[channel])
      next.deviation[channel] +=
        Self.observedWeight * (tape.statistics.deviation[channel] - next.deviation[channel])
    }
    running = next
  }

  /// One step of gradient descent with momentum.
  mutating func update(_ gradients: Gradients, rate: Float, momentum: Float) {
    for channel in gamma.indices {
      gammaVelocities[channel] = momentum * gammaVelocities[channel] + gradients.gamma[channel]
      gamma[channel] -= rate * gammaVelocities[channel]
      betaVelocities[channel] = momentum * betaVelocities[channel] + gradients.beta[channel]
      beta[channel] -= rate * betaVelocities[channel]
    }
  }

  /// Takes γ, β and the running statistics into a digest.
  func absorb(into digest: inout Digest) {
    for value in gamma + beta + (running?.mean ?? []) + (running?.deviation ?? []) {
      digest.absorb(value.bitPattern)
    }
  }

  private func statistics(of inputs: FloatMatrix) -> Statistics {
    let mean = inputs.columnMeans()
    var distances = inputs.subtracting(mean)
    let norm = options.norm
    distances.values = distances.values.map { norm == .l1 ? $0.magnitude : $0 * $0 }
    let means = distances.columnMeans()
    return Statistics(mean: mean, deviation: norm == .l1 ? means : means.map { $0.squareRoot() })
  }

  private func normalized(_ inputs: FloatMatrix, by statistics: Statistics) -> FloatMatrix {
    var result = inputs.subtracting(statistics.mean)
    for index in result.values.indices {
      result.values[index] /= max(statistics.deviation[index % inputs.columns], Self.epsilon)
    }
    return result
  }

  /// γ·x̂ + β.
  private func scaled(_ normalized: FloatMatrix) -> FloatMatrix {
    var result = normalized
    for index in result.values.indices {
      let channel = index % result.columns
      result.values[index] = gamma[channel] * result.values[index] + beta[channel]
    }
    return result
  }
}

extension FloatMatrix {
  /// The sum of each column, the rows in order.
  func columnSums() -> [Float] {
    var sums = [Float](repeating: 0, count: columns)
    for (index, value) in values.enumerated() { sums[index % columns] += value }
    return sums
  }

  /// The mean of each column.
  fileprivate func columnMeans() -> [Float] { columnSums().map { $0 / Float(rows) } }

  /// The elements less their columns' numbers.
  fileprivate func subtracting(_ offsets: [Float]) -> FloatMatrix {
    var result = self
    for index in values.indices { result.values[index] -= offsets[index % columns] }
    return result
  }
}
