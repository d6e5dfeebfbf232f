extension NetlistModule {
  /// Without wires that have no name: whatever reads one reads its driver instead.
  func withoutAliases() -> NetlistModule {
    var result = self
    let sources = nodes.indices.map { source(of: $0) }
    result.redirect { sources[$0] }
    return result
  }

  /// The first node up a chain of nameless wires that is not one; a wire of a loop of them is its own source.
  private func source(of node: NodeID) -> NodeID {
    var current = node
    for _ in nodes.indices {
      guard nodes[current].kind == .wire, nodes[current].name == nil,
        let driver = nodes[current].operands.first
      else { return current }
      current = driver
    }
    return node
  }
}
