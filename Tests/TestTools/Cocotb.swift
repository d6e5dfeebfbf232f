import Foundation

/// cocotb with one simulator, for the benches of sim/cocotb.
public struct Cocotb: Sendable {
  private let package: URL
  private let simulator: String
  private let python: ExternalTool

  /// cocotb in a package's .tools; nil, with a loud message, where it or the simulator is missing.
  ///
  /// - Parameters:
  ///   - simulator: What cocotb calls it: icarus, verilator.
  ///   - variables: Variables of the benches' environment.
  public init?(package: URL, simulator: String, _ variables: [String: String] = [:]) {
    (self.package, self.simulator) = (package, simulator)
    let path = package.appendingPathComponent(".tools/cocotb/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      ExternalTool.announceSkip("there is no cocotb in .tools; make cocotb installs it")
      return nil
    }
    var search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    if simulator == "verilator" {
      // cocotb wants the Perl script around Verilator, and make.
      let tools = package.appendingPathComponent(".tools/verilator/bin").path
      guard FileManager.default.isExecutableFile(atPath: tools + "/verilator") else {
        ExternalTool.announceSkip("there is no Verilator for cocotb in .tools")
        return nil
      }
      guard ExternalTool("perl") != nil, ExternalTool("make") != nil else { return nil }
      search = tools + ":" + search
    } else {
      guard ExternalTool("iverilog") != nil else { return nil }
    }
    python = ExternalTool(
      path: path, environment: variables.merging(["PATH": search, "PYTHONDONTWRITEBYTECODE": "1"]) { $1 })
  }

  /// Runs a bench on Verilog files of a folder.
  public func run(
    _ bench: String, top: String, files: [String], in folder: ScratchFolder
  ) throws -> (status: Int32, output: String) {
    try python.run(
      [
        package.appendingPathComponent("sim/cocotb/run.py").path, simulator, top, bench,
        folder.url.appendingPathComponent("build").path,
      ] + files.map { folder.url.appendingPathComponent($0).path },
      in: folder.url, timeLimit: 240)
  }
}
