import ArgumentParser
import Arithmetic
import Files
import Formats
import Foundation

struct Normalize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Normalize an array by its mean and deviation, forward and backward.",
    discussion: """
      Without --layer, batch normalization: over all elements of one index of the axis. With it, layer normalization: along \
      the axis. gamma and beta have an element for each index of the axis. Arrays of integers are codes; floating point \
      numbers are quantized to the largest magnitude. docs/normalization.md has the arithmetic.
      """)

  @Option(
    help:
      "What deviations from the mean are divided by: the mean of their magnitudes, or their root mean square."
  )
  var norm: NormalizationConfiguration.Norm

  @Option(parsing: .unconditional, help: "The axis of gamma and beta.")
  var axis: Int

  @Option(parsing: .unconditional, help: "Bits of all codes, 4 to 16.")
  var bits: Int

  @Flag(help: "Normalize along the axis.")
  var layer = false

  @Option(parsing: .unconditional, help: "Fraction bits of y's codes, 0 to 15. (default: bits − 3)")
  var fraction: Int?

  @Option(parsing: .unconditional, help: "Fraction bits of dx's codes, 0 to 15. (default: bits − 3)")
  var gradientFraction: Int?

  @Option(parsing: .unconditional, help: "The least divisor, in 65536ths of a code of x, 1 to 65536.")
  var epsilon = NormalizationConfiguration.standardEpsilon

  @Flag(help: "Leave the mean of the signs out of the gradient of l1: cheaper, and not the derivative.")
  var cheapGradient = false

  @OptionGroup var engine: EngineOption

  @Argument(help: "The array to normalize.")
  var x: String

  @Argument(help: "Where the normalized values go, as float64.")
  var y: String

  @Option(help: ArgumentHelp("The factors, below 8. (default: 1)", valueName: "FILE"))
  var gamma: String?

  @Option(help: ArgumentHelp("What is added, below 8. (default: 0)", valueName: "FILE"))
  var beta: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The gradient with respect to y, and where that with respect to x goes: dy.npy dx.npy.",
      valueName: "FILES"))
  var backward: [String] = []

  @Option(
    help: ArgumentHelp("Also write codes, statistics, gradients and scale.json here.", valueName: "DIR"))
  var dump: String?

  func validate() throws {
    guard backward.isEmpty || backward.count == 2 else {
      throw ValidationError(
        "--backward has \(backward.count) files; expected two, dy.npy dx.npy, and x.npy y.npy before.")
    }
    _ = try normalization()
  }

  func run() async throws {
    try await reporting {
      if layer { try engine.engine.check("layer normalization") }
      let configuration = try normalization()
      let source = try InputTensor(path: x)
      let slices = try source.slices(axis: axis)
      let codes = try InputCodes(source, configuration: configuration)
      let parameters = try parameters(slices.count)
      let gradient = try backward.first.map { path in
        let gradient = try InputTensor(path: path)
        guard gradient.shape == source.shape else {
          throw Failure.data(
            "\(path) has the shape \(gradient.shape); expected that of \(x), \(source.shape)")
        }
        return try InputCodes(gradient, configuration: configuration)
      }
      let run: NormalizationRun
      do {
        run = try NormalizationRun(
          configuration, isLayer: layer, codes: codes, slices: slices, parameters: parameters,
          gradient: gradient)
      } catch let error as ConfigurationError {
        throw Failure.data("\(x): \(error)")
      }
      if engine.engine == .verilator { try await run.check(slices: slices, parameters: parameters) }
      var files = OutputFiles(folder: dump)
      try run.add(to: &files, y: y, dx: backward.last, shape: source.shape)
      try files.write()
    }
  }

  private func normalization() throws -> NormalizationConfiguration {
    try asUsage { () throws(ConfigurationError) in
      try NormalizationConfiguration(
        norm: norm, inputBits: bits, outputFractionBits: fraction, gradientFractionBits: gradientFraction,
        epsilon: epsilon, keepsMeanSign: !cheapGradient)
    }
  }

  private func parameters(_ count: Int) throws -> NormalizationParameters {
    let identity = NormalizationParameters.identity(count)
    let gammas = try gamma.map { try parameter($0, count: count) } ?? identity.gamma
    return try NormalizationParameters(
      gamma: gammas, beta: try beta.map { try parameter($0, count: count) } ?? identity.beta)
  }

  /// γ or β on their grid, to the nearest, ties to even.
  private func parameter(_ path: String, count: Int) throws -> [Int64] {
    let numbers = try readArray(path).numbers
    guard numbers.count == count else {
      throw Failure.data(
        "\(path) has \(numbers.count) elements; expected \(count), the size of axis \(axis) of \(x)")
    }
    let unit = Double(1 << NormalizationConfiguration.parameterFractionBits)
    return try numbers.enumerated().map { index, number in
      let scaled = (number * unit).rounded(.toNearestOrEven)
      guard scaled.magnitude <= Double(NormalizationConfiguration.largestParameter) else {
        throw Failure.data("\(path): element \(index) is \(number); expected a number below 8 in magnitude")
      }
      return Int64(scaled)
    }
  }
}

/// Codes that go into a normalization: as the file has them, or of quantized numbers.
struct InputCodes {
  let codes: [Int16]
  let scale: DyadicScale

  init(_ source: InputTensor, configuration: NormalizationConfiguration) throws {
    guard source.isInteger else {
      (codes, scale) = source.tensor.maxAbsCodes(bits: configuration.inputBits)
      return
    }
    let (largest, values) = (configuration.largestInput, source.tensor.values)
    if let index = values.firstIndex(where: { $0.magnitude > UInt64(largest) }) {
      throw Failure.data(
        "\(source.path): element \(index) is \(values[index]); expected a code of \(configuration.inputBits) bits, "
          + "\(-largest) to \(largest)")
    }
    (codes, scale) = (values.map { Int16($0) }, .one)
  }
}
