import BigInt

/// The state of a finite state machine: a register that holds one case of an enumeration.
///
///     enum Phase: CaseIterable { case idle, run, done }
///     let phase = m.state(Phase.self, "phase", reset: .idle)
///     m.switch(phase) { now in
///       switch now {
///       case .idle: m.when(io.start) { m[phase] = .run }
///       case .run: m[phase] = .done
///       case .done: m[phase] = .idle
///       }
///     }
///
/// Swift's own `switch` sees to it that no case is forgotten. Cases are encoded in binary, in their order.
public struct State<Value: CaseIterable & Hashable & Sendable> {
  /// The register: the position of the case among all cases.
  public let register: Signal
  private let name: String

  init(register: Signal, name: String) {
    self.register = register
    self.name = name
  }

  /// One bit: whether the machine is in a state. In Verilog it is called after both: `phase_is_idle`.
  public func isIn(_ value: Value) -> Signal {
    let isIn = { register .== Self.code(value) }
    return register.builder?.shared("\(name)_is_\(VerilogName.snakeCase("\(value)"))", isIn) ?? isIn()
  }

  /// The position of a case.
  static func code(_ value: Value) -> Signal {
    Signal(Array(Value.allCases).firstIndex(of: value) ?? 0)
  }
}

extension Builder {
  /// Declares a state machine's state.
  ///
  /// - Parameter reset: The state that the synchronous reset gives.
  public func state<Value>(
    _ type: Value.Type, _ name: String, reset: Value, file: StaticString = #fileID, line: UInt = #line
  ) -> State<Value> {
    let last = max(Value.allCases.count - 1, 1)
    let shape = Shape.unsigned(Shape(0...BigInt(last)).width)
    let code = State<Value>.code(reset).literal
    let state = State<Value>(
      register: register(shape, name, reset: code, file: file, line: line), name: name)
    module.registers[module.registers.count - 1].cases = Value.allCases.map { "\($0)" }
    return state
  }

  /// Describes what happens in each state: the closure runs once for every case, with its statements under the
  /// condition that the machine is in it.
  ///
  /// A wire or an output that every case drives is driven. Bit patterns that are no case's behave as the last case.
  public func `switch`<Value>(
    _ state: State<Value>, file: StaticString = #fileID, line: UInt = #line, _ body: (Value) -> Void
  ) {
    branch(Array(Value.allCases)[...], of: state, file, line, body)
  }

  private func branch<Value>(
    _ cases: ArraySlice<Value>, of state: State<Value>, _ file: StaticString, _ line: UInt,
    _ body: (Value) -> Void
  ) {
    guard let first = cases.first else { return }
    if cases.count == 1 { return body(first) }
    when(state.isIn(first), file: file, line: line) {
      body(first)
    } else: {
      branch(cases.dropFirst(), of: state, file, line, body)
    }
  }

  /// The next state. Reading gives nil: a state is known only to the hardware.
  public subscript<Value>(
    state: State<Value>, file: StaticString = #fileID, line: UInt = #line
  ) -> Value? {
    get { nil }
    set {
      if let newValue { assign(state.register, State<Value>.code(newValue), SourceLocation(file, line)) }
    }
  }
}
