extension Builder {
  /// Reports a target without state that one side of a condition leaves undriven: hardware would need a latch to hold it.
  func reportLatch(_ target: NodeID, at location: SourceLocation) {
    guard let entry = targets[target] else { return }
    report(
      .drivenOnlySometimes, "\(entry.label) is driven on one side of a condition only", at: location,
      fix: "give it a value before the condition, or on the other side too")
  }
}
