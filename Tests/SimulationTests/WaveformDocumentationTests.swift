import Foundation
import HDL
import Simulation
import Testing

// [module]
struct Blinker: Module {
  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Output(.bit) var light: Signal
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let count = m.register(.unsigned(3), "count", reset: 0, enable: io.enable)
    m[count] = (count + 1).wrapped(to: 3)
    m[io.light] = count[2]
  }
}
// [module]

/// The example of docs/waveforms.md is this file's, and what it prints is beside it.
@Suite struct WaveformDocumentationTests {
  private func example() throws -> String {
    // [recording]
    let sim = try Simulator(Blinker())
    let recorder = sim.record()
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.enable] = 1
    sim.step(6)
    let text = recorder.waveform.ascii()
    // [recording]
    return text
  }

  private func blocks(_ language: String) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/waveforms.md"), encoding: .utf8)
    return page.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func theExampleIsCompiled() throws {
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let recording = source.components(separatedBy: "    // [recording]\n")[1]
      .split(separator: "\n").map { $0.dropFirst(4) + "\n" }.joined()
    let expected = [source.components(separatedBy: "// [module]\n")[1], recording]
    #expect(try Array(blocks("swift").prefix(2)) == expected)
  }

  @Test func theTextBesideItIsPrinted() throws {
    let text = try example()
    #expect(try blocks("text").first == text, "\(text)")
  }
}
