import Foundation
import VerilatorBridge
import VerilogEmission

/// The hand-written C++ loop of `bare.cpp` around the same Verilated model, as a program of its own.
struct BareHarness {
  /// What a run of the program said.
  struct Outcome {
    let cycles: Int
    let seconds: Double
    let total: Int64
  }

  private let folder: URL
  private var program: URL { folder.appendingPathComponent("bare") }

  /// Builds the program in a folder, with the options that the engine's models are built with.
  init(_ design: VerilogDesign, in folder: URL, builder: VerilatedBuilder) throws {
    self.folder = folder
    let generated = folder.appendingPathComponent("cpp")
    try FileManager.default.createDirectory(at: generated, withIntermediateDirectories: true)
    for file in design.files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    _ = try ChildProcess.run(
      builder.tool.binary,
      VerilatedBuilder.verilatorOptions + ["--top-module", design.top, "--Mdir", generated.path]
        + design.files.map { folder.appendingPathComponent($0.name).path },
      environment: ["VERILATOR_ROOT": builder.tool.root])
    try compile(generated, builder)
  }

  private func compile(_ generated: URL, _ builder: VerilatedBuilder) throws {
    let include = builder.tool.root + "/include"
    let flags =
      builder.compiler.leadingArguments + VerilatedBuilder.compilerOptions
      + ["-I\(generated.path)", "-I\(include)", "-I\(include)/vltstd"]
    try Data(PackageResources.bare_cpp).write(to: folder.appendingPathComponent("bare.cpp"))
    let sources = try FileManager.default.contentsOfDirectory(atPath: generated.path)
      .filter { $0.hasSuffix(".cpp") }.sorted()
    // One unit for what runs often and one for what runs once, as the engine's models are compiled.
    func unit(_ name: String, _ files: [String]) throws -> String {
      let file = folder.appendingPathComponent(name)
      try Data(files.map { "#include \"\($0)\"\n" }.joined().utf8).write(to: file)
      return file.path
    }
    let fast = try unit("fast.cc", sources.filter { !$0.hasSuffix("Slow.cpp") } + ["../bare.cpp"])
    let slow = try unit("slow.cc", sources.filter { $0.hasSuffix("Slow.cpp") })
    let slowObject = folder.appendingPathComponent("slow.o").path
    _ = try ChildProcess.run(builder.compiler.path, flags + ["-O0", "-c", slow, "-o", slowObject])
    _ = try ChildProcess.run(
      builder.compiler.path,
      flags + [fast, slowObject, include + "/verilated.cpp", include + "/verilated_threads.cpp"]
        + ["-pthread", "-o", program.path])
  }

  /// Runs a fresh copy of the program: a copy lies elsewhere in memory, which alone changes the speed.
  func run(stimulus: URL, threads: Int) throws -> Outcome {
    let copy = folder.appendingPathComponent("bare-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: program, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let words = try ChildProcess.run(copy.path, [stimulus.path, "\(threads)"]).split(
      whereSeparator: \.isWhitespace)
    guard words.count == 3, let cycles = Int(words[0]), let seconds = Double(words[1]),
      let total = Int64(words[2])
    else { throw BenchmarkError("bare said: \(words.joined(separator: " "))") }
    return Outcome(cycles: cycles, seconds: seconds, total: total)
  }
}

/// Why a benchmark has no figures.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
