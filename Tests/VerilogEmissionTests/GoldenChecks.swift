import HDL

/// A sum with checks of every kind, one of them of a register that nothing else reads.
struct CheckedSum: Module {
  struct Ports: Interface {
    @Input var isValid: Signal
    @Input var a: Signal
    @Input var b: Signal
    @Output var sum: Signal
    init() {
      _isValid = Input(.bit)
      _a = Input(.signed(8))
      _b = Input(.signed(8))
      _sum = Output(.signed(8))
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let last = m.registered(io.a, "last_a", enable: io.isValid)
    m[io.sum] = (io.a + io.b).saturated(to: 8)
    m.when(io.isValid) {
      m.assume(io.a .!= last, "a changes with every valid beat")
      m.assert(io.b .>= 0, "b is not negative")
    } else: {
      m.cover(io.a .== 0, "idle with a = 0")
    }
  }
}
