import ArgumentParser
import Arithmetic
import Formats
import Foundation
import Files

struct Gemm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Quantize two matrices and multiply them by ShiftMM.",
    discussion: """
      a is M×K, quantized to its largest magnitude and rounded to nearest; b is K×N, quantized by ShiftQuant with a group \
      for each k. The product is accumulators·scale.
      """)

  @Option(parsing: .unconditional, help: "Bits of both matrices' codes, 2 to 8.")
  var bits = 4

  @Option(parsing: .unconditional, help: "Power-of-two groups of b, 1 to 8.")
  var groups = 4

  @Option(parsing: .unconditional, help: "The seed of stochastic rounding.")
  var seed: UInt64 = 1

  @OptionGroup var engine: EngineOption

  @Argument(help: "Matrix A, M×K.")
  var a: String

  @Argument(help: "Matrix B, K×N.")
  var b: String

  @Argument(help: "Where the product goes, M×N as float64.")
  var c: String

  @Option(
    help: ArgumentHelp(
      "Also write a_codes.npy, b_codes.npy, groups.npy, accumulators.npy and scale.json here.",
      valueName: "DIR"))
  var dump: String?

  /// scale.json of a product: its own scale, and those of the operands.
  private struct Scales: Encodable {
    let mantissa: UInt16
    let exponent: Int
    let a: ScaleFile
    let b: ScaleFile
  }

  func validate() throws { _ = try quantizers() }

  func run() async throws {
    try await reporting {
      let (left, right) = (try InputTensor(path: a), try InputTensor(path: b))
      try left.checkMatrix("M×K")
      try right.checkMatrix("K×N")
      guard left.tensor.columns == right.tensor.rows else {
        throw Failure.data(
          "\(a) is \(left.tensor.rows)×\(left.tensor.columns) and \(b) is \(right.tensor.rows)×\(right.tensor.columns); "
            + "expected as many columns in the first as rows in the second")
      }
      let (quantizeA, quantizeB) = try quantizers()
      let hardware = engine.engine == .golden ? nil : try await self.hardware()
      var random = RandomLanes(seed: seed, tensor: 0)
      let slices = TensorSlices(count: right.tensor.rows, inner: right.tensor.columns)
      let codesA = try hardware?.quantize(left.tensor, by: quantizeA) ?? quantizeA.quantize(left.tensor)
      let codesB =
        try hardware?.quantize(right.tensor, by: quantizeB, slices: slices, random: &random)
        ?? quantizeB.quantize(right.tensor, slices: slices, random: &random)
      let product = try ShiftProduct(
        a: codesA.codes, b: codesB.codes, shifts: codesB.shifts, formatA: quantizeA.format,
        formatB: quantizeB.format, groups: groups)
      let sums = try hardware?.multiply(product) ?? ShiftMM.multiply(product)
      let scale = codesA.scale * codesB.scale
      let values = sums.map { dequantized($0, scale: scale) }
      try checkFinite(values, of: c)

      let shape = [left.tensor.rows, right.tensor.columns]
      var files = OutputFiles(folder: dump)
      files.add(NumpyFile.encode(values, shape: shape), at: c)
      files.dump("a_codes.npy", NumpyFile.encode(codesA.codes.codes, shape: left.shape))
      files.dump("b_codes.npy", NumpyFile.encode(codesB.codes.codes, shape: right.shape))
      files.dump("groups.npy", NumpyFile.encode(codesB.groups.map { Int8($0) }, shape: [codesB.groups.count]))
      files.dump("accumulators.npy", NumpyFile.encode(sums, shape: shape))
      try files.dump(
        "scale.json",
        json(
          Scales(
            mantissa: scale.mantissa, exponent: scale.exponent, a: ScaleFile(codesA.scale),
            b: ScaleFile(codesB.largestScale))))
      try files.write()
    }
  }

  /// The array of 16×16 elements and both quantizers; deeper products are split.
  private func hardware() async throws -> HardwareEngine {
    let array = try ShiftMMConfiguration(
      rows: 16, columns: 16, operandBitsA: bits, operandBitsB: bits, groups: groups, accumulator: .depth(784))
    let format = try CodeFormat(bits: bits)
    return try await .built(
      arrays: [array], quantizers: [.maxAbs(format), .stochastic(format, groups: groups)])
  }

  private func quantizers() throws -> (MaxAbsQuantizer, ShiftQuantizer) {
    try asUsage { () throws(ConfigurationError) in
      let format = try CodeFormat(bits: bits)
      return (MaxAbsQuantizer(format: format), try ShiftQuantizer(format: format, groups: groups))
    }
  }
}
