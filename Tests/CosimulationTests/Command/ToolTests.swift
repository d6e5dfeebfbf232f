import Foundation
import Testing

@Suite("cosim: a tool that is missing or unusable gives exit status 69 and the command that helps")
struct MissingToolTests {
  let scratch: ScratchFolder
  let arguments: [String]

  init() throws {
    scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch)
    arguments = [
      "--data", data, "--array", "1x1", "--batch", "8", "--steps", "1", "--report", "\(scratch.path)/report",
    ]
  }

  private func expectUnavailable(_ environment: [String: String], _ complaint: String) async throws {
    let result = try await CosimCommand(environment: environment).run(arguments)
    #expect(result.status == 69)
    #expect(result.errors.contains(complaint) && result.errors.contains("make tools"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect("error: \(try scratch.report().failure ?? "")\n" == result.errors)
  }

  @Test("SWIFTLET_VERILATOR names nothing")
  func namedWrongly() async throws {
    try await expectUnavailable(["SWIFTLET_VERILATOR": "/nonexistent"], "/nonexistent cannot be used")
  }

  @Test("Verilator is neither on PATH nor in the project")
  func nowhere() async throws {
    try await expectUnavailable(
      ["PATH": "/nonexistent", "SWIFTLET_ROOT": scratch.path, "SWIFTLET_VERILATOR": ""],
      "Verilator was not found; install it into the project with: make tools")
  }

  @Test("Verilator is too old")
  func tooOld() async throws {
    let old = try FakeVerilator(in: scratch, version: "4.038 2020-07-11", script: "exit 1")
    try await expectUnavailable(["SWIFTLET_VERILATOR": old.path], "is Verilator 4.038, but")
  }

  @Test("There is no C++ compiler")
  func noCompiler() async throws {
    let result = try await CosimCommand(
      environment: ["CXX": "/nonexistent/g++", "SWIFTLET_CACHE": scratch.path + "/cache"]
    ).run(arguments)
    #expect(result.status == 69)
    #expect(result.errors.contains("/nonexistent/g++"), "\(result.errors)")
  }

  @Test("A cache that cannot be written gives exit status 73")
  func cache() async throws {
    let result = try await CosimCommand(environment: ["SWIFTLET_CACHE": CosimCommand.path]).run(arguments)
    #expect(result.status == 73)
    #expect(result.errors.contains("\(CosimCommand.path)"), "\(result.errors)")
  }

  @Test("A model in the cache that is damaged is built again")
  func damagedCache() async throws {
    let cache = "\(scratch.path)/cache"
    let command = CosimCommand(environment: ["SWIFTLET_CACHE": cache])
    let first = try await command.run(arguments)
    #expect(first.status == 0, "\(first.errors)")
    let digest = try scratch.report().weightsDigest
    let libraries = try FileManager.default.subpathsOfDirectory(atPath: cache).filter {
      $0.hasSuffix(".so") || $0.hasSuffix(".dylib")
    }
    #expect(!libraries.isEmpty)
    for library in libraries {
      try Data("damaged".utf8).write(to: URL(fileURLWithPath: "\(cache)/\(library)"))
    }
    let second = try await command.run(arguments)
    #expect(second.status == 0, "\(second.errors)")
    #expect(try scratch.report().weightsDigest == digest)
  }
}

/// A Verilator that is only a script.
struct FakeVerilator {
  let path: String

  init(in scratch: ScratchFolder, version: String = "5.48", script: String) throws {
    path = "\(scratch.path)/verilator"
    let manager = FileManager.default
    for folder in ["bin", "include"] {
      try manager.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    let program = "\(path)/bin/verilator_bin"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try Data("#define VERILATOR_VERSION \"\(version)\"\n".utf8)
      .write(to: URL(fileURLWithPath: "\(path)/include/verilated_config.h"))
  }
}
