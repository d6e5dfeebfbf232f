import HDL
import Simulation

/// Counts while it is enabled.
struct WaveformCounter: Module {
  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Output(.unsigned(8)) var count: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let state = m.register(.unsigned(8), "state", reset: 0, enable: io.enable)
    m[state] = (state + 1).wrapped(to: 8)
    m[io.count] = state
  }
}

/// Two counters, the second of which counts while the first is odd.
struct WaveformPair: Module {
  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Output(.unsigned(8)) var total: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let first = m.instance(WaveformCounter(), "first")
    let second = m.instance(WaveformCounter(), "second")
    m[first.enable] = io.enable
    m[second.enable] = (first.count[0]).named("is_odd")
    m[io.total] = second.count
  }
}

/// Waits for a start, runs for as many cycles as it was told, and says for one cycle that it is done.
struct WaveformTimer: Module {
  enum Phase: CaseIterable { case idle, run, done }

  struct Ports: Interface {
    @Input(.bit) var start: Signal
    @Input(.unsigned(4)) var cycles: Signal
    @Output(.bit) var isBusy: Signal
    @Output(.bit) var isDone: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let left = m.register(.unsigned(4), "left", initial: 0)
    m.switch(phase) { now in
      switch now {
      case .idle:
        m[io.isBusy] = 0
        m.when(io.start & (io.cycles .!= 0)) {
          m[phase] = .run
          m[left] = io.cycles
        }
      case .run:
        m[io.isBusy] = 1
        m[left] = (left - 1).truncated(to: 4)
        m.when(left .== 1) { m[phase] = .done }
      case .done:
        m[io.isBusy] = 0
        m[phase] = .idle
      }
    }
    m[io.isDone] = phase.isIn(.done)
  }
}

/// One register between two streams.
struct WaveformStage: Module {
  struct Beat: Interface {
    @Input(.bit) var valid: Signal
    @Output(.bit) var ready: Signal
    @Input(.signed(8)) var data: Signal
  }
  struct Ports: Interface {
    let input = Beat()
    let output = Beat().flipped()
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let isFull = m.register(.bit, "is_full", initial: 0)
    let ready = (io.output.ready | ~isFull).named("can_accept")
    let data = m.register(.signed(8), "data", initial: 0, enable: ready)
    m[io.input.ready] = ready
    m.when(ready) { m[isFull] = io.input.valid }
    m[data] = io.input.data
    m[io.output.valid] = isFull
    m[io.output.data] = data
  }

  static let streams = StreamPair(
    input: .init(valid: "input_valid", ready: "input_ready", fields: ["input_data"]),
    output: .init(valid: "output_valid", ready: "output_ready", fields: ["output_data"]))

  /// Five beats with stalls on both sides.
  static let batch = StreamBatch(
    transactions: [.init(inputBeats: 5, outputBeats: 5)], words: [10, -20, 30, -40, 50],
    stalls: .init(input: 100, output: 160, seed: 5))
}

/// Registers of every size: its input of one cycle before.
struct WaveformDelay: Module {
  let shape: Shape
  struct Ports: Interface {
    @Input var value: Signal
    @Output var delayed: Signal
    init(_ shape: Shape) {
      _value = Input(shape)
      _delayed = Output(shape)
    }
  }
  var ports: Ports { Ports(shape) }
  func body(_ m: Builder, _ io: Ports) { m[io.delayed] = m.registered(io.value, "previous", reset: 0) }
}

/// Changes sides in every cycle.
struct WaveformToggle: Module {
  enum Side: CaseIterable { case left, right }
  struct Ports: Interface {
    @Output(.bit) var isRight: Signal
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let side = m.state(Side.self, "side", reset: .left)
    m.switch(side) { now in
      switch now {
      case .left: m[side] = .right
      case .right: m[side] = .left
      }
    }
    m[io.isRight] = side.isIn(.right)
  }
}
