import BigInt
import HDL

/// Any simulation with its ports recorded, as long as it is stepped through this one.
///
/// Batches run in a loop here rather than in the simulator, which is slower but sees every cycle.
public final class RecordedSimulation: Simulation {
  /// The simulation that does the work.
  public let base: any Simulation
  /// What records the ports.
  public let recorder: WaveformRecorder

  /// Records the resets and the ports of a simulation that a predicate holds for.
  ///
  /// - Parameter top: The name of the top module, for people.
  public init(
    _ base: any Simulation, top: String = "top", _ isIncluded: (Waveform.Signal) -> Bool = { _ in true }
  ) {
    self.base = base
    let ports = base.ports.enumerated().map { index, port in
      let kind: Waveform.Signal.Kind = port.direction == .input ? .input : .output
      let signal = Waveform.Signal(
        scope: [], name: port.name, kind: kind, width: port.width, isSigned: port.isSigned)
      return WaveformRecorder.Source(signal: signal, place: .port(index))
    }
    let resets = base.clockDomains.enumerated().map(WaveformRecorder.Source.reset)
    let sources = (resets + ports).filter { isIncluded($0.signal) }
    recorder = WaveformRecorder(top: top, sources: sources, clocks: base.clockDomains)
  }

  /// The data ports in declaration order.
  public var ports: [SimulationPort] { base.ports }

  /// What the checks of the simulation found.
  public var checkReport: CheckReport { base.checkReport }

  /// The clock domains in the order of the top module's ports.
  public var clockDomains: [ClockDomain] { base.clockDomains }

  /// For every clock domain, whether its reset is asserted.
  public var resets: [Bool] {
    get { base.resets }
    set { base.resets = newValue }
  }

  /// Sets an input port; the value is taken modulo 2^width.
  public func set(_ port: Int, to value: BigInt) { base.set(port, to: value) }

  /// The settled value of a port.
  public func get(_ port: Int) -> BigInt { base.get(port) }

  /// Gives a number of rising edges of all clocks, each after a sample.
  public func step(cycles: Int) {
    for _ in 0..<max(0, cycles) {
      recorder.sample(base, rising: nil)
      base.step(cycles: 1)
    }
  }

  /// Gives one rising edge of each of the domains' clocks, at one instant, after a sample.
  public func rise(_ domains: Set<Int>) {
    recorder.sample(base, rising: domains)
    base.rise(domains)
  }

  /// Runs whole transactions through a pair of streams, cycle by cycle.
  ///
  /// - Throws: ``StreamError``.
  public func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult {
    let input = try StreamIndices(streams.input, intoDesign: true, of: self)
    let output = try StreamIndices(streams.output, intoDesign: false, of: self)
    let (beatsIn, beatsOut) = (batch.inputBeats, batch.outputBeats)
    guard batch.words.count == beatsIn * input.fields.count else {
      throw StreamError.malformed(words: batch.words.count, expected: beatsIn * input.fields.count)
    }
    defer {
      set(input.valid, to: 0)
      set(output.ready, to: 0)
    }

    var words: [Int64] = []
    var stalls = StallPattern(batch.stalls)
    var (sent, received, cycles, idle) = (0, 0, 0, 0)
    var isShowing = false
    while sent < beatsIn || received < beatsOut {
      guard idle < batch.patience else {
        throw StreamError.stuck(
          cycles: cycles, accepted: sent, of: beatsIn, produced: received, expected: beatsOut)
      }
      let stall = stalls.next()
      if !isShowing && sent < beatsIn && !stall.sender {
        isShowing = true
        for (index, field) in input.fields.enumerated() {
          set(field, to: BigInt(batch.words[sent * input.fields.count + index]))
        }
      }
      let isReady = received < beatsOut && !stall.receiver
      set(input.valid, to: isShowing ? 1 : 0)
      set(output.ready, to: isReady ? 1 : 0)

      let isTaken = isShowing && get(input.ready) != 0
      let isGiven = isReady && get(output.valid) != 0
      if isGiven {
        words += output.fields.map { Int64(truncatingIfNeeded: get($0)) }
        received += 1
      }
      if isTaken {
        sent += 1
        isShowing = false
      }
      idle = isTaken || isGiven ? 0 : idle + 1
      step(cycles: 1)
      cycles += 1
    }
    return StreamResult(words: words, cycles: cycles)
  }
}

/// The indices of a stream's ports.
private struct StreamIndices {
  let valid: Int
  let ready: Int
  let fields: [Int]

  init(_ names: StreamPair.Names, intoDesign: Bool, of simulation: RecordedSimulation) throws {
    func find(_ name: String, isInput: Bool, isBit: Bool) throws -> Int {
      let direction: SimulationPort.Direction = isInput ? .input : .output
      guard let port = simulation.port(named: name), case let found = simulation.ports[port],
        found.direction == direction, found.width <= (isBit ? 1 : 64)
      else {
        let width = isBit ? "of 1 bit" : "of at most 64 bits"
        throw StreamError.unusablePort(name: name, expected: "an \(direction.rawValue) \(width)")
      }
      return port
    }
    valid = try find(names.valid, isInput: intoDesign, isBit: true)
    ready = try find(names.ready, isInput: !intoDesign, isBit: true)
    fields = try names.fields.map { try find($0, isInput: intoDesign, isBit: false) }
  }
}
