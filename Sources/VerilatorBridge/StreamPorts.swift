import Simulation

/// A pair of streams as indices into a design's ports.
struct StreamPorts: Hashable {
  struct Side: Hashable {
    let valid: Int
    let ready: Int
    let fields: [Int]

    /// The indices in the order that the harness takes them.
    var indices: [UInt32] { ([valid, ready] + fields).map(UInt32.init) }
  }

  let input: Side
  let output: Side

  /// Looks the ports up.
  ///
  /// - Throws: `StreamError.unusablePort` if one is missing, of the wrong direction or too wide.
  init(_ streams: StreamPair, in ports: [SimulationPort]) throws {
    input = try Self.side(streams.input, payload: .input, in: ports)
    output = try Self.side(streams.output, payload: .output, in: ports)
  }

  private static func side(
    _ names: StreamPair.Names, payload: SimulationPort.Direction, in ports: [SimulationPort]
  ) throws -> Side {
    func find(_ name: String, _ direction: SimulationPort.Direction, upTo width: Int) throws -> Int {
      let index = ports.firstIndex { $0.name == name && $0.direction == direction && $0.width <= width }
      guard let index else {
        let size = width == 1 ? "of 1 bit" : "of at most \(width) bits"
        throw StreamError.unusablePort(name: name, expected: "an \(direction.rawValue) \(size)")
      }
      return index
    }
    let answer: SimulationPort.Direction = payload == .input ? .output : .input
    return Side(
      valid: try find(names.valid, payload, upTo: 1),
      ready: try find(names.ready, answer, upTo: 1),
      fields: try names.fields.map { try find($0, payload, upTo: 64) })
  }
}
