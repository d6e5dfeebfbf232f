extension Simulation {
  /// The index of the port with a name, or nil if the design has no such port.
  public func port(named name: String) -> Int? {
    ports.firstIndex { $0.name == name }
  }
}
