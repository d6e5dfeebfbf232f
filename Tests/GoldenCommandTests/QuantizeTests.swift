import Arithmetic
import Files
import Formats
import Foundation
import TestTools
import Testing

@Suite("golden quantize and gemm") struct QuantizeTests {
  private static let numbers: [Double] = [0.5, -1.25, 0, 3.5, 1e-3, -2, 0.75, 3.25, -0.125, 2.5, 1, -3]

  private func values(_ codes: [Int8], scale: DyadicScale) -> [Double] {
    codes.map { Double($0) * scale.doubleValue }
  }

  @Test(
    "Every quantizer writes what the golden model gives, and the codes, groups and scale that it is made of")
  func methods() throws {
    let golden = GoldenCommand()
    try golden.write(NumpyFile.encode(Self.numbers, shape: [2, 3, 2]), to: "in.npy")
    let tensor = try IntegerTensor(rows: 1, columns: 12, nearest: Self.numbers)
    func check(
      _ arguments: [String], codes: [Int8], groups: [Int64] = [0], scale: DyadicScale, values: [Double]
    ) throws {
      let result = try golden.run(["quantize"] + arguments + ["in.npy", "out.npy", "--dump", "new/dump"])
      #expect(result.status == 0 && result.output.isEmpty, "\(arguments): \(result.output)")
      let (out, dumped) = (try golden.array("out.npy"), try golden.array("new/dump/codes.npy"))
      #expect(out.element == .float64 && out.shape == [2, 3, 2] && out.numbers == values, "\(arguments)")
      #expect(
        dumped.element == .int8 && dumped.shape == [2, 3, 2] && dumped.integers == codes.map(Int64.init))
      #expect(try golden.array("new/dump/groups.npy").integers == groups)
      let written = try golden.scale("new/dump")
      #expect(written == (Int(scale.mantissa), scale.exponent), "\(arguments)")
    }
    for (alpha, name) in [(LUQConfiguration.Alpha.exact, "exact"), (.powerOfTwo, "pow2")] {
      var random = RandomLanes(seed: 9, tensor: 0)
      let luq = try LUQuantizer(LUQConfiguration(levels: 8, alpha: alpha)).quantize(tensor, random: &random)
      try check(
        ["--method", "luq", "--levels", "8", "--alpha", name, "--seed", "9"], codes: luq.codes.codes,
        scale: luq.scale,
        values: luq.integers.map { Double($0) * luq.scale.doubleValue })
    }
    let sawb = try SAWBQuantizer(SAWBConfiguration()).quantize(tensor)
    try check(
      ["--method", "sawb"], codes: sawb.codes.codes, scale: sawb.scale,
      values: values(sawb.codes.codes, scale: sawb.scale))
    let maxabs = try MaxAbsQuantizer(format: CodeFormat(bits: 6)).quantize(tensor)
    try check(
      ["--method", "maxabs", "--bits", "6"], codes: maxabs.codes.codes, scale: maxabs.scale,
      values: values(maxabs.codes.codes, scale: maxabs.scale))
    for (rounding, name) in [(CodeRounding.stochastic, "stochastic"), (.nearest, "nearest")] {
      var random = RandomLanes(seed: 1, tensor: 0)
      let shift = try ShiftQuantizer(format: CodeFormat(bits: 5), groups: 3, rounding: rounding)
        .quantize(tensor, slices: TensorSlices(count: 3, inner: 2), random: &random)
      try check(
        ["--method", "shiftquant", "--bits", "5", "--groups", "3", "--axis", "1", "--rounding", name],
        codes: shift.codes.codes, groups: shift.groups.map(Int64.init), scale: shift.largestScale,
        values: shift.codes.codes.enumerated().map { index, code in
          Double(code) * shift.largestScale.shifted(by: -Int(shift.groups[index / 2 % 3])).doubleValue
        })
    }
  }

  @Test("The middle axis is sliced as the matrix that it is first of, element by element")
  func axes() throws {
    // Rounding to nearest draws nothing, so that a transposed tensor has transposed codes.
    let golden = GoldenCommand()
    var transposed: [Double] = []
    for middle in 0..<3 {
      for first in 0..<2 {
        for last in 0..<2 { transposed.append(Self.numbers[first * 6 + middle * 2 + last]) }
      }
    }
    try golden.write(NumpyFile.encode(Self.numbers, shape: [2, 3, 2]), to: "in.npy")
    try golden.write(NumpyFile.encode(transposed, shape: [3, 4]), to: "first.npy")
    let options = ["--method", "shiftquant", "--rounding", "nearest", "--axis"]
    #expect(try golden.run(["quantize"] + options + ["1", "in.npy", "a.npy"]).status == 0)
    #expect(try golden.run(["quantize"] + options + ["0", "first.npy", "b.npy"]).status == 0)
    let (a, b) = (try golden.array("a.npy").numbers, try golden.array("b.npy").numbers)
    for first in 0..<2 {
      for middle in 0..<3 {
        for last in 0..<2 { #expect(a[first * 6 + middle * 2 + last] == b[middle * 4 + first * 2 + last]) }
      }
    }
  }

  @Test("A product is accumulators times the scale, and the accumulators are the golden model's")
  func gemm() throws {
    let golden = GoldenCommand()
    let (a, b): ([Int8], [Double]) = ([1, -2, 3, 4, 5, -6], Self.numbers)
    try golden.write(NumpyFile.encode(a, shape: [2, 3]), to: "a.npy")
    try golden.write(NumpyFile.encode(b, shape: [3, 4]), to: "b.npy")
    let result = try golden(
      "gemm", "--bits", "6", "--groups", "2", "--seed", "5", "a.npy", "b.npy", "c.npy", "--dump", "dump")
    #expect(result.status == 0, "\(result.output)")
    let format = try CodeFormat(bits: 6)
    var random = RandomLanes(seed: 5, tensor: 0)
    let left = try MaxAbsQuantizer(format: format)
      .quantize(IntegerTensor(rows: 2, columns: 3, values: a.map(Int64.init), scale: .one))
    let right = try ShiftQuantizer(format: format, groups: 2)
      .quantize(IntegerTensor(rows: 3, columns: 4, nearest: b), along: .rows, random: &random)
    let sums = ShiftMM.multiply(
      try ShiftProduct(
        a: left.codes, b: right.codes, shifts: right.shifts, formatA: format, formatB: format, groups: 2))
    let scale = left.scale * right.scale
    #expect(try golden.array("dump/a_codes.npy").integers == left.codes.codes.map(Int64.init))
    #expect(try golden.array("dump/b_codes.npy").integers == right.codes.codes.map(Int64.init))
    #expect(try golden.array("dump/groups.npy").integers == right.groups.map(Int64.init))
    #expect(try golden.scale("dump") == (Int(scale.mantissa), scale.exponent))
    let c = try golden.array("c.npy")
    #expect(c.shape == [2, 4] && c.numbers == sums.map { Double($0) * scale.doubleValue })
    let accumulators = try Data(contentsOf: golden.url.appendingPathComponent("dump/accumulators.npy"))
    #expect(accumulators == NumpyFile.encode(sums, shape: [2, 4]))
  }

  @Test("The reference written from the paper's formulas agrees, on tensors of many shapes and distributions")
  func reference() throws {
    guard let python = ExternalTool("python3") else { return }
    let golden = GoldenCommand()
    guard try python.run(["-c", "import numpy"], in: golden.url).status == 0 else {
      print("**** SKIPPED a test that needs a tool: python3 has no numpy ****")
      return
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Reference/luq_reference.py").path
    let result = try python.run(
      [script, GoldenCommand.path, golden.url.path], in: golden.url, timeLimit: 600)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.split(separator: "\n").count == 28 * 3)
  }
}
