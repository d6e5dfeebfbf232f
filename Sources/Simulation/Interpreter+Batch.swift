extension Interpreter {
  /// Runs whole transactions through a pair of streams, cycle by cycle, without leaving this loop.
  ///
  /// Every cycle the sender shows the next beat unless it stalls, and keeps showing it until it is taken; the
  /// receiver is ready unless it stalls or has all it expects. The batch ends when every beat has gone in and
  /// every expected one has come out; `valid` and `ready` are low afterwards, also after an error.
  ///
  /// - Throws: ``StreamError``.
  public func run(_ batch: StreamBatch, through streams: StreamPair) throws -> StreamResult {
    let input = try StreamPorts(streams.input, intoDesign: true, of: self)
    let output = try StreamPorts(streams.output, intoDesign: false, of: self)
    let (beatsIn, beatsOut) = (batch.inputBeats, batch.outputBeats)
    guard batch.words.count == beatsIn * input.fields.count else {
      throw StreamError.malformed(words: batch.words.count, expected: beatsIn * input.fields.count)
    }
    defer {
      setWord(input.valid.address, to: 0)
      setWord(output.ready.address, to: 0)
    }

    var words = [Int64](repeating: 0, count: beatsOut * output.fields.count)
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
          setWord(field.address, to: field.wrapping(batch.words[sent * input.fields.count + index]))
        }
      }
      let isReady = received < beatsOut && !stall.receiver
      setWord(input.valid.address, to: input.valid.wrapping(isShowing ? 1 : 0))
      setWord(output.ready.address, to: output.ready.wrapping(isReady ? 1 : 0))
      settle()

      let isTaken = isShowing && tape.words[input.ready.address] != 0
      let isGiven = isReady && tape.words[output.valid.address] != 0
      if isGiven {
        for (index, field) in output.fields.enumerated() {
          words[received * output.fields.count + index] = tape.words[field.address]
        }
        received += 1
      }
      if isTaken {
        sent += 1
        isShowing = false
      }
      idle = isTaken || isGiven ? 0 : idle + 1
      clock()
      cycles += 1
    }
    return StreamResult(words: words, cycles: cycles)
  }
}

/// The addresses of a stream's ports.
private struct StreamPorts {
  struct Field {
    let address: Int
    let width: Int
    let isSigned: Bool

    /// A word modulo 2^width, as the port's sign has it.
    @inline(__always)
    func wrapping(_ word: Int64) -> Int64 {
      let spare = Int64(64 - width)
      let top = word &<< spare
      return isSigned
        ? top &>> spare : Int64(bitPattern: UInt64(bitPattern: top) &>> UInt64(bitPattern: spare))
    }
  }

  let valid: Field
  let ready: Field
  let fields: [Field]

  init(_ names: StreamPair.Names, intoDesign: Bool, of simulation: Interpreter) throws {
    func find(_ name: String, isInput: Bool, isBit: Bool) throws -> Field {
      let direction: SimulationPort.Direction = isInput ? .input : .output
      guard let port = simulation.port(named: name), case let found = simulation.ports[port],
        found.direction == direction, found.width <= (isBit ? 1 : 64)
      else {
        let width = isBit ? "of 1 bit" : "of at most 64 bits"
        throw StreamError.unusablePort(name: name, expected: "an \(direction.rawValue) \(width)")
      }
      return Field(address: simulation.address(of: port), width: found.width, isSigned: found.isSigned)
    }
    valid = try find(names.valid, isInput: intoDesign, isBit: true)
    ready = try find(names.ready, isInput: !intoDesign, isBit: true)
    fields = try names.fields.map { try find($0, isInput: intoDesign, isBit: false) }
  }
}
