import HDL

// [delay]
/// Gives every sample again, `depth` cycles later, out of a block RAM.
struct DelayLine: Module {
  let depth: Int

  struct Ports: Interface {
    @Input(.signed(16)) var sample: Signal
    @Output(.signed(16)) var delayed: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let line = m.memory(.signed(16), depth: depth, "line")
    let place = m.register(line.address, "place", reset: 0)
    m[place] = (place + 1).wrapped(to: place.width)
    m.write(line, at: place, io.sample)
    m[io.delayed] = m.readPort(line, at: place, "word")
  }
}
// [delay]
