import ArgumentParser
import CommandSupport
import ExternalTools
import Files
import Foundation
import Synthesis

@main
struct Synth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synth",
    abstract:
      "Synthesize the committed Verilog and a space of designs for the ZC706, and compare what they cost.",
    discussion: """
      Results are kept by content: what has not changed is not synthesized again. Exit status: 0 done; 1 a module takes \
      more than its budget allows; 65 a bad design space; 69 Yosys is missing or fails; 73 a file cannot be written; \
      130 interrupted.
      """)

  @Option(help: ArgumentHelp("The folder of committed designs.", valueName: "DIRECTORY"))
  var rtl = "rtl"

  @Option(help: ArgumentHelp("The designs to compare.", valueName: "FILE"))
  var designs = "boards/zc706/designs.yaml"

  @Option(help: ArgumentHelp("The costs that the committed designs are allowed.", valueName: "FILE"))
  var budgets = "boards/zc706/budgets.json"

  @Option(help: ArgumentHelp("Where resources.csv, .json, .html and .md go.", valueName: "DIRECTORY"))
  var report = "report"

  @Option(help: ArgumentHelp("The page whose tables are replaced.", valueName: "FILE"))
  var page = "docs/resources.md"

  @Flag(
    help: "List what each module of the committed designs takes by itself, flattened, and do nothing else.")
  var modules = false

  @Flag(help: "Make what the committed designs take now their budgets.")
  var updateBudgets = false

  @Flag(help: "Show no progress.")
  var quiet = false

  func run() async throws {
    do {
      try await synthesize()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      printError("\(error)")
      throw exitStatus(of: error)
    }
  }

  private func synthesize() async throws {
    let tool = try await YosysTool.find()
    if modules { return try await listModules(tool) }
    let committed = try CommittedDesigns.jobs(in: URL(fileURLWithPath: rtl))
    let compared = try DesignSpace(readingFrom: designs).arrays.flatMap { try $0.entries() }
    let synthesizer = Synthesizer(tool: tool, cache: Synthesizer.standardCache())
    let flattened = compared.compactMap(\.flattened)
    let jobs = committed + compared.map(\.job) + flattened
    let results = Dictionary(
      zip(jobs, try await results(of: jobs, synthesizer)), uniquingKeysWith: { first, _ in first })
    var table = ResourceTable(part: .xc7z045, yosys: tool.version)
    table.rows =
      committed.compactMap { job in results[job].map { row(job, $0) } }
      + compared.compactMap { entry in
        results[entry.job].map { row(entry, $0, flattened: entry.flattened.flatMap { results[$0] }) }
      }
    try write(table)
    try printOutput(table.text)
    try check(committed.compactMap { job in results[job].map { (job, $0) } }, tool)
  }

  private func listModules(_ tool: YosysTool) async throws {
    let jobs = try CommittedDesigns.moduleJobs(in: URL(fileURLWithPath: rtl))
    let results = try await results(of: jobs, Synthesizer(tool: tool, cache: Synthesizer.standardCache()))
    let rows = zip(jobs, results).map { row($0, $1, group: "Modules") }
    try printOutput(ResourceTable(part: .xc7z045, yosys: tool.version, rows: rows).markdown)
  }

  private func row(
    _ job: SynthesisJob, _ result: SynthesisResult, group: String = "Committed designs"
  ) -> ResourceTable.Row {
    ResourceTable.Row(
      name: job.name, group: group, usesDSPSlices: job.usesDSPSlices, resources: result.total,
      depth: result.depth, macsPerCycle: nil)
  }

  private func row(
    _ entry: DesignEntry, _ result: SynthesisResult, flattened: SynthesisResult?
  ) -> ResourceTable.Row {
    ResourceTable.Row(
      name: entry.job.name, group: entry.group, usesDSPSlices: entry.job.usesDSPSlices,
      resources: result.total,
      depth: result.depth, macsPerCycle: entry.macs, reference: entry.reference,
      flattenedLookUpTables: flattened?.total.lookUpTables)
  }

  /// Runs what is not kept, with the time that is left by the pace so far.
  private func results(of jobs: [SynthesisJob], _ synthesizer: Synthesizer) async throws -> [SynthesisResult]
  {
    let progress = ProgressLine(isQuiet: quiet)
    defer { progress.finish() }
    let missing = jobs.filter { synthesizer.kept($0) == nil }
    progress.note(
      "\(jobs.count) designs, \(jobs.count - missing.count) of them kept; Yosys \(synthesizer.tool.version)")
    let start = ContinuousClock.now
    return try await withInterruptCancellation {
      _ = try await synthesizer.run(missing) { job, count in
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let left = Int(elapsed / Double(count) * Double(missing.count - count))
        progress.show(
          "\(count)/\(missing.count) synthesized, last \(job.name)"
            + String(format: ", %d:%02d left", left / 60, left % 60))
      }
      return try await synthesizer.run(jobs)
    }
  }

  private func write(_ table: ResourceTable) throws {
    let folder = try ReportFolder(report)
    try folder.write(Data(table.csv.utf8), to: "resources.csv")
    try folder.write(Data(table.markdown.utf8), to: "resources.md")
    try folder.write(Data(table.page.utf8), to: "resources.html")
    try folder.write(try table.json(), to: "resources.json")
    try MarkedSection("resources", of: page).replace(with: table.markdown)
  }

  /// Holds the committed designs to their budgets, or writes these.
  private func check(_ designs: [(SynthesisJob, SynthesisResult)], _ tool: YosysTool) throws {
    if updateBudgets {
      let modules = Dictionary(uniqueKeysWithValues: designs.map { ($0.name, $1.modules) })
      try FileSystem.place(try Budgets(yosys: tool.version, designs: modules).encoded(), at: budgets)
      return
    }
    guard let data = FileManager.default.contents(atPath: budgets) else { return }
    let budgets = try JSONDecoder().decode(Budgets.self, from: data)
    guard budgets.yosys == tool.version else {
      return try printOutput(
        "Budgets are of Yosys \(budgets.yosys) and are not compared with \(tool.version).")
    }
    let excesses = designs.flatMap { budgets.excesses(of: $0.name, $1) }
    for excess in excesses { printError("\(excess)") }
    if !excesses.isEmpty { throw ExitCode(1) }
  }

  private func exitStatus(of error: any Error) -> ExitCode {
    switch error {
    case is CancellationError: ExitCode(130)
    case is DesignSpaceError: ExitCode(EX_DATAERR)
    case is FileSystem.Failure, is ReportError, SynthesisError.fileSystem: ExitCode(EX_CANTCREAT)
    case is SynthesisError: ExitCode(EX_UNAVAILABLE)
    default: ExitCode(EX_SOFTWARE)
    }
  }
}
