import ArgumentParser
import Formats
import Training

/// η as it is written: any text is taken, since one that the parser refused would count as none given.
struct HindsightMemory: ExpressibleByArgument, CustomStringConvertible {
  let description: String

  init(argument: String) { description = argument }

  func configuration() throws(ConfigurationError) -> HindsightConfiguration {
    guard let memory = Double(description) else {
      throw ConfigurationError(
        "hindsight is '\(description)'; expected from 0 up to but not including 1, or nothing")
    }
    return try HindsightConfiguration(memory: memory)
  }
}

/// What recipe luq4 leaves to choose.
struct LUQArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("luq4: magnitudes of the gradients' FP4 codes. (default: 7)", valueName: "7|8"))
  var luqLevels: Int?

  @Option(
    help: ArgumentHelp(
      "luq4: whether the lowest level follows from the maximum, or from it rounded up to a power of two. (default: exact)"
    ))
  var alpha: LUQConfiguration.Alpha?

  @Option(
    help: ArgumentHelp(
      "luq4: how gradients go to levels; all but unbiased are for comparison. (default: unbiased)"))
  var luqRounding: LUQConfiguration.Rounding?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("luq4: samples of a gradient that dW is the mean of. (default: 1)", valueName: "1|2|4")
  )
  var smp: Int?

  @Option(
    defaultAsFlag: HindsightMemory(argument: "0.1"), parsing: .next,
    help: ArgumentHelp(
      "luq4: estimate a gradient's maximum from the steps before, the old estimate counting η.",
      valueName: "η"))
  var hindsight: HindsightMemory?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "luq4: epochs after the others in which activations and gradients have 8 bits. (default: 0)",
      valueName: "N"))
  var fntEpochs: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("luq4: bits of the first and the last layer. (default: 8)", valueName: "4|8"))
  var edgeBits: Int?

  /// The options for a recipe; nil if it is not luq4.
  ///
  /// - Throws: `ValidationError` if there is one for another recipe; `ConfigurationError` naming a value.
  func options(recipe: Recipe) throws -> LUQOptions? {
    guard recipe == .luq4 else {
      if let name = given.first {
        throw ValidationError("--\(name) belongs to recipe luq4; the recipe is \(recipe.rawValue).")
      }
      return nil
    }
    return try LUQOptions(
      levels: luqLevels ?? 7, alpha: alpha ?? .exact, rounding: luqRounding ?? .unbiased, samples: smp ?? 1,
      hindsight: hindsight.map { try $0.configuration() },
      fineTuningEpochs: fntEpochs ?? 0, edgeBits: edgeBits ?? 8)
  }

  /// The names of the options that were given.
  private var given: [String] {
    let options: [(name: String, isGiven: Bool)] = [
      ("luq-levels", luqLevels != nil), ("alpha", alpha != nil), ("luq-rounding", luqRounding != nil),
      ("smp", smp != nil), ("hindsight", hindsight != nil), ("fnt-epochs", fntEpochs != nil),
      ("edge-bits", edgeBits != nil),
    ]
    return options.filter(\.isGiven).map(\.name)
  }
}
