import BigInt
import DesignFuzzing
import HDL
import Testing
import VerilogEmission

/// What random designs have found, each as the smallest design that shows it.
@Suite struct FoundBugTests {
  /// Runs a netlist under random inputs on the interpreter and Icarus, and expects what the reference gives.
  private func check(_ module: NetlistModule) async throws {
    var random = RandomSource(seed: 1)
    let item = DesignCase(Netlist(modules: [module]), cycles: 60, &random)
    var engines: [any Engine] = [ReferenceEngine(), InterpreterEngine()]
    if let icarus = IcarusEngine() { engines.append(icarus) }
    #expect(try await engines.divergences(on: [item]) == [nil])
  }

  @Test func ofTwoWritesToOneWordAtOneEdgeTheLastOneHolds() async throws {
    var builder = NetlistBuilder("writes")
    let memory = builder.memory("words", .unsigned(8), contents: [1, 2])
    let address = builder.input("address", .bit)
    for index in 0..<3 {
      let enable = builder.input("enable_\(index)", .bit)
      let data = builder.input("data_\(index)", .unsigned(8))
      builder.write(memory, enable: enable, address: address, data: data)
    }
    builder.output("word", builder.node(.read(memory: memory), .unsigned(8), address))
    try await check(builder.module)
  }

  @Test func aSignedAddressCountsFromZeroAllTheSame() async throws {
    var builder = NetlistBuilder("addresses")
    let memory = builder.memory("words", .unsigned(8), contents: [1, 2, 3, 4])
    let signed = builder.input("signed_address", .signed(2))
    let address = builder.node(.bits(low: 0), .unsigned(2), signed)
    let data = builder.input("data", .unsigned(8))
    builder.write(memory, enable: builder.input("enable", .bit), address: address, data: data)
    builder.output("word", builder.node(.read(memory: memory), .unsigned(8), address))
    try await check(builder.module)
  }

  @Test func aShortConcatenationInAWideSignedResultKeepsToItsOwnWords() async throws {
    var builder = NetlistBuilder("concatenations")
    for index in 0..<2 {
      let part = builder.input("part_\(index)", .unsigned(20))
      builder.output("whole_\(index)", builder.node(.concatenate, .signed(100), part, part))
    }
    try await check(builder.module)
  }

  @Test func aStateThatIsAskedForTwiceDoesWhatItDoesFirst() async throws {
    struct Asking: Module {
      enum Phase: CaseIterable { case first, second, third }
      struct Ports: Interface {
        @Input(.unsigned(8)) var value: Signal
        @Output(.unsigned(8)) var kept: Signal
      }
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) {
        let phase = m.state(Phase.self, "phase", reset: .first)
        let kept = m.register(.unsigned(8), "kept_value", reset: 0, initial: 0)
        m.when(phase.isIn(.first)) {
          m[phase] = .second
        } else: {
          m[phase] = .third
          m.when(phase.isIn(.first)) { m[kept] = io.value }
        }
        m[io.kept] = kept
      }
    }
    var netlist = try Netlist(elaborating: Asking())
    for register in netlist.modules[0].registers.indices {
      netlist.modules[0].registers[register].initialValue = 0
    }
    try await check(netlist.top)
  }

  @Test func bitwiseOperationsOfNegativeValuesKeepTheirHighestBit() async throws {
    var builder = NetlistBuilder("bits")
    let top = builder.constant(-(BigInt(1) << 128) + 2, .signed(129))
    let (a, b) = (builder.input("a", .signed(129)), builder.input("b", .signed(3)))
    for (index, kind) in [Node.Kind.and, .or, .xor].enumerated() {
      builder.output("inputs_\(index)", builder.node(kind, .unsigned(129), a, b))
      builder.output("constant_\(index)", builder.node(kind, .unsigned(129), top, b))
    }
    try await check(builder.module)
    #expect(
      Node(.and, shape: .signed(129)).evaluated([-(BigInt(1) << 128) + 2, -4], shapes: [])
        == -(BigInt(1) << 128))
    #expect(
      Node(.xor, shape: .signed(129)).evaluated([-(BigInt(1) << 64), (BigInt(1) << 64) - 1], shapes: []) == -1
    )
  }
}
