extension Builder {
  /// Instantiates a module and gives its interface: inputs to assign, outputs to read.
  ///
  /// What the child has in the main clock domain belongs to the surrounding one, what it has in another domain to
  /// the domain of the same name.
  /// - Parameter domains: For domains of the child, by which others they are clocked and reset here instead.
  public func instance<Child: Module>(
    _ child: Child, _ name: String, domains: [ClockDomain: ClockDomain] = [:],
    file: StaticString = #fileID, line: UInt = #line
  ) -> Child.Ports {
    let location = SourceLocation(file, line)
    let ports = child.ports
    bindInstance(of: child, ports, name, domains, location)
    return ports
  }

  /// Instantiates a module and binds its interface.
  func bindInstance<Child: Module>(
    of child: Child, _ ports: Child.Ports, _ name: String, _ domains: [ClockDomain: ClockDomain],
    _ location: SourceLocation
  ) {
    let flat = ports.flatPorts()
    guard let index = elaborator.module(child, from: self, location) else { return }
    let label = declare(name, location) ?? name
    let instance = module.instances.count
    var connections: [NodeID] = []
    let bound = ports.bind(flat) { position, port in
      let node: NodeID
      if port.isInput {
        node = append(.wire, port.shape, [], name: nil, location)
        addTarget(node, .instanceInput, "input '\(port.name)' of instance '\(label)'", location)
      } else {
        node = append(.output(instance: instance, port: position), port.shape, [], name: nil, location)
      }
      connections.append(node)
      return Signal(.node(node, self), port.shape)
    }
    guard bound else {
      reportReuse(String(describing: Child.self), location)
      return
    }
    module.instances.append(
      .init(
        name: label, module: index, connections: connections, location: location,
        domains: self.domains(of: elaborator.modules[index], named: label, domains, location)))
  }

  func reportReuse(_ type: String, _ location: SourceLocation?) {
    report(
      .portsReused, "the ports of \(type) are stored and were used before", at: location,
      fix: "make 'ports' a computed property that returns a new interface")
  }
}
