/// An order of operations in which each follows those it depends on and equal ones stand together.
struct Schedule {
  /// Operations of one kind in a row, as indices.
  struct Group {
    let kind: OperationKind
    let operations: [Int]
  }

  private(set) var groups: [Group] = []

  /// Orders operations: of all kinds that have operations ready, the one that has most comes next.
  ///
  /// A design of many equal elements becomes a few long groups, each one tight loop without dispatch.
  init(_ operations: [Operation], valueCount: Int) {
    var producer = [Int?](repeating: nil, count: valueCount)
    for (index, operation) in operations.enumerated() { producer[operation.result] = index }

    var users = [[Int]](repeating: [], count: operations.count)
    var missing = [Int](repeating: 0, count: operations.count)
    for (index, operation) in operations.enumerated() {
      for source in Set(operation.operands.compactMap { producer[$0.value] }) {
        users[source].append(index)
        missing[index] += 1
      }
    }

    // Kinds are numbered in order of appearance, so that the result does not depend on hashing.
    var numbers: [OperationKind: Int] = [:]
    var kinds: [OperationKind] = []
    let number = operations.map { operation in
      if let known = numbers[operation.kind] { return known }
      numbers[operation.kind] = kinds.count
      kinds.append(operation.kind)
      return kinds.count - 1
    }

    var ready = [[Int]](repeating: [], count: kinds.count)
    for index in operations.indices where missing[index] == 0 { ready[number[index]].append(index) }
    while let next = ready.indices.max(by: { ready[$0].count < ready[$1].count }), !ready[next].isEmpty {
      let group = ready[next]
      ready[next] = []
      groups.append(Group(kind: kinds[next], operations: group))
      for user in group.flatMap({ users[$0] }) {
        missing[user] -= 1
        if missing[user] == 0 { ready[number[user]].append(user) }
      }
    }
  }
}
