import BigInt
import HDL
import Simulation
import Testing

/// Bundles of ports: nested, in arrays, flipped, optional; and their names in the netlist.
@Suite struct InterfaceTests {
  @Test func portsAreNamedByTheirPathInDeclarationOrder() throws {
    let names = try Netlist(elaborating: Router(lanes: 2, hasParity: true)).top.ports.map(\.name)
    #expect(
      names == [
        "turn", "from_0_valid", "from_0_data_0", "from_0_data_1", "from_0_ready", "from_0_parity_odd",
        "from_1_valid", "from_1_data_0", "from_1_data_1", "from_1_ready", "from_1_parity_odd",
        "to_valid", "to_data_0", "to_data_1", "to_ready", "to_parity_odd",
      ])
  }

  @Test func aFlippedInterfaceTurnsEveryPortAround() throws {
    let inputs = try Netlist(elaborating: Router(lanes: 1, hasParity: true)).top.ports.filter(\.isInput)
    #expect(
      inputs.map(\.name) == [
        "turn", "from_0_valid", "from_0_data_0", "from_0_data_1", "from_0_parity_odd", "to_ready",
      ])
  }

  @Test func flippingTwiceIsFlippingNotAtAll() throws {
    struct Twice: Module {
      let times: Int
      var ports: Channel {
        (0..<times).reduce(Channel(bits: 4, hasParity: true)) { channel, _ in channel.flipped() }
      }
      func body(_ m: Builder, _ io: Channel) {
        if times % 2 == 0 { m[io.ready] = io.valid } else { drive(m, io) }
      }
      private func drive(_ m: Builder, _ io: Channel) {
        m[io.valid] = io.ready
        for data in io.data { m[data] = 1 }
        if let odd = io.parity.odd { m[odd] = 0 }
      }
    }
    func inputs(_ times: Int) throws -> [Bool] {
      try Netlist(elaborating: Twice(times: times)).top.ports.map(\.isInput)
    }
    #expect(try inputs(0) == [true, true, true, false, true])
    #expect(try inputs(1) == [false, false, false, true, false])
    #expect(try inputs(2) == inputs(0))
  }

  @Test(arguments: [false, true])
  func anOptionalPortIsThereOrNot(hasParity: Bool) throws {
    let names = try Netlist(elaborating: Router(lanes: 1, hasParity: hasParity)).top.ports.map(\.name)
    #expect(names.contains("from_0_parity_odd") == hasParity)
    #expect(names.contains("to_parity_odd") == hasParity)
    let simulator = try Simulator(Router(lanes: 1, hasParity: hasParity))
    if hasParity {
      let odd = try #require(simulator.simulation.port(named: "from_0_parity_odd"))
      simulator.simulation.set(odd, to: 1)
      let out = try #require(simulator.simulation.port(named: "to_parity_odd"))
      #expect(simulator.simulation.get(out) == 1)
    }
  }

  @Test func keyPathsReachNestedPortsAndArraysOfThem() throws {
    let simulator = try Simulator(Router(lanes: 3, hasParity: false))
    for lane in 0..<3 {
      simulator[\.from[lane].valid] = lane == 1 ? 0 : 1
      simulator[\.from[lane].data[0]] = BigInt(lane)
      simulator[\.from[lane].data[1]] = BigInt(lane + 8)
    }
    simulator[\.to.ready] = 1
    for lane in 0..<3 {
      simulator[\.turn] = BigInt(lane)
      #expect(simulator[\.to.valid] == (lane == 1 ? 0 : 1))
      #expect([simulator[\.to.data[0]], simulator[\.to.data[1]]] == [BigInt(lane), BigInt(lane + 8)])
      #expect((0..<3).map { simulator[\.from[$0].ready] } == (0..<3).map { $0 == lane ? 1 : 0 })
    }
  }

  @Test func anArrayOfNoPortsIsNoPort() throws {
    struct Ports: Interface {
      @Input var none: [Signal]
      @Output var y: Signal
      init() {
        _none = Input(.unsigned(4), count: 0)
        _y = Output(.unsigned(4))
      }
    }
    struct Constant: Module {
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) {
        #expect(io.none.isEmpty)
        m[io.y] = 11
      }
    }
    #expect(try Netlist(elaborating: Constant()).top.ports.map(\.name) == ["y"])
    #expect(try Simulator(Constant())[\.y] == 11)
  }
}

/// A valid/ready channel seen by its receiver.
private struct Channel: Interface {
  @Input var valid: Signal
  @Input var data: [Signal]
  @Output var ready: Signal
  let parity: Parity

  struct Parity: Interface {
    @Input var odd: Signal?
    init(isThere: Bool) { _odd = Input(isThere ? .bit : nil) }
  }

  init(bits: Int, hasParity: Bool) {
    _valid = Input(.bit)
    _data = Input(.unsigned(bits), count: 2)
    _ready = Output(.bit)
    parity = Parity(isThere: hasParity)
  }
}

/// Joins channels to one: the one whose turn it is goes through.
private struct Router: Module {
  let lanes: Int
  let hasParity: Bool

  struct Ports: Interface {
    @Input var turn: Signal
    let from: [Channel]
    let to: Channel
    init(_ router: Router) {
      _turn = Input(.unsigned(2))
      from = (0..<router.lanes).map { _ in Channel(bits: 4, hasParity: router.hasParity) }
      to = Channel(bits: 4, hasParity: router.hasParity).flipped()
    }
  }

  var ports: Ports { Ports(self) }

  func body(_ m: Builder, _ io: Ports) {
    m[io.to.valid] = 0
    for data in io.to.data { m[data] = 0 }
    if let odd = io.to.parity.odd { m[odd] = 0 }
    for (lane, channel) in io.from.enumerated() {
      m[channel.ready] = 0
      m.when(io.turn .== Signal(lane)) {
        m[channel.ready] = io.to.ready
        m[io.to.valid] = channel.valid
        for (target, source) in zip(io.to.data, channel.data) { m[target] = source }
        if let target = io.to.parity.odd, let source = channel.parity.odd { m[target] = source }
      }
    }
  }
}
