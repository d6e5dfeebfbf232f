import BigInt
import HDL

/// The ten things that the page "coming from" puts side by side.
struct ComingFrom: Module {
  enum Phase: CaseIterable { case idle, run }

  struct Ports: Interface {
    @Input(.signed(8)) var a: Signal
    @Input(.signed(8)) var b: Signal
    @Input(.bit) var go: Signal
    @Input(.bit) var request: Signal
    @Input(.unsigned(8)) var address: Signal
    @Input(.unsigned(16)) var word: Signal
    let input = Stream(Sample(.signed(8)))
    let output = Stream(Sample(.signed(8))).flipped()
    @Output(.signed(8)) var y: Signal
    @Output(.unsigned(8)) var count: Signal
    @Output(.unsigned(16)) var stored: Signal
    @Output var products: [Signal]
    @Output(.bit) var isRunning: Signal
    @Output(.bit) var seen: Signal
    init() { _products = Output(.signed(16), count: 4) }
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    register(m, io)
    numbers(m, io)
    states(m, io)
    memory(m, io)
    instances(m, io)
    streams(m, io)
    clock(m, io)
  }

  private func register(_ m: Builder, _ io: Ports) {
    // [register]
    let count = m.register(.unsigned(8), "count_so_far", reset: 0)
    m.when(io.go) { m[count] = (count + 1).wrapped(to: 8) }
    // [register]
    m[io.count] = count
  }

  private func numbers(_ m: Builder, _ io: Ports) {
    let (a, b) = (io.a, io.b)
    // [sum]
    let sum = a + b  // 9 bits, exact
    let narrow = sum.saturated(to: 8)  // or .wrapped(to: 8); without either, an error
    // [sum]
    // [round]
    let half = (a * b).shiftedRight(7, rounding: .halfEven)  // 9 bits, signed
    // [round]
    // [choice]
    let larger = mux(a .> b, a, b)
    // [choice]
    m[io.y] = (narrow + half + larger).wrapped(to: 8)
  }

  private func states(_ m: Builder, _ io: Ports) {
    // [states]
    let phase = m.state(Phase.self, "phase", reset: .idle)
    m.switch(phase) { now in
      switch now {
      case .idle: m.when(io.go) { m[phase] = .run }
      case .run: m.when(io.request) { m[phase] = .idle }
      }
    }
    // [states]
    m[io.isRunning] = phase.isIn(.run)
  }

  private func memory(_ m: Builder, _ io: Ports) {
    // [memory]
    let words = m.memory(.unsigned(16), depth: 256, "words")
    m.when(io.go) { m.write(words, at: io.address, io.word) }
    m[io.stored] = m.readPort(words, at: io.address, "stored_word")
    // [memory]
  }

  private func instances(_ m: Builder, _ io: Ports) {
    // [instances]
    for index in 0..<4 {
      let lane = m.instance(Lane(bits: 8), "lane_\(index)")
      m[lane.a] = io.a
      m[lane.b] = io.b
      m[io.products[index]] = lane.product
    }
    // [instances]
  }

  private func streams(_ m: Builder, _ io: Ports) {
    // [stream]
    m.connect(io.output, m.queued(io.input, depth: 16, "queue").stream)
    // [stream]
  }

  private func clock(_ m: Builder, _ io: Ports) {
    let request = m.registered(io.request, "request_here", reset: 0)
    // [clock]
    m.clocked(by: ClockDomain("fast")) {
      m[io.seen] = m.synchronized(request, "request_seen")
    }
    // [clock]
  }
}
