import Foundation
import TestTools
import Testing

/// The Verilog in rtl/ is what `rtl` writes, to the byte, in every process; and no tool has anything to say
/// of it.
@Suite struct CommittedVerilogTests {
  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let committed = package.appendingPathComponent("rtl")

  @Test func emissionIsTheSameInEveryProcessAndAsCommitted() throws {
    let first = try Self.emit()
    let second = try Self.emit()
    let written = try Self.contents(of: first.url)
    #expect(try Self.contents(of: second.url) == written)
    let committed = try Self.contents(of: Self.committed)
    #expect(committed.keys.sorted() == written.keys.sorted(), "rtl/ has other files; run make rtl")
    for (name, text) in written where committed[name] != text {
      Issue.record("rtl/\(name) is not what is emitted now; read the difference that make rtl makes")
    }
  }

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted())
  func everyModuleIsLintCleanInVerilator(_ name: String) throws {
    guard let verilator = ExternalTool.verilator else { return }
    let folder = Self.committed.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".v") }
    #expect(files.contains(name + ".v"))
    // Each as the top: of a module below it ports' names are not looked at.
    for file in files.sorted() {
      let module = String(file.dropLast(2))
      let (status, output) = try verilator.run(
        ["--lint-only", "-Wall", "--top-module", module, "-y", ".", file], in: folder)
      #expect(status == 0 && !output.contains("%Warning"), "\(output)")
    }
  }

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted())
  func everyDesignIsAcceptedByIcarus(_ name: String) throws {
    guard let icarus = Icarus.installed else { return }
    let folder = Self.committed.appendingPathComponent(name)
    let (status, output) = try icarus.iverilog.run(
      ["-g2001", "-Wall", "-t", "null", "-s", name, "-c", "files.f"], in: folder)
    #expect(status == 0 && output.isEmpty, "\(output)")
  }

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted())
  func everyDesignIsReadByYosys(_ name: String) throws {
    guard let yosys = ExternalTool("yosys") else { return }
    let folder = Self.committed.appendingPathComponent(name)
    let files = try String(contentsOf: folder.appendingPathComponent("files.f"), encoding: .utf8)
      .split(separator: "\n").joined(separator: " ")
    let script = "read_verilog \(files); hierarchy -check -top \(name); proc; opt_clean; check -assert"
    let (status, output) = try yosys.run(["-q", "-p", script], in: folder)
    #expect(status == 0 && output.isEmpty, "\(output)")
  }

  /// What the `rtl` command next to the tests writes, in a process of its own.
  private static func emit() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let tests = try #require(Bundle.main.executableURL).resolvingSymlinksInPath()
    let built = [tests.deletingLastPathComponent(), package.appendingPathComponent(".build/debug")]
    let command = built.map { $0.appendingPathComponent("rtl").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    let (status, output) = try ExternalTool(path: try #require(command)).run(
      ["--output", scratch.url.path], in: package)
    #expect(status == 0, "\(output)")
    return scratch
  }

  /// The files below a folder, by their paths in it.
  private static func contents(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { continue }
      files[path] = data
    }
    return files
  }
}
