import Arithmetic
import Formats
import Testing

@Suite("Normalization at its corners") struct NormalizationCornerTests {
  private func forward(
    _ codes: [Int16], _ configuration: NormalizationConfiguration, beta: Int64 = 0, gamma: Int64 = 4096
  ) throws -> NormalizedCodes<Int16> {
    try BatchNormalization(configuration).forward(
      codes, slices: TensorSlices(count: 1, inner: codes.count),
      parameters: NormalizationParameters(gamma: [gamma], beta: [beta]))
  }

  private func backward(
    _ gradients: [Int16], _ codes: [Int16], _ statistics: NormalizationStatistics,
    _ configuration: NormalizationConfiguration
  ) throws -> NormalizationGradients<Int16> {
    try BatchNormalization(configuration).backward(
      gradients, codes: codes, statistics: [statistics], slices: TensorSlices(count: 1, inner: codes.count),
      parameters: .identity(1))
  }

  @Test("A constant channel, and a single element, become β and take no part in the gradient of γ")
  func constant() throws {
    for norm in NormalizationConfiguration.Norm.allCases {
      for bits in [4, 8, 16] {
        let configuration = try NormalizationConfiguration(norm: norm, inputBits: bits)
        let largest = configuration.largestOutput
        for (count, code) in [(1, 0), (1, -largest), (2, largest), (77, 3), (4096, -largest)] {
          let codes = [Int16](repeating: Int16(code), count: count)
          for (beta, gamma) in [(0, 4096), (-6144, 4096), (32_767, -32_767), (5000, 0), (123, 1)]
            as [(Int64, Int64)]
          {
            let output = try forward(codes, configuration, beta: beta, gamma: gamma)
            #expect(output.statistics[0].mean == Int64(code) << 16 && output.statistics[0].deviation == 0)
            #expect(output.statistics[0].signSum == 0)
            let exact = Double(beta) * powerOfTwo(bits - 3 - 12)
            let error = output.codes.map { abs(Double($0) - exact.clamped(largest)) }.max() ?? 1
            // γ of 4096 over ε is steep enough for the exact rounding; flat maps have 2^−5.
            #expect(
              error <= (gamma.magnitude >= 4096 ? 0.5 : 0.53125),
              "\(norm), \(bits) bits, β \(beta), γ \(gamma)")
          }
          let statistics = try forward(codes, configuration).statistics[0]
          let gradients = (0..<count).map { Int16($0 % 5 == 0 ? largest : -largest) }
          let result = try backward(gradients, codes, statistics, configuration)
          #expect(result.gamma == [0] && result.beta == [gradients.reduce(0) { $0 + Int64($1) }])
          if count == 1 { #expect(result.codes == [0]) }
        }
      }
    }
  }

  @Test("Mean and deviation are the exact ones, cut, for every kind of extreme channel of 1 to 4096 elements")
  func statistics() throws {
    for bits in [4, 8, 16] {
      let largest = Int16((1 << (bits - 1)) - 1)
      for count in [1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 127, 255, 1000, 1023, 1024, 1025, 4095, 4096] {
        for (name, codes) in extremes(count: count, largest: largest) {
          for norm in NormalizationConfiguration.Norm.allCases {
            let configuration = try NormalizationConfiguration(norm: norm, inputBits: bits)
            let statistics = try forward(codes, configuration).statistics[0]
            let wide = codes.map { Int128($0) }
            let sum: Int128 = wide.reduce(0, +)
            let n = Int128(count)
            let remainder = (sum << 16) - Int128(statistics.mean) * n
            #expect(0..<n ~= remainder, "mean of \(name), \(count)")
            let signs: Int128 = wide.map { (n * $0 - sum).signum() }.reduce(0, +)
            #expect(Int128(statistics.signSum) == (norm == .l1 ? signs : 0), "signs of \(name), \(count)")
            switch norm {
            case .l1:
              let total: UInt128 = wide.map { (n * $0 - sum).magnitude }.reduce(0, +)
              let units = Double(total) / Double(n) / Double(n) * 65536
              #expect(
                -2.001...1.001 ~= Double(statistics.deviation) - units, "\(name), \(count), \(bits) bits")
            case .l2:
              let squares: Int128 = wide.map { $0 * $0 }.reduce(0, +)
              let variance = n * squares - sum * sum
              let units = Double(variance).squareRoot() / Double(n) * 65536
              #expect(
                -3.001...0.001 ~= Double(statistics.deviation) - units, "\(name), \(count), \(bits) bits")
            }
          }
        }
      }
    }
  }

  private func extremes(count: Int, largest: Int16) -> [(name: String, codes: [Int16])] {
    var (low, high) = ([Int16](repeating: 0, count: count), [Int16](repeating: -largest, count: count))
    low[count / 2] = -largest
    high[count - 1] = largest
    return [
      ("one-hot", low), ("one-hot at the top", high),
      ("alternating", (0..<count).map { $0 % 2 == 0 ? largest : -largest }),
      ("steps", (0..<count).map { Int16(Int($0) * Int(largest) / count) }),
      ("largest", [Int16](repeating: largest, count: count)),
    ]
  }

  @Test(
    "Nothing overflows with 2^20 elements of 16 bits at the extremes",
    arguments: NormalizationConfiguration.Norm.allCases)
  func overflow(norm: NormalizationConfiguration.Norm) throws {
    let configuration = try NormalizationConfiguration(
      norm: norm, inputBits: 16, outputFractionBits: 15, gradientFractionBits: 15, epsilon: 1)
    let (count, largest) = (1 << 20, Int16.max)
    let kinds = extremes(count: count, largest: largest).filter { !["one-hot", "largest"].contains($0.name) }
    for (name, codes) in kinds {
      let output = try forward(codes, configuration, beta: -32_767, gamma: 32_767)
      let gradients = codes.map { $0 > 0 ? largest : -largest }
      let result = try backward(gradients, codes, output.statistics[0], configuration)
      let slope = abs(Double(result.gamma[0])) / Double(count) * 0x1p-16
      #expect(slope <= 32_767 * (1 + 2 / max(1, Double(output.statistics[0].deviation))), "\(name)")
      if name == "alternating" {
        // x̂ = ±1, so that dγ = Σ|g| and the gradient of x vanishes.
        #expect(output.statistics[0].mean == 0 && output.statistics[0].deviation == 32_767 << 16)
        #expect(result.gamma == [Int64(count) * 32_767 << 16] && result.beta == [0])
        #expect(result.codes.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test("One outlier among n reaches n/2, and saturates where that is beyond the codes")
  func outlier() throws {
    let configuration = try NormalizationConfiguration(
      norm: .l1, inputBits: 8, outputBits: 16, outputFractionBits: 2, epsilon: 1)
    for count in [2, 3, 16, 255, 1024, 4095] {
      var codes = [Int16](repeating: 0, count: count)
      codes[count / 3] = 127
      let output = try forward(codes, configuration).codes
      let exact = Double(count) / 2 * 4
      #expect(abs(Double(output[count / 3]) - exact) <= 1 + exact * 0x1p-7, "\(count)")
    }
    let narrow = try NormalizationConfiguration(norm: .l1, inputBits: 8)
    var codes = [Int16](repeating: 0, count: 1000)
    codes[17] = -127
    #expect(try forward(codes, narrow).codes[17] == -127)
  }

  @Test("The cheap gradient differs by the mean of the signs alone")
  func cheap() throws {
    // μ = 1, σ = 1.5: one element above, three below; c = −1.25·…: by hand below.
    let codes: [Int16] = [4, 0, 0, 0]
    let gradients: [Int16] = [8, 0, 0, 0]
    func gradient(_ keepsMeanSign: Bool) throws -> [Int16] {
      let configuration = try NormalizationConfiguration(
        norm: .l1, inputBits: 8, gradientFractionBits: 8, keepsMeanSign: keepsMeanSign)
      let statistics = try forward(codes, configuration).statistics[0]
      return try backward(gradients, codes, statistics, configuration).codes
    }
    // ḡ = 2, c = (8·3/1.5)/4 = 4, s̄ = −1/2: above 8 − 2 − 1.5·4 = 0, below −2 + 0.5·4 = 0.
    #expect(try gradient(true) == [0, 0, 0, 0])
    // Without s̄: above 6 − 4 = 2, below −2 + 4 = 2, over 1.5, times 256: beyond 8 bits.
    #expect(try gradient(false) == [127, 127, 127, 127])
  }
}
