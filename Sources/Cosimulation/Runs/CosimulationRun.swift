import CommandSupport
import Datapaths
import Formats
import Foundation
import Simulation
import Training
import VerilatorBridge

/// One training run, with the hardware in the loop or without: from the data to the report.
///
/// Cancelling the task stops the run before its next product; the report is written all the same.
public final class CosimulationRun {
  /// How a run ended.
  public enum Outcome: Sendable {
    /// All words agreed.
    case agreed
    /// A word of a product differed.
    case mismatch(Mismatch)
    /// A word of a quantizer differed.
    case quantizerMismatch(QuantizerMismatch)
    /// A word of a normalization differed.
    case normalizationMismatch(NormalizationMismatch)
    /// The user stopped it.
    case interrupted
  }

  /// What the run has to say for itself; complete when ``run()`` has returned.
  public private(set) var report = RunReport()
  /// What follows the mismatch: where the operands and the waveform lie, and the command that replays them.
  public private(set) var mismatchNotes: [String] = []

  /// What kept the report from being written, if anything did.
  public private(set) var reportError: (any Error)?

  private let options: RunOptions
  private let program: String
  private let progress: ProgressLine
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let folder: ReportFolder?
  private var engine: CosimulationEngine?
  private var hardware: RunHardware?
  private var arrays: [HardwareArray] = []
  private let goldenEngine = TimedGoldenEngine()

  /// Prepares a run; nothing is trained yet.
  ///
  /// - Parameter program: How the user started this program, for commands that are shown.
  /// - Throws: ``ReportError`` if the report's folder cannot be written to.
  public init(
    _ options: RunOptions, program: String = "cosim", progress: ProgressLine = ProgressLine(isQuiet: true)
  ) throws(ReportError) {
    self.options = options
    self.program = program
    self.progress = progress
    start = clock.now
    if let path = options.report { folder = try ReportFolder(path) } else { folder = nil }
    report.configuration = options.described
  }

  /// Trains, compares, measures accuracy, and writes the report whatever happens.
  ///
  /// How the run ended is never hidden by a report that cannot be written: see ``reportError``.
  ///
  /// - Throws: what keeps the run from its end, other than a mismatch or the user: `DataError`, `ToolError`,
  ///   `BuildError`, `ConfigurationError`.
  public func run() async throws -> Outcome {
    defer { progress.finish() }
    do {
      let outcome = try await train()
      writeReport()
      return outcome
    } catch {
      report.failure = "\(error)"
      writeReport()
      throw error
    }
  }

  private func writeReport() {
    report.seconds.total = start.seconds(to: clock.now)
    do {
      try folder?.write(report.encoded(), to: "report.json")
    } catch {
      reportError = error
    }
  }

  private func train() async throws -> Outcome {
    do {
      let dataset = try await loadData()
      let engine = try await makeEngine(sizes: options.layerSizes(of: dataset))
      let trainer = try Trainer(configuration: options.training, dataset: dataset, engine: engine)
      try steps(trainer)
      try measure(trainer)
      return .agreed
    } catch let mismatch as Mismatch {
      noteMismatch(mismatch.description)
      await record(mismatch)
      return .mismatch(mismatch)
    } catch let mismatch as QuantizerMismatch {
      noteMismatch(mismatch.description)
      return .quantizerMismatch(mismatch)
    } catch let mismatch as NormalizationMismatch {
      noteMismatch(mismatch.description)
      return .normalizationMismatch(mismatch)
    } catch is Interruption {
      return interrupted()
    } catch is CancellationError {
      return interrupted()
    }
  }

  private func noteMismatch(_ description: String) {
    progress.finish()
    report.mismatches = 1
    report.failure = description
    takeCounts()
  }

  private func interrupted() -> Outcome {
    report.interrupted = true
    takeCounts()
    return .interrupted
  }

  private func record(_ mismatch: Mismatch) async {
    let faulty = hardware?.arrays.first { $0.planting != nil }
    let record = await MismatchRecord(
      of: mismatch, faultSeed: faulty?.configuration == mismatch.configuration ? options.faultSeed : nil,
      options, folder: (folder?.path ?? "report") + "/mismatch", program: program, progress: progress)
    mismatchNotes = record.notes
    report.interrupted = record.isInterrupted
  }

  private func loadData() async throws -> DataSet {
    switch options.source {
    case .fashion: try await DataSet.fashion()
    case .directory(let path): try await DataSet.load(directory: path)
    }
  }

  // MARK: Hardware

  private func makeEngine(sizes: [Int]) async throws -> any Engine {
    let configurations = options.engine == .golden ? [] : try options.arrays(sizes: sizes)
    guard !configurations.isEmpty else { return goldenEngine }
    let begin = clock.now
    defer { report.seconds.build = begin.seconds(to: clock.now) }
    // A tool that is missing is said before anything takes time.
    switch options.engine {
    case .verilator, .axi:
      report.tools["verilator"] = try VerilatorTool.find().version.description
      let lines = try await CxxCompiler.find().version().split(separator: "\n")
      report.tools["compiler"] = lines.first.map(String.init)
    case .interpreter: report.tools["simulator"] = "interpreter"
    case .golden: break
    }
    let hardware = try elaborated(configurations)
    let simulated = try await hardware.simulated(progress)
    arrays = simulated.arrays
    let engine = CosimulationEngine(
      arrays, quantizers: simulated.quantizers, estimators: simulated.estimators,
      normalizations: simulated.normalizations, policy: options.check, seed: options.training.seed,
      isCancelled: { Task.isCancelled })
    self.engine = engine
    return engine
  }

  private func elaborated(_ configurations: [ShiftMMConfiguration]) throws -> RunHardware {
    progress.show("elaborating the hardware of \(options.rows)×\(options.columns)")
    let quantizers = options.check == .none ? [] : try options.quantizers()
    let hardware = try RunHardware(
      configurations, quantizers: quantizers,
      normalization: options.check == .none ? nil : options.normalization(), options)
    self.hardware = hardware
    report.configuration["array"] = hardware.names
    report.fault = hardware.planting?.fault.description
    for (fault, reason) in hardware.planting?.unobservable ?? [] {
      progress.note("passed over a fault that cannot reach an output (\(reason)): \(fault)")
    }
    if let fault = report.fault { progress.note("planted fault: \(fault)") }
    return hardware
  }

  // MARK: Training

  private func steps(_ trainer: Trainer) throws {
    let begin = clock.now
    while !trainer.isFinished {
      if Task.isCancelled { throw Interruption() }
      let before = engine?.counts ?? .init()
      let stepBegin = clock.now
      let result = try trainer.step()
      let counts = engine?.counts ?? .init()
      report.weightsDigest = trainer.weightsDigest
      report.clipping = trainer.clipping
      report.steps.append(
        .init(
          step: result.step, loss: result.loss, words: counts.words - before.words,
          cycles: counts.cycles - before.cycles, seconds: stepBegin.seconds(to: clock.now)))
      if result.step == 1, options.check != .none {
        for array in arrays { report.selfCheckWords += try SelfCheck.run(array, seed: options.training.seed) }
      }
      showStep(result, of: trainer.plannedSteps, counts, elapsed: begin.seconds(to: clock.now))
    }
    takeCounts()
  }

  private func showStep(
    _ result: StepResult, of planned: Int, _ counts: CosimulationEngine.Counts, elapsed: Double
  ) {
    let left = elapsed / Double(result.step) * Double(planned - result.step)
    var text = "step \(result.step)/\(planned)  loss " + String(format: "%.4f", result.loss)
    if counts.cycles > 0 {
      text += "  words \(counts.words.grouped)"
      text += String(format: "  %.2f M cycles/s", Double(counts.cycles) / max(counts.simulate, 1e-9) / 1e6)
    }
    text += String(format: "  %d:%02d left", Int(left) / 60, Int(left) % 60)
    if result.step == planned {
      progress.note(text)
    } else {
      progress.show(text, isImportant: result.step == 1)
    }
  }

  private func measure(_ trainer: Trainer) throws {
    report.accuracy.test = try accuracy(trainer, trainer.dataset.test, "test")
    report.accuracy.train = try accuracy(trainer, trainer.dataset.train, "training")
  }

  /// The part of some images that is classified rightly; in portions, between which the user can stop it.
  private func accuracy(_ trainer: Trainer, _ images: LabelledImages, _ name: String) throws -> Double {
    var correct = 0
    for start in stride(from: 0, to: images.count, by: Trainer.evaluationBatch) {
      if Task.isCancelled { throw Interruption() }
      progress.show("measuring accuracy: \(name) image \(start.grouped) of \(images.count.grouped)")
      let range = start..<min(images.count, start + Trainer.evaluationBatch)
      let pixels = range.lowerBound * images.pixelsPerImage..<range.upperBound * images.pixelsPerImage
      let portion = try LabelledImages(
        rows: images.rows, columns: images.columns, pixels: Array(images.pixels[pixels]),
        labels: Array(images.labels[range]))
      correct += try trainer.accuracy(on: portion).correct
    }
    return Double(correct) / Double(images.count)
  }

  private func takeCounts() {
    report.seconds.golden = goldenEngine.seconds
    guard let engine else { return }
    let counts = engine.counts
    report.words = counts.words
    report.cycles = counts.cycles
    report.macs = counts.macs
    report.utilization = counts.utilization(elements: options.rows * options.columns)
    report.arrays = engine.countsByArray.map { configuration, counts in
      RunReport.ArrayUse(
        name: ShiftMMArray(configuration).name, words: counts.words, cycles: counts.cycles, macs: counts.macs,
        utilization: counts.utilization(elements: configuration.rows * configuration.columns))
    }
    let quantizers = engine.quantizerCounts
    report.quantizers = engine.countsByQuantizer.map {
      RunReport.QuantizerUse(name: $0.name, words: $0.counts.words, cycles: $0.counts.cycles)
    }
    let normalizations = engine.countsByNormalization
    report.normalizations = normalizations.map {
      RunReport.NormalizationUse(name: $0.name, words: $0.counts.words, cycles: $0.counts.cycles)
    }
    report.seconds.golden = counts.golden + quantizers.golden
    report.seconds.simulate =
      counts.simulate + quantizers.simulate + normalizations.reduce(0) { $0 + $1.counts.simulate }
    report.seconds.compare = counts.compare
  }
}
