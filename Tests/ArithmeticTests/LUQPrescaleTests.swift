import Arithmetic
import Formats
import Testing

@Suite("The pre-scale of LUQ") struct LUQPrescaleTests {
  /// What docs/luq.md proves, of one maximum and one magnitude, in exact integers.
  private func check(_ magnitude: UInt64, maximum: UInt64, _ configuration: LUQConfiguration) {
    let prescale = LUQPrescale(maximum: maximum, configuration: configuration)
    let place = "|v| = \(magnitude), R = \(maximum), T = \(configuration.topExponent), \(configuration.alpha)"
    #expect(prescale.mantissa >= 1 << 15 && prescale.mantissa < 1 << 16, "\(place)")
    #expect((-31...52).contains(prescale.fractionBits), "\(place)")
    let (m, k) = (Int128(prescale.mantissa), prescale.fractionBits)
    // Everything times 2^(k + 31): y·2^k against |v|·m, and R·m against 2^(T+k).
    let unit = Int128(1) << Int128(k + 31)
    let top = Int128(1) << Int128(configuration.topExponent)
    let product = (Int128(magnitude) * m) << 31
    let y = Int128(prescale(magnitude))
    #expect(y <= top, "\(place)")
    if y < top {
      #expect(2 * abs(y * unit - product) <= unit, "off by more than half a unit: \(place)")
    } else {
      #expect(2 * (top * unit - product) <= unit, "\(place)")
    }
    let landing = (Int128(maximum) * m) << 31
    if configuration.alpha == .exact {
      #expect(landing >= top * unit && (landing - top * unit) << 15 < top * unit, "\(place)")
      #expect(prescale(maximum) == UInt64(top), "\(place)")
    } else {
      #expect(m == 1 << 15 && landing <= top * unit && 2 * landing > top * unit, "\(place)")
    }
  }

  @Test(
    "The maximum lands on the highest level, and no magnitude is off by more than half a unit of the grid")
  func bounds() throws {
    var random = TestRandom(seed: 31)
    for alpha in LUQConfiguration.Alpha.allCases {
      for randomBits in [8, 15, 30, 45] {
        let configuration = try LUQConfiguration(alpha: alpha, randomBits: randomBits)
        // Powers of two and their neighbours, where the mantissa is least, greatest, or carries.
        var maxima: [UInt64] = [1, 2, 3]
        for exponent in 2...45 { maxima += [(1 << exponent) - 1, 1 << exponent, (1 << exponent) + 1] }
        maxima += [(1 << 46) - 1] + random.values(200, bits: 46).map { max(1, $0.magnitude) }
        for maximum in maxima {
          for magnitude in [0, 1, maximum / 3, maximum / 2, maximum - 1, maximum] {
            check(magnitude, maximum: maximum, configuration)
          }
        }
      }
    }
  }

  @Test("α is what a unit of the grid's 2^a is worth, to 2^−16 of it")
  func alpha() throws {
    var random = TestRandom(seed: 32)
    let configuration = try LUQConfiguration()
    for value in random.values(500, bits: 46) where value != 0 {
      let prescale = LUQPrescale(maximum: value.magnitude, configuration: configuration)
      let alpha = prescale.alpha(.one, alphaExponent: configuration.alphaExponent).doubleValue
      let exact = Double(
        sign: .plus, exponent: prescale.fractionBits + configuration.alphaExponent, significand: 1)
      #expect(abs(alpha * Double(prescale.mantissa) / exact - 1) <= 0x1p-16)
      #expect(abs(alpha * 64 / Double(value.magnitude) - 1) <= 0x1p-15 + 0x1p-16)
    }
  }

  @Test("A maximum of zero makes everything zero")
  func zero() throws {
    let prescale = LUQPrescale(maximum: 0, configuration: try LUQConfiguration())
    #expect(prescale(0) == 0 && prescale(1 << 45) == 0)
  }
}
