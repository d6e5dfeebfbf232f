import BigInt
import HDL

/// A program as a module of the language.
struct ProgramModule: Module {
  let program: LanguageProgram
  var name: String { "random_program" }
  var parameters: [(name: String, value: String)] { [] }

  struct InputPort: Interface {
    @Input var value: Signal
    init(_ shape: Shape) { _value = Input(shape) }
  }

  struct OutputPort: Interface {
    @Output var value: Signal
    init(_ shape: Shape) { _value = Output(shape) }
  }

  struct Ports: Interface {
    let inputs: [InputPort]
    let outputs: [OutputPort]
  }

  var ports: Ports {
    Ports(inputs: program.inputs.map(InputPort.init), outputs: program.outputs.map(OutputPort.init))
  }

  func body(_ m: Builder, _ io: Ports) {
    var signals = Signals(builder: m, inputs: io.inputs.map(\.value))
    for (index, register) in program.registers.enumerated() {
      signals.registers.append(
        m.register(register.shape, "state_\(index)", reset: register.reset, initial: register.initial))
    }
    for (index, memory) in program.memories.enumerated() {
      signals.memories.append(
        m.memory(memory.shape, depth: memory.contents.count, "words_\(index)", contents: memory.contents))
    }
    for (index, instance) in program.instances.enumerated() {
      let ports = m.instance(ProgramModule(program: instance.program), "unit_\(index)")
      for (port, expression) in zip(ports.inputs, instance.inputs) {
        m[port.value] = expression.signal(signals)
      }
      signals.outputs.append(ports.outputs.map(\.value))
    }
    for output in io.outputs { m[output.value] = 0 }
    let phase = program.usesPhases ? m.state(Phase.self, "phase", reset: .first) : nil
    for (index, register) in signals.registers.enumerated()
    where !program.statements.contains(where: { $0.drives(.register(index)) }) {
      m[register] = register
    }
    if let phase, !program.statements.contains(where: \.setsPhase) { m[phase] = .first }
    describe(program.statements, m, io, signals, phase)
  }

  private func describe(
    _ statements: [LanguageProgram.Statement], _ m: Builder, _ io: Ports, _ signals: Signals,
    _ phase: State<Phase>?
  ) {
    for statement in statements {
      switch statement {
      case .assign(.register(let index), let value): m[signals.registers[index]] = value.signal(signals)
      case .assign(.output(let index), let value):
        // Under a condition of its own, because the output has been driven in this block.
        m.when(Signal(1, .bit)) { m[io.outputs[index].value] = value.signal(signals) }
      case .write(let memory, let address, let data):
        m.write(signals.memories[memory], at: address.signal(signals), data.signal(signals))
      case .when(let condition, let then, let otherwise):
        m.when(condition.signal(signals)) {
          describe(then, m, io, signals, phase)
        } else: {
          describe(otherwise, m, io, signals, phase)
        }
      case .phases(let first, let second, let third):
        guard let phase else { break }
        m.switch(phase) { now in
          switch now {
          case .first: describe(first, m, io, signals, phase)
          case .second: describe(second, m, io, signals, phase)
          case .third: describe(third, m, io, signals, phase)
          }
        }
      case .go(let next): if let phase { m[phase] = Phase.allCases[next] }
      }
    }
  }
}

extension LanguageProgram {
  /// Whether there is a state machine.
  var usesPhases: Bool { statements.contains(where: \.usesPhases) }
}

extension LanguageProgram.Statement {
  fileprivate var setsPhase: Bool {
    if case .go = self { return true }
    return nested.contains(where: \.setsPhase)
  }

  /// Whether it drives a target, under whatever conditions.
  func drives(_ target: LanguageProgram.Target) -> Bool {
    if case .assign(target, _) = self { return true }
    return nested.contains { $0.drives(target) }
  }

  fileprivate var usesPhases: Bool {
    switch self {
    case .assign, .write, .when: nested.contains(where: \.usesPhases)
    case .phases, .go: true
    }
  }
}
