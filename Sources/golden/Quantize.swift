import ArgumentParser
import Arithmetic
import Formats
import Foundation
import Files

struct Quantize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Quantize an array and write its dequantized values.",
    discussion: "An element is worth code·scale·2^−group, or with luq ±2^(|code|−1)·scale, and 0 for code 0.")

  @Option(help: "The quantizer.")
  var method: Method

  @Option(
    parsing: .unconditional,
    help: "Bits of a code: 2 to 8; with sawb 2, 3, 4, 5 or 8; with luq 4. (default: 4)")
  var bits: Int?

  @Option(parsing: .unconditional, help: "Levels of luq, 7 or 8. (default: 7)")
  var levels: Int?

  @Option(help: "How luq finds its lowest level from the maximum. (default: exact)")
  var alpha: LUQConfiguration.Alpha?

  @Option(parsing: .unconditional, help: "Power-of-two groups of shiftquant, 1 to 8. (default: 4)")
  var groups: Int?

  @Option(
    parsing: .unconditional, help: "The axis that shiftquant has a group for each index of. (default: 0)")
  var axis: Int?

  @Option(help: "How codes are rounded. (default: luq and shiftquant stochastic; sawb and maxabs nearest)")
  var rounding: CodeRounding?

  @Option(parsing: .unconditional, help: "The seed of stochastic rounding.")
  var seed: UInt64 = 1

  @OptionGroup var engine: EngineOption

  @Argument(help: "The array to quantize.")
  var input: String

  @Argument(help: "Where the dequantized values go, as float64.")
  var output: String

  @Option(help: ArgumentHelp("Also write codes.npy, groups.npy and scale.json here.", valueName: "DIR"))
  var dump: String?

  func validate() throws {
    let foreign: [(String, Bool)] = [
      ("--levels", levels != nil && method != .luq), ("--alpha", alpha != nil && method != .luq),
      ("--groups", groups != nil && method != .shiftquant), ("--axis", axis != nil && method != .shiftquant),
    ]
    for (option, isForeign) in foreign where isForeign {
      throw ValidationError("\(option) is no option of \(method.rawValue).")
    }
    if method == .luq && (bits ?? 4) != 4 {
      throw ValidationError("--bits is \(bits ?? 4); luq has codes of 4.")
    }
    if method == .sawb && rounding == .stochastic {
      throw ValidationError("--rounding stochastic is no option of sawb, which rounds to nearest.")
    }
    _ = try quantizer()
  }

  func run() async throws {
    try await reporting {
      let source = try InputTensor(path: input)
      let quantizer = try quantizer()
      let hardware =
        engine.engine == .golden ? nil : try await HardwareEngine.built(quantizers: [quantizer.hardware])
      var random = RandomLanes(seed: seed, tensor: 0)
      let codes: QuantizedCodes
      do {
        codes = try quantizer.codes(of: source, random: &random, on: hardware)
      } catch let error as ConfigurationError {
        throw Failure.data("\(input): \(error)")
      }
      let values = codes.values
      try checkFinite(values, of: input)
      var files = OutputFiles(folder: dump)
      files.add(NumpyFile.encode(values, shape: source.shape), at: output)
      files.dump("codes.npy", NumpyFile.encode(codes.codes, shape: source.shape))
      files.dump("groups.npy", NumpyFile.encode(codes.groups.map { Int8($0) }, shape: [codes.groups.count]))
      try files.dump("scale.json", json(ScaleFile(codes.scale)))
      try files.write()
    }
  }

  /// The quantizer that the options describe; what is not supported is bad usage.
  private func quantizer() throws -> ChosenQuantizer {
    try asUsage { () throws(ConfigurationError) in
      switch method {
      case .luq:
        return .luq(
          LUQuantizer(
            try LUQConfiguration(
              levels: levels ?? 7, alpha: alpha ?? .exact,
              rounding: rounding == .nearest ? .nearest : .unbiased)))
      case .sawb: return .sawb(SAWBQuantizer(try SAWBConfiguration(bits: bits ?? 4)))
      case .maxabs where rounding != .stochastic:
        return .maxAbs(MaxAbsQuantizer(format: try CodeFormat(bits: bits ?? 4)))
      case .maxabs, .shiftquant:
        let isWhole = method == .maxabs
        return .shift(
          try ShiftQuantizer(
            format: CodeFormat(bits: bits ?? 4), groups: isWhole ? 1 : groups ?? 4,
            rounding: rounding ?? .stochastic), axis: isWhole ? nil : axis ?? 0)
      }
    }
  }
}
