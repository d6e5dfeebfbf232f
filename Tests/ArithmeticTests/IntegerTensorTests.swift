import Formats
import Testing

@testable import Arithmetic

@Suite("Integer tensors") struct IntegerTensorTests {
  @Test("The largest magnitude is found wherever it is, of either sign, in arrays of every length")
  func largestMagnitude() {
    #expect([Int64]().largestMagnitude == 0)
    for count in 1...70 {
      let small = (0..<count).map { Int64($0 % 5) - 2 }
      #expect(small.largestMagnitude == small.map(\.magnitude).max())
      for place in 0..<count {
        for value in [Int64(1) << 40, -(1 << 40), .max, .min] {
          var values = small
          values[place] = value
          #expect(values.largestMagnitude == value.magnitude)
        }
      }
    }
  }

  @Test("An element beyond 2^46 − 1 is refused, the lowest of all integers among them")
  func tooLarge() throws {
    let largest = IntegerTensor.largestMagnitude
    #expect(
      try IntegerTensor(rows: 1, columns: 2, values: [largest, -largest], scale: .one).magnitude
        == UInt64(largest))
    for value in [largest + 1, -largest - 1, .min] {
      #expect(throws: ConfigurationError("tensor has an element beyond \(largest) in magnitude")) {
        try IntegerTensor(rows: 1, columns: 2, values: [0, value], scale: .one)
      }
    }
  }
}
