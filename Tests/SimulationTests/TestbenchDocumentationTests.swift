import BigInt
import Foundation
import HDL
import Simulation
import Testing
import VerilatorBridge

// [1]
struct Fir: Module {
  let taps: [Int]

  struct Sample: Interface {
    @Input(.signed(8)) var value: Signal
  }
  struct Sum: Interface {
    @Input(.signed(20)) var value: Signal
  }
  struct Ports: Interface {
    let input = Stream(Sample())
    let output = Stream(Sum()).flipped()
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let samples = m.buffered(io.input, "samples")
    var past = samples.payload.value
    var sum: Signal = 0
    for (index, tap) in taps.enumerated() {
      if index > 0 { past = m.registered(past, "past_\(index)", reset: 0, enable: samples.isTaken) }
      sum = sum + past * Signal(tap)
    }
    m[io.output.valid] = samples.valid
    m[io.output.payload.value] = sum
    m[samples.ready] = io.output.ready
  }
}
// [1]

// [2]
func filter(_ samples: [BigInt], _ bench: Testbench<Fir>) async throws -> [BigInt] {
  try await bench.run { sim in
    var sums: [BigInt] = []
    sim.reset = true
    try await sim.step()
    sim.reset = false
    sim.task("driver") {
      for sample in samples {
        sim[\.input.payload.value] = sample
        sim[\.input.valid] = 1
        try await sim.until(\.input.ready, within: 100)
      }
      sim[\.input.valid] = 0
    }
    sim.task("monitor") {
      sim[\.output.ready] = 1
      while sums.count < samples.count {
        let (valid, sum) = try await sim.step { (sim[\.output.valid], sim[\.output.payload.value]) }
        if valid == 1 { sums.append(sum) }
      }
    }
    try await sim.join()
    return sums
  }
}
// [2]

// [4]
func stalledFilter(_ samples: [BigInt], _ bench: Testbench<Fir>) async throws -> [BigInt] {
  let stalls = StreamBatch.Stalls(input: 64, output: 128, seed: 7)
  return try await bench.run { sim in
    sim.reset = true
    try await sim.step()
    sim.reset = false
    sim.task("driver") { try await sim.send(samples, through: \.input, stalls: stalls) }
    return try await sim.receive(samples.count, from: \.output, stalls: stalls)
  }
}
// [4]

// [5]
func pulse(_ sim: isolated Testbench<Fir>, cycles: Int) async throws {
  sim.reset = true
  try await sim.step(cycles)
  sim.reset = false
}
// [5]

/// The listings of docs/testbenches.md are this file's.
@Suite struct TestbenchDocumentationTests {
  private static let samples: [BigInt] = [3, -128, 127, 0, 5, 5, 5, 9]

  private func golden(_ taps: [Int]) -> [BigInt] {
    Self.samples.indices.map { n in
      taps.indices.reduce(0) { $0 + ($1 > n ? 0 : Self.samples[n - $1] * BigInt(taps[$1])) }
    }
  }

  @Test("The benches of the page filter as they should, on both engines", arguments: [false, true])
  func benches(onVerilator: Bool) async throws {
    let samples = Self.samples
    if onVerilator && (try? VerilatorTool.find()) == nil { return }
    // [3]
    let interpreted = try Testbench(Fir(taps: [1, -2, 3]))
    let verilated = try await Testbench(Fir(taps: [1, -2, 3]), on: .verilator)
    let sums = try await filter(samples, onVerilator ? verilated : interpreted)
    // [3]
    #expect(sums == golden([1, -2, 3]))
    #expect(try await stalledFilter(samples, onVerilator ? verilated : interpreted) == sums)
  }

  @Test("A helper takes the bench as an isolated parameter")
  func helper() async throws {
    let bench = try Testbench(Fir(taps: [1]))
    // [6]
    let waveform = try await bench.run { sim in
      sim.record()
      try await pulse(sim, cycles: 2)
      print(sim.waveform)
      return sim.waveform
    }
    // [6]
    #expect(waveform.cycleCount == 2)
    #expect(waveform["reset"] == [1, 1])
  }

  @Test("Every listing of the page is compiled here")
  func listings() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/testbenches.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let listings = (1...6).map { number in
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      let marks = lines.indices.filter { lines[$0].hasSuffix("// [\(number)]") }
      let listing = lines[(marks[0] + 1)..<marks[1]]
      let indent = lines[marks[0]].prefix { $0 == " " }.count
      return listing.map { $0.dropFirst(min(indent, $0.count)) + "\n" }.joined()
    }
    #expect(blocks == listings)
  }
}
