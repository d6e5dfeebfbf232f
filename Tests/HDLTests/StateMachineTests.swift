import BigInt
import HDL
import Simulation
import Testing

private enum Phase: CaseIterable { case idle, run, done }

/// Waits for a start, runs for as many cycles as it was told, and says for one cycle that it is done.
private struct Timer: Module {
  struct Ports: Interface {
    @Input(.bit) var start: Signal
    @Input(.unsigned(4)) var cycles: Signal
    @Output(.bit) var isBusy: Signal
    @Output(.bit) var isDone: Signal
  }
  var ports: Ports { Ports() }

  func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let left = m.register(.unsigned(4), "left")
    m.switch(phase) { now in
      switch now {
      case .idle:
        m[io.isBusy] = 0
        m.when(io.start & (io.cycles .!= 0)) {
          m[phase] = .run
          m[left] = io.cycles
        }
      case .run:
        m[io.isBusy] = 1
        m[left] = (left - 1).truncated(to: 4)
        m.when(left .== 1) { m[phase] = .done }
      case .done:
        m[io.isBusy] = 0
        m[phase] = .idle
      }
    }
    m[io.isDone] = phase.isIn(.done)
  }
}

@Suite struct StateMachineTests {
  @Test(arguments: [1, 2, 15]) func theTimerRunsAsLongAsItWasTold(cycles: Int) throws {
    let sim = try Simulator(Timer())
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.cycles] = BigInt(cycles)
    for _ in 0..<2 {
      #expect(sim[\.isBusy] == 0 && sim[\.isDone] == 0)
      sim[\.start] = 1
      sim.step()
      sim[\.start] = 0
      for _ in 0..<cycles {
        #expect(sim[\.isBusy] == 1 && sim[\.isDone] == 0)
        sim.step()
      }
      #expect(sim[\.isBusy] == 0 && sim[\.isDone] == 1)
      sim.step()
    }
  }

  @Test func anOutputThatOneCaseForgetsIsAnError() {
    struct Forgetful: Module {
      var ports: NamedOutput { NamedOutput(.bit) }
      func body(_ m: Builder, _ io: NamedOutput) {
        let phase = m.state(Phase.self, "phase", reset: .idle)
        m.switch(phase) { now in
          m[phase] = .idle
          if now != .run { m[io.y] = 1 }
        }
      }
    }
    let error = #expect(throws: ElaborationError.self) { try Netlist(elaborating: Forgetful()) }
    #expect(error?.diagnostics.map(\.code) == [.drivenOnlySometimes])
  }

  @Test func aMachineOfOneStateIsNoTrouble() throws {
    enum Only: CaseIterable { case here }
    struct Lonely: Module {
      var ports: NamedOutput { NamedOutput(.bit) }
      func body(_ m: Builder, _ io: NamedOutput) {
        let state = m.state(Only.self, "state", reset: .here)
        m.switch(state) { _ in m[state] = .here }
        m[io.y] = state.isIn(.here)
      }
    }
    let sim = try Simulator(Lonely())
    sim.reset = true
    sim.step()
    #expect(sim[\.y] == 1)
  }
}
