import HDL

extension Simulation {
  /// The index of the port with a name, or nil if the design has no such port.
  public func port(named name: String) -> Int? {
    ports.firstIndex { $0.name == name }
  }

  /// The index of a clock domain, or nil if the design does not have it.
  public func index(of domain: ClockDomain) -> Int? {
    clockDomains.firstIndex { $0.name == domain.name }
  }

  /// Whether the resets of all clock domains are asserted; setting it sets them all.
  public var reset: Bool {
    get { resets.allSatisfy { $0 } }
    set { resets = resets.map { _ in newValue } }
  }
}
