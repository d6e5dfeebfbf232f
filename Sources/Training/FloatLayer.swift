import Arithmetic
import Formats

/// A row-major matrix of 32-bit floating point numbers.
struct FloatMatrix: Hashable, Sendable {
  let rows: Int
  let columns: Int
  var values: [Float]
}

/// A linear layer in 32-bit floating point.
///
/// Every sum is taken in one written-down order, and no product is fused with its addition, so that the bits are
/// the same on every machine.
struct FloatLayer: Hashable, Sendable {
  /// W, inputs × outputs.
  var weights: FloatMatrix
  /// One per output.
  var bias: FloatMatrix
  private var weightVelocities: [Float]
  private var biasVelocities: [Float]

  /// Makes a layer of the values of fixed-point parameters.
  init(weights: MasterParameters, bias: MasterParameters) {
    self.weights = FloatMatrix(weights)
    self.bias = FloatMatrix(bias)
    weightVelocities = [Float](repeating: 0, count: weights.values.count)
    biasVelocities = [Float](repeating: 0, count: bias.values.count)
  }

  /// X·W + bias: each sum starts at the bias and takes the inputs in order.
  func forward(_ inputs: FloatMatrix) -> FloatMatrix {
    let (depth, columns) = (weights.rows, weights.columns)
    var outputs: [Float] = []
    for _ in 0..<inputs.rows { outputs += bias.values }
    outputs.withUnsafeMutableBufferPointer { outputs in
      weights.values.withUnsafeBufferPointer { weights in
        inputs.values.withUnsafeBufferPointer { inputs in
          for k in 0..<depth {
            for row in 0..<inputs.count / depth {
              Self.add(inputs[row * depth + k], weights, k, to: outputs, row, columns: columns)
            }
          }
        }
      }
    }
    return FloatMatrix(rows: inputs.rows, columns: columns, values: outputs)
  }

  /// dX = dY·Wᵀ: each sum takes the outputs in order.
  func inputGradient(_ gradient: FloatMatrix) -> FloatMatrix {
    let (depth, columns) = (weights.rows, weights.columns)
    var result = [Float](repeating: 0, count: gradient.rows * depth)
    weights.values.withUnsafeBufferPointer { weights in
      for row in 0..<gradient.rows {
        for k in 0..<depth {
          var sum: Float = 0
          for n in 0..<columns { sum += gradient.values[row * columns + n] * weights[k * columns + n] }
          result[row * depth + k] = sum
        }
      }
    }
    return FloatMatrix(rows: gradient.rows, columns: depth, values: result)
  }

  /// dW = Xᵀ·dY: each sum takes the samples in order.
  func weightGradient(_ gradient: FloatMatrix, inputs: FloatMatrix) -> FloatMatrix {
    let (depth, columns) = (weights.rows, weights.columns)
    var result = [Float](repeating: 0, count: depth * columns)
    result.withUnsafeMutableBufferPointer { result in
      gradient.values.withUnsafeBufferPointer { gradient in
        inputs.values.withUnsafeBufferPointer { inputs in
          for k in 0..<depth {
            for row in 0..<inputs.count / depth {
              Self.add(inputs[row * depth + k], gradient, row, to: result, k, columns: columns)
            }
          }
        }
      }
    }
    return FloatMatrix(rows: depth, columns: columns, values: result)
  }

  /// Adds a row of one matrix, times a factor, to a row of another of as many columns.
  @inline(__always)
  private static func add(
    _ factor: Float, _ source: UnsafeBufferPointer<Float>, _ sourceRow: Int,
    to target: UnsafeMutableBufferPointer<Float>, _ targetRow: Int, columns: Int
  ) {
    let from = UnsafeBufferPointer(rebasing: source[sourceRow * columns..<(sourceRow + 1) * columns])
    let into = UnsafeMutableBufferPointer(rebasing: target[targetRow * columns..<(targetRow + 1) * columns])
    // Indices that cannot overflow let the compiler take several columns at a time.
    for n in 0..<columns { into[n] += factor * from[n] }
  }

  /// The gradient of the bias: the sum of each column, the samples in order.
  func biasGradient(_ gradient: FloatMatrix) -> FloatMatrix {
    FloatMatrix(rows: 1, columns: gradient.columns, values: gradient.columnSums())
  }

  /// One step of gradient descent with momentum; a bias without a gradient stays as it is.
  mutating func update(
    weightGradient: FloatMatrix, biasGradient: FloatMatrix?, rate: Float, momentum: Float
  ) {
    for index in weights.values.indices {
      weightVelocities[index] = momentum * weightVelocities[index] + weightGradient.values[index]
      weights.values[index] -= rate * weightVelocities[index]
    }
    guard let biasGradient else { return }
    for index in bias.values.indices {
      biasVelocities[index] = momentum * biasVelocities[index] + biasGradient.values[index]
      bias.values[index] -= rate * biasVelocities[index]
    }
  }
}

extension FloatMatrix {
  /// The values of fixed-point parameters, each rounded to the nearest Float.
  init(_ parameters: MasterParameters) {
    let unit = Float(sign: .plus, exponent: MasterParameters.gridExponent, significand: 1)
    self.init(
      rows: parameters.rows, columns: parameters.columns,
      values: parameters.values.map { Float($0) * unit })
  }

  /// The values of a tensor, each the integer as a Float times the scale as a Float.
  init(_ tensor: IntegerTensor) {
    let unit = Float(tensor.scale.doubleValue)
    self.init(rows: tensor.rows, columns: tensor.columns, values: tensor.values.map { Float($0) * unit })
  }
}
