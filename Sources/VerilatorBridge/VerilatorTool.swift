import ExternalTools
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

  /// Looks at a program or an installation's root; the version may be unsupported.
  static func inspect(_ path: String, environment: [String: String]) throws -> VerilatorTool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ToolError.verilatorUnusable(path: path, reason: "there is no such file")
    }
    let given = URL(fileURLWithPath: path).standardizedFileURL
    let places =
      isFolder.boolValue ? places(inRoot: given) : places(ofProgram: given, environment: environment)
    let program = places.programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let program else {
      throw ToolError.verilatorUnusable(path: path, reason: "there is no program that could be run")
    }
    for root in places.roots {
      let header = root.appendingPathComponent("include/verilated_config.h")
      guard let text = try? String(contentsOf: header, encoding: .utf8) else { continue }
      guard let version = ToolVersion(configurationHeader: text) else {
        throw ToolError.verilatorUnusable(path: path, reason: "\(header.path) states no version")
      }
      return VerilatorTool(binary: program.path, root: root.path, version: version)
    }
    let reason = "its include/verilated_config.h was not found; set VERILATOR_ROOT to the folder above it"
    throw ToolError.verilatorUnusable(path: path, reason: reason)
  }

  /// Where the program and the runtime may be; the first that is there counts.
  private typealias Places = (programs: [URL], roots: [URL])

  private static func places(inRoot root: URL) -> Places {
    let names = ["bin/verilator_bin", "bin/verilator"]
    return (names.map(root.appendingPathComponent), [root, root.appendingPathComponent("share/verilator")])
  }

  private static func places(ofProgram given: URL, environment: [String: String]) -> Places {
    let program = given.resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent()
    // The wrapper `verilator` needs Perl; the program next to it needs nothing. Other names are meant.
    let isWrapper = given.lastPathComponent == "verilator"
    let programs = isWrapper ? [folder.appendingPathComponent("verilator_bin"), program] : [program]
    let prefix = folder.deletingLastPathComponent()
    let named = environment["VERILATOR_ROOT"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
    return (programs, [named, prefix.appendingPathComponent("share/verilator"), prefix].compactMap { $0 })
  }

  private func checked() throws -> VerilatorTool {
    guard ToolVersion.supported.contains(version) else {
      throw ToolError.verilatorUnsupported(path: binary, found: version)
    }
    return self
  }
}
