import BigInt
import HDL
import VerilogEmission

/// Several designs as Verilog that can stand side by side: the modules of each have names of their own.
struct VerilogBatch {
  /// One design of the batch.
  struct Member {
    let item: DesignCase
    let design: VerilogDesign
    /// What the names of its instance and its nets begin with.
    let prefix: String
  }

  let members: [Member]

  init(_ cases: [DesignCase], emit: (Netlist) -> VerilogDesign) {
    members = cases.enumerated().map { index, item in
      var netlist = item.netlist
      for module in netlist.modules.indices {
        netlist.modules[module].name = "d\(index)_\(netlist.modules[module].name)"
      }
      return Member(item: item, design: emit(netlist), prefix: "d\(index)")
    }
  }

  /// The files of all designs.
  var files: [VerilogDesign.File] { members.flatMap(\.design.files) }

  /// The cycles of the longest case.
  var cycleCount: Int { members.map(\.item.cycles.count).max() ?? 0 }

  /// The Verilog of one instance, each port connected to what a function says; clock goes to `clock`.
  func instance(_ member: Member, reset: String, _ connection: (VerilogDesign.Port) -> String) -> String {
    var connections = member.design.ports.map { ".\($0.name)(\(connection($0)))" }
    if member.design.hasClock { connections.append(".clock(clock)") }
    if member.design.hasReset { connections.append(".reset(\(reset))") }
    return "  \(member.design.top) \(member.prefix) (\(connections.joined(separator: ", ")));\n"
  }
}

extension VerilogDesign.Port {
  /// The bounds of its declaration.
  var bounds: String { "[\(width - 1):0]" }
  /// Its shape.
  var shape: Shape { Shape(width: width, isSigned: isSigned) }
}
