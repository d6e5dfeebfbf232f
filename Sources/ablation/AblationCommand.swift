import ArgumentParser
import CommandSupport
import Experiments
import Formats
import Foundation
import Training

extension AblationVariant: ExpressibleByArgument {}

@main
struct AblationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablation",
    abstract: "Train with every part of LUQ left out in turn, on the golden model, and make a table of it.",
    discussion: """
      A finished run is a file in the folder: the same command goes on after an interruption.
      The data is that of Debian's package dataset-fashion-mnist, for example.
      Exit status: 0 done; 64 bad usage; 65 bad data, 66 no data; 73, 74 a file cannot be written.
      """)

  @Option(help: ArgumentHelp("The four IDX files, plain or .gz.", valueName: "DIRECTORY"))
  var data = "/usr/share/datasets/fashion-mnist"

  @Option(help: ArgumentHelp("Where results go, a file each.", valueName: "DIRECTORY"))
  var results = "ablation"

  @Option(parsing: .unconditional, help: "How many seeds each variant is trained with.")
  var seeds = 5

  @Option(parsing: .unconditional, help: "The first seed; the others are those after it.")
  var firstSeed: UInt64 = 1

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

  @Flag(help: "Print nothing but the table and errors.")
  var quiet = false

  func validate() throws {
    for (option, value) in [("seeds", seeds), ("images", images)] where value < 1 {
      throw ValidationError("--\(option) is \(value); expected at least 1.")
    }
    guard firstSeed <= UInt64.max - UInt64(seeds) else {
      throw ValidationError("--first-seed is \(firstSeed); there are not so many seeds after it.")
    }
    do throws(ConfigurationError) {
      _ = try settings.configuration(.luq, seed: firstSeed)
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
        seeds: (0..<UInt64(seeds)).map { firstSeed + $0 }, folder: results)
      let dataset = try await DataSet.load(directory: data)
      let done = try ablation.run(on: dataset, progress: ProgressLine(isQuiet: quiet))
      guard let table = AblationTable(done) else { return }
      try printOutput(table.markdown)
      if let document { try table.write(into: document) }
    } catch {
      printError("\(error)")
      throw exitStatus(of: error)
    }
  }
}

/// The exit status for what went wrong, as sysexits.h numbers them.
private func exitStatus(of error: any Error) -> ExitCode {
  switch error {
  case DataError.missing: ExitCode(EX_NOINPUT)
  case is DataError, is AblationError, is ConfigurationError: ExitCode(EX_DATAERR)
  case ReportError.cannotCreate: ExitCode(EX_CANTCREAT)
  case is ReportError, is OutputError, is CocoaError: ExitCode(EX_IOERR)
  default: ExitCode(EX_SOFTWARE)
  }
}
