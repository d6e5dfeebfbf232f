import HDL

/// Turns netlists into Verilog-2001.
///
/// The same netlist gives the same bytes, in every process and on every machine. What the text looks like,
/// and why, is on the page `docs/verilog.md`.
public enum VerilogEmitter {
  /// The design of a netlist, one file per module, children before parents.
  ///
  /// Checks stand where only tools with `SWIFTLET_CHECKS` defined read them. A file without checks has no trace of
  /// them.
  /// - Parameter checks: The checks that the files hold; with narrowings, modules that narrow have `clock` and `reset`.
  public static func emit(_ netlist: Netlist, checks: CheckSelection = .statements) -> VerilogDesign {
    let netlist = netlist.withoutModels().withChecks(checks)
    return design(of: lowered(netlist), netlist)
  }

  /// The syntax trees of a netlist's modules.
  static func lowered(_ netlist: Netlist) -> [VerilogModule] {
    netlist.modules.filter { $0.foreign == nil }.map { module in
      var lowering = ModuleLowering(module, children: netlist.modules)
      return lowering.lowered()
    }
  }

  /// The design that syntax trees make for the netlist that they are of.
  static func design(of modules: [VerilogModule], _ netlist: Netlist) -> VerilogDesign {
    let files = modules.map {
      VerilogDesign.File(name: $0.name + ".v", text: VerilogPrinter.text(of: $0))
    }
    let top = netlist.top
    return VerilogDesign(
      files: files, top: top.name,
      ports: top.ports.map { port in
        .init(
          name: port.name, isInput: port.isInput, width: port.shape.width, isSigned: port.shape.isSigned)
      },
      domains: top.portDomains,
      memoryFiles: modules.flatMap { $0.memories + ($0.checks?.memories ?? []) }.compactMap {
        if case .file(let file, _) = $0.contents { return file }
        return nil
      }, checks: netlist.checkSites,
      simulationFiles: simulationFiles(netlist),
      map: SourceMap(modules: modules.map(SourceMap.Module.init)))
  }

  /// The files of all foreign modules, each once.
  private static func simulationFiles(_ netlist: Netlist) -> [VerilogSource] {
    var seen: Set<VerilogSource> = []
    return netlist.modules.flatMap { $0.foreign?.simulationFiles ?? [] }.filter { seen.insert($0).inserted }
  }
}
