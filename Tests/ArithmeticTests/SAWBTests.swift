import Arithmetic
import Formats
import Testing

@Suite("SAWB") struct SAWBTests {
  /// Clip and codes by the formula, in floating point.
  private func reference(
    _ values: [Int64], _ configuration: SAWBConfiguration
  ) -> (scale: Double, quotients: [Double]) {
    let counted = values.filter { $0 != 0 || configuration.codes != .unsignedNonZero }.map {
      Double($0.magnitude)
    }
    let meanSquare = counted.reduce(0) { $0 + $1 * $1 } / Double(counted.count)
    let mean = counted.reduce(0, +) / Double(counted.count)
    let clip = (Double(configuration.c1) * meanSquare.squareRoot() - Double(configuration.c2) * mean) / 4096
    let maximum = counted.max() ?? 0
    let range = clip > 0 ? min(maximum, configuration.codes == .unsigned ? 2 * clip : clip) : maximum
    let scale = range / Double(configuration.largest)
    return (scale, values.map { Double($0) / scale })
  }

  @Test(
    "Scale and codes are the formula's, but for quotients within 2^−13 of a tie",
    arguments: SAWBConfiguration.Codes.allCases, SAWBConfiguration.Constants.allCases)
  func formula(codes: SAWBConfiguration.Codes, constants: SAWBConfiguration.Constants) throws {
    var random = TestRandom(seed: 51)
    let widths = codes == .signed ? [2, 3, 4, 5, 8] : codes == .unsigned ? [2, 3, 4, 5] : [2, 3, 4, 7]
    for bits in widths {
      let configuration = try SAWBConfiguration(bits: bits, codes: codes, constants: constants)
      for magnitudeBits in [4, 12, 20, 46] {
        // Sums of four are closer to a bell than uniform magnitudes are.
        var values = zip(random.values(300, bits: magnitudeBits), random.values(300, bits: magnitudeBits)).map
        {
          ($0 + $1) / 2
        }
        if codes != .signed { values = values.map { max(0, $0) } }
        let (scale, quotients) = reference(values, configuration)
        let output = try SAWBQuantizer(configuration).quantize(tensor(values, scale: .powerOfTwo(-7)))
        #expect(abs(output.scale.doubleValue * 128 / scale - 1) < 0x1p-13)
        let largest = Double(configuration.largest)
        for (code, quotient) in zip(output.codes.codes, quotients) {
          let clamped = min(largest, max(codes == .signed ? -largest : 0, quotient))
          #expect(abs(Double(code) - clamped) <= 0.5 + largest * 0x1p-13, "\(bits) bits, \(quotient)")
        }
      }
    }
  }

  @Test("The published constants, to twelve fraction bits")
  func constants() throws {
    func pair(_ bits: Int, _ constants: SAWBConfiguration.Constants = .luq) throws -> [Double] {
      let configuration = try SAWBConfiguration(bits: bits, constants: constants)
      return [Double(configuration.c1) / 4096, Double(configuration.c2) / 4096]
    }
    func isNear(_ pair: [Double], _ c1: Double, _ c2: Double) -> Bool {
      abs(pair[0] - c1) <= 0x1p-13 && abs(pair[1] - c2) <= 0x1p-13
    }
    #expect(try isNear(pair(2), 3.12, 2.064) && isNear(pair(3), 7.509, 6.892))
    #expect(try isNear(pair(4), 12.1, 12.2) && isNear(pair(4, .ibm), 12.68, 12.80))
    #expect(try isNear(pair(5), 17.74, 18.64) && isNear(pair(8), 31.76, 35.04))
  }

  @Test("All zero: codes 0 and scale 1, whatever the statistics", arguments: SAWBConfiguration.Codes.allCases)
  func zeros(codes: SAWBConfiguration.Codes) throws {
    let output = try SAWBQuantizer(SAWBConfiguration(codes: codes)).quantize(tensor([0, 0]))
    #expect(output.codes.codes == [0, 0] && output.scale == .one)
  }

  @Test("Equal magnitudes and single elements, whose clip is negative, take the maximum for it")
  func equal() throws {
    for values: [Int64] in [[5], [-5], [5, -5, 5], [(1 << 46) - 1]] {
      let output = try SAWBQuantizer(SAWBConfiguration()).quantize(tensor(values))
      #expect(output.codes.codes == values.map { $0 < 0 ? -7 : 7 })
      #expect(abs(output.scale.doubleValue * 7 / Double(values[0].magnitude) - 1) <= 0x1p-14)
    }
  }

  @Test("One huge element among small ones clips to less than itself, and saturates")
  func outlier() throws {
    let values = [Int64](repeating: 3, count: 9999) + [1_000_000]
    let output = try SAWBQuantizer(SAWBConfiguration()).quantize(tensor(values))
    #expect(output.codes.codes.last == 7)
    #expect(output.scale.doubleValue * 7 < 200_000)
  }

  @Test("Statistics at the ends of their widths")
  func widths() throws {
    let largest = IntegerTensor.largestMagnitude
    let statistics = try TensorStatistics([largest, -largest, 0])
    #expect(statistics.count == 3 && statistics.maximum == UInt64(largest))
    #expect(statistics.sum == 2 * UInt128(largest))
    #expect(statistics.squares == 2 * UInt128(largest) * UInt128(largest))
    #expect(try TensorStatistics([0, 4, 0], skippingZeros: true).count == 1)
  }

  @Test("What cannot be done is refused")
  func refused() throws {
    #expect(
      throws: ConfigurationError("SAWB code width is 6 bits; expected 2, 3, 4, 5 or 8, which have constants")
    ) {
      try SAWBConfiguration(bits: 6)
    }
    #expect(
      throws: ConfigurationError("SAWB code width is 5 bits; expected 2, 3, 4 or 7, which have constants")
    ) {
      try SAWBConfiguration(bits: 5, codes: .unsignedNonZero)
    }
    #expect(
      throws: ConfigurationError("SAWB code width is 8 bits; expected 2, 3, 4 or 5, which have constants")
    ) {
      try SAWBConfiguration(bits: 8, codes: .unsigned)
    }
    #expect(
      throws: ConfigurationError(
        "element 1 is negative; expected elements from 0 on, which unsigned codes hold")
    ) {
      try SAWBQuantizer(SAWBConfiguration(codes: .unsigned)).quantize(tensor([1, -1]))
    }
  }
}
