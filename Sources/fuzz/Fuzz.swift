import ArgumentParser
import CommandSupport
import DesignFuzzing
import ExternalTools
import Foundation
import VerilatorBridge

@main
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Run random designs on the interpreter, Verilator and Icarus, which must agree in every cycle.",
    discussion: """
      Exit status: 0 all agree; 1 a finding; 64 bad usage; 69 a tool is missing or unusable; 73, 74 a file cannot \
      be written; 130 interrupted.
      """)

  /// An engine that can be left out.
  enum OptionalEngine: String, ExpressibleByArgument, CaseIterable { case verilator, icarus }

  @Option(parsing: .unconditional, help: "How many designs.")
  var designs = 1000

  @Option(parsing: .unconditional, help: "The seed of the first design; the others have the seeds after it.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Cycles that each design runs for.")
  var cycles = 32

  @Option(parsing: .unconditional, help: "About how many operations a module has at most.")
  var size = 30

  @Option(help: "An engine to leave out; may be given twice.")
  var without: [OptionalEngine] = []

  @Option(help: ArgumentHelp("Where findings go, a file each.", valueName: "DIRECTORY"))
  var findings = "fuzz-findings"

  @Flag(help: "Print nothing but findings and errors.")
  var quiet = false

  func validate() throws {
    for (option, value) in [("designs", designs), ("cycles", cycles), ("size", size)] where value < 1 {
      throw ValidationError("--\(option) is \(value); expected at least 1.")
    }
    if findings.isEmpty { throw ValidationError("--findings is empty; expected a directory.") }
  }

  func run() async throws {
    do {
      try await withInterruptCancellation { try await fuzz() }
    } catch let code as ExitCode {
      throw code
    } catch {
      printError(error is CancellationError ? "interrupted" : "\(error)")
      throw exitStatus(of: error)
    }
  }

  private func fuzz() async throws {
    let options = FuzzRun.Options(firstSeed: seed, designs: designs, cycles: cycles, size: size)
    let run = FuzzRun(options, engines: try engines(), jobs: ProcessInfo.processInfo.activeProcessorCount)
    let folder = findings
    let progress = FuzzProgress(total: designs, isQuiet: quiet)
    defer { progress.finish() }
    try await run.run(done: progress.add, shrinking: progress.shrinking) { finding in
      let text = finding.text(command: command(for: finding.seed))
      let name = "design-\(finding.seed).txt"
      try ReportFolder(folder).write(Data(text.utf8), to: name)
      progress.found("design \(finding.seed): \(finding.divergence.headline); see \(folder)/\(name)")
    }
    progress.finish()
    if progress.findings > 0 { throw ExitCode(1) }
    if !quiet { try printOutput("\(designs.grouped) designs agree, \(cycles) cycles each") }
  }

  private func engines() throws -> [any Engine] {
    var engines: [any Engine] = [ReferenceEngine(), InterpreterEngine()]
    if !without.contains(.icarus) {
      guard let icarus = IcarusEngine() else { throw MissingTool() }
      engines.append(icarus)
    }
    if !without.contains(.verilator) { engines.append(VerilatorEngine(builder: try .standard())) }
    return engines
  }

  private func command(for seed: UInt64) -> String {
    let left = without.map { " --without \($0.rawValue)" }.joined()
    return "swift run fuzz --designs 1 --seed \(seed) --cycles \(cycles) --size \(size)\(left)"
  }
}

/// Icarus is not installed.
struct MissingTool: Error, CustomStringConvertible {
  let description =
    "iverilog was not found on PATH; install it with: sudo apt-get install iverilog, or give --without icarus"
}

/// The exit status for what went wrong, as sysexits.h numbers them.
private func exitStatus(of error: any Error) -> ExitCode {
  switch error {
  case is CancellationError: ExitCode(130)
  case BuildError.fileSystem, ReportError.cannotCreate: ExitCode(EX_CANTCREAT)
  case is ReportError, is OutputError: ExitCode(EX_IOERR)
  case is ToolError, is BuildError, is MissingTool: ExitCode(EX_UNAVAILABLE)
  default: ExitCode(EX_SOFTWARE)
  }
}
