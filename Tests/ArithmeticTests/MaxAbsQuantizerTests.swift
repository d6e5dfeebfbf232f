import Formats
import Testing

@testable import Arithmetic

@Suite("Max-abs quantizer") struct MaxAbsQuantizerTests {
  @Test("The reciprocal mantissa has 16 bits and is the largest that keeps the maximum within the codes")
  func reciprocal() throws {
    let magnitudes =
      Array(1...600) + (10...46).flatMap { [(UInt64(1) << $0) - 1, UInt64(1) << $0 - UInt64(1) << ($0 - 3)] }
    for bits in CodeFormat.supportedBits {
      let code = try CodeFormat(bits: bits).largest
      for magnitude in magnitudes {
        let factor = try #require(ReciprocalMantissa(code: code, magnitude: magnitude))
        let limit = UInt64(code) << UInt64(factor.fractionBits)
        #expect((1 << 15..<1 << 16).contains(factor.mantissa))
        #expect(magnitude * UInt64(factor.mantissa) <= limit)
        #expect(magnitude * UInt64(factor.mantissa + 1) > limit)
        #expect((9...61).contains(factor.fractionBits))
      }
    }
  }

  @Test("Errors stay within half a step and the scale's rounding", arguments: UInt64(1)...8)
  func errorBound(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    for bits in CodeFormat.supportedBits {
      let format = try CodeFormat(bits: bits)
      let scale = try #require(DyadicScale(nearest: UInt64(seed) + 2, over: 3, exponent: -9))
      let input = try tensor(random.values(60, bits: random.integer(in: 1...46)), rows: 6, scale: scale)
      let output = try MaxAbsQuantizer(format: format).quantize(input)
      let step = output.scale.doubleValue
      for (code, value) in zip(output.codes.codes, input.doubleValues) {
        #expect(abs(Int(code)) <= format.largest)
        let bound = step * (0.5 + Double(format.largest) / 32768)
        #expect(abs(Double(code) * step - value) <= bound * (1 + 1e-12), "\(bits) bits")
      }
      #expect(output.codes.codes.map { abs(Int($0)) }.max() == format.largest)
    }
  }

  @Test("A negated tensor has the negated codes")
  func symmetry() throws {
    var random = TestRandom(seed: 20)
    let values = random.values(200, bits: 12)
    for bits in CodeFormat.supportedBits {
      let quantizer = MaxAbsQuantizer(format: try CodeFormat(bits: bits))
      let codes = try quantizer.quantize(tensor(values)).codes.codes
      #expect(try quantizer.quantize(tensor(values.map { -$0 })).codes.codes == codes.map { -$0 })
    }
  }

  @Test("A tensor of zeros has codes 0 and the scale 1")
  func zeros() throws {
    let scale = DyadicScale.powerOfTwo(-20)
    let output = try MaxAbsQuantizer(format: CodeFormat(bits: 6)).quantize(
      tensor([0, 0, 0, 0], rows: 2, scale: scale))
    #expect(output.codes == (try CodeMatrix(rows: 2, columns: 2, codes: [0, 0, 0, 0])))
    #expect(output.scale == .one)
  }

  @Test("A tensor refuses sizes that do not fit and elements that are too large")
  func tensorErrors() {
    #expect(throws: ConfigurationError.self) {
      try IntegerTensor(rows: 0, columns: 1, values: [], scale: .one)
    }
    #expect(throws: ConfigurationError.self) {
      try IntegerTensor(rows: 2, columns: 2, values: [1, 2, 3], scale: .one)
    }
    #expect(throws: ConfigurationError.self) { try tensor([1 << 46]) }
    #expect(throws: ConfigurationError.self) { try tensor([.min]) }
    #expect(throws: Never.self) { try tensor([-IntegerTensor.largestMagnitude]) }
  }
}
