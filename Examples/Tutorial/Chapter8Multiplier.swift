import BigInt
import HDL
import Simulation

// [multiplier]
/// Two unsigned operands.
struct Operands: Interface {
  @Input var a: Signal
  @Input var b: Signal
  init(bits: Int) {
    _a = Input(.unsigned(bits))
    _b = Input(.unsigned(bits))
  }
}

/// Multiplies by shifting and adding, one bit of `b` a cycle: small instead of fast.
struct StreamingMultiplier: Module {
  let bits: Int

  struct Ports: Interface {
    let operands: Stream<Operands>
    let products: Stream<Sample>
    init(bits: Int) {
      operands = Stream(Operands(bits: bits))
      products = Stream(Sample(.unsigned(2 * bits))).flipped()
    }
  }
  var ports: Ports { Ports(bits: bits) }

  enum Phase: CaseIterable { case idle, busy, done }

  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let multiplicand = m.register(.unsigned(bits), "multiplicand")
    // The sum so far above the bits of `b` that are still to come.
    let product = m.register(.unsigned(2 * bits), "product")
    let step = m.register(.unsigned(Shape.range(0...bits - 1).width), "step")

    m[io.operands.ready] = phase.isIn(.idle)
    m[io.products.valid] = phase.isIn(.done)
    m[io.products.payload.value] = product

    m.switch(phase) { now in
      switch now {
      case .idle:
        m.when(io.operands.valid) {
          m[phase] = .busy
          m[multiplicand] = io.operands.payload.a
          m[product] = io.operands.payload.b
          m[step] = 0
        }
      case .busy:
        let addend = mux(product[0], multiplicand, Signal(0, .unsigned(bits)))
        let sum = (product[bits..<(2 * bits)] + addend).named("sum")
        m[product] = concatenated(sum, product[1..<bits])
        m[step] = (step + 1).truncated(to: step.width)
        m.when(step .== Signal(bits - 1)) { m[phase] = .done }
      case .done:
        m.when(io.products.ready) { m[phase] = .idle }
      }
    }
  }
}
// [multiplier]

enum Chapter8 {
  static func tested() async throws -> String {
    var printed = Printed()
    func print(_ value: Any) { printed.add(value) }
    // [test]
    let pairs = (0..<16).flatMap { a in (0..<16).map { b in [BigInt(a), BigInt(b)] } }
    let bench = try Testbench(StreamingMultiplier(bits: 4))
    let (products, cycles) = try await bench.run { sim in
      sim.reset = true
      try await sim.step()
      sim.reset = false
      sim.task("operands") { try await sim.send(beats: pairs, through: \.operands) }
      return (try await sim.receive(pairs.count, from: \.products), sim.cycle)
    }
    print(products == pairs.map { $0[0] * $0[1] })
    print("\(pairs.count) products in \(cycles) cycles")
    // [test]
    return printed.text
  }
}
