import HDL

// [lane]
/// A product in a register.
struct Lane: Module {
  let bits: Int

  struct Ports: Interface {
    @Input var a: Signal
    @Input var b: Signal
    @Output var product: Signal
    init(bits: Int) {
      _a = Input(.signed(bits))
      _b = Input(.signed(bits))
      _product = Output(.signed(2 * bits))
    }
  }
  var ports: Ports { Ports(bits: bits) }

  func body(_ m: Builder, _ io: Ports) {
    m[io.product] = m.registered(io.a * io.b, "registered_product")
  }
}
// [lane]

// [tree]
extension Signal {
  /// The sum of signals, added up in a tree as shallow as can be.
  static func sum(_ terms: [Signal]) -> Signal {
    guard terms.count > 1 else { return terms.first ?? 0 }
    return sum(Array(terms[..<(terms.count / 2)])) + sum(Array(terms[(terms.count / 2)...]))
  }
}
// [tree]

// [dot]
struct DotProduct: Module {
  let lanes: Int
  let bits: Int

  struct Ports: Interface {
    @Input var a: [Signal]
    @Input var b: [Signal]
    @Output var sum: Signal
    init(lanes: Int, bits: Int) {
      _a = Input(.signed(bits), count: lanes)
      _b = Input(.signed(bits), count: lanes)
      let growth = Shape.range(0...lanes - 1).width  // log2 of the lanes, rounded up
      _sum = Output(.signed(2 * bits + growth))
    }
  }
  var ports: Ports { Ports(lanes: lanes, bits: bits) }

  func body(_ m: Builder, _ io: Ports) {
    let products = (0..<lanes).map { index in
      let lane = m.instance(Lane(bits: bits), "lane_\(index)")
      m[lane.a] = io.a[index]
      m[lane.b] = io.b[index]
      return lane.product
    }
    m[io.sum] = Signal.sum(products)
  }
}
// [dot]
