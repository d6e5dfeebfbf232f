// [counter]
import HDL

struct Counter: Module {
  let bits: Int

  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Output var count: Signal
    @Output(.bit) var isLast: Signal
    init(bits: Int) { _count = Output(.unsigned(bits)) }
  }
  var ports: Ports { Ports(bits: bits) }

  func body(_ m: Builder, _ io: Ports) {
    let value = m.register(.unsigned(bits), "value", reset: 0)
    m.when(io.enable) { m[value] = (value + 1).wrapped(to: bits) }
    m[io.count] = value
    m[io.isLast] = value .== Signal((1 << bits) - 1)
  }
}
// [counter]

import Simulation

enum Chapter1 {
  static func simulated() throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [simulate]
    let sim = try Simulator(Counter(bits: 3))
    let recorder = sim.record()
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.enable] = 1
    sim.step(5)
    sim[\.enable] = 0
    sim.step(2)
    print(sim[\.count])  // 5
    print(recorder.waveform)
    // [simulate]
    return printed.text
  }
}
