import BigInt
import HDL
import Simulation
import Testing

/// Modules within modules: what they compute together, and how often and under which names they appear.
@Suite struct HierarchyTests {
  @Test func instancesKeepStateOfTheirOwn() throws {
    let simulator = try Simulator(DelayLine(stages: 4))
    var sent: [BigInt] = []
    for value in [3, 9, 14, 1, 7, 0, 12, 5].map({ BigInt($0) }) {
      simulator[\.x] = value
      simulator.step()
      sent.append(value)
      if sent.count >= 4 { #expect(simulator[\.y] == sent[sent.count - 4]) }
    }
  }

  @Test func identicalModulesAppearOnce() throws {
    let netlist = try Netlist(elaborating: DelayLine(stages: 7))
    #expect(netlist.modules.map(\.name) == ["delay", "delay_line"])
    #expect(netlist.top.instances.map(\.name) == (0..<7).map { "stage_\($0)" })
    #expect(netlist.top.instances.allSatisfy { $0.module == 0 })
  }

  @Test func modulesOfOneNameAndDifferentContentsAreNumbered() throws {
    struct Scale: Module {
      let factor: Int
      var name: String { "scale" }
      var ports: InOut { InOut(.signed(4), .signed(12)) }
      func body(_ m: Builder, _ io: InOut) { m[io.y] = io.x * Signal(factor) }
    }
    struct Bank: Module {
      struct Ports: Interface {
        @Input var x: Signal
        @Output var y: [Signal]
        init() {
          _x = Input(.signed(4))
          _y = Output(.signed(12), count: 4)
        }
      }
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) {
        for (index, factor) in [3, -5, 3, 7].enumerated() {
          let scale = m.instance(Scale(factor: factor), "scale_\(index)")
          m[scale.x] = io.x
          m[io.y[index]] = scale.y
        }
      }
    }
    let netlist = try Netlist(elaborating: Bank())
    #expect(netlist.modules.map(\.name) == ["scale", "scale_2", "scale_3", "bank"])
    #expect(netlist.top.instances.map(\.module) == [0, 1, 0, 2])
    let simulator = try Simulator(Bank())
    simulator[\.x] = -6
    #expect((0..<4).map { simulator[\.y[$0]] } == [-18, 30, -18, -42])
  }

  @Test func aNumberedNameStepsAsideForOneThatIsTaken() throws {
    struct Named: Module {
      let name: String
      let id: Int
      var ports: InOut { InOut(.bit, .bit) }
      func body(_ m: Builder, _ io: InOut) { m[io.y] = ~io.x }
    }
    let sketch = Sketch("parent", inputs: [.bit], outputs: [.bit]) { m, io in
      let children = [Named(name: "n", id: 0), Named(name: "n_2", id: 1), Named(name: "n", id: 2)]
      m[io.output(0)] = children.reduce(io.input(0)) { signal, child in
        let instance = m.instance(child, "child_\(child.id)")
        m[instance.x] = signal
        return instance.y
      }
    }
    #expect(try Netlist(elaborating: sketch).modules.map(\.name) == ["n", "n_2", "n_3", "parent"])
    #expect(try Simulator(sketch)[\.outs[0].y] == 1)
  }

  @Test func namesAreTheTypesInSnakeCase() {
    #expect(DelayLine(stages: 1).name == "delay_line")
    #expect(Delay().name == "delay")
  }

  @Test func configurationsAreWrittenDownAsParameters() throws {
    let parameters = try Netlist(elaborating: DelayLine(stages: 3)).top.parameters
    #expect(parameters.map(\.name) == ["stages"])
    #expect(parameters.map(\.value) == ["3"])
  }

  @Test func clockAndResetReachOnlyWhatNeedsThem() throws {
    let netlist = try Netlist(elaborating: DelayLine(stages: 2))
    #expect(netlist.modules.map(\.hasClock) == [true, true])
    #expect(netlist.modules.map(\.hasReset) == [false, false])
    let inverter = Sketch(inputs: [.bit], outputs: [.bit]) { m, io in m[io.output(0)] = ~io.input(0) }
    #expect(try !Netlist(elaborating: inverter).top.hasClock)
    let outer = Sketch("outer", outputs: [.bit]) { m, io in
      let inner = Sketch("inner", outputs: [.bit]) { m, io in
        let state = m.register(.bit, "state", reset: 0)
        m[state] = 1
        m[io.output(0)] = state
      }
      m[io.output(0)] = m.instance(inner, "inner").output(0)
    }
    #expect(try Netlist(elaborating: outer).top.hasReset)
  }

  /// Inputs of instances are driven under conditions like any other target.
  @Test func anInstancesInputIsDrivenUnderConditions() throws {
    let sketch = Sketch("chooser", inputs: [.bit, .unsigned(4), .unsigned(4)], outputs: [.unsigned(4)]) {
      m, io in
      let delay = m.instance(Delay(), "delay")
      m[delay.x] = io.input(1)
      m.when(io.input(0)) { m[delay.x] = io.input(2) }
      m[io.output(0)] = delay.y
    }
    let simulator = try Simulator(sketch)
    for (choice, expected) in [(0, 6), (1, 9)] {
      simulator[\.ins[0].x] = BigInt(choice)
      simulator[\.ins[1].x] = 6
      simulator[\.ins[2].x] = 9
      simulator.step()
      #expect(simulator[\.outs[0].y] == BigInt(expected))
    }
  }
}

private struct InOut: Interface {
  @Input var x: Signal
  @Output var y: Signal
  init(_ x: Shape, _ y: Shape) {
    _x = Input(x)
    _y = Output(y)
  }
}

private struct Delay: Module {
  var ports: InOut { InOut(.unsigned(4), .unsigned(4)) }
  func body(_ m: Builder, _ io: InOut) { m[io.y] = m.registered(io.x, "state") }
}

private struct DelayLine: Module {
  let stages: Int
  var ports: InOut { InOut(.unsigned(4), .unsigned(4)) }
  func body(_ m: Builder, _ io: InOut) {
    m[io.y] = (0..<stages).reduce(io.x) { signal, stage in
      let delay = m.instance(Delay(), "stage_\(stage)")
      m[delay.x] = signal
      return delay.y
    }
  }
}
