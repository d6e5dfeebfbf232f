import HDL
import VerilogEmission

/// A design on which engines differ, and the smallest one that was made of it.
package struct Finding: Hashable, Sendable {
  /// The design's seed.
  package let seed: UInt64
  /// Where the engines differ on the design as it was generated.
  package let divergence: Divergence
  /// The smallest case and where they differ on it; nil if the language refused the design itself.
  package let smallest: Smallest?

  /// A case made small.
  package struct Smallest: Hashable, Sendable {
    package let item: DesignCase
    package let divergence: Divergence
  }

  /// All about it for people; `command` is what runs it again.
  package func text(command: String) -> String {
    var lines = ["design \(seed): \(divergence.headline)"] + divergence.values.map { "  \($0)" }
    if let smallest {
      lines += [
        "",
        "The smallest design made of it, \(smallest.item.nodeCount) nodes: \(smallest.divergence.headline)",
      ]
      lines += smallest.divergence.values.map { "  \($0)" }
      if let program = smallest.item.program { lines += ["", "program: \(program.statements)"] }
      lines += ["", smallest.item.netlist.description, "Inputs:"] + smallest.item.cycleLines
      lines += VerilogEmitter.emit(smallest.item.netlist).files.flatMap { ["", $0.text] }
    }
    return (lines + ["Run it again: \(command)"]).joined(separator: "\n") + "\n"
  }
}

extension Divergence {
  /// What differs where, on one line.
  package var headline: String {
    place.map { "\(engine) differs at \($0.port) in cycle \($0.cycle)" } ?? "\(engine) refuses the design"
  }
}

extension DesignCase {
  /// The inputs of each cycle, a line each.
  fileprivate var cycleLines: [String] {
    let names = netlist.top.inputPorts.map(\.name)
    return cycles.enumerated().map { index, cycle in
      let values = zip(names, cycle.inputs).map { "\($0) = \($1)" } + (cycle.reset ? ["reset"] : [])
      return "  cycle \(index): " + values.joined(separator: ", ")
    }
  }
}
