/// A step from a netlist to an equivalent netlist.
struct Pass: Sendable {
  /// What the pass is called.
  let name: String
  /// What it does to one module.
  let transform: @Sendable (NetlistModule) -> NetlistModule

  /// Applies the pass to every module.
  func run(_ netlist: Netlist) -> Netlist {
    Netlist(modules: netlist.modules.map(transform))
  }

  /// The passes that elaboration runs, in order.
  static let all = [
    Pass(name: "remove aliases") { $0.withoutAliases() },
    Pass(name: "remove dead code") { $0.withoutDeadCode() },
  ]
}
