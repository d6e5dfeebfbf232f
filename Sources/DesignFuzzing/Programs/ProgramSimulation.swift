import BigInt
import HDL

/// A program as a person would run it: integers, statements in their order, everything at the edge at once.
final class ProgramSimulation {
  private let program: LanguageProgram
  private var registers: [BigInt]
  private var memories: [[BigInt]]
  private var phase = 0
  private let children: [ProgramSimulation]

  init(_ program: LanguageProgram) {
    self.program = program
    registers = program.registers.map(\.initial)
    memories = program.memories.map(\.contents)
    children = program.instances.map { ProgramSimulation($0.program) }
  }

  /// The outputs for inputs, and then the clock edge.
  func cycle(inputs: [BigInt], reset: Bool) -> [BigInt] {
    var environment = Environment(inputs: inputs, registers: registers, memories: memories, outputs: [])
    for (child, instance) in zip(children, program.instances) {
      let values = instance.inputs.map { $0.value(in: environment) }
      environment.outputs.append(child.cycle(inputs: values, reset: reset))
    }
    var effects = Effects(
      outputs: Array(repeating: 0, count: program.outputs.count), registers: registers, phase: phase)
    run(program.statements, environment, &effects)
    registers = effects.registers
    for (memory, address, word) in effects.writes { memories[memory][address] = word }
    phase = effects.phase
    if reset {
      for (index, register) in program.registers.enumerated() {
        registers[index] = register.reset ?? registers[index]
      }
      phase = 0
    }
    return effects.outputs
  }

  private struct Effects {
    var outputs: [BigInt]
    var registers: [BigInt]
    var writes: [(memory: Int, address: Int, word: BigInt)] = []
    var phase: Int
  }

  private func run(
    _ statements: [LanguageProgram.Statement], _ environment: Environment, _ effects: inout Effects
  ) {
    for statement in statements {
      switch statement {
      case .assign(.register(let index), let value): effects.registers[index] = value.value(in: environment)
      case .assign(.output(let index), let value): effects.outputs[index] = value.value(in: environment)
      case .write(let memory, let address, let data):
        let place = Int(address.value(in: environment))
        effects.writes.append((memory, place, data.value(in: environment)))
      case .when(let condition, let then, let otherwise):
        run(condition.value(in: environment) == 1 ? then : otherwise, environment, &effects)
      case .phases(let first, let second, let third):
        run([first, second, third][phase], environment, &effects)
      case .go(let next): effects.phase = next
      }
    }
  }
}

extension LanguageProgram {
  /// What comes out, cycle by cycle.
  func outputs(_ cycles: [DesignCase.Cycle]) -> [[BigInt]] {
    let simulation = ProgramSimulation(self)
    return cycles.map { simulation.cycle(inputs: $0.inputs, reset: $0.reset) }
  }
}
