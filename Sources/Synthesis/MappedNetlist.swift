/// A design after synthesis, as Yosys' command `write_json` gives it: modules of cells and the bits that connect them.
struct MappedNetlist: Decodable {
  struct Module: Decodable {
    let cells: [String: Cell]
  }

  struct Cell: Decodable {
    let type: String
    let parameters: [String: String]
    let directions: [String: String]
    let connections: [String: [Bit]]

    enum CodingKeys: String, CodingKey {
      case type, parameters, connections
      case directions = "port_directions"
    }
  }

  /// A net of one bit, by its number; nil for a constant.
  struct Bit: Decodable {
    let net: Int?

    init(from decoder: any Decoder) throws {
      net = try? decoder.singleValueContainer().decode(Int.self)
    }
  }

  let modules: [String: Module]

  /// The cells on the longest path within one module that passes nothing with a clock.
  var depth: Int { modules.values.map(\.depth).max() ?? 0 }
}

extension MappedNetlist.Cell {
  /// Whether what goes in comes out in the same cycle.
  ///
  /// The slices of a datapath are taken to be combinational only where they have no output register. Instances of other
  /// modules end paths, and so do shift registers, whose addresses are constant here.
  var isCombinational: Bool {
    switch type {
    case "LUT1", "LUT2", "LUT3", "LUT4", "LUT5", "LUT6", "INV", "CARRY4", "MUXF7", "MUXF8": true
    case "RAM32M", "RAM64M", "RAM32X1D", "RAM64X1D", "RAM128X1D": true
    case "DSP48E1": parameters["PREG"].map { !$0.contains("1") } ?? false
    default: false
    }
  }

  func nets(_ direction: String) -> [Int] {
    connections.filter { directions[$0.key] == direction }.flatMap { $0.value.compactMap(\.net) }
  }
}

extension MappedNetlist.Module {
  /// The cells on the longest path that passes nothing with a clock; a loop counts once.
  ///
  /// A carry chain of four bits is one cell, whichever way through it a path takes.
  var depth: Int {
    let logic = cells.values.filter(\.isCombinational)
    var driver: [Int: Int] = [:]
    for (index, cell) in logic.enumerated() {
      for net in cell.nets("output") { driver[net] = index }
    }
    let sources = logic.map { cell in Set(cell.nets("input").compactMap { driver[$0] }) }
    var waiting = [Int](repeating: 0, count: logic.count)
    var sinks = [[Int]](repeating: [], count: logic.count)
    for (sink, sources) in sources.enumerated() {
      waiting[sink] = sources.count
      for source in sources { sinks[source].append(sink) }
    }
    var depths = [Int](repeating: 1, count: logic.count)
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let cell = ready.popLast() {
      for sink in sinks[cell] {
        depths[sink] = max(depths[sink], depths[cell] + 1)
        waiting[sink] -= 1
        if waiting[sink] == 0 { ready.append(sink) }
      }
    }
    return depths.max() ?? 0
  }
}
