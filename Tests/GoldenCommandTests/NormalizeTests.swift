import Arithmetic
import Files
import Formats
import Foundation
import TestTools
import Testing

@Suite("golden normalize") struct NormalizeTests {
  private static let shape = [3, 2, 4]
  private static let numbers = (0..<24).map { Double(($0 * 37) % 101) / 8 - 4 }
  private static let gradients = (0..<24).map { Int8(($0 * 53) % 127) - 63 }

  private func golden() throws -> GoldenCommand {
    let golden = GoldenCommand()
    try golden.write(NumpyFile.encode(Self.numbers, shape: Self.shape), to: "x.npy")
    try golden.write(NumpyFile.encode(Self.gradients, shape: Self.shape), to: "dy.npy")
    try golden.write(NumpyFile.encode([1.5, -0.75], shape: [2]), to: "g.npy")
    try golden.write(NumpyFile.encode([0.25, 1], shape: [2, 1]), to: "b.npy")
    return golden
  }

  @Test(
    "Values, codes, statistics, gradients and scales are the golden model's",
    arguments: NormalizationConfiguration.Norm.allCases, [false, true])
  func model(norm: NormalizationConfiguration.Norm, layer: Bool) throws {
    let golden = try golden()
    let result = try golden.run(
      ["normalize", "--norm", norm.rawValue, "--axis", "1", "--bits", "8", "--fraction", "4"]
        + ["--gradient-fraction", "6", "--epsilon", "9", "--cheap-gradient"] + (layer ? ["--layer"] : [])
        + ["x.npy", "y.npy", "--gamma", "g.npy", "--beta", "b.npy", "--backward", "dy.npy", "dx.npy"]
        + ["--dump", "new/dump"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")

    let configuration = try NormalizationConfiguration(
      norm: norm, inputBits: 8, outputFractionBits: 4, gradientFractionBits: 6, epsilon: 9,
      keepsMeanSign: false)
    let slices = TensorSlices(count: 2, inner: 4)
    let parameters = try NormalizationParameters(gamma: [6144, -3072], beta: [1024, 4096])
    let (x, scale) = try IntegerTensor(rows: 1, columns: 24, nearest: Self.numbers).maxAbsCodes(bits: 8)
    let dy = Self.gradients.map { Int16($0) }
    let (batch, layers) = (BatchNormalization(configuration), LayerNormalization(configuration))
    let forward =
      layer
      ? try layers.forward(x, slices: slices, parameters: parameters)
      : try batch.forward(x, slices: slices, parameters: parameters)
    let backward =
      layer
      ? try layers.backward(
        dy, codes: x, statistics: forward.statistics, slices: slices, parameters: parameters)
      : try batch.backward(
        dy, codes: x, statistics: forward.statistics, slices: slices, parameters: parameters)

    let y = try golden.array("y.npy")
    #expect(y.shape == Self.shape && y.numbers == forward.codes.map { Double($0) / 16 })
    func expect(_ name: String, _ codes: [Int16]) throws {
      let array = try golden.array("new/dump/\(name).npy")
      #expect(
        array.element == .int16 && array.shape == Self.shape && array.integers == codes.map(Int64.init),
        "\(name)")
    }
    try expect("codes", forward.codes)
    try expect("x_codes", x)
    try expect("dy_codes", dy)
    try expect("dx_codes", backward.codes)
    for (name, values) in [
      ("mean", forward.statistics.map(\.mean)), ("deviation", forward.statistics.map(\.deviation)),
      ("dgamma", backward.gamma), ("dbeta", backward.beta),
    ] {
      let file = try Data(contentsOf: golden.url.appendingPathComponent("new/dump/\(name).npy"))
      #expect(file == NumpyFile.encode(values, shape: [values.count]), "\(name)")
    }
    let unit = try #require(
      DyadicScale(nearest: 1 << 15, over: UInt64(scale.mantissa), exponent: -15 - scale.exponent - 6))
    #expect(try golden.array("dx.npy").numbers == backward.codes.map { Double($0) * unit.doubleValue })
    #expect(try golden.scale("new/dump") == (1 << 15, -19))
    #expect(try golden.scale("new/dump", of: "x") == (Int(scale.mantissa), scale.exponent))
    #expect(try golden.scale("new/dump", of: "dy") == (1 << 15, -15))
    #expect(try golden.scale("new/dump", of: "dx") == (Int(unit.mantissa), unit.exponent))
    #expect(try golden.scale("new/dump", of: "dgamma") == (1 << 15, -31))
    #expect(try golden.scale("new/dump", of: "dbeta") == (1 << 15, -15))
  }

  @Test("Integers are codes, without options γ is 1, β 0 and the codes reach to 4")
  func defaults() throws {
    let golden = GoldenCommand()
    try golden.write(NumpyFile.encode([1, 3, -1, 5, 0, 2, -4, 2] as [Int8], shape: [8, 1]), to: "x.npy")
    #expect(
      try golden("normalize", "--norm", "l1", "--axis", "1", "--bits", "8", "x.npy", "y.npy").status == 0)
    #expect(try golden.names() == ["x.npy", "y.npy"])
    #expect(try golden.array("y.npy").numbers == [0, 1, -1, 2, -0.5, 0.5, -2.5, 0.5])
  }

  @Test("The emitted Verilog vouches for the same files", arguments: NormalizationConfiguration.Norm.allCases)
  func verilator(norm: NormalizationConfiguration.Norm) throws {
    guard ExternalTool.verilator != nil else { return }
    let golden = try golden()
    for engine in ["golden", "verilator"] {
      let result = try golden.run(
        ["normalize", "--norm", norm.rawValue, "--axis", "1", "--bits", "8", "--engine", engine]
          + ["x.npy", "\(engine).npy", "--gamma", "g.npy", "--beta", "b.npy"]
          + ["--backward", "dy.npy", "\(engine)_dx.npy", "--dump", engine])
      #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }
    func contents(_ name: String) throws -> Data {
      try Data(contentsOf: golden.url.appendingPathComponent(name))
    }
    #expect(try contents("verilator.npy") == contents("golden.npy"))
    #expect(try contents("verilator_dx.npy") == contents("golden_dx.npy"))
  }

  /// Arguments after the ordinary ones, the status they end with, and what is said.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let message: String
    var testDescription: String { message }
  }

  @Test(
    "What cannot be normalized is refused in a sentence and leaves no file",
    arguments: [
      Refusal(
        arguments: ["--axis", "3"], status: 65,
        message: "error: x.npy has 3 axes, and axis 3 is none of them; expected an axis of 0 to 2\n"),
      Refusal(
        arguments: ["--gamma", "b3.npy"], status: 65,
        message: "error: b3.npy has 3 elements; expected 2, the size of axis 1 of x.npy\n"),
      Refusal(
        arguments: ["--beta", "large.npy"], status: 65,
        message: "error: large.npy: element 1 is 8.0; expected a number below 8 in magnitude\n"),
      Refusal(
        arguments: ["--gamma", "nan.npy"], status: 65,
        message: "error: nan.npy: element 0 is nan; expected a number below 8 in magnitude\n"),
      Refusal(
        arguments: ["--backward", "b3.npy", "dx.npy"], status: 65,
        message: "error: b3.npy has the shape [3]; expected that of x.npy, [3, 2, 4]\n"),
      Refusal(
        arguments: ["--bits", "4", "--backward", "dy.npy", "dx.npy"], status: 65,
        message: "error: dy.npy: element 0 is -63; expected a code of 4 bits, -7 to 7\n"),
      Refusal(
        arguments: ["--gamma", "none.npy"], status: 66,
        message: "error: none.npy cannot be read; expected a .npy file\n"),
      Refusal(
        arguments: ["--layer", "--engine", "verilator"], status: 69,
        message:
          "error: engine verilator has no layer normalization yet; --engine golden computes what it will\n"),
      Refusal(
        arguments: ["--bits", "17"], status: 64,
        message: "Error: Input width is 17 bits; expected 4 to 16 bits."),
      Refusal(
        arguments: ["--backward", "dy.npy"], status: 64,
        message: "Error: --backward has 1 files; expected two, dy.npy dx.npy, and x.npy y.npy before."),
    ])
  func refusals(_ refusal: Refusal) throws {
    let golden = try golden()
    try golden.write(NumpyFile.encode([1.0, 2, 3], shape: [3]), to: "b3.npy")
    try golden.write(NumpyFile.encode([1.0, 8], shape: [2]), to: "large.npy")
    try golden.write(NumpyFile.encode([Double.nan, 1], shape: [2]), to: "nan.npy")
    let before = try golden.names()
    var options = ["--norm", "l1", "--axis", "1", "--bits", "8", "x.npy", "y.npy", "--dump", "dump"]
    // An option that is given twice is an error of its own kind.
    for name in ["--axis", "--bits"] where refusal.arguments.contains(name) {
      let index = options.firstIndex(of: name) ?? 0
      options.removeSubrange(index...index + 1)
    }
    let result = try golden.run(["normalize"] + options + refusal.arguments)
    #expect(result.status == refusal.status)
    if refusal.status == 64 {
      #expect(result.output.lowercased().hasPrefix(refusal.message.lowercased()), "\(result.output)")
    } else {
      #expect(result.output == refusal.message)
    }
    #expect(try golden.names() == before)
  }

  @Test("The reference written from the formulas alone agrees, on arrays of many shapes and distributions")
  func reference() throws {
    guard let python = ExternalTool("python3") else { return }
    let golden = GoldenCommand()
    guard try python.run(["-c", "import numpy"], in: golden.url).status == 0 else {
      print("**** SKIPPED a test that needs a tool: python3 has no numpy ****")
      return
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Reference/normalization_reference.py").path
    let result = try python.run(
      [script, GoldenCommand.path, golden.url.path], in: golden.url, timeLimit: 600)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.split(separator: "\n").count == 108)
  }
}
