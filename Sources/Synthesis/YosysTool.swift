import ExternalTools
import Foundation

/// An installed Yosys.
public struct YosysTool: Hashable, Sendable {
  /// The path of the program.
  public let path: String
  /// What it calls itself, as "0.70".
  public let version: String

  /// The release that figures and budgets are made with, which `scripts/install-yosys` installs: others differ by
  /// several percent.
  public static let pinned = "0.70"

  /// Whether this is the release that budgets are made with.
  public var isPinned: Bool { version == Self.pinned }

  /// Finds Yosys: the one that SWIFTLET_YOSYS names, else the pinned one in the project's `.tools`, else the one on PATH.
  ///
  /// - Throws: ``SynthesisError/yosysMissing``, ``SynthesisError/yosysUnusable(path:reason:)``.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws -> YosysTool {
    if let named = environment["SWIFTLET_YOSYS"], !named.isEmpty { return try await inspect(named) }
    let installed = ProjectFolder.find(environment: environment)?.appendingPathComponent(".tools/yosys/yosys")
    if let installed, FileManager.default.isExecutableFile(atPath: installed.path) {
      return try await inspect(installed.path)
    }
    guard let path = SearchPath.find("yosys", environment: environment) else {
      throw SynthesisError.yosysMissing
    }
    return try await inspect(path)
  }

  private static func inspect(_ path: String) async throws -> YosysTool {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("yosys-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    let run = ToolRun(
      program: path, arguments: ["-V"], folder: log.deletingLastPathComponent(), log: log,
      timeLimit: .seconds(60))
    do {
      try await run.run()
    } catch let failure as ToolRun.Failure {
      throw SynthesisError.yosysUnusable(path: path, reason: failure.sentence)
    }
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    guard let version = text.firstMatch(of: /Yosys ([0-9]+\.[0-9]+)/)?.output.1 else {
      throw SynthesisError.yosysUnusable(path: path, reason: "it does not say what version it is")
    }
    return YosysTool(path: path, version: String(version))
  }
}

extension ToolRun.Failure {
  /// What happened, within a sentence.
  var sentence: String {
    switch self {
    case .notStarted(let reason): "it could not be started, \(reason)"
    case .exited(let status): "it ended with \(status)"
    case .timedOut: "it did not end in time"
    }
  }
}
