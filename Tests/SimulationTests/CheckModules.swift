import HDL

/// A running total with a check of every kind, some under conditions, one of a register that nothing else reads.
struct CheckedTotal: Module {
  struct Ports: Interface {
    @Input var enable: Signal
    @Input var value: Signal
    @Output var total: Signal
    init() {
      _enable = Input(.bit)
      _value = Input(.unsigned(4))
      _total = Output(.unsigned(6))
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let total = m.register(.unsigned(6), "total_so_far", reset: 0)
    let last = m.registered(io.value, "last_value", reset: 0)
    m.when(io.enable) {
      m[total] = (total + io.value).wrapped(to: 6)
      m.assert(io.value .!= 13, "a value is not 13")
      m.assume(io.value .!= last, "100 % of \"values\" differ from the one before ≠")
    } else: {
      m.assert(total .!= 17, "a value is not 13")
      m.cover(total .== 5, "idle at 5")
    }
    m.cover(io.enable, "enabled")
    m[io.total] = total
  }
}

/// Two totals and their difference; logic itself, with checks that need a clock.
struct CheckedPair: Module {
  struct Ports: Interface {
    @Input var enable: Signal
    @Input var left: Signal
    @Input var right: Signal
    @Output var difference: Signal
    init() {
      _enable = Input(.unsigned(2))
      _left = Input(.unsigned(4))
      _right = Input(.unsigned(4))
      _difference = Output(.signed(6))
    }
  }

  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let totals = [(io.left, "u_left"), (io.right, "u_right")].enumerated().map { index, side in
      let total = m.instance(CheckedTotal(), side.1)
      m[total.enable] = io.enable[index]
      m[total.value] = side.0
      return total.total
    }
    let difference = (totals[0] - totals[1]).named("difference_of_totals")
    m.assert(difference .<= 40, "the left total runs away by at most 40")
    m[io.difference] = difference.saturated(to: 6)
  }
}
