import HDL

extension DesignCase {
  /// How large a case is, what matters most first; of two cases the smaller one is easier to understand.
  var size: [Int] {
    let modules = netlist.modules
    let nodes = modules.flatMap(\.nodes)
    return [
      program == nil ? 0 : 1, program?.size ?? 0, instanceCount(in: modules.count - 1), nodes.count,
      modules.reduce(0) { $0 + $1.memories.reduce(0) { $0 + $1.writes.count } },
      nodes.reduce(0) { $0 + $1.shape.width }, nodes.filter { $0.name != nil }.count, cycles.count,
      cycles.reduce(0) { $0 + ($1.reset ? 1 : 0) + $1.inputs.filter { $0 != 0 }.count },
    ]
  }

  private func instanceCount(in module: Int) -> Int {
    netlist.modules[module].instances.reduce(0) { $0 + 1 + instanceCount(in: $1.module) }
  }

  /// Whether the case is smaller than another one.
  func isSmaller(than other: DesignCase) -> Bool { size.lexicographicallyPrecedes(other.size) }

  /// The case up to a cycle and without that many later ones.
  func truncated(after cycle: Int?) -> DesignCase {
    guard let cycle else { return self }
    var result = self
    result.cycles = Array(cycles.prefix(cycle + 1))
    return result
  }
}
