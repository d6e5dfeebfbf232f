import HDL

/// The nodes of a netlist that some output of the design can depend on: the cone behind its outputs, through
/// registers and instances. A fault outside it provably cannot reach an output.
struct ObservableCone {
  /// For every module, whether each of its nodes is inside.
  private var inside: [[Bool]]

  init(_ netlist: Netlist) {
    inside = netlist.modules.map { Array(repeating: false, count: $0.nodes.count) }
    var outputs = netlist.modules.map { Array(repeating: false, count: $0.ports.count) }
    if let top = netlist.modules.indices.last {
      outputs[top] = netlist.modules[top].ports.map { !$0.isInput }
    }
    // A module comes after those that it instantiates, so that its instances' outputs are known to matter first.
    for index in netlist.modules.indices.reversed() {
      let module = netlist.modules[index]
      var pending = module.ports.indices.filter { outputs[index][$0] }.map { module.ports[$0].node }
      while let node = pending.popLast() {
        guard !inside[index][node] else { continue }
        inside[index][node] = true
        pending += module.nodes[node].operands
        switch module.nodes[node].kind {
        case .register(let index):
          let register = module.registers[index]
          pending += [register.next] + [module.domains[register.domain].resetDriver].compactMap { $0 }
        case .read(let memory): pending += module.memories[memory].operands
        case .output(let instance, let port):
          let entry = module.instances[instance]
          outputs[entry.module][port] = true
          pending += zip(netlist.modules[entry.module].ports, entry.connections).compactMap {
            $0.isInput ? $1 : nil
          }
          pending += entry.domains.compactMap { module.domains[$0].resetDriver }
        default: break
        }
      }
    }
  }

  /// Whether what a fault changes is inside the cone.
  func contains(_ fault: Fault, in netlist: Netlist) -> Bool {
    let module = netlist.modules[fault.module]
    switch fault.change {
    case .kind(let node, _), .swapped(let node, _, _), .operand(let node, _, _):
      return inside[fault.module][node]
    case .resetValue(let register, _), .stuck(let register):
      return inside[fault.module][module.registers[register].node]
    case .connection(let instance, _, _):
      return module.nodes.indices.contains { node in
        if case .output(instance, _) = module.nodes[node].kind { return inside[fault.module][node] }
        return false
      }
    }
  }
}
