import Foundation
import TestTools
import Testing
import VerilogEmission

@testable import Synthesis

@Suite("Synthesis by Yosys")
struct SynthesizerTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func job(_ body: String, usesDSPSlices: Bool = false) -> SynthesisJob {
    let text = """
      module top (input wire clock, input wire signed [15:0] a, b, output reg signed [31:0] p, output wire q);
      \(body)
      endmodule
      """
    return SynthesisJob(
      name: "sketch", files: [.init(name: "top.v", text: text)], top: "top", usesDSPSlices: usesDSPSlices)
  }

  private static let multiplier = "  always @(posedge clock) p <= a * b;\n  assign q = a == b;"

  @Test("A product is made of tables, or becomes one slice, as the job says")
  func product() async throws {
    guard let tool = await PinnedYosys.find() else { return }
    let synthesizer = Synthesizer(tool: tool, cache: scratch.url)
    let results = try await synthesizer.run([job(Self.multiplier), job(Self.multiplier, usesDSPSlices: true)])
    #expect(results[0].total.dspSlices == 0 && results[0].total.lookUpTables > 200)
    #expect(results[0].total.flipFlops == 32 && results[0].depth > 5)
    #expect(results[1].total.dspSlices == 1 && results[1].total.lookUpTables < 20)
    #expect(results[1].modules.keys.sorted() == ["top"])
  }

  @Test("A result is kept by content, and is not made again")
  func cache() async throws {
    guard let tool = await PinnedYosys.find() else { return }
    let result = try await Synthesizer(tool: tool, cache: scratch.url).run(job("  assign q = a[0];"))
    let broken = YosysTool(path: "/nowhere/yosys", version: tool.version)
    let synthesizer = Synthesizer(tool: broken, cache: scratch.url)
    #expect(try await synthesizer.run(job("  assign q = a[0];")) == result)
    #expect(try await synthesizer.run(job("  assign q = a[0];  // here")) == result)
    #expect(synthesizer.kept(job("  assign q = a[1];")) == nil)
    let other = Synthesizer(tool: YosysTool(path: tool.path, version: "0.71"), cache: scratch.url)
    #expect(other.kept(job("  assign q = a[0];")) == nil, "another release gives other figures")
  }

  @Test("What Yosys complains of is in the error, and its log stays")
  func failure() async throws {
    guard let tool = await PinnedYosys.find() else { return }
    let synthesizer = Synthesizer(tool: tool, cache: scratch.url)
    let error = await #expect(throws: SynthesisError.self) {
      try await synthesizer.run(job("  assign q = ;"))
    }
    guard case .failed(let design, let reason, let log) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(design == "sketch" && reason.contains("syntax error"))
    #expect(FileManager.default.fileExists(atPath: log))
  }

  @Test("A design that takes too long is stopped")
  func timeout() async throws {
    guard let tool = await PinnedYosys.find() else { return }
    let synthesizer = Synthesizer(tool: tool, cache: scratch.url, timeLimit: .milliseconds(50))
    let error = await #expect(throws: SynthesisError.self) { try await synthesizer.run(job(Self.multiplier)) }
    #expect(error?.description.contains("did not finish sketch in 0 s and was stopped") == true)
  }

  @Test("A Yosys that is not there is an error that says how to get it")
  func missing() async {
    await #expect(throws: SynthesisError.yosysMissing) {
      try await YosysTool.find(environment: ["PATH": "/nowhere", "SWIFTLET_ROOT": scratch.url.path])
    }
    let error = await #expect(throws: SynthesisError.self) {
      try await YosysTool.find(environment: ["SWIFTLET_YOSYS": "/nowhere/yosys"])
    }
    #expect(
      error?.description.hasPrefix("the Yosys at /nowhere/yosys cannot be used: it could not be started")
        == true)
  }
}
