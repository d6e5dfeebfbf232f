import Foundation
import HDL
import Testing
import VerilogEmission

// [example]
struct MAC: Module {
  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Input(.signed(8)) var a: Signal
    @Input(.signed(8)) var b: Signal
    @Output(.signed(24)) var sum: Signal
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let accumulator = m.register(.signed(24), "accumulator", reset: 0)
    let product = (io.a * io.b).named("product")
    m.when(io.enable) { m[accumulator] = (accumulator + product).saturated(to: 24) }
    m[io.sum] = accumulator
  }
}
// [example]

/// The example of the README is this file's, and its Verilog is what the emitter gives.
@Suite struct ReadmeTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of the README's first block of a language.
  private func block(_ language: String) throws -> String {
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "```\(language)\n")
    return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
  }

  @Test func theExampleIsCompiled() throws {
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let example = source.components(separatedBy: "// [example]\n")[1]
    #expect(try block("swift") == example)
  }

  @Test func theVerilogBesideItIsEmitted() throws {
    let text = VerilogEmitter.emit(try Netlist(elaborating: MAC())).files[0].text
    let withoutPlaces = text.replacing(/[ ]+\/\/ \w+\/\w+\.swift:\d+/, with: "")
    #expect(withoutPlaces.contains(try block("verilog")), "\(withoutPlaces)")
  }
}
