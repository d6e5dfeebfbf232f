import ArgumentParser
import CommandSupport
import Experiments
import Formats
import Foundation
import Training

extension NormalizationVariant: ExpressibleByArgument {}

struct Normalizations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalization",
    abstract:
      "Train with L1 and L2 normalization in floating point and in 8, 6 and 4 bits, and make a table and a plot of it.",
    discussion: """
      A finished run is a file in the folder: the same command goes on after an interruption.
      The data is that of Debian's package dataset-fashion-mnist, for example.
      Exit status: 0 done; 64 bad usage; 65 bad data, 66 no data; 73, 74 a file cannot be written.
      """)

  @OptionGroup var common: CommonArguments

  @Option(help: ArgumentHelp("Where results go, a file each.", valueName: "DIRECTORY"))
  var results = "ablation/normalization"

  @Option(parsing: .unconditional, help: "How many training images.")
  var images = 20_000

  @Option(parsing: .unconditional, help: "Passes over them.")
  var epochs = 6

  @Option(parsing: .unconditional, help: "Samples per step.")
  var batch = 128

  @Option(parsing: .unconditional, help: "The learning rate.")
  var rate = 0.0625

  @Option(help: "A variant; may be given several times. (default: all)")
  var variant: [NormalizationVariant] = []

  @Option(
    help: ArgumentHelp("A document to write the table into, between its markers.", valueName: "FILE"))
  var document: String?

  @Option(help: ArgumentHelp("An image to write the curves to, as SVG.", valueName: "FILE"))
  var plot: String?

  func validate() throws {
    try checkPositive(images, option: "images")
    do throws(ConfigurationError) {
      _ = try settings.configuration(.floatL2, seed: 1)
    } catch {
      throw ValidationError(error.description + ".")
    }
  }

  private var settings: NormalizationSettings {
    NormalizationSettings(images: images, epochs: epochs, batch: batch, rate: rate)
  }

  func run() async throws {
    do {
      let experiment = try NormalizationExperiment(
        settings, variants: variant.isEmpty ? NormalizationVariant.allCases : variant,
        seeds: common.allSeeds, folder: results)
      let done = try experiment.run(
        on: await common.dataset(), progress: ProgressLine(isQuiet: common.quiet))
      guard let table = NormalizationTable(done), let image = NormalizationPlot(done) else { return }
      try printOutput(table.markdown)
      if let document {
        try MarkedSection("the curves of normalizations", of: document).replace(
          with: "\n\(table.markdown)\n\n")
      }
      if let plot { try image.svg.write(toFile: plot, atomically: true, encoding: .utf8) }
    } catch {
      printError("\(error)")
      throw exitStatus(of: error)
    }
  }
}
