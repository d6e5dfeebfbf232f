import Foundation
import Formats
import Testing

@testable import Arithmetic

@Suite("ShiftQuant") struct ShiftQuantizerTests {
  @Test("Groups are floor(log2(R / r)), at most G−1, for every ratio of small maxima")
  func groupsMatchDefinition() throws {
    let format = try CodeFormat(bits: 4)
    for groups in 1...8 {
      let quantizer = try ShiftQuantizer(format: format, groups: groups)
      for tensor in UInt64(1)...140 {
        #expect(quantizer.group(slice: 0, tensor: tensor) == UInt8(groups - 1))
        for slice in 1...tensor {
          // Exact at powers of two, where alone the floor is at stake.
          let exact = Int(log2(Double(tensor) / Double(slice)))
          #expect(quantizer.group(slice: slice, tensor: tensor) == UInt8(min(groups - 1, exact)))
        }
      }
    }
  }

  @Test("Groups change exactly at powers of two, for the largest maxima too")
  func groupBoundaries() throws {
    let quantizer = try ShiftQuantizer(format: CodeFormat(bits: 6), groups: 8)
    for top in UInt64(10)...45 {
      for group in UInt64(1)...7 {
        let tensor = UInt64(1) << top
        #expect(quantizer.group(slice: tensor >> group, tensor: tensor) == UInt8(group))
        #expect(quantizer.group(slice: (tensor >> group) + 1, tensor: tensor) == UInt8(group - 1))
        #expect(quantizer.group(slice: (tensor >> group), tensor: tensor - 1) == UInt8(group - 1))
      }
    }
  }

  @Test("Quantization is exactly unbiased: over all u the codes add up to v·m, in every group")
  func unbiased() throws {
    // R = 5, Qp = 7: k = 15 and m = 45,875, so a group leaves 15−g fraction bits and 2^(15−g) random numbers.
    let factor = try #require(ReciprocalMantissa(code: 7, magnitude: 5))
    #expect(factor == ReciprocalMantissa(code: 7, magnitude: 5))
    #expect(factor.fractionBits == 15)
    for group in 0...2 {
      let bits = factor.fractionBits - group
      let largest = Int64(5) >> Int64(group)
      for value in -largest...largest {
        var sum: Int64 = 0
        for random in 0..<UInt64(1) << UInt64(bits) {
          let code = Rounding.stochastic(value * factor.mantissa, fractionBits: bits, random: random)
          if abs(code) > 7 { Issue.record("code \(code) of \(value) in group \(group)") }
          sum += code
        }
        #expect(sum == value * factor.mantissa)
      }
    }
  }

  @Test("No random number takes a code past the largest, whatever the maxima")
  func codesStayInRange() throws {
    for bits in CodeFormat.supportedBits {
      let format = try CodeFormat(bits: bits)
      let quantizer = try ShiftQuantizer(format: format, groups: 8)
      for tensor in UInt64(1)...90 {
        let factor = try #require(ReciprocalMantissa(code: format.largest, magnitude: tensor))
        for slice in 1...tensor {
          let fraction = factor.fractionBits - Int(quantizer.group(slice: slice, tensor: tensor))
          let product = Int64(slice) * factor.mantissa
          let all = (UInt64(1) << UInt64(fraction)) - 1
          #expect(Rounding.stochastic(product, fractionBits: fraction, random: all) <= Int64(format.largest))
          #expect(Rounding.stochastic(-product, fractionBits: fraction, random: 0) >= Int64(-format.largest))
        }
      }
    }
  }

  @Test("Codes, groups and shifts are those of the written definition", arguments: UInt64(1)...6)
  func matchesDefinition(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let (rows, columns, groups) = (5, 7, random.integer(in: 1...8))
    let input = try tensor(random.values(rows * columns, bits: 30), rows: rows)
    let format = try CodeFormat(bits: random.integer(in: 2...8))
    for axis in SliceAxis.allCases {
      var lanes = RandomLanes(seed: seed, tensor: 1)
      let output = try ShiftQuantizer(format: format, groups: groups).quantize(
        input, along: axis, random: &lanes)
      let largest = input.values.map(\.magnitude).max() ?? 0
      let factor = try #require(ReciprocalMantissa(code: format.largest, magnitude: largest))
      var draws = RandomLanes(seed: seed, tensor: 1)
      for row in 0..<rows {
        for column in 0..<columns {
          let slice = axis == .rows ? row : column
          let members = (0..<rows * columns).filter { (axis == .rows ? $0 / columns : $0 % columns) == slice }
          let maximum = members.map { input.values[$0].magnitude }.max() ?? 0
          let group = (0..<groups).last { maximum << UInt64($0) <= largest } ?? 0
          #expect(output.groups[slice] == UInt8(group))
          #expect(output.shifts[slice] == UInt8(groups - 1 - group))
          let fraction = factor.fractionBits - group
          let draw = draws.next(bits: factor.fractionBits > 32 ? 64 : 32)
          let u = Int128(draw) >> Int128((factor.fractionBits > 32 ? 64 : 32) - fraction)
          let code = (Int128(input[row, column]) * Int128(factor.mantissa) + u) >> Int128(fraction)
          #expect(Int128(output.codes[row, column]) == code, "seed \(seed), [\(row), \(column)]")
        }
      }
    }
  }

  @Test("The mean over many runs is the value, to five standard deviations")
  func meanOverRuns() throws {
    let values: [Int64] = [1000, -333, 17, 1, -2, 999, 0, 250]
    let quantizer = try ShiftQuantizer(format: CodeFormat(bits: 4), groups: 4)
    let runs = 2000
    var sums = [Double](repeating: 0, count: values.count)
    var steps = sums
    for run in 0..<runs {
      var random = RandomLanes(seed: UInt64(run), tensor: 3)
      let output = try quantizer.quantize(tensor(values), along: .columns, random: &random)
      for index in values.indices {
        steps[index] = output.scale.shifted(by: Int(output.shifts[index])).doubleValue
        sums[index] += Double(output.codes.codes[index]) * steps[index]
      }
    }
    for (index, value) in values.enumerated() {
      let deviation = steps[index] / 2 / Double(runs).squareRoot()
      let scaleError = abs(Double(value)) / 65536
      #expect(abs(sums[index] / Double(runs) - Double(value)) <= 5 * deviation + scaleError)
    }
  }

  @Test("Groups lessen the error where slices differ in size: every slice uses the full range of codes")
  func groupsHelp() throws {
    var random = TestRandom(seed: 31)
    // Columns of about 2^20, 2^19, … 2^16.
    let values = (0..<200).map { Int64(random.integer(in: 500_000...1_000_000)) >> Int64($0 % 5) }
    let input = try tensor(values, rows: 40)
    var errors: [Double] = []
    for groups in [1, 2, 4, 8] {
      var lanes = RandomLanes(seed: 1, tensor: 5)
      let output = try ShiftQuantizer(format: CodeFormat(bits: 4), groups: groups).quantize(
        input, along: .columns, random: &lanes)
      errors.append(
        values.indices.reduce(0.0) { sum, index in
          let code = Int64(output.codes.codes[index]) << Int64(output.shifts[index % 5])
          let error = Double(code) * output.scale.doubleValue - Double(values[index])
          return sum + error * error
        })
    }
    #expect(errors[1] < 0.8 * errors[0] && errors[2] < 0.8 * errors[1])
    #expect(errors[3] < errors[2])
  }

  @Test("A slice of zeros is in the last group, a tensor of zeros has the scale 1")
  func zeros() throws {
    let quantizer = try ShiftQuantizer(format: CodeFormat(bits: 6), groups: 4)
    var random = RandomLanes(seed: 1, tensor: 1)
    let part = try quantizer.quantize(tensor([8, 0, 4, 0], rows: 2), along: .columns, random: &random)
    #expect(part.groups == [0, 3] && part.shifts == [3, 0])
    #expect(part.codes[0, 1] == 0 && part.codes[1, 1] == 0)
    let none = try quantizer.quantize(tensor([0, 0, 0, 0], rows: 2), along: .rows, random: &random)
    #expect(none.groups == [3, 3] && none.codes.codes == [0, 0, 0, 0] && none.largestScale == .one)
  }

  @Test("One group is per-tensor quantization: no shifts")
  func oneGroup() throws {
    let quantizer = try ShiftQuantizer(format: CodeFormat(bits: 8), groups: 1)
    var random = RandomLanes(seed: 1, tensor: 1)
    let output = try quantizer.quantize(tensor([1 << 40, 1, 3, -7], rows: 2), along: .rows, random: &random)
    #expect(output.shifts == [0, 0] && output.scale == output.largestScale)
  }

  @Test("Groups outside 1 to 8 are refused", arguments: [0, 9, -1])
  func badGroups(groups: Int) {
    #expect(throws: ConfigurationError.self) {
      try ShiftQuantizer(format: CodeFormat(bits: 4), groups: groups)
    }
  }
}
