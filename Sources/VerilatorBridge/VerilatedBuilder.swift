import Foundation
import Simulation
import SimulationHarness
import VerilogEmission

/// Makes loaded models of designs, with given tools and a cache.
///
/// A model is built once for a key made of all Verilog text, the harness, the tools' versions and the flags. Several
/// tasks and processes may build at once, the same model too: entries appear in the cache whole. A broken entry
/// is noticed and built anew.
public struct VerilatedBuilder: Sendable {
  /// Verilator.
  public var tool: VerilatorTool
  /// The C++ compiler.
  public var compiler: CxxCompiler
  /// Where built models are kept.
  public var cache: BuildCache
  /// The time that a single run of a tool may take.
  public var timeLimit: Duration = .seconds(1800)
  /// Whether models are to be built as quickly as can be, for they run a few cycles only.
  package var favorsBuildTime = false
  /// Compiler runs at a time.
  public var jobs = ProcessInfo.processInfo.activeProcessorCount

  /// Makes a builder.
  public init(tool: VerilatorTool, compiler: CxxCompiler, cache: BuildCache) {
    self.tool = tool
    self.compiler = compiler
    self.cache = cache
  }

  /// The builder with the tools and the cache that the environment names.
  ///
  /// - Throws: ``ToolError``.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> VerilatedBuilder {
    VerilatedBuilder(
      tool: try VerilatorTool.find(environment: environment),
      compiler: try CxxCompiler.find(environment: environment),
      cache: .standard(environment: environment))
  }

  /// Builds a design, or takes it from the cache.
  ///
  /// Cancelling the task ends all tools at once and leaves nothing behind.
  /// - Parameters:
  ///   - design: The Verilog and its top module's ports.
  ///   - streams: A pair of streams that batches will be run through; others work too, a little slower.
  ///   - trace: The format of the waveforms that simulations can write, if any; such a model is slower.
  ///   - checks: Whether the checks in the Verilog are made; each costs time in every cycle.
  ///   - progress: Told the stage at its beginning and every second, unless the model was in the cache.
  /// - Throws: ``ToolError``, ``BuildError``, `StreamError`, `CancellationError`.
  public func build(
    _ design: VerilogDesign, streams: StreamPair? = nil, trace: WaveformFormat? = nil,
    checks: Bool = false, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> VerilatedModel {
    if let streams { _ = try StreamPorts(streams, in: design.simulationPorts) }
    let job = ModelBuild(
      builder: self, design: design, streams: streams, trace: trace,
      isChecked: checks, compilerVersion: try await compiler.version())
    let (library, wasCached) = try await library(of: job, progress: progress)
    return VerilatedModel(
      design: design, streams: streams, trace: trace, isChecked: checks, wasCached: wasCached,
      library: library, folder: cache.entry(job.name))
  }

  /// Removes a model that will not be wanted again from the cache; its simulations go on.
  package func remove(_ model: VerilatedModel) { cache.remove(model.folder.lastPathComponent) }

  private func library(
    of job: ModelBuild, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws -> (LoadedModel, wasCached: Bool) {
    if let library = cached(job) { return (library, true) }
    return try await cache.withLock(on: job.name) {
      if let library = cached(job) { return (library, true) }
      cache.remove(job.name)
      try await withProgress(to: progress) { try await job.run(reporting: $0) }
      return (try LoadedModel(path: path(of: job)), false)
    }
  }

  /// The library of an intact entry; nil if there is none or it cannot be loaded.
  private func cached(_ job: ModelBuild) -> LoadedModel? {
    cache.isIntact(job.name) ? try? LoadedModel(path: path(of: job)) : nil
  }

  private func path(of job: ModelBuild) -> String {
    cache.entry(job.name).appendingPathComponent(ModelBuild.libraryName).path
  }
}
