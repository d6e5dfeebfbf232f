import HDL
import Simulation

// [pulse]
/// Answers a request with a pulse of a given length, and is done when the request has gone.
struct PulseGenerator: Module {
  let length: Int

  enum Phase: CaseIterable { case idle, pulse, done }

  struct Ports: Interface {
    @Input(.bit) var request: Signal
    @Output(.bit) var pulse: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let left = m.register(.unsigned(Shape.range(0...length - 1).width), "left")
    m[io.pulse] = phase.isIn(.pulse)
    m.switch(phase) { now in
      switch now {
      case .idle:
        m.when(io.request) {
          m[phase] = .pulse
          m[left] = Signal(length - 1)
        }
      case .pulse:
        m.when(left .== 0) {
          m[phase] = .done
        } else: {
          m[left] = (left - 1).truncated(to: left.width)
        }
      case .done:
        m.when(~io.request) { m[phase] = .idle }
      }
    }
  }
}
// [pulse]

enum Chapter3 {
  static func simulated() throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [simulate]
    let sim = try Simulator(PulseGenerator(length: 4))
    let recorder = sim.record { $0.name != "reset" }
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.request] = 1
    sim.step(7)
    sim[\.request] = 0
    sim.step(2)
    let states = ["phase": Waveform.Radix.names(PulseGenerator.Phase.allCases.map { "\($0)" })]
    print(recorder.waveform.ascii(radices: states))
    // [simulate]
    return printed.text
  }
}
