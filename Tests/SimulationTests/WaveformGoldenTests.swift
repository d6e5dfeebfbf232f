import BigInt
import Foundation
import HDL
import Simulation
import Testing

/// The exact text of small waveforms.
///
/// After an intended change: `SWIFTLET_UPDATE_GOLDEN=1 swift test --filter WaveformGoldenTests`, and read the
/// difference.
@Suite struct WaveformGoldenTests {
  private func counter(cycles: Int) throws -> Waveform {
    let sim = try Simulator(WaveformCounter())
    let recorder = sim.record { $0.name != "state" }
    sim.reset = true
    sim.step()
    sim.reset = false
    for cycle in 1..<cycles {
      sim[\.enable] = cycle % 4 == 0 ? 0 : 1
      sim.step()
    }
    return recorder.waveform
  }

  @Test func aCounterThatPauses() throws { try compare(counter(cycles: 12).ascii(), "counter") }

  @Test func aLongWaveformIsCutAndSaysSo() throws {
    try compare(counter(cycles: 2000).ascii(from: 990, width: 80), "counter_cut")
  }

  @Test func aTimerWithTheNamesOfItsStates() throws {
    let sim = try Simulator(WaveformTimer())
    let recorder = sim.record()
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.cycles] = 3
    sim[\.start] = 1
    sim.step()
    sim[\.start] = 0
    sim.step(6)
    let text = sim.waveform.ascii(radices: ["left": .decimal])
    try compare(text, "timer")
    let names = WaveformTimer.Phase.allCases.map { "\($0)" }
    let chosen = recorder.waveform.ascii(radix: .decimal, radices: ["phase": .names(names)])
    #expect(chosen == text)
  }

  @Test func twoStatesAreNamesThoughTheyAreOneBit() throws {
    let sim = try Simulator(WaveformToggle())
    sim.record()
    sim.reset = true
    sim.step()
    sim.reset = false
    sim.step(3)
    let line = sim.waveform.ascii(from: 1).split(separator: "\n").first { $0.hasPrefix("side") }
    #expect(line == "side           │left  │right │left  │", "\(sim.waveform)")
  }

  @Test func aHandshakeWithStallsOnBothSides() throws {
    let stage = try Interpreter(Netlist(elaborating: WaveformStage()))
    let recorder = stage.record()
    _ = try stage.run(WaveformStage.batch, through: WaveformStage.streams)
    try compare(recorder.waveform.ascii(), "handshake")
  }

  @Test func valuesThatDoNotFitAreCut() throws {
    let sim = try Simulator(WaveformDelay(shape: .unsigned(128)))
    let recorder = sim.record { $0.name != "previous" }
    sim.reset = true
    for value in [0, 1, 1, 1, 1, 2] {
      sim[\.value] = (BigInt(0xABCD) << 112) + BigInt(value)
      sim.step()
    }
    try compare(recorder.waveform.ascii(radices: ["delayed": .binary]), "wide")
  }

  private func compare(_ text: String, _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Waveforms")
    let golden = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["SWIFTLET_UPDATE_GOLDEN"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected, "\(name) has changed:\n\(text)")
  }
}
