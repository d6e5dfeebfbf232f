import HDL

/// Turns netlists into Verilog-2001.
///
/// The same netlist gives the same bytes, in every process and on every machine. What the text looks like,
/// and why, is on the page `docs/verilog.md`.
public enum VerilogEmitter {
  /// The design of a netlist, one file per module, children before parents.
  public static func emit(_ netlist: Netlist) -> VerilogDesign {
    let modules = netlist.modules.map { module in
      var lowering = ModuleLowering(module, children: netlist.modules)
      return lowering.lowered()
    }
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
      memoryFiles: modules.flatMap(\.memories).compactMap {
        if case .file(let file, _) = $0.contents { return file }
        return nil
      },
      map: SourceMap(modules: modules.map(SourceMap.Module.init)))
  }
}
