import HDL
import Simulation
import VerilogEmission

/// A design of the gallery with a small test bench and what there is to see.
struct Demonstration: Sendable {
  /// What the command calls it.
  let name: String
  /// What it is, in a line.
  let title: String
  /// What the waveform shows.
  let sight: String
  /// The design's netlist.
  let netlist: @Sendable () throws -> Netlist
  /// Runs the test bench and records the signals that a predicate holds for.
  let run: @Sendable (_ isIncluded: (Waveform.Signal) -> Bool) throws -> Waveform
  /// The paths of the signals that people look at.
  let shown: Set<String>
  /// The characters of a cycle in the waveform; nil for what the longest value needs.
  let cell: Int?

  /// Makes a demonstration.
  ///
  /// - Parameters:
  ///   - clocks: The clock domains, where there are others than the implied one.
  ///   - cell: The characters of a cycle, where the longest value stands for long enough to do with fewer.
  ///   - bench: What sets inputs and steps; it starts after a cycle of reset.
  init<Design: Module>(
    _ name: String, _ title: String, _ module: Design, shown: Set<String>, sight: String,
    clocks: [ClockDomain] = [], cell: Int? = nil,
    bench: @escaping @Sendable (Simulator<Design>) -> Void
  ) {
    self.name = name
    self.title = title
    self.shown = shown
    self.cell = cell
    self.sight = sight
    netlist = { try Netlist(elaborating: module) }
    run = { isIncluded in
      let sim = try Simulator(module)
      let recorder = sim.record(isIncluded)
      for isAsserted in [true, false] {
        sim.reset = isAsserted
        for clock in clocks { sim.setReset(isAsserted, of: clock) }
        if isAsserted { sim.step() }
      }
      bench(sim)
      return recorder.waveform
    }
  }

  /// All of them, in the order in which one would read them.
  static let all = [counter, fifo, dualClockFIFO, arbiter, uart, divider, fir, multiplier]

  /// Every file of the design's Verilog.
  func verilog() throws -> String {
    VerilogEmitter.emit(try netlist()).files.map(\.text).joined(separator: "\n")
  }
}
