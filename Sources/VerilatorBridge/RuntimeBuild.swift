import Foundation

/// Verilator's C++ runtime as object files: the same for all models of a tool, a compiler and flags.
struct RuntimeBuild: Sendable {
  let builder: VerilatedBuilder
  let isTraced: Bool
  /// The name of the cache entry.
  let name: String

  init(builder: VerilatedBuilder, isTraced: Bool, compilerVersion: String) {
    self.builder = builder
    self.isTraced = isTraced
    let parts =
      [builder.tool.version.description, builder.compiler.path, compilerVersion]
      + Self.flags(isTraced: isTraced) + Self.optimized
    name = "runtime-\(SHA256.hex(of: parts).prefix(32))"
  }

  /// The flags of every C++ file; the runtime's folder is not among them, for it is no part of a key.
  var flags: [String] {
    Self.flags(isTraced: isTraced)
      + ["-I.", "-I\(builder.tool.includeFolder)", "-I\(builder.tool.includeFolder)/vltstd"]
  }

  private static let optimized = ["-O1"]

  private static func flags(isTraced: Bool) -> [String] {
    let trace = isTraced ? 1 : 0
    return [
      "-std=c++17", "-fPIC", "-fvisibility=hidden", "-w", "-DVL_TIME_CONTEXT", "-DVM_SC=0", "-DVM_COVERAGE=0",
      "-DVM_TRACE=\(trace)", "-DVM_TRACE_VCD=\(trace)", "-DVM_TRACE_FST=0",
    ]
  }

  private var parts: [String] {
    ["verilated", "verilated_threads"] + (isTraced ? ["verilated_vcd_c"] : [])
  }

  /// The files of the entry.
  var objects: [String] { parts.map { "\($0).o" } }

  /// Compiles the runtime and puts it into the cache, unless it is there.
  func run(reporting progress: ProgressReporter) async throws {
    if builder.cache.isIntact(name) { return }
    progress.enter(.compilingRuntime)
    try await builder.cache.withLock(on: name) {
      if !builder.cache.isIntact(name) { try await compile() }
    }
  }

  private func compile() async throws {
    let work = try builder.cache.makeWorkFolder()
    defer { try? FileManager.default.removeItem(at: work) }
    do {
      try await Command.runAll(
        parts.map { part in
          Command(
            tool: .compiler(builder.compiler),
            arguments: flags + Self.optimized
              + ["-c", "\(builder.tool.includeFolder)/\(part).cpp", "-o", "\(part).o"],
            folder: work, log: "\(part).log", timeLimit: builder.timeLimit)
        }, jobs: builder.jobs)
      try builder.cache.store(objects, from: work, as: name)
    } catch let failure as CommandFailure {
      throw failure.error(keeping: work, in: builder.cache, as: "\(name).failed")
    }
  }
}
