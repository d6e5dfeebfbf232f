import BigInt
import HDL
import Simulation
import Testing

/// What is recorded, and when.
@Suite struct WaveformRecordingTests {
  @Test func aSampleIsTakenBeforeTheEdgeOfSettledValues() throws {
    let sim = try Simulator(WaveformCounter())
    let recorder = sim.record()
    sim.reset = true
    sim.step()
    sim.reset = false
    sim[\.enable] = 1
    sim.step(3)
    sim[\.enable] = 0
    sim.step(2)
    let waveform = recorder.waveform
    #expect(waveform.cycleCount == 6)
    #expect(waveform["reset"] == [1, 0, 0, 0, 0, 0])
    #expect(waveform["enable"] == [0, 1, 1, 1, 0, 0])
    #expect(waveform["count"]?.dropFirst() == [0, 1, 2, 3, 3])
    #expect(waveform["count"] == waveform["state"])
    #expect(sim[\.count] == 3)
  }

  @Test func everyNamedSignalOfEveryInstanceIsThereUnderItsPath() throws {
    let sim = try Simulator(WaveformPair())
    let waveform = sim.record().waveform
    #expect(
      waveform.signals.map(\.path) == [
        "reset", "enable", "total", "is_odd", "first.enable", "first.count", "first.state", "second.enable",
        "second.count", "second.state",
      ])
    let state = try #require(waveform.signals.last)
    #expect(state.scope == ["second"] && state.name == "state" && state.kind == .register)
    #expect(state.width == 8 && !state.isSigned)
  }

  @Test func instancesAreRecordedAsTheirParentSeesThem() throws {
    let sim = try Simulator(WaveformPair())
    let recorder = sim.record()
    sim.reset = true
    sim[\.enable] = 1
    sim.step()
    sim.reset = false
    sim.step(9)
    let waveform = recorder.waveform
    #expect(waveform["second.enable"] == waveform["is_odd"])
    #expect(waveform["total"] == waveform["second.state"])
    #expect(waveform["first.count"]?.dropFirst() == [0, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(waveform["total"]?.dropFirst() == [0, 0, 1, 1, 2, 2, 3, 3, 4])
  }

  @Test(arguments: [1, 2, 63, 64, 65, 128, 130, 1024], [false, true])
  func valuesOfEveryWidthAndSignAreKept(width: Int, isSigned: Bool) throws {
    let shape = Shape(width: width, isSigned: isSigned)
    let sim = try Simulator(WaveformDelay(shape: shape))
    let ported = RecordedSimulation(try Simulator(WaveformDelay(shape: shape)).simulation)
    let recorder = sim.record()
    let range = shape.range
    let values = [0, 1, range.upperBound, range.lowerBound, range.upperBound / 3, range.lowerBound / 3]
      .map(shape.wrapping)
    for value in values {
      sim[\.value] = value
      sim.step()
      ported.set(0, to: value)
      ported.step(cycles: 1)
    }
    let waveform = recorder.waveform
    #expect(waveform["value"] == values)
    #expect(waveform["previous"]?.dropFirst() == values.dropLast())
    #expect(ported.recorder.waveform["value"] == values)
    #expect(ported.recorder.waveform["delayed"] == waveform["delayed"])
  }

  @Test func aBatchWithStallsIsRecordedCycleByCycle() throws {
    let stage = try Interpreter(Netlist(elaborating: WaveformStage()))
    let recorder = stage.record()
    let result = try stage.run(WaveformStage.batch, through: WaveformStage.streams)
    let waveform = recorder.waveform
    #expect(waveform.cycleCount == result.cycles)
    let valid = try #require(waveform["output_valid"])
    let ready = try #require(waveform["output_ready"])
    let data = try #require(waveform["output_data"])
    let given = (0..<result.cycles).filter { valid[$0] == 1 && ready[$0] == 1 }.map { data[$0] }
    #expect(given == WaveformStage.batch.words.map { BigInt($0) })
  }

  @Test func anySimulationIsRecordedAtItsPortsAsTheInterpreterIs() throws {
    let netlist = try Netlist(elaborating: WaveformStage())
    let stage = try Interpreter(netlist)
    let recorder = stage.record()
    let recorded = RecordedSimulation(try Interpreter(netlist), top: "stage")
    let expected = try stage.run(WaveformStage.batch, through: WaveformStage.streams)
    let result = try recorded.run(WaveformStage.batch, through: WaveformStage.streams)
    #expect(result.words == expected.words && result.cycles == expected.cycles)
    for port in recorded.ports {
      #expect(recorded.recorder.waveform[port.name] == recorder.waveform[port.name], "\(port.name)")
    }
    #expect(recorded.recorder.waveform.top == "stage")
  }

  @Test func aSimulatorOfAnotherSimulationRecordsItsPorts() throws {
    let base = RecordedSimulation(try Simulator(WaveformPair()).simulation)
    let sim = Simulator(WaveformPair(), on: base)
    let copy = sim
    let recorder = copy.record()
    sim.step(2)
    #expect(recorder.waveform.signals.map(\.path) == ["reset", "enable", "total"])
    #expect(recorder.waveform.cycleCount == 2)
    sim.stopRecording()
    sim.step(2)
    #expect(recorder.waveform.cycleCount == 2)
  }

  @Test func signalsAreChosenByPredicateOrByPath() throws {
    let pair = try Interpreter(Netlist(elaborating: WaveformPair()))
    let registers = pair.record { $0.kind == .register }
    #expect(registers.waveform.signals.map(\.path) == ["first.state", "second.state"])
    let chosen = try pair.record(["total", "first.state", "enable"])
    pair.step(cycles: 4)
    #expect(chosen.waveform.signals.map(\.path) == ["total", "first.state", "enable"])
    #expect(chosen.waveform.cycleCount == 4 && registers.waveform.cycleCount == 0)
    let narrowed = try chosen.waveform.selecting(["enable", "total"])
    #expect(narrowed["total"] == chosen.waveform["total"] && narrowed["first.state"] == nil)
    #expect(chosen.waveform.selecting { $0.scope == ["first"] }["first.state"]?.count == 4)
  }

  @Test func anUnknownPathIsAnErrorThatNamesTheSignals() throws {
    let counter = try Interpreter(Netlist(elaborating: WaveformCounter()))
    let known = ["reset", "enable", "count", "state"]
    #expect(throws: WaveformError.unknownSignal(path: "cuont", known: known)) {
      try counter.record(["cuont"])
    }
    #expect(counter.record().waveform.signals.map(\.path) == known)
  }

  @Test func recordingChangesNothingAndStops() throws {
    let netlist = try Netlist(elaborating: WaveformStage())
    let (plain, recorded) = (try Interpreter(netlist), try Interpreter(netlist))
    let recorder = recorded.record()
    for _ in 0..<3 {
      let one = try plain.run(WaveformStage.batch, through: WaveformStage.streams)
      let other = try recorded.run(WaveformStage.batch, through: WaveformStage.streams)
      #expect(one.words == other.words && one.cycles == other.cycles)
      recorded.stopRecording()
    }
    #expect(plain.ports.indices.map(plain.get) == recorded.ports.indices.map(recorded.get))
    let cycles = try Interpreter(netlist).run(WaveformStage.batch, through: WaveformStage.streams).cycles
    #expect(recorder.waveform.cycleCount == cycles)
  }
}
