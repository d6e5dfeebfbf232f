/// Why a netlist cannot be interpreted.
public enum InterpreterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A value depends on itself within one cycle; the names along the loop, from the last user to the first.
  case combinationalLoop(path: [String])

  /// The loop, node by node.
  public var description: String {
    switch self {
    case .combinationalLoop(let path):
      return "a combinational loop: " + path.joined(separator: " ← ")
    }
  }
}
