import Foundation

@testable import VerilatorBridge

/// What the tests build with: the tools of this machine and a cache that lives as long as the test run.
enum Bench {
  static func builder() throws -> VerilatedBuilder {
    var builder = try VerilatedBuilder.standard()
    builder.cache = cache
    return builder
  }

  /// A Verilator of another version, if there is one.
  static let olderVerilator = ProcessInfo.processInfo.environment["SWIFTLET_VERILATOR_OLD"]

  static let cache = BuildCache(folder: temporaryFolder())

  /// A new folder that is gone when the process ends by itself.
  static func temporaryFolder() -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swiftlet-tests-\(UUID().uuidString)", isDirectory: true)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    TemporaryFolders.add(folder)
    return folder
  }

  /// Writes an executable shell script.
  static func script(_ text: String, at file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// Writes a Verilator that is only a script, with a header that states a version.
  static func fakeVerilator(version: String, script text: String) throws -> URL {
    let root = temporaryFolder()
    try script(text, at: root.appendingPathComponent("bin/verilator_bin"))
    let include = root.appendingPathComponent("include")
    try FileManager.default.createDirectory(at: include, withIntermediateDirectories: true)
    try Data("#define VERILATOR_VERSION \"\(version)\"\n".utf8)
      .write(to: include.appendingPathComponent("verilated_config.h"))
    return root
  }
}
