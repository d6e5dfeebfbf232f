import Datapaths
import HDL
import Simulation
import Testing
import VerilatorBridge
import VerilogEmission

/// A floating-point unit between two streams.
struct FloatStream: Module {
  enum Unit: Hashable, Sendable {
    case multiplier(FloatMultiplier)
    case adder(FloatAdder)
  }

  struct Operands: Interface {
    @Input var a: Signal
    @Input var b: Signal

    init(_ format: FloatFormat) {
      _a = Input(.unsigned(format.width))
      _b = Input(.unsigned(format.width))
    }
  }

  struct Result: Interface {
    @Input var value: Signal

    init(_ format: FloatFormat) { _value = Input(.unsigned(format.width)) }
  }

  struct Ports: Interface {
    let input: Stream<Operands>
    let output: Stream<Result>

    init(_ unit: Unit) {
      switch unit {
      case .multiplier(let module):
        input = Stream(Operands(module.operands))
        output = Stream(Result(module.product)).flipped()
      case .adder(let module):
        input = Stream(Operands(module.format))
        output = Stream(Result(module.format)).flipped()
      }
    }
  }

  let unit: Unit

  var ports: Ports { Ports(unit) }

  func body(_ m: Builder, _ io: Ports) {
    let advance = m.wire(.bit, "advance")
    let (a, b) = (io.input.payload.a, io.input.payload.b)
    let stages: Int
    switch unit {
    case .multiplier(let module):
      let instance = m.instance(module, "multiplier")
      if let port = instance.advance { m[port] = advance }
      (m[instance.a], m[instance.b]) = (a, b)
      m[io.output.payload.value] = instance.product
      stages = module.isPipelined ? 3 : 0
    case .adder(let module):
      let instance = m.instance(module, "adder")
      if let port = instance.advance { m[port] = advance }
      (m[instance.a], m[instance.b]) = (a, b)
      m[io.output.payload.value] = instance.sum
      stages = module.isPipelined ? 4 : 0
    }
    let valid = m.delayed(io.input.valid, cycles: stages, "valid", reset: 0, enable: advance)
    m[advance] = io.output.ready | ~valid
    m[io.output.valid] = valid
    m[io.input.ready] = advance
  }

  /// The unit in Verilator.
  func verilated() async throws -> VerilatedModel {
    let streams = StreamPair(
      input: .init(valid: "input_valid", ready: "input_ready", fields: ["input_a", "input_b"]),
      output: .init(valid: "output_valid", ready: "output_ready", fields: ["output_value"]))
    return try await VerilatedModel.build(
      VerilogEmitter.emit(try Netlist(elaborating: self)), streams: streams)
  }
}

/// Runs pairs of operands through a unit and holds the results against a reference.
func check(
  _ model: VerilatedModel, pairs: [Int64], stalls: StreamBatch.Stalls = .none, _ context: String,
  is expected: (UInt32, UInt32) -> UInt32
) throws {
  let streams = try #require(model.streams)
  let count = pairs.count / 2
  let batch = StreamBatch(
    transactions: [.init(inputBeats: count, outputBeats: count)], words: pairs, stalls: stalls)
  let sim = try model.simulation()
  sim.resets = [true]
  sim.step(cycles: 1)
  sim.resets = [false]
  let words = try sim.run(batch, through: streams).words
  var wrong = 0
  for index in 0..<count where wrong < 5 {
    let (a, b) = (
      UInt32(truncatingIfNeeded: pairs[2 * index]), UInt32(truncatingIfNeeded: pairs[2 * index + 1])
    )
    let right = expected(a, b)
    guard UInt32(truncatingIfNeeded: words[index]) != right else { continue }
    wrong += 1
    func hex(_ word: UInt32) -> String { "0x" + String(word, radix: 16) }
    Issue.record(
      "\(context): \(hex(a)), \(hex(b)) gives \(hex(UInt32(truncatingIfNeeded: words[index]))), not \(hex(right))"
    )
  }
}
