import Foundation

/// An installed Verilator: the program that translates Verilog, and the folder of its C++ runtime.
public struct VerilatorTool: Hashable, Sendable {
  /// The path of `verilator_bin`, or of `verilator` where there is only that.
  public let binary: String
  /// The folder that holds `include/verilated.h`; Verilator's VERILATOR_ROOT.
  public let root: String
  /// The version that the runtime states; the program of some packages states none.
  public let version: ToolVersion

  /// Names an installation without looking at it.
  public init(binary: String, root: String, version: ToolVersion) {
    self.binary = binary
    self.root = root
    self.version = version
  }

  /// The folder of the C++ runtime.
  var includeFolder: String { root + "/include" }

  /// Finds Verilator: where SWIFTLET_VERILATOR says (a `verilator_bin` or an installation's root), else on PATH
  /// if the version is supported, else in the project's `.tools`.
  ///
  /// VERILATOR_ROOT names the root of the first two if it does not follow from the program's place.
  /// - Throws: ``ToolError``.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> VerilatorTool {
    if let named = environment["SWIFTLET_VERILATOR"], !named.isEmpty {
      return try inspect(named, environment: environment).checked()
    }
    var rejected: ToolError?
    if let path = SearchPath.find("verilator", environment: environment)
      ?? SearchPath.find("verilator_bin", environment: environment)
    {
      do {
        return try inspect(path, environment: environment).checked()
      } catch let error as ToolError {
        rejected = error
      }
    }
    let installed = ProjectFolder.find(environment: environment)?
      .appendingPathComponent(".tools/verilator").path
    if let installed, FileManager.default.fileExists(atPath: installed) {
      return try inspect(installed, environment: [:]).checked()
    }
    throw rejected ?? .verilatorMissing
  }

  /// Looks at a program or a root folder; the version may be unsupported.
  static func inspect(_ path: String, environment: [String: String]) throws -> VerilatorTool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ToolError.verilatorUnusable(path: path, reason: "there is no such file")
    }
    let given = URL(fileURLWithPath: path).standardizedFileURL
    let named = environment["VERILATOR_ROOT"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
    let programs: [URL]
    let roots: [URL]
    if isFolder.boolValue {
      programs = [given.appendingPathComponent("bin/verilator_bin"), given.appendingPathComponent("bin/verilator")]
      roots = [given, given.appendingPathComponent("share/verilator")]
    } else {
      let program = given.resolvingSymlinksInPath()
      let folder = program.deletingLastPathComponent()
      // The wrapper `verilator` needs Perl; the program next to it needs nothing.
      programs = [folder.appendingPathComponent("verilator_bin"), program]
      let prefix = folder.deletingLastPathComponent()
      roots =
        (named.map { [$0] } ?? []) + [prefix.appendingPathComponent("share/verilator"), prefix]
    }
    let program = (isFolder.boolValue ? programs : preferred(programs, given: given))
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let program else {
      throw ToolError.verilatorUnusable(path: path, reason: "there is no program that could be run")
    }
    for root in roots {
      let header = root.appendingPathComponent("include/verilated_config.h")
      guard let text = try? String(contentsOf: header, encoding: .utf8) else { continue }
      guard let version = ToolVersion(configurationHeader: text) else {
        throw ToolError.verilatorUnusable(path: path, reason: "\(header.path) states no version")
      }
      return VerilatorTool(binary: program.path, root: root.path, version: version)
    }
    throw ToolError.verilatorUnusable(
      path: path, reason: "its include/verilated_config.h was not found; set VERILATOR_ROOT to the folder above it")
  }

  /// A program that was named outright is taken as it is; only the wrapper is replaced by its neighbour.
  private static func preferred(_ programs: [URL], given: URL) -> [URL] {
    given.lastPathComponent == "verilator" ? programs : programs.reversed()
  }

  private func checked() throws -> VerilatorTool {
    guard ToolVersion.supported.contains(version) else {
      throw ToolError.verilatorUnsupported(path: binary, found: version)
    }
    return self
  }
}
