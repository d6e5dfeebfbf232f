import HDL

extension DesignCase {
  /// Modules that are instantiated without one of the ports that nothing reads.
  func childPortReductions() -> [DesignCase] {
    netlist.modules.indices.dropLast().flatMap { module in
      netlist.modules[module].ports.indices.filter { !netlist.isRead(port: $0, of: module) }.map { port in
        with { $0.netlist.removePort(port, of: module) }
      }
    }
  }
}

extension Netlist {
  /// Whether the module itself, for an input, or one that instantiates it, for an output, reads a port.
  fileprivate func isRead(port: Int, of module: Int) -> Bool {
    let child = modules[module]
    if child.ports[port].isInput { return child.readNodes.contains(child.ports[port].node) }
    return modules.contains { parent in
      let read = parent.readNodes
      return parent.instances.contains { $0.module == module && read.contains($0.connections[port]) }
    }
  }

  fileprivate mutating func removePort(_ port: Int, of module: Int) {
    for parent in modules.indices {
      for (index, instance) in modules[parent].instances.enumerated() where instance.module == module {
        modules[parent].instances[index].connections.remove(at: port)
        for node in modules[parent].nodes.indices {
          guard case .output(index, let old) = modules[parent].nodes[node].kind, old >= port else { continue }
          // A removed output's node is dead, and goes with the rest of what is.
          modules[parent].nodes[node].kind =
            old == port ? .constant(0) : .output(instance: index, port: old - 1)
        }
      }
    }
    modules[module].keepPorts(modules[module].ports.indices.filter { $0 != port })
  }
}
