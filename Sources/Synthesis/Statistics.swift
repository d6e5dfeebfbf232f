import Foundation

/// What Yosys' command `stat -json` says of a design: the cells of each module by their types.
struct Statistics: Decodable {
  struct Module: Decodable {
    let cells: [String: Int]
    enum CodingKeys: String, CodingKey { case cells = "num_cells_by_type" }
  }

  let modules: [String: Module]

  /// What a module takes, with all that it contains.
  ///
  /// - Throws: ``SynthesisError/unknownCell(_:module:)`` for a cell that is neither a module nor a primitive.
  func resources(of name: String) throws(SynthesisError) -> Resources {
    var known: [String: Resources] = [:]
    return try resources(of: name, known: &known)
  }

  private func resources(
    of name: String, known: inout [String: Resources]
  ) throws(SynthesisError) -> Resources {
    if let resources = known[name] { return resources }
    var sum = Resources()
    for (cell, count) in modules["\\\(name)"]?.cells ?? [:] {
      if let one = Resources.primitive(cell) {
        sum = sum + count * one
      } else if modules["\\\(cell)"] != nil {
        sum = sum + count * (try resources(of: cell, known: &known))
      } else {
        throw .unknownCell(cell, module: name)
      }
    }
    known[name] = sum
    return sum
  }

  /// The names of the modules, without Yosys' backslash.
  var names: [String] { modules.keys.map { $0.hasPrefix("\\") ? String($0.dropFirst()) : $0 }.sorted() }
}
