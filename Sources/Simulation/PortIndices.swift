import HDL

/// The indices of the ports that key paths lead to, each looked up once.
///
/// A key path that is written down is one object for the life of the program, so that it is found by its identity;
/// those that are made anew at every use must not pile up.
final class PortIndices<Ports: Interface> {
  private let ports: Ports
  private var found: [ObjectIdentifier: (path: KeyPath<Ports, Signal>, index: Int)] = [:]

  private static var limit: Int { 256 }

  init(_ ports: Ports) { self.ports = ports }

  /// The index of the port at a key path; nil if what is there is not a port.
  subscript(path: KeyPath<Ports, Signal>) -> Int? {
    if let known = found[ObjectIdentifier(path)] { return known.index }
    guard let index = ports[keyPath: path].simulatedPort else { return nil }
    if found.count >= Self.limit { found.removeAll() }
    // Kept with its path, lest another object takes that one's place in memory.
    found[ObjectIdentifier(path)] = (path, index)
    return index
  }
}
