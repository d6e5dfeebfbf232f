import HDL

/// Adds what it is given, as long as it is enabled; `next` is what the sum will be.
struct RunningSum: Module {
  struct Ports: Interface {
    @Input(.bit) var enable: Signal
    @Input(.signed(8)) var sample: Signal
    @Output(.signed(16)) var next: Signal
    @Output(.signed(16)) var sum: Signal
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let sum = m.register(.signed(16), "total", reset: 0, initial: 0)
    let next = mux(io.enable, (sum + io.sample).wrapped(to: 16), sum)
    m[sum] = next
    m.assert(sum .< 1100, "sums stay small")
    m[io.next] = next
    m[io.sum] = sum
  }
}

/// Gives twice each value that it is sent, through a queue.
struct Doubler: Module {
  struct Sample: Interface {
    @Input(.signed(8)) var value: Signal
  }
  struct Double: Interface {
    @Input(.signed(9)) var value: Signal
    @Input(.signed(8)) var original: Signal
  }
  struct Ports: Interface {
    let input = Stream(Sample())
    let output = Stream(Double()).flipped()
  }
  var ports: Ports { Ports() }
  func body(_ m: Builder, _ io: Ports) {
    let queue = m.queued(io.input, depth: 4, "queue").stream
    m[io.output.valid] = queue.valid
    m[io.output.payload.value] = queue.payload.value << 1
    m[io.output.payload.original] = queue.payload.value
    m[queue.ready] = io.output.ready
  }
}
