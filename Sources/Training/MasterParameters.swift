import Arithmetic
import Formats

/// The parameters that training keeps between steps: 32-bit fixed point, with the momentum's velocity.
///
/// Both have 24 fraction bits, so a parameter lies within ±128 and the grid is 2^−24 ≈ 6·10^−8.
struct MasterParameters: Hashable, Sendable {
  /// The exponent of the grid of parameters and velocities.
  static let gridExponent = -24

  /// The rows of the matrix: inputs of the layer; 1 for a bias.
  let rows: Int
  /// The columns of the matrix: outputs of the layer.
  let columns: Int
  /// The parameters, row by row.
  private(set) var values: [Int32]
  /// The velocities, row by row.
  private(set) var velocities: [Int32]
  /// How many results did not fit 32 bits and were replaced by the nearest number that does.
  private(set) var saturations = 0

  /// Makes parameters of given values, at rest.
  init(rows: Int, columns: Int, values: [Int32]) {
    self.rows = rows
    self.columns = columns
    self.values = values
    velocities = [Int32](repeating: 0, count: values.count)
  }

  /// The parameters as a tensor.
  func tensor() throws -> IntegerTensor {
    try IntegerTensor(
      rows: rows, columns: columns, values: values.map(Int64.init),
      scale: .powerOfTwo(Self.gridExponent))
  }

  /// The random streams of one update.
  struct UpdateStreams {
    var momentum: RandomLanes
    var gradient: RandomLanes
    var update: RandomLanes
  }

  /// One step of gradient descent: velocity ← momentum·velocity + gradient, value ← value − rate·velocity.
  ///
  /// Each of the three products is rounded to the grid stochastically, with streams of its own, so the mean of
  /// an update is exact; each sum saturates at 32 bits.
  mutating func update(
    gradient: IntegerTensor, rate: DyadicScale, momentum: DyadicScale?, streams: UpdateStreams
  ) {
    var streams = streams
    let gradientStep = Requantizer(from: gradient.scale, gridExponent: Self.gridExponent)
    // Velocities and parameters share a grid: a factor between them is a scale to the grid of whole numbers.
    let updateStep = Requantizer(from: rate, gridExponent: 0)
    let momentumStep = momentum.map { Requantizer(from: $0, gridExponent: 0) }
    for index in values.indices {
      var velocity = gradientStep.stochastic(gradient.values[index], random: &streams.gradient)
      if let momentumStep {
        velocity += momentumStep.stochastic(Int64(velocities[index]), random: &streams.momentum)
      }
      velocities[index] = saturated(velocity)
      let change = updateStep.stochastic(Int64(velocities[index]), random: &streams.update)
      values[index] = saturated(Int64(values[index]) - change)
    }
  }

  private mutating func saturated(_ value: Int64) -> Int32 {
    let result = Int32(clamping: value)
    if Int64(result) != value { saturations += 1 }
    return result
  }
}
