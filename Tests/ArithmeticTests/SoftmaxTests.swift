import Arithmetic
import Formats
import Foundation
import Testing

@Suite("Powers and logarithms") struct BinaryLogarithmTests {
  @Test("2^−t is off by at most 3·2^−30") func powers() {
    for t in stride(from: Int64(0), to: 40 << 24, by: 104_729) {
      let exact = exp2(-Double(t) / 0x1p24)
      #expect(abs(Double(BinaryLogarithm.power(ofMinus: t)) / 0x1p30 - exact) <= 3 / 0x1p30)
    }
  }

  @Test("2^−t is exact at whole t, and zero far out") func wholePowers() {
    for whole in Int64(0)...30 { #expect(BinaryLogarithm.power(ofMinus: whole << 24) == 1 << (30 - whole)) }
    #expect(BinaryLogarithm.power(ofMinus: 1 << 40) == 0)
  }

  @Test("log2 is at most 2^−23 too small and never too large") func logarithms() {
    var random = TestRandom(seed: 3)
    let values = random.values(2000, bits: 62).map(\.magnitude).filter { $0 > 0 } + Array(1...300)
    for value in values {
      let error = Double(BinaryLogarithm.logarithm(of: value)) / 0x1p24 - log2(Double(value))
      #expect(error <= 1e-12 && error >= -0x1p-23, "value \(value)")
    }
  }

  @Test("log2 is exact at powers of two") func wholeLogarithms() {
    for position in 0..<64 { #expect(BinaryLogarithm.logarithm(of: 1 << position) == Int64(position) << 24) }
  }
}

@Suite("Softmax cross-entropy") struct SoftmaxTests {
  @Test("Probabilities, gradient and loss are those of Double, within the written bounds", arguments: 1...20)
  func matchesDouble(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let (rows, classes) = (random.integer(in: 1...8), random.integer(in: 2...10))
    let scale = try #require(
      DyadicScale(nearest: UInt64(random.integer(in: 1...1000)), over: 777, exponent: -10))
    let values = (0..<rows * classes).map { _ in Int64(random.integer(in: -4000...4000)) }
    let labels = (0..<rows).map { _ in UInt8(random.integer(in: 0...classes - 1)) }
    let logits = try tensor(values, rows: rows, scale: scale)
    let result = try SoftmaxCrossEntropy.evaluate(logits: logits, labels: labels)
    let gradient = result.gradient.doubleValues
    var loss = 0.0
    for row in 0..<rows {
      let line = logits.doubleValues[row * classes..<(row + 1) * classes]
      let largest = line.max() ?? 0
      let powers = line.map { exp($0 - largest) }
      let sum = powers.reduce(0, +)
      loss += log(sum) + largest - line[row * classes + Int(labels[row])]
      for column in 0..<classes {
        let probability = powers[column] / sum
        let exact = (probability - (column == Int(labels[row]) ? 1 : 0)) / Double(rows)
        // At the label the others' errors add up; the dyadic 1/batch adds 2^−16 of the gradient.
        let bound = (column == Int(labels[row]) ? Double(classes) : 1) * 0x1p-24 / Double(rows)
        #expect(abs(gradient[row * classes + column] - exact) <= bound + abs(exact) * 0x1p-16, "seed \(seed)")
      }
      let integers = result.gradient.values[row * classes..<(row + 1) * classes]
      #expect(integers.reduce(0, +) == 0)
    }
    #expect(abs(Double(result.totalLoss) / 0x1p24 - loss) <= Double(rows) * 0x1p-22 + loss * 0x1p-28)
  }

  @Test("Equal logits are equally likely") func uniform() throws {
    let result = try SoftmaxCrossEntropy.evaluate(logits: tensor([5, 5, 5, 5]), labels: [2])
    let quarter = Int64(1) << 22
    #expect(result.gradient.values == [quarter, quarter, -3 * quarter, quarter])
    #expect(abs(Double(result.totalLoss) / 0x1p24 - log(4)) <= 0x1p-22)
  }

  @Test("Logits of any size and scale have a result: a certain class, a large but finite loss")
  func extremes() throws {
    let limit = IntegerTensor.largestMagnitude
    for exponent in [-200, -20, 0, 30, 3000] {
      let logits = try tensor([limit, -limit], scale: .powerOfTwo(exponent))
      let result = try SoftmaxCrossEntropy.evaluate(logits: logits, labels: [1])
      #expect(result.gradient.values.reduce(0, +) == 0)
      #expect(result.totalLoss > 0)
      if exponent >= -20 { #expect(result.gradient.values == [1 << 24, -(1 << 24)]) }
    }
  }

  @Test("Labels that are not classes, or not one per sample, are refused") func labels() throws {
    let logits = try tensor([1, 2, 3, 4], rows: 2)
    #expect(throws: ConfigurationError("label 1 is 2; expected 0 to 1")) {
      try SoftmaxCrossEntropy.evaluate(logits: logits, labels: [0, 2])
    }
    #expect(throws: ConfigurationError.self) {
      try SoftmaxCrossEntropy.evaluate(logits: logits, labels: [0])
    }
  }
}
