import Arithmetic
import FloatNormalization
import Formats

/// Batch normalization forward and backward, one thread: integer L1 on codes of 8 bits beside integer L2 on the same, and
/// L2 in float32.
struct NormalizationBenchmark {
  private static let rounds = 15
  /// Samples, channels, positions; and how often each is normalized in a round.
  private static let shapes = [
    (samples: 64, channels: 64, positions: 1024, repeats: 6),
    (samples: 64, channels: 64, positions: 256, repeats: 8),
    (samples: 64, channels: 32, positions: 192, repeats: 20),
    (samples: 16, channels: 32, positions: 64, repeats: 200),
  ]

  /// The rows: for every shape the rates, and the ratios of each round.
  static func rows() throws -> [Row] { try shapes.flatMap { try rows($0) } }

  private static func rows(
    _ size: (samples: Int, channels: Int, positions: Int, repeats: Int)
  ) throws -> [Row] {
    let count = size.samples * size.channels * size.positions
    var random = RandomLanes(seed: 1, tensor: UInt64(count))
    // A sum of four uniform numbers is nearly a bell, its deviation a fifth of the range.
    let codes = (0..<count).map { _ in
      Int8((0..<4).reduce(0) { sum, _ in sum + Int(random.next(bits: 6)) } - 126)
    }
    let gradients = (0..<count).map { _ in Int8(Int(random.next(bits: 7)) - 64) }
    let slices = TensorSlices(count: size.channels, inner: size.positions)
    let parameters = NormalizationParameters.identity(size.channels)
    let integers = try NormalizationConfiguration.Norm.allCases.map {
      BatchNormalization(try NormalizationConfiguration(norm: $0, inputBits: 8))
    }
    var float = FloatNormalizationRun(
      shape: float_shape(samples: size.samples, channels: size.channels, positions: size.positions),
      x: codes.map(Float.init), g: gradients.map(Float.init))

    let elements = Double(count * size.repeats) / 1e6
    var rates = [[Double]](repeating: [], count: 3)
    var check = 0
    for _ in 0..<rounds {
      for (index, normalization) in integers.enumerated() {
        func run() throws {
          let forward = try normalization.forward(codes, slices: slices, parameters: parameters)
          let backward = try normalization.backward(
            gradients, codes: codes, statistics: forward.statistics, slices: slices, parameters: parameters)
          check += Int(forward.codes[0]) &+ Int(backward.codes[0])
        }
        // What ran before has left its own data in the caches.
        try run()
        let (time, _) = try seconds { for _ in 0..<size.repeats { try run() } }
        rates[index].append(elements / time)
      }
      float.run()
      let (time, _) = seconds { for _ in 0..<size.repeats { float.run() } }
      rates[2].append(elements / time)
    }
    guard check != 0 || float.dx[0] != 0 else { throw BenchmarkError("normalization gave nothing but zeros") }
    let name = "(\(size.samples), \(size.channels), \(size.positions))"
    func ratio(_ index: Int) -> [Double] { zip(rates[0], rates[index]).map { $0 / $1 } }
    return [
      Row("L1 INT8 \(name), 1 thread", rates[0], "M elements/s"),
      Row("L2 INT8 \(name), 1 thread", rates[1], "M elements/s"),
      Row("L2 float32 \(name), 1 thread", rates[2], "M elements/s"),
      Row("L1 INT8 : L2 INT8, \(name)", ratio(1), "ratio"),
      Row("L1 INT8 : L2 float32, \(name)", ratio(2), "ratio"),
    ]
  }
}

/// The float32 baseline, which makes new arrays of what it gives, as the integers do.
private struct FloatNormalizationRun {
  var shape: float_shape
  let x: [Float], g: [Float], gamma: [Float], beta: [Float]
  private(set) var y: [Float] = [], dx: [Float] = []
  var mean: [Float], reciprocal: [Float], dgamma: [Float], dbeta: [Float]

  init(shape: float_shape, x: [Float], g: [Float]) {
    (self.shape, self.x, self.g) = (shape, x, g)
    let zeros = [Float](repeating: 0, count: shape.channels)
    (mean, reciprocal, dgamma, dbeta, beta) = (zeros, zeros, zeros, zeros, zeros)
    gamma = [Float](repeating: 1, count: shape.channels)
  }

  mutating func run() {
    y = [Float](unsafeUninitializedCapacity: x.count) { y, count in
      float_l2_forward(&shape, x, y.baseAddress, gamma, beta, &mean, &reciprocal)
      count = x.count
    }
    dx = [Float](unsafeUninitializedCapacity: x.count) { dx, count in
      float_l2_backward(&shape, g, x, dx.baseAddress, gamma, mean, reciprocal, &dgamma, &dbeta)
      count = x.count
    }
  }
}
