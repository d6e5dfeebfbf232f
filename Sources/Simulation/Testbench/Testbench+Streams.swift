import BigInt
import HDL

extension Testbench {
  /// Sends payloads of one port through a stream into the design, as fast as it takes them.
  ///
  ///     try await sim.send([1, 2, 3], through: \.input)
  ///
  /// - Parameters:
  ///   - stalls: When `valid` stays low although there is a payload: the input rate of the pattern.
  ///   - cycles: How many cycles each payload may have to wait.
  ///   - clock: The clock of the stream; nil for instants at which any rises.
  /// - Throws: ``TestbenchError``; `CancellationError` if the run ends meanwhile.
  public func send<Payload>(
    _ values: [BigInt], through stream: KeyPath<Design.Ports, Stream<Payload>>,
    stalls: StreamBatch.Stalls = .none, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    try await send(
      beats: values.map { [$0] }, through: stream, stalls: stalls, within: cycles, on: clock, file: file,
      line: line)
  }

  /// Sends payloads of any number of ports, their values in the order of declaration.
  ///
  /// - Parameters:
  ///   - stalls: When `valid` stays low although there is a payload: the input rate of the pattern.
  ///   - cycles: How many cycles each payload may have to wait.
  ///   - clock: The clock of the stream; nil for instants at which any rises.
  /// - Throws: ``TestbenchError``; `CancellationError` if the run ends meanwhile.
  public func send<Payload>(
    beats: [[BigInt]], through stream: KeyPath<Design.Ports, Stream<Payload>>,
    stalls: StreamBatch.Stalls = .none, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) async throws {
    let site = CallSite(file, line)
    let indices = try StreamIndices(simulator.ports[keyPath: stream], site)
    var pattern = StallPattern(stalls)
    try set(indices.valid, 0, site)
    for beat in beats {
      while pattern.next().sender { try await step(on: clock, file: file, line: line) }
      guard beat.count == indices.payload.count else {
        let name = simulator.simulation.ports[indices.valid].name
        throw TestbenchError.payloadMismatch(
          stream: name, ports: indices.payload.count, values: beat.count, location: site.location)
      }
      for (port, value) in zip(indices.payload, beat) { try set(port, value, site) }
      try set(indices.valid, 1, site)
      try await until(indices.ready, within: cycles, on: index(of: clock, site), site)
      try set(indices.valid, 0, site)
    }
  }

  /// Receives payloads of one port from a stream out of the design.
  ///
  ///     let sums = try await sim.receive(8, from: \.output)
  ///
  /// - Parameters:
  ///   - count: How many payloads.
  ///   - stalls: When `ready` stays low: the output rate of the pattern.
  ///   - cycles: How many cycles each payload may take.
  ///   - clock: The clock of the stream; nil for instants at which any rises.
  /// - Throws: ``TestbenchError``; `CancellationError` if the run ends meanwhile.
  public func receive<Payload>(
    _ count: Int, from stream: KeyPath<Design.Ports, Stream<Payload>>,
    stalls: StreamBatch.Stalls = .none, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) async throws -> [BigInt] {
    let beats = try await receive(
      beats: count, from: stream, stalls: stalls, within: cycles, on: clock, file: file, line: line)
    return beats.flatMap(\.self)
  }

  /// Receives payloads of any number of ports, their values in the order of declaration.
  ///
  /// - Parameters:
  ///   - count: How many payloads.
  ///   - stalls: When `ready` stays low: the output rate of the pattern.
  ///   - cycles: How many cycles each payload may take.
  ///   - clock: The clock of the stream; nil for instants at which any rises.
  /// - Throws: ``TestbenchError``; `CancellationError` if the run ends meanwhile.
  public func receive<Payload>(
    beats count: Int, from stream: KeyPath<Design.Ports, Stream<Payload>>,
    stalls: StreamBatch.Stalls = .none, within cycles: Int = 10_000, on clock: ClockDomain? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) async throws -> [[BigInt]] {
    let site = CallSite(file, line)
    let indices = try StreamIndices(simulator.ports[keyPath: stream], site)
    let simulation = simulator.simulation
    var pattern = StallPattern(stalls)
    var beats: [[BigInt]] = []
    var idle = 0
    while beats.count < count {
      let isReady = !pattern.next().receiver
      try set(indices.ready, isReady ? 1 : 0, site)
      let beat = try await step(on: clock, file: file, line: line) {
        isReady && simulation.get(indices.valid) != 0 ? indices.payload.map(simulation.get) : nil
      }
      if let beat { beats.append(beat) }
      idle = beat == nil ? idle + 1 : 0
      guard idle < cycles else {
        throw timeout("'\(simulation.ports[indices.valid].name)'", cycles, site)
      }
    }
    try set(indices.ready, 0, site)
    return beats
  }
}

/// The ports of a stream.
private struct StreamIndices {
  let valid: Int
  let ready: Int
  let payload: [Int]

  init<Payload>(_ stream: Stream<Payload>, _ site: CallSite) throws(TestbenchError) {
    func index(_ signal: Signal) throws(TestbenchError) -> Int {
      guard let port = signal.simulatedPort else { throw .notAPort(location: site.location) }
      return port
    }
    valid = try index(stream.valid)
    ready = try index(stream.ready)
    var payload: [Int] = []
    for signal in stream.payload.flatSignals { payload.append(try index(signal)) }
    self.payload = payload
  }
}
