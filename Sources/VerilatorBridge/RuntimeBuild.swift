import ExternalTools
import Foundation

/// Verilator's C++ runtime as object files and as a precompiled header: the same for all models of a tool,
/// a compiler and flags.
struct RuntimeBuild: Sendable {
  let builder: VerilatedBuilder
  let trace: WaveformFormat?
  /// The name of the cache entry.
  let name: String
  /// The level of optimization.
  let optimization: [String]
  /// Whether there is a precompiled header: GCC's may be moved, Clang's may not, and traced models are too rare.
  private let precompiles: Bool

  init(builder: VerilatedBuilder, trace: WaveformFormat?, compilerVersion: String) {
    self.builder = builder
    self.trace = trace
    precompiles = trace == nil && compilerVersion.contains("Free Software Foundation")
    optimization = builder.favorsBuildTime ? ["-O0"] : Self.optimization(trace: trace)
    let parts =
      [builder.tool.version.description, builder.compiler.path, compilerVersion, Self.hookedPart]
      + Self.flags(trace: trace) + optimization
    name = "runtime-\(SHA256.hex(of: parts).prefix(32))"
  }

  /// The flags of every C++ file; the runtime's folder is not among them, for it is no part of a key.
  var flags: [String] {
    Self.flags(trace: trace)
      + ["-I.", "-I\(builder.tool.includeFolder)", "-I\(builder.tool.includeFolder)/vltstd"]
  }

  /// C++ that runs often is compiled at -O2: on the ShiftMM array a sixth faster than -O1, as fast as -O3.
  /// A traced model runs a tile or two, so that for it the compiler's time is what counts.
  static func optimization(trace: WaveformFormat?) -> [String] { trace == nil ? ["-O2"] : ["-O0"] }

  static func flags(trace: WaveformFormat?) -> [String] {
    return [
      "-std=c++17", "-fPIC", "-fvisibility=hidden", "-w", "-DVL_TIME_CONTEXT", "-DVM_SC=0", "-DVM_COVERAGE=0",
      "-DVM_TRACE=\(trace == nil ? 0 : 1)", "-DVM_TRACE_VCD=\(trace == .vcd ? 1 : 0)",
      "-DVM_TRACE_FST=\(trace == .fst ? 1 : 0)",
    ]
  }

  /// The flags that let an optimized file start from the precompiled header; it spares a small model two thirds
  /// of its time.
  var headerFlags: [String] {
    precompiles ? ["-include", builder.cache.entry(name).appendingPathComponent(Self.header).path] : []
  }

  private static let header = "runtime.h"
  private static let precompiledHeader = "runtime.h.gch"
  /// Holds the precompiled header's size: at 70 MB it is not summed up again for every model.
  private static let headerSize = "runtime.h.gch.size"

  /// What the linker needs besides the objects.
  var libraries: [String] {
    trace == .fst ? CompressionLibraries(builder: builder).libraries.map(\.linkerOption) : []
  }

  private var parts: [String] {
    ["verilated", "verilated_threads"] + (trace.map { [$0.runtimePart] } ?? [])
  }

  /// The part that prints and stops, with the harness's functions for both.
  private static let hookedPart = """
    int swiftlet_print(const char* format, ...);
    void vl_stop_maybe(const char* file, int line, const char* path, bool maybe);
    #define VL_PRINTF swiftlet_print
    #define VL_USER_STOP_MAYBE
    #include "verilated.cpp"

    """

  /// The files of the entry.
  var objects: [String] { parts.map { "\($0).o" } }

  /// Compiles the runtime and puts it into the cache, unless it is there.
  func run(reporting progress: ProgressReporter) async throws {
    if isIntact { return }
    progress.enter(.compilingRuntime)
    try await builder.cache.withLock(on: name) {
      if isIntact { return }
      builder.cache.remove(name)
      try await compile()
    }
  }

  private var isIntact: Bool {
    guard builder.cache.isIntact(name) else { return false }
    let entry = builder.cache.entry(name)
    guard precompiles else { return true }
    let recorded = try? String(contentsOf: entry.appendingPathComponent(Self.headerSize), encoding: .utf8)
    return recorded != nil && recorded == Self.size(of: entry.appendingPathComponent(Self.precompiledHeader))
  }

  private static func size(of file: URL) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return (attributes?[.size] as? Int).map(String.init)
  }

  private func compile() async throws {
    let work = try builder.cache.makeWorkFolder()
    defer { try? FileManager.default.removeItem(at: work) }
    do {
      try Data("#include \"verilated.h\"\n#include \"verilated_syms.h\"\n#include <cstring>\n".utf8)
        .write(to: work.appendingPathComponent(Self.header))
      try Data(Self.hookedPart.utf8).write(to: work.appendingPathComponent("verilated.cc"))
      var commands = parts.map { part in
        let source = part == "verilated" ? "verilated.cc" : "\(builder.tool.includeFolder)/\(part).cpp"
        return command(["-c", source, "-o", "\(part).o"], log: part, in: work)
      }
      if precompiles {
        let arguments = ["-x", "c++-header", Self.header, "-o", Self.precompiledHeader]
        commands.insert(command(arguments, log: "header", in: work), at: 0)
      }
      try await Command.runAll(commands, jobs: builder.jobs)
      let size = Self.size(of: work.appendingPathComponent(Self.precompiledHeader)) ?? "none"
      try Data(size.utf8).write(to: work.appendingPathComponent(Self.headerSize))
      try builder.cache.store(
        objects + [Self.header, Self.headerSize], unsummed: precompiles ? [Self.precompiledHeader] : [],
        from: work, as: name)
    } catch let failure as CommandFailure {
      throw failure.error(keeping: work, in: builder.cache, as: "\(name).failed")
    }
  }

  private func command(_ arguments: [String], log: String, in work: URL) -> Command {
    Command(
      tool: .compiler(builder.compiler), arguments: flags + optimization + arguments,
      folder: work,
      log: "\(log).log", timeLimit: builder.timeLimit)
  }
}
