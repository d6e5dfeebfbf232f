import Foundation
import Testing

@testable import VerilatorBridge

@Suite("Finding the tools")
struct ToolTests {
  @Test(
    "Versions are read from what tools say",
    arguments: [
      ("Verilator 5.006 2023-01-22 rev (Debian 5.006-3)", "5.006"), ("5.49", "5.049"),
      ("5.038 devel", "5.038"),
      ("Verilator 4.210 2021-07-07", "4.210"), (" rev vUNKNOWN-built20260516-4e853d8", nil), ("", nil),
      ("5", nil), ("v5.", nil),
    ])
  func versions(text: String, expected: String?) {
    #expect(ToolVersion(parsing: text)?.description == expected)
  }

  @Test("Versions are ordered by number, not by text; the range includes its ends")
  func order() {
    let ends = ["5.006", "5.6", "5.048", "5.49", "5.020"].compactMap(ToolVersion.init(parsing:))
    #expect(ends.count == 5)
    #expect(ends.allSatisfy(ToolVersion.supported.contains))
    let outside = ["5.005", "5.050", "4.228", "6.000"].compactMap(ToolVersion.init(parsing:))
    #expect(outside.count == 4)
    #expect(!outside.contains(where: ToolVersion.supported.contains))
  }

  @Test("Without any Verilator, the error says how to install it")
  func missing() throws {
    let folder = Bench.temporaryFolder()
    #expect(throws: ToolError.verilatorMissing) {
      try VerilatorTool.find(environment: ["PATH": folder.path, "SWIFTLET_ROOT": folder.path])
    }
    #expect(
      ToolError.verilatorMissing.description
        == "Verilator was not found; install it into the project with: make tools")
    #expect(ToolError.exitCode == 69)
  }

  @Test(
    "A named Verilator of a version outside the range is refused", arguments: ["5.002", "5.050", "4.038"])
  func unsupported(version: String) throws {
    let root = try Bench.fakeVerilator(version: version, script: "exit 0")
    let error = #expect(throws: ToolError.self) {
      try VerilatorTool.find(environment: ["SWIFTLET_VERILATOR": root.path])
    }
    let text = error?.description ?? ""
    #expect(text.contains("is Verilator \(version), but 5.006 to 5.049 is supported"))
    #expect(text.contains("make tools"))
  }

  @Test("On PATH one outside the range is passed over for the project's own; alone, it is named")
  func passedOver() throws {
    let old = try Bench.fakeVerilator(version: "4.038", script: "exit 0")
    let project = Bench.temporaryFolder()
    let path = ["PATH": old.appendingPathComponent("bin").path, "SWIFTLET_ROOT": project.path]
    #expect(throws: ToolError.self) { try VerilatorTool.find(environment: path) }
    let own = try Bench.fakeVerilator(version: "5.49", script: "exit 0")
    let tools = project.appendingPathComponent(".tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: own, to: tools.appendingPathComponent("verilator"))
    #expect(try VerilatorTool.find(environment: path).version == ToolVersion(major: 5, minor: 49))
  }

  @Test("A Verilator on PATH in the range is taken before the project's own")
  func fromPath() throws {
    let root = try Bench.fakeVerilator(version: "5.020 2024-01-01", script: "exit 0")
    let tool = try VerilatorTool.find(environment: ["PATH": root.appendingPathComponent("bin").path])
    #expect(tool.version == ToolVersion(major: 5, minor: 20))
    #expect(tool.root == root.path)
    #expect(tool.binary == root.path + "/bin/verilator_bin")
  }

  @Test("A named Verilator that is not there, not whole or states no version is unusable")
  func unusable() throws {
    func find(_ path: String) throws { _ = try VerilatorTool.find(environment: ["SWIFTLET_VERILATOR": path]) }
    func reason(_ path: String) -> String {
      (#expect(throws: ToolError.self) { try find(path) })?.description ?? ""
    }
    #expect(reason("/nonexistent/verilator").contains("there is no such file"))
    #expect(reason(Bench.temporaryFolder().path).contains("no program that could be run"))
    let bare = Bench.temporaryFolder().appendingPathComponent("verilator_bin")
    try Bench.script("exit 0", at: bare)
    #expect(reason(bare.path).contains("set VERILATOR_ROOT"))
    #expect(reason(try Bench.fakeVerilator(version: "none", script: "").path).contains("states no version"))
  }

  @Test("VERILATOR_ROOT says where the runtime of a named program is")
  func explicitRoot() throws {
    let bare = Bench.temporaryFolder().appendingPathComponent("verilator_bin")
    try Bench.script("exit 0", at: bare)
    let root = try Bench.fakeVerilator(version: "5.030", script: "exit 0")
    let tool = try VerilatorTool.find(
      environment: ["SWIFTLET_VERILATOR": bare.path, "VERILATOR_ROOT": root.path])
    #expect(tool == VerilatorTool(binary: bare.path, root: root.path, version: .init(major: 5, minor: 30)))
  }

  @Test("The compiler is CXX with its arguments, else the first on PATH; without any, the error says so")
  func compilers() throws {
    let folder = Bench.temporaryFolder()
    for name in ["clang++", "c++", "mine"] {
      try Bench.script("exit 0", at: folder.appendingPathComponent(name))
    }
    let path = ["PATH": folder.path]
    #expect(try CxxCompiler.find(environment: path).path == folder.path + "/clang++")
    let named = try CxxCompiler.find(environment: path.merging(["CXX": "mine g++"]) { $1 })
    #expect(named == CxxCompiler(path: folder.path + "/mine", leadingArguments: ["g++"]))
    #expect(throws: ToolError.compilerMissing(tried: ["other"])) {
      try CxxCompiler.find(environment: path.merging(["CXX": "other"]) { $1 })
    }
    let error = #expect(throws: ToolError.self) { try CxxCompiler.find(environment: [:]) }
    #expect(error?.description.contains("sudo apt-get install g++") == true)
  }
}
