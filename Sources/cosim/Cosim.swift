import ArgumentParser
import CommandSupport
import Cosimulation
import Formats
import ExternalTools
import Foundation
import Training
import VerilatorBridge

@main
struct Cosim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosim",
    abstract: "Train a network in low-bit integers with the RTL in the loop, every word checked.",
    usage: """
      cosim [options]
      cosim --replay <DIRECTORY>
      """,
    discussion: """
      Exit status: 0 all words agree; 1 a mismatch; 64 bad usage; 65 bad data, 66 no data; 69 a tool is missing \
      or unusable; 73, 74 a file cannot be written; 130 interrupted.
      """)

  @Option(
    help: ArgumentHelp("The number formats: \(Recipe.names). (default: shiftquant6)"),
    transform: Recipe.init(parsing:))
  var recipe: Recipe = .shiftquant6

  @Option(help: "The network. mlp has linear layers with ReLU between them.")
  var model: Model = .mlp

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Outputs of the hidden layers. (default: 128; luq4 has 128,128,128)", valueName: "N,N"),
    transform: HiddenLayers.init(parsing:))
  var hidden: HiddenLayers?

  @Option(
    help: ArgumentHelp(
      "The images: fashion, which is embedded, or a directory with the four IDX files, plain or .gz.",
      valueName: "fashion|DIRECTORY"))
  var data = "fashion"

  @Option(parsing: .unconditional, help: "How many steps to train, instead of epochs.")
  var steps: Int?

  @Option(parsing: .unconditional, help: "How many passes over the data to train. (default: 1)")
  var epochs: Int?

  @Option(parsing: .unconditional, help: "Samples per step.")
  var batch = 32

  @Option(parsing: .unconditional, help: "The seed of weights, data order and stochastic rounding.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Rows and columns of the array, each 1 to 128. (default: 16x16)", valueName: "RxC"),
    transform: ArraySize.init(parsing:))
  var array = ArraySize.standard

  @Option(
    parsing: .unconditional,
    help: "Power-of-two groups of the gradients, 1 to 8. (default: 4; int8, luq4 and float have 1)")
  var groups: Int?

  @OptionGroup var luq: LUQArguments

  @OptionGroup var normalization: NormalizationArguments

  @Option(
    help: ArgumentHelp(
      "What computes the products: the emitted Verilog, the same in its AXI shell, the netlist, or the golden model alone."
    ))
  var engine: EngineKind = .verilator

  @Option(
    help: ArgumentHelp(
      "What is compared with the golden model: every tile, a part P of them, or none.",
      valueName: "all|sample:P|none"))
  var check = "all"

  @Option(
    help: ArgumentHelp(
      "Where to write report.json; the tile of a mismatch goes to mismatch/ there, else in report/.",
      valueName: "DIRECTORY"))
  var report: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Plant a fault in the netlist, chosen by the seed: the run must fail.", valueName: "SEED"))
  var plantFault: UInt64?

  @Option(
    help: ArgumentHelp(
      "Run only the tile that a mismatch saved in this directory, and write its waveform.",
      valueName: "DIRECTORY"))
  var replay: String?

  @Option(help: ArgumentHelp("The format of a mismatch's waveform: vcd is text, fst compressed."))
  var waveform: WaveformFormat = .vcd

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if steps != nil && epochs != nil {
      throw ValidationError("--steps and --epochs exclude each other; give one of them.")
    }
    for (option, path) in [("data", data), ("report", report), ("replay", replay)] where path == "" {
      throw ValidationError("--\(option) is empty; expected a directory.")
    }
    _ = try options()
  }

  func run() async throws {
    // A file that outgrows the user's limit is an error to report like a full disk, no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try await withInterruptCancellation {
        if let replay { return try await replayTile(replay) }
        try await train()
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      printError(error is CancellationError ? "interrupted" : "\(error)")
      throw exitStatus(of: error)
    }
  }

  /// The options of the run; a value that is not supported is bad usage.
  private func options() throws -> RunOptions {
    do {
      let length = steps.map(TrainingConfiguration.Length.steps) ?? .epochs(epochs ?? 1)
      return try RunOptions(
        training: TrainingConfiguration(
          recipe: recipe, groups: groups, batch: batch, length: length, seed: seed, hidden: hidden?.sizes,
          luq: luq.options(recipe: recipe), normalization: normalization.options()),
        source: data == "fashion" ? .fashion : .directory(data), rows: array.rows, columns: array.columns,
        engine: engine, check: CheckPolicy(parsing: check), report: report, faultSeed: plantFault,
        waveform: waveform,
        isQuiet: quiet)
    } catch let error as ConfigurationError {
      throw ValidationError(error.description + ".")
    }
  }

  private func train() async throws {
    let options = try options()
    let progress = ProgressLine(isQuiet: quiet)
    let program = CommandLine.arguments.first ?? "cosim"
    let run = try CosimulationRun(options, program: program, progress: progress)
    defer { if let error = run.reportError { printError("\(error)") } }
    try finish(run, try await run.run())
  }

  /// Says how a run ended; the exit status tells of a mismatch first, then of a missing report, then of Ctrl-C.
  private func finish(_ run: CosimulationRun, _ outcome: CosimulationRun.Outcome) throws {
    switch outcome {
    case .agreed:
      if let fault = run.report.fault { printError("the planted fault was not noticed: \(fault)") }
    case .mismatch(let mismatch):
      printError(([mismatch.description] + run.mismatchNotes).joined(separator: "\n"))
    case .quantizerMismatch(let mismatch): printError("\(mismatch)")
    case .normalizationMismatch(let mismatch): printError("\(mismatch)")
    case .interrupted:
      printError("interrupted; steps done: \(run.report.steps.count)")
    }
    var failure = run.reportError
    if !quiet {
      let path = run.reportError == nil ? report.map { "\($0)/report.json" } : nil
      do {
        try printOutput(run.report.summary(processingElements: array.rows * array.columns, path: path))
      } catch {
        printError("\(error)")
        failure = failure ?? error
      }
    }
    switch outcome {
    case .mismatch, .quantizerMismatch, .normalizationMismatch: throw ExitCode(1)
    case .agreed, .interrupted: break
    }
    if let failure { throw exitStatus(of: failure) }
    if case .interrupted = outcome { throw ExitCode(130) }
  }

  private func replayTile(_ folder: String) async throws {
    let progress = ProgressLine(isQuiet: quiet)
    let outcome = try await {
      defer { progress.finish() }
      return try await Replay.run(folder: folder, waveform: waveform) {
        progress.show("building a traced model: \($0.stage.rawValue)")
      }
    }()
    if let mismatch = outcome.mismatch {
      let place = "\(outcome.place), run again, counted within the tile"
      printError("\(place): \(mismatch.finding)\nwaveform: \(outcome.waveform)")
      throw ExitCode(1)
    }
    if !quiet {
      try printOutput(
        "\(outcome.place), run again: all words agree; what ran before it matters\n"
          + "waveform: \(outcome.waveform)")
    }
  }
}
