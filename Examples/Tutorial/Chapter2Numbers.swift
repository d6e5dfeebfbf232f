import HDL

// [average]
struct Average: Module {
  struct Ports: Interface {
    @Input var samples: [Signal]
    @Output(.signed(8)) var mean: Signal
    init() { _samples = Input(.signed(8), count: 4) }
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let sum = (io.samples[0] + io.samples[1] + io.samples[2] + io.samples[3]).named("sum")
    m[io.mean] = sum.shiftedRight(2, rounding: .halfEven)
  }
}
// [average]

// [careless]
struct CarelessAccumulator: Module {
  struct Ports: Interface {
    @Input(.signed(8)) var sample: Signal
    @Output(.signed(16)) var total: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let total = m.register(.signed(16), "total_so_far", reset: 0)
    m[total] = total + io.sample
    m[io.total] = total
  }
}
// [careless]

// [saturating]
struct SaturatingAccumulator: Module {
  struct Ports: Interface {
    @Input(.signed(8)) var sample: Signal
    @Output(.signed(16)) var total: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let total = m.register(.signed(16), "total_so_far", reset: 0)
    m[total] = (total + io.sample).saturated(to: 16)
    m[io.total] = total
  }
}
// [saturating]

enum Chapter2 {
  /// What the language says of an accumulator that could overflow.
  static func complaint() -> String {
    do {
      _ = try Netlist(elaborating: CarelessAccumulator())
      return "no mistake was found"
    } catch {
      return error.description
    }
  }
}
