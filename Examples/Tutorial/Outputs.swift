import Foundation
import HDL
import VerilogEmission

/// What the tutorial's designs give, by the name under which a chapter shows it.
let outputs: [(name: String, make: @Sendable () async throws -> String)] = [
  ("counter.v", { try verilog(Counter(bits: 3)) }),
  ("counter.wave", { try Chapter1.simulated() }),
  ("average.v", { try verilog(Average()) }),
  ("careless.error", { Chapter2.complaint() }),
  ("saturating.v", { try verilog(SaturatingAccumulator()) }),
  ("pulse.v", { try verilog(PulseGenerator(length: 4)) }),
  ("pulse.wave", { try Chapter3.simulated() }),
  ("dot.v", { try verilog(DotProduct(lanes: 4, bits: 8)) }),
  ("delay.v", { try verilog(DelayLine(depth: 256)) }),
  ("scaler.v", { try verilog(Scaler(factor: 3, fractionBits: 2)) }),
  ("scaler.wave", { try Chapter6.simulated() }),
  ("meter.checks", { try Chapter7.checked() }),
  ("engines.text", { try await Chapter7.compared() }),
  ("multiplier.v", { try verilog(StreamingMultiplier(bits: 8)) }),
  ("multiplier.text", { try await Chapter8.tested() }),
  ("recipes.v", { try verilog(Recipes()) }),
  ("two-clocks.v", { try verilog(TwoClocks()) }),
  ("foreign.v", { try verilog(Foreign()) }),
  ("coming-from.v", { try verilog(ComingFrom()) }),
]

/// The Verilog of a design's top module, from the line `module` to the line `endmodule`.
private func verilog(_ module: some Module) throws -> String {
  let text = VerilogEmitter.emit(try Netlist(elaborating: module)).files.last?.text ?? ""
  let lines = text.components(separatedBy: "\n")
  guard let first = lines.firstIndex(where: { $0.hasPrefix("module ") }),
    let last = lines.lastIndex(of: "endmodule")
  else { return text }
  return lines[first...last].joined(separator: "\n")
}

/// What a listing prints, kept to be shown.
struct Printed {
  private(set) var text = ""
  mutating func add(_ value: Any) { text += "\(value)\n" }
}
