import BigInt
import HDL
import Simulation

// [scaler]
struct Sample: Interface {
  @Input var value: Signal
  init(_ shape: Shape) { _value = Input(shape) }
}

/// Multiplies samples by a constant and rounds the result to the samples' width.
struct Scaler: Module {
  let factor: Int
  let fractionBits: Int

  struct Ports: Interface {
    let samples = Stream(Sample(.signed(8)))
    let scaled = Stream(Sample(.signed(8))).flipped()
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let held = m.buffered(io.samples, "input")
    let product = (held.payload.value * Signal(factor)).named("product")
    let rounded = product.shiftedRight(fractionBits, rounding: .halfEven).saturated(to: 8)
    m[io.scaled.valid] = held.valid
    m[held.ready] = io.scaled.ready
    m[io.scaled.payload.value] = rounded
  }
}
// [scaler]

enum Chapter6 {
  static func simulated() throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [simulate]
    let sim = try Simulator(Scaler(factor: 3, fractionBits: 2))
    let recorder = sim.record { $0.kind != .register && $0.name != "reset" }
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.samples.valid] = 1
    for (sample, ready) in [(10, 1), (20, 0), (20, 0), (20, 1), (-50, 1), (100, 1)] as [(BigInt, BigInt)] {
      sim[\.samples.payload.value] = sample
      sim[\.scaled.ready] = ready
      sim.step()
    }
    print(recorder.waveform)
    // [simulate]
    return printed.text
  }
}
