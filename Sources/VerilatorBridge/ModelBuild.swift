import ExternalTools
import Foundation
import Simulation
import SimulationHarness
import VerilogEmission

/// The build of one model: translate, compile, link, store.
struct ModelBuild: Sendable {
  let builder: VerilatedBuilder
  let design: VerilogDesign
  let streams: StreamPair?
  let trace: WaveformFormat?
  let isChecked: Bool
  /// The name of the cache entry.
  let name: String
  private let runtime: RuntimeBuild

  /// The file of an entry.
  static let libraryName = "model.so"

  /// Initialization runs once and is not worth optimizing.
  private static let plain = ["-O0"]
  private static let linking = ["-shared", "-pthread", "-Wl,-s"]

  init(
    builder: VerilatedBuilder, design: VerilogDesign, streams: StreamPair?, trace: WaveformFormat?,
    isChecked: Bool = false, compilerVersion: String
  ) {
    self.builder = builder
    self.design = design
    self.streams = streams
    self.trace = trace
    self.isChecked = isChecked
    runtime = RuntimeBuild(builder: builder, trace: trace, compilerVersion: compilerVersion)
    var parts = [HarnessSources.verilatorHarness, runtime.name, design.top]
    parts += (design.files + design.memoryFiles).flatMap { [$0.name, $0.text] }
    // The folder of the memories' files is in the library, so that a cache in another place has to have another one.
    if !design.memoryFiles.isEmpty { parts.append(builder.cache.folder.standardizedFileURL.path) }
    parts += design.simulationFiles.flatMap { [$0.name, $0.text] }
    parts += design.ports.map { "\($0.name) \($0.isInput) \($0.width) \($0.isSigned)" }
    parts += design.domains.map { "\($0.settings) \($0.hasReset)" }
    parts += [streams?.input, streams?.output].map { side in
      side.map { ([$0.valid, $0.ready] + $0.fields).joined(separator: " ") } ?? "none"
    }
    parts +=
      Translation.options(trace: trace, isChecked: isChecked) + runtime.optimization + Self.plain
      + Self.linking
    name = "\(design.top.prefix(48))-\(SHA256.hex(of: parts).prefix(32))"
  }

  /// What tells the model to read its memories' files in its cache entry, where they are as long as it is.
  var memoryFolderOptions: [String] {
    let folder = builder.cache.entry(name).standardizedFileURL.path
    return design.memoryFiles.isEmpty ? [] : ["-D\(VerilogDesign.memoryFolderMacro)=\"\(folder)\""]
  }

  /// Builds the model and puts it into the cache.
  func run(reporting progress: ProgressReporter) async throws {
    let work = try builder.cache.makeWorkFolder()
    do {
      try await build(in: work, reporting: progress)
      try? FileManager.default.removeItem(at: work)
    } catch let failure as CommandFailure {
      throw failure.error(keeping: work, in: builder.cache, as: "\(name).failed")
    } catch {
      try? FileManager.default.removeItem(at: work)
      throw error
    }
  }

  private func build(in work: URL, reporting progress: ProgressReporter) async throws {
    if trace == .fst { try await CompressionLibraries(builder: builder).check() }
    progress.enter(.translating)
    let sources = try await Translation(build: self, work: work).run()
    try await runtime.run(reporting: progress)
    progress.enter(.compiling)
    let units = try CompilationUnit.plan(sources, jobs: builder.jobs, in: work)
    let objects = units.map { "\($0.name).o" }
    try await Command.runAll(
      units.map { unit in
        let level =
          unit.isOptimized ? runtime.optimization + runtime.headerFlags : Self.plain
        return compile(
          level + ["-I\(Translation.folderName)", "-c", unit.fileName, "-o", "\(unit.name).o"],
          log: "\(unit.name).log", in: work)
      }, jobs: builder.jobs)
    progress.enter(.linking)
    let runtimeFolder = builder.cache.entry(runtime.name)
    let runtimeObjects = runtime.objects.map { runtimeFolder.appendingPathComponent($0).path }
    try await compile(
      Self.linking + objects + runtimeObjects + runtime.libraries + ["-o", Self.libraryName], log: "link.log",
      in: work
    ).run()
    try builder.cache.store([Self.libraryName] + design.memoryFiles.map(\.name), from: work, as: name)
  }

  private func compile(_ arguments: [String], log: String, in work: URL) -> Command {
    Command(
      tool: .compiler(builder.compiler), arguments: runtime.flags + arguments, folder: work, log: log,
      timeLimit: builder.timeLimit)
  }
}
