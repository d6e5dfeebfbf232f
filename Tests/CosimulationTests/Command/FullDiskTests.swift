import Foundation
import Testing

import CommandSupport
@testable import Cosimulation

@Suite("cosim: a report that cannot be written gives exit status 73 or 74, and never half a file")
struct FullDiskTests {
  let scratch: ScratchFolder
  let arguments: [String]

  init() throws {
    scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch)
    arguments = ["--data", data, "--batch", "8", "--array", "2x2"]
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(scratch.path)/\(name)", encoding: .utf8)
  }

  @Test("A folder that cannot be made is noticed before anything is trained")
  func noFolder() async throws {
    for (path, reason) in [
      (CosimCommand.path + "/report", "Not a directory"), ("/proc/report", "No such file"),
    ] {
      let result = try await CosimCommand().run(arguments + ["--engine", "golden", "--report", path])
      #expect(result.status == 73)
      #expect(result.errors.hasPrefix("error: no report can be written to the folder \(path): \(reason)"))
      #expect(result.errors.split(separator: "\n").count == 1 && result.output == "")
    }
  }

  @Test("A disk that is full from the start leaves nothing")
  func fullFromTheStart() async throws {
    let folder = "\(scratch.path)/report"
    let result = try await CosimCommand().run(
      fileLimit: 0, arguments + ["--engine", "golden", "--steps", "1", "--report", folder])
    #expect(result.status == 73)
    #expect(result.errors == "error: no report can be written to the folder \(folder): File too large\n")
    #expect(try scratch.names(in: "report") == [])
  }

  @Test("A disk that fills up keeps the report of the run before")
  func fillsUp() async throws {
    let folder = "\(scratch.path)/report"
    let common = arguments + ["--engine", "golden", "--report", folder]
    #expect(try await CosimCommand().run(common + ["--steps", "1"]).status == 0)
    let before = try text("report/report.json")
    let result = try await CosimCommand().run(fileLimit: 1, common + ["--steps", "20"])
    #expect(result.status == 74)
    #expect(result.errors.hasSuffix("error: \(folder)/report.json could not be written: File too large\n"))
    #expect(result.output.contains("weights digest"))
    #expect(!result.output.contains("report.json"))
    #expect(try text("report/report.json") == before)
    #expect(try scratch.names(in: "report") == ["report.json"])
  }

  @Test("A mismatch is reported although nothing can be written")
  func mismatch() async throws {
    let folder = "\(scratch.path)/report"
    let command = CosimCommand(environment: ["SWIFTLET_VERILATOR": "/nonexistent"])
    let result = try await command.run(
      fileLimit: 1,
      arguments + ["--engine", "interpreter", "--plant-fault", "1", "--batch", "40", "--report", folder])
    #expect(result.status == 1)
    #expect(result.errors.contains("error: mismatch in "))
    #expect(result.errors.contains("\(folder)/report.json could not be written: File too large"))
    #expect(try scratch.names(in: "report") == ["mismatch"])
  }

  @Test("A folder that goes away is an error of writing")
  func goesAway() throws {
    let folder = try ReportFolder("\(scratch.path)/deep/er")
    try FileManager.default.removeItem(atPath: "\(scratch.path)/deep")
    let error = #expect(throws: ReportError.self) { try folder.write(Data("x".utf8), to: "report.json") }
    #expect(
      error?.description
        == "\(scratch.path)/deep/er/report.json could not be written: No such file or directory")
  }
}
