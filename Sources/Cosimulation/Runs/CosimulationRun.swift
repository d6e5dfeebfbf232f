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
    /// A word differed.
    case mismatch(Mismatch)
    /// The user stopped it.
    case interrupted
  }

  /// What the run has to say for itself; complete when ``run()`` has returned.
  public private(set) var report = RunReport()
  /// What follows the mismatch: where the operands and the waveform lie, and the command that replays them.
  public private(set) var mismatchNotes: [String] = []

  private let options: RunOptions
  private let progress: ProgressLine
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let folder: ReportFolder?
  private var engine: CosimulationEngine?
  private var array: HardwareArray?

  /// Prepares a run; nothing is trained yet.
  ///
  /// - Throws: ``ReportError`` if the report's folder cannot be written to.
  public init(
    _ options: RunOptions, progress: ProgressLine = ProgressLine(isQuiet: true)
  ) throws(ReportError) {
    self.options = options
    self.progress = progress
    start = clock.now
    if let path = options.report { folder = try ReportFolder(path) } else { folder = nil }
    report.configuration = options.described
  }

  /// Trains, compares, measures accuracy, and writes the report whatever happens.
  ///
  /// - Throws: what keeps the run from its end, other than a mismatch or the user: `DataError`, `ToolError`,
  ///   `BuildError`, `ConfigurationError`, ``ReportError``.
  public func run() async throws -> Outcome {
    let outcome: Outcome
    do {
      outcome = try await train()
    } catch {
      progress.finish()
      report.failure = "\(error)"
      try? writeReport()
      throw error
    }
    progress.finish()
    try writeReport()
    return outcome
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
      progress.finish()
      report.mismatches = 1
      report.failure = mismatch.description
      takeCounts()
      try await explain(mismatch)
      return .mismatch(mismatch)
    } catch is Interruption {
      return interrupted()
    } catch is CancellationError {
      return interrupted()
    }
  }

  private func interrupted() -> Outcome {
    report.interrupted = true
    takeCounts()
    return .interrupted
  }

  private func loadData() async throws -> DataSet {
    switch options.source {
    case .fashion: try await DataSet.fashion()
    case .directory(let path): try await DataSet.load(directory: path)
    }
  }

  // MARK: Hardware

  private func makeEngine(sizes: [Int]) async throws -> any Engine {
    guard options.engine != .golden, let configuration = try options.array(sizes: sizes) else {
      return GoldenEngine()
    }
    let begin = clock.now
    defer { report.seconds.build = begin.seconds(to: clock.now) }
    let hardware = try Hardware(configuration, faultSeed: options.faultSeed)
    report.configuration["array"] = ShiftMMArray(configuration).name
    report.fault = hardware.planting?.fault.description
    for (fault, reason) in hardware.planting?.unobservable ?? [] {
      progress.show(
        "passed over a fault that cannot reach an output (\(reason)): \(fault)", isImportant: true)
    }
    if let fault = report.fault { progress.show("planted fault: \(fault)", isImportant: true) }
    let array = try await self.array(of: hardware)
    self.array = array
    let engine = CosimulationEngine(
      array, policy: options.check, seed: options.training.seed, isCancelled: { Task.isCancelled })
    self.engine = engine
    return engine
  }

  private func array(of hardware: Hardware) async throws -> HardwareArray {
    let copies = ProcessInfo.processInfo.activeProcessorCount
    let seed = options.training.seed
    guard options.engine == .verilator else {
      report.tools["simulator"] = "interpreter"
      return try hardware.interpreted(copies: copies, seed: seed)
    }
    report.tools["verilator"] = try VerilatorTool.find().version.description
    let model = try await hardware.verilated { [progress] stage in
      progress.show(
        "building the model: \(stage.stage.rawValue), \(String(format: "%.0f", stage.seconds)) s")
    }
    return try hardware.array(on: model, copies: copies, seed: seed)
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
      report.steps.append(
        .init(
          step: result.step, loss: result.loss, words: counts.words - before.words,
          cycles: counts.cycles - before.cycles, seconds: stepBegin.seconds(to: clock.now)))
      if result.step == 1, options.check != .none, let array {
        report.selfCheckWords = try SelfCheck.run(array, seed: options.training.seed)
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
      text += "  \(counts.words.grouped) words compared"
      text += String(format: "  %.2f M cycles/s", Double(counts.cycles) / max(counts.simulate, 1e-9) / 1e6)
    }
    text += String(format: "  %d:%02d left", Int(left) / 60, Int(left) % 60)
    progress.show(text, isImportant: result.step == 1 || result.step == planned)
  }

  private func measure(_ trainer: Trainer) throws {
    progress.show("measuring accuracy")
    let test = try trainer.accuracy(on: trainer.dataset.test).fraction
    if Task.isCancelled { throw Interruption() }
    let train = try trainer.accuracy(on: trainer.dataset.train).fraction
    report.accuracy = .init(train: train, test: test)
  }

  private func takeCounts() {
    guard let engine, let array else { return }
    let counts = engine.counts
    report.words = counts.words
    report.cycles = counts.cycles
    report.macs = counts.macs
    if counts.cycles > 0 {
      let all = counts.cycles * array.configuration.rows * array.configuration.columns
      report.utilization = Double(counts.macs) / Double(all)
    }
    report.seconds.golden = counts.golden
    report.seconds.simulate = counts.simulate
    report.seconds.compare = counts.compare
  }

  // MARK: Report

  private func writeReport() throws {
    report.seconds.total = start.seconds(to: clock.now)
    try folder?.write(report.encoded(), to: "report.json")
  }

  /// Saves the tile that differed, replays it on a traced model, and says how the user can.
  private func explain(_ mismatch: Mismatch) async throws {
    guard let array else { return }
    let folder = try ReportFolder((self.folder?.path ?? "report") + "/mismatch")
    let saved = try ReplayCase(
      mismatch, array.configuration, faultSeed: options.faultSeed, stateSeed: options.training.seed)
    try saved.write(to: folder)
    mismatchNotes = [
      "operands: \(folder.path) (a.npy, b.npy, shifts.npy)",
      "replay: swift run -c release cosim --replay \(folder.path)",
    ]
    do {
      let outcome = try await Replay.run(saved, in: folder) { [progress] stage in
        progress.show("building a traced model: \(stage.stage.rawValue)")
      }
      let again = outcome.mismatch == nil ? "; alone, the tile agrees: what ran before it matters" : ""
      mismatchNotes.insert("waveform: \(outcome.waveform)\(again)", at: 1)
    } catch {
      mismatchNotes.insert("no waveform: \(error)", at: 1)
    }
    progress.finish()
  }
}

extension RunOptions {
  /// The widths of the layers, inputs first.
  func layerSizes(of dataset: DataSet) -> [Int] {
    [dataset.train.pixelsPerImage] + training.hidden + [dataset.classes]
  }

  /// The options as the report has them.
  var described: [String: String] {
    var length = ""
    switch training.length {
    case .steps(let count): length = "\(count) steps"
    case .epochs(let count): length = "\(count) epochs"
    }
    return [
      "recipe": training.recipe.rawValue, "groups": "\(training.groups)", "model": "mlp",
      "hidden": training.hidden.map(String.init).joined(separator: ","), "data": source.description,
      "length": length, "batch": "\(training.batch)", "seed": "\(training.seed)",
      "arraySize": "\(rows)x\(columns)", "engine": engine.rawValue, "check": check.description,
      "clockMHz": "\(Self.clockMegahertz)",
    ]
  }
}

extension Int {
  /// The number with its digits in groups of three.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
