import BigInt

extension Builder {
  /// One bit of another clock, or of none, as the surrounding clock domain can use it: behind `stages` registers.
  ///
  ///     let isPressed = m.synchronized(io.button, "is_pressed")
  ///
  /// A change comes out `stages` edges later, or one more. What another clock launches should come straight out of
  /// one of its registers, for logic before it can glitch. In the Verilog the registers are marked `ASYNC_REG`.
  /// - Parameters:
  ///   - bit: One bit; for a number that counts, there is ``synchronized(_:_:stages:file:line:)``.
  ///   - name: The name of the last register; those before it are called `name_stage_1`, ….
  ///   - stages: How many registers, at least 2.
  ///   - reset: What the domain's reset makes the bit; without one, the reset leaves it alone.
  public func synchronized(
    _ bit: Signal, _ name: String, stages: Int = 2, reset: BigInt? = nil, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Signal {
    if bit.width != 1 {
      report(
        .badSynchronizer, "'\(name)' synchronizes \(bit.width) bits; each may arrive at another edge",
        at: SourceLocation(file, line),
        fix: "synchronize one bit, a GrayCounter, or carry words by m.queued(_:depth:from:to:_:)")
    }
    return chain(bit, name, stages, reset: reset, file, line)
  }

  /// The Gray code of a counter of another clock, as the surrounding clock domain can use it: the value that it has, or
  /// had some edges ago, never one that it has not had.
  ///
  /// - Parameters:
  ///   - counter: The counter, declared in its own domain by ``grayCounter(bits:_:enable:file:line:)``.
  ///   - name: The name of the last register; those before it are called `name_stage_1`, ….
  ///   - stages: How many registers, at least 2.
  /// - Returns: The code; ``Signal/binaryOfGray`` gives the number. Reset to 0.
  public func synchronized(
    _ counter: GrayCounter, _ name: String, stages: Int = 2, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    chain(counter.code, name, stages, reset: 0, file, line)
  }

  /// The reset of the surrounding clock domain, asserted at once and released at an edge of its clock.
  ///
  ///     m.clocked(by: core) {
  ///       let reset = m.synchronizedReset("core_reset_released")
  ///       m.clocked(by: core, reset: reset) { … }
  ///     }
  ///
  /// Its registers are reset asynchronously, whatever the domain's own kind of reset.
  /// - Parameters:
  ///   - name: The name of the last register; those before it are called `name_stage_1`, ….
  ///   - asserted: One bit of any clock or none that asserts the reset while it is 1; without one, the domain's own
  ///     reset does.
  ///   - stages: How many registers, at least 2.
  /// - Returns: One bit that is 1 while the reset is asserted.
  public func synchronizedReset(
    _ name: String, from asserted: Signal? = nil, stages: Int = 2, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    var domain = module.domains[currentDomain]
    domain.settings.resetKind = .asynchronous
    if let asserted, asserted.isCondition([asserted], location) {
      domain.resetDriver = node(of: asserted, at: location)
    }
    (domain.hasClock, domain.hasReset) = (false, false)
    return clocked(byDomain: index(of: domain)) { chain(0, name, stages, reset: 1, file, line) }
  }

  /// A pulse of one cycle in the surrounding clock domain for every cycle of another domain in which a bit is 1.
  ///
  /// The bit has to be 0 long enough between two pulses for this domain's clock to rise twice. Both domains have to be
  /// reset together: the reset of one alone can make or lose a pulse.
  /// - Parameters:
  ///   - pulse: One bit of the other domain.
  ///   - domain: The other domain.
  ///   - name: What the registers are named after: `name_toggle` in the other domain, `name_seen` and `name_before` in
  ///     this one.
  ///   - stages: How many registers the synchronizer has, at least 2.
  public func synchronizedPulse(
    _ pulse: Signal, from domain: ClockDomain, _ name: String, stages: Int = 2, file: StaticString = #fileID,
    line: UInt = #line
  ) -> Signal {
    let toggle = clocked(by: domain, file: file, line: line) {
      let toggle = register(.bit, "\(name)_toggle", reset: 0, file: file, line: line)
      when(pulse, file: file, line: line) { assign(toggle, ~toggle, SourceLocation(file, line)) }
      return toggle
    }
    let seen = chain(toggle, "\(name)_seen", stages, reset: 0, file, line)
    let before = registered(seen, "\(name)_before", reset: 0, file: file, line: line)
    return (seen ^ before).named(name, file: file, line: line)
  }

  /// A signal that any clock may capture, without a synchronizer, because a protocol keeps it still while one does.
  ///
  /// The check of clock crossings believes it. Say in a comment why it is true.
  public func unsynchronized(_ signal: Signal, file: StaticString = #fileID, line: UInt = #line) -> Signal {
    let location = SourceLocation(file, line)
    let node = append(.wire, signal.shape, [node(of: signal, at: location)], name: nil, nil)
    trusted.insert(node)
    return Signal(.node(node, self), signal.shape)
  }

  /// Registers in a row, the last of which has the name.
  private func chain(
    _ signal: Signal, _ name: String, _ stages: Int, reset: BigInt?, _ file: StaticString, _ line: UInt
  ) -> Signal {
    if stages < 2 {
      report(
        .badSynchronizer, "'\(name)' has \(stages) stage\(stages == 1 ? "" : "s"); expected at least 2",
        at: SourceLocation(file, line), fix: "leave 'stages' out")
    }
    let count = max(stages, 2)
    return (1...count).reduce(signal.asUnsigned) { previous, stage in
      let label = stage == count ? name : "\(name)_stage_\(stage)"
      let register = self.register(.unsigned(signal.width), label, reset: reset, file: file, line: line)
      module.registers[module.registers.count - 1].isSynchronizer = true
      assign(register, previous, SourceLocation(file, line))
      return register
    }
  }
}
