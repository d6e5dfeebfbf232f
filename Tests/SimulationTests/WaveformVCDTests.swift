import BigInt
import Foundation
import HDL
import Simulation
import Testing

/// The value change dump, read back by a strict reader.
@Suite struct WaveformVCDTests {
  private func pair(cycles: Int) throws -> Waveform {
    let sim = try Simulator(WaveformPair())
    let recorder = sim.record()
    sim.reset = true
    sim[\.enable] = 1
    sim.step()
    sim.reset = false
    sim.step(cycles - 1)
    return recorder.waveform
  }

  /// Every sample stands for the whole of its cycle, the clock rises in its middle.
  private func check(_ waveform: Waveform) throws {
    let dump = try ValueChangeDump(waveform.vcd())
    #expect(dump.lastTime == 10 * waveform.cycleCount)
    #expect(dump.variables.count == waveform.signals.count + 1)
    for cycle in 0..<waveform.cycleCount {
      #expect(dump.bits("clock", at: 10 * cycle + 4) == 0 && dump.bits("clock", at: 10 * cycle + 5) == 1)
      for (index, signal) in waveform.signals.enumerated() {
        let value = waveform[index, cycle]
        let bits = value < 0 ? value + (BigInt(1) << signal.width) : value
        for time in [10 * cycle, 10 * cycle + 9] {
          #expect(dump.bits(signal.path, at: time) == bits, "\(signal.path) at \(time)")
        }
      }
    }
  }

  @Test func itHoldsTheSamplesOfEveryInstance() throws { try check(pair(cycles: 20)) }

  @Test(arguments: [1, 64, 130, 1024]) func itHoldsWideAndNegativeValues(width: Int) throws {
    for isSigned in [false, true] {
      let shape = Shape(width: width, isSigned: isSigned)
      let sim = try Simulator(WaveformDelay(shape: shape))
      let recorder = sim.record()
      for value in [0, shape.range.upperBound, shape.range.lowerBound, 1] {
        sim[\.value] = shape.wrapping(value)
        sim.step()
      }
      try check(recorder.waveform)
    }
  }

  @Test func itHoldsABatch() throws {
    let stage = try Interpreter(Netlist(elaborating: WaveformStage()))
    let recorder = stage.record()
    _ = try stage.run(WaveformStage.batch, through: WaveformStage.streams)
    try check(recorder.waveform)
  }

  @Test func onlyChangesAreWrittenAndTheBytesAreAlwaysTheSame() throws {
    let waveform = try pair(cycles: 20)
    let dump = try ValueChangeDump(waveform.vcd(timescale: .picoseconds))
    #expect(dump.timescale == "1ps" && dump.top == waveform.top)
    #expect(dump.changeCount("enable") == 1)
    #expect(dump.changeCount("reset") == 2)
    #expect(try pair(cycles: 20).vcd() == waveform.vcd())
  }

  @Test func identifiersStayDistinctBeyondTheFirstCharacter() throws {
    var builder = NetlistBuilder("many")
    for index in 0..<300 { builder.output("output_\(index)", builder.input("input_\(index)", .bit)) }
    let design = try Interpreter(Netlist(modules: [builder.module]))
    let recorder = design.record()
    design.step(cycles: 1)
    try check(recorder.waveform)
  }

  @Test func aWaveformWithoutCyclesHasItsDeclarationsOnly() throws {
    let dump = try ValueChangeDump(pair(cycles: 1).vcd())
    #expect(dump.lastTime == 10)
    let empty = try Simulator(WaveformPair()).record().waveform
    #expect(try ValueChangeDump(empty.vcd()).variables.count == 11)
    #expect(empty.ascii().split(separator: "\n").count > 0)
  }
}
