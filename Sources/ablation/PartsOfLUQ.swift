import ArgumentParser
import CommandSupport
import Experiments
import Formats
import Foundation
import Training

extension AblationVariant: ExpressibleByArgument {}

/// What `ablation` alone does.
struct PartsOfLUQ: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "luq",
    abstract: "Train with every part of LUQ left out in turn, on the golden model, and make a table of it.",
    discussion: """
      A finished run is a file in the folder: the same command goes on after an interruption.
      The data is that of Debian's package dataset-fashion-mnist, for example.
      Exit status: 0 done; 64 bad usage; 65 bad data, 66 no data; 73, 74 a file cannot be written.
      """)

  @OptionGroup var common: CommonArguments

  @Option(help: ArgumentHelp("Where results go, a file each.", valueName: "DIRECTORY"))
  var results = "ablation"

  @Option(parsing: .unconditional, help: "How many training images.")
  var images = 60_000

  @Option(parsing: .unconditional, help: "Passes over them.")
  var epochs = 5

  @Option(parsing: .unconditional, help: "Samples per step.")
  var batch = 128

  @Option(parsing: .unconditional, help: "The learning rate.")
  var rate = 0.03125

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Bits of the first and the last layer.", valueName: "4|8"))
  var edgeBits = 8

  @Option(help: "A variant; may be given several times. (default: all)")
  var variant: [AblationVariant] = []

  @Option(
    help: ArgumentHelp("A document to write the table into, between its markers.", valueName: "FILE"))
  var document: String?

  func validate() throws {
    try checkPositive(images, option: "images")
    do throws(ConfigurationError) {
      _ = try settings.configuration(.luq, seed: 1)
    } catch {
      throw ValidationError(error.description + ".")
    }
  }

  private var settings: AblationSettings {
    AblationSettings(images: images, epochs: epochs, batch: batch, rate: rate, edgeBits: edgeBits)
  }

  func run() async throws {
    do {
      let ablation = try Ablation(
        settings, variants: variant.isEmpty ? AblationVariant.allCases : variant,
        seeds: common.allSeeds, folder: results)
      let done = try ablation.run(
        on: await common.dataset(), progress: ProgressLine(isQuiet: common.quiet))
      guard let table = AblationTable(done) else { return }
      try printOutput(table.markdown)
      if let document { try table.write(into: document) }
    } catch {
      printError("\(error)")
      throw exitStatus(of: error)
    }
  }
}
