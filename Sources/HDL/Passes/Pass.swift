/// A step from a netlist to an equivalent netlist, or a check of one.
///
/// Every pass has a file of its own in this folder. Elaboration runs ``elaboration``, in that order. More run where
/// they are needed:
///
/// | pass | file | run by |
/// | --- | --- | --- |
/// | clock crossings | `ClockCrossings.swift` | elaboration, first, for nodes that the user trusts are nameless wires |
/// | latches | `Latches.swift` | the statements, where the branches of a condition join |
/// | range inference | `ValueRange.swift` | constant folding and the interpreter, node by node |
/// | constant folding | `FoldConstants.swift` | emission, before and after its nodes take Verilog's widths |
/// | narrowing to demanded bits | `NarrowToDemandedBits.swift` | emission |
/// | selecting checks | `SelectChecks.swift` | emission and the interpreter, before anything else |
/// | reset coverage | `ResetCoverage.swift` | whoever asks: a report, not an error |
///
/// Names that users gave are checked where they are given (`VerilogName.swift`); those of nameless nets are emission's
/// (`VerilogEmission/Lowering/NetNames.swift`).
struct Pass: Sendable {
  /// What a pass does.
  enum Work: Sendable {
    /// Turns each module into an equivalent one.
    case transform(@Sendable (NetlistModule) -> NetlistModule)
    /// Finds mistakes, and changes nothing.
    case check(@Sendable (Netlist) -> [Diagnostic])
  }

  /// What the pass is called.
  let name: String
  /// What it does.
  let work: Work

  /// The passes that elaboration runs, in order.
  static let elaboration = [
    Pass(name: "remove aliases", work: .transform { $0.withoutAliases() }),
    Pass(name: "merge common subexpressions", work: .transform { $0.mergingCommonSubexpressions() }),
    Pass(name: "remove dead code", work: .transform { $0.withoutDeadCode() }),
    Pass(name: "reset kinds", work: .check { $0.resetsOfTwoKinds() }),
    Pass(name: "combinational loops", work: .check { $0.combinationalLoops() }),
  ]
}

extension Netlist {
  /// The netlist after a list of passes.
  ///
  /// - Throws: ``ElaborationError`` with what the first check that finds anything found.
  func applying(_ passes: [Pass]) throws(ElaborationError) -> Netlist {
    var netlist = self
    for pass in passes {
      switch pass.work {
      case .transform(let transform): netlist = Netlist(modules: netlist.modules.map(transform))
      case .check(let check):
        let found = check(netlist)
        guard found.isEmpty else { throw ElaborationError(diagnostics: found) }
      }
    }
    return netlist
  }
}
