/// Gives every value an address and every scheduled group its run.
struct TapeLayout {
  /// The storage of every value of the builder.
  private(set) var storages: [Storage]
  private(set) var runs: [Tape.Run] = []
  private(set) var generals: [Tape.General] = []
  private(set) var wordCount = 0
  private var operandAddresses: [Int] = []

  init(_ builder: TapeBuilder, _ schedule: Schedule, registerNodes: [Int]) {
    storages = builder.values.map(\.storage)
    var isPlaced = [Bool](repeating: false, count: storages.count)
    func place(_ value: Int, _ storages: inout [Storage], _ wordCount: inout Int) {
      guard !isPlaced[value] else { return }
      isPlaced[value] = true
      storages[value].address = wordCount
      wordCount += storages[value].words
    }
    let results = schedule.groups.flatMap { $0.operations.map { builder.operations[$0].result } }
    let isResult = Set(results)
    for node in registerNodes { place(builder.valueOfNode[node], &storages, &wordCount) }
    for value in storages.indices where !isResult.contains(value) { place(value, &storages, &wordCount) }
    for value in results { place(value, &storages, &wordCount) }
    for group in schedule.groups { addRuns(group, builder) }
  }

  /// The addresses of all runs' operands, given away.
  mutating func takeOperandAddresses() -> [Int] {
    defer { operandAddresses = [] }
    return operandAddresses
  }

  private mutating func addRuns(_ group: Schedule.Group, _ builder: TapeBuilder) {
    let operations = group.operations.map { builder.operations[$0] }
    switch group.kind.opcode {
    case .general, .assemble:
      for operation in operations {
        let general = builder.generals[operation.kind.amount]
        var kind = operation.kind
        kind.amount = generals.count
        generals.append(
          Tape.General(
            node: general.node, shapes: general.shapes,
            operands: operation.operands.map { storages[$0.value] },
            result: storages[operation.result]))
        addRun(kind, [operation])
      }
    default: addRun(group.kind, operations)
    }
  }

  private mutating func addRun(_ kind: OperationKind, _ operations: [Operation]) {
    runs.append(
      Tape.Run(
        kind: kind, firstResult: storages[operations[0].result].address, count: operations.count,
        firstOperand: operandAddresses.count))
    for position in operations[0].operands.indices {
      for operation in operations {
        let operand = operation.operands[position]
        operandAddresses.append(storages[operand.value].address + operand.word)
      }
    }
  }
}
