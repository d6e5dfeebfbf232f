extension NetlistModule {
  /// What makes a module a box around Verilog that is written elsewhere; the module itself instantiates its model.
  public struct Foreign: Hashable, Sendable {
    /// A name and what it stands for.
    public struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
      /// The name in Verilog.
      public let name: String
      /// The value.
      public let value: Value
    }

    /// The name of the Verilog module.
    public let name: String
    /// The parameters that instances set.
    public let parameters: [Named<VerilogParameter>]
    /// The ports that take clock and reset, if there are such.
    public let clockPort: String?, resetPort: String?
    /// The inputs that are tied to constants.
    public let tiedPorts: [Named<VerilogConstant>]
    /// Verilog for simulators.
    public let simulationFiles: [VerilogSource]
  }
}

extension Netlist {
  /// Without the models of foreign modules: what is to be emitted. Boxes stay, for their instances.
  package func withoutModels() -> Netlist {
    guard modules.contains(where: { $0.foreign != nil }) else { return self }
    var isUsed = [Bool](repeating: false, count: modules.count)
    var pending = [modules.count - 1]
    while let index = pending.popLast() {
      isUsed[index] = true
      if modules[index].foreign == nil {
        pending += modules[index].instances.map(\.module).filter { !isUsed[$0] }
      }
    }
    var numbers = [Int](repeating: -1, count: modules.count)
    var kept: [NetlistModule] = []
    for index in modules.indices where isUsed[index] {
      numbers[index] = kept.count
      var module = modules[index]
      if module.foreign != nil {
        module.becomeEmpty()
      } else {
        for instance in module.instances.indices {
          module.instances[instance].module = numbers[module.instances[instance].module]
        }
      }
      kept.append(module)
    }
    return Netlist(modules: kept)
  }
}

extension NetlistModule {
  /// Leaves nothing but the ports, the outputs driven by zeros.
  fileprivate mutating func becomeEmpty() {
    nodes = []
    instances = []
    for index in ports.indices {
      let port = ports[index]
      if port.isInput {
        nodes.append(Node(.input(port: index), shape: port.shape, name: port.name))
      } else {
        nodes.append(Node(.constant(0), shape: port.shape))
        nodes.append(Node(.wire, shape: port.shape, operands: [nodes.count - 1], name: port.name))
      }
      ports[index].node = nodes.count - 1
    }
  }
}
