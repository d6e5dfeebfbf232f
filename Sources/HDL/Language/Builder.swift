import BigInt

/// Describes one module while its body runs: takes registers, wires, instances, conditions and assignments.
///
/// Mistakes are collected, not thrown; elaboration throws them all at its end.
public final class Builder {
  let elaborator: Elaborator
  var module: NetlistModule
  var names: Set<String> = []
  var targets: [NodeID: Target] = [:]
  var targetOrder: [NodeID] = []
  var scopes = [Scope()]
  /// The conditions that the statements being described stand under, and whether each has to be 0 for them.
  var conditions: [(node: NodeID, isNegated: Bool)] = []

  /// The domains of the surrounding `clocked(by:)`, the innermost last, as indices.
  var currentDomains = [0]
  /// The domains that have ports here, by name.
  var domainsWithPorts = [ClockDomain.main.name: 0]

  /// Nodes that the user says any clock may capture.
  var trusted: Set<NodeID> = []

  /// The line that first instantiated the module.
  let madeAt: SourceLocation?

  private var sharedSignals: [String: Signal] = [:]
  /// Wires of streams that the library drives, which ``connect(_:_:file:line:)`` takes as sources.
  var isDrivenHere: Set<NodeID> = []

  /// Read ports that take the words which are being written.
  var bypasses: [Bypass] = []

  /// Something that statements can drive.
  struct Target {
    enum Kind { case register(Int), wire, output, instanceInput }
    let kind: Kind
    /// What diagnostics call it.
    let label: String
    let location: SourceLocation?
  }

  /// The values that the statements of one block have given to targets so far.
  struct Scope {
    var values: [NodeID: (value: NodeID, location: SourceLocation)] = [:]
    var order: [NodeID] = []
  }

  init(_ elaborator: Elaborator, _ module: NetlistModule, madeAt: SourceLocation?) {
    self.elaborator = elaborator
    self.madeAt = madeAt
    self.module = module
  }

  /// Collects a mistake.
  package func report(
    _ code: Diagnostic.Code, _ message: String, at location: SourceLocation?, fix: String? = nil
  ) {
    elaborator.diagnostics.append(
      Diagnostic(code: code, message: message, location: location, module: module.name, fix: fix))
  }

  // MARK: Declarations

  /// Declares a register of the surrounding clock domain.
  ///
  /// - Parameters:
  ///   - shape: What it holds.
  ///   - name: Its name in Verilog and in waveforms.
  ///   - reset: The value that its domain's reset gives it; without one, the reset leaves it alone.
  ///   - initial: The value at the start; without one, it starts undefined, which is random in simulation.
  ///   - enable: If given, the register holds its value wherever this is 0.
  public func register(
    _ shape: Shape, _ name: String, reset: BigInt? = nil, initial: BigInt? = nil, enable: Signal? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    let shape = checked(shape, name, location)
    for (what, value) in [("reset", reset), ("initial", initial)] {
      if let value, !shape.range.contains(value) {
        report(.doesNotFit, "\(what) value \(value) does not fit \(shape) register '\(name)'", at: location)
      }
    }
    let index = module.registers.count
    let node = append(.register(index), shape, [], name: declare(name, location), location)
    module.registers.append(
      .init(
        node: node, next: node, resetValue: reset.map(shape.wrapping),
        initialValue: initial.map(shape.wrapping), domain: currentDomain))
    addTarget(node, .register(index), "register '\(name)'", location)
    if let enable { enables[node] = (enable, location) }
    return Signal(.node(node, self), shape)
  }

  /// Enables of registers declared with one.
  var enables: [NodeID: (signal: Signal, location: SourceLocation)] = [:]

  /// Declares a wire: a named signal that is used before it is assigned.
  public func wire(
    _ shape: Shape, _ name: String, file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let location = SourceLocation(file, line)
    let shape = checked(shape, name, location)
    let node = append(.wire, shape, [], name: declare(name, location), location)
    addTarget(node, .wire, "wire '\(name)'", location)
    return Signal(.node(node, self), shape)
  }

  /// A register of the same shape that takes the signal's value at every clock edge at which `enable`, if given, and
  /// the surrounding conditions are 1.
  public func registered(
    _ signal: Signal, _ name: String, reset: BigInt? = nil, enable: Signal? = nil,
    file: StaticString = #fileID, line: UInt = #line
  ) -> Signal {
    let register = self.register(
      signal.shape, name, reset: reset, enable: enable, file: file, line: line)
    assign(register, signal, SourceLocation(file, line))
    return register
  }

  // MARK: Nodes

  /// Adds the node of an operation on this module's signals.
  func operation(_ kind: Node.Kind, _ operands: [Signal], _ shape: Shape) -> Signal {
    Signal(.node(append(kind, shape, operands.map { node(of: $0) }, name: nil, nil), self), shape)
  }

  /// Adds a node.
  func append(
    _ kind: Node.Kind, _ shape: Shape, _ operands: [NodeID], name: String?, _ location: SourceLocation?
  ) -> NodeID {
    module.nodes.append(Node(kind, shape: shape, operands: operands, name: name, location: location))
    return module.nodes.count - 1
  }

  /// The node of a signal, a literal's made for the purpose; a foreign or unbound signal is a mistake.
  func node(of signal: Signal, at location: SourceLocation? = nil) -> NodeID {
    switch signal.origin {
    case .node(let node, let builder) where builder === self:
      return node
    case .literal(let value):
      return append(.constant(value), signal.shape, [], name: nil, nil)
    case .node(_, let builder):
      report(
        .foreignSignal, "a signal of module '\(builder.module.name)' is used in module '\(module.name)'",
        at: location ?? CallerLocation.find(), fix: "carry it through a port")
    case .port, .unbound:
      break
    }
    return append(.constant(signal.shape.range.lowerBound), signal.shape, [], name: nil, nil)
  }

  func addTarget(_ node: NodeID, _ kind: Target.Kind, _ label: String, _ location: SourceLocation?) {
    targets[node] = Target(kind: kind, label: label, location: location)
    targetOrder.append(node)
  }

  /// A signal that is described at its first use and stands for all later ones; named if the name is free.
  func shared(_ name: String, _ describe: () -> Signal) -> Signal {
    if let known = sharedSignals[name] { return known }
    let signal = describe()
    if case .node(let node, _) = signal.origin, VerilogName.isLegal(name), names.insert(name).inserted {
      module.nodes[node].name = name
    }
    sharedSignals[name] = signal
    return signal
  }

  // MARK: Names

  /// Names a node, or a wire that stands for it if it has a name already.
  func name(_ node: NodeID, _ name: String, _ location: SourceLocation) -> Signal {
    let shape = module.nodes[node].shape
    guard let name = declare(name, location) else { return Signal(.node(node, self), shape) }
    var named = node
    if module.nodes[node].name != nil || targets[node] != nil {
      named = append(.wire, shape, [node], name: nil, nil)
    } else if case .input = module.nodes[node].kind {
      named = append(.wire, shape, [node], name: nil, nil)
    }
    module.nodes[named].name = name
    module.nodes[named].location = location
    return Signal(.node(named, self), shape)
  }

  /// Takes a name for the module; nil, with a diagnostic, if Verilog or the module refuse it.
  func declare(_ name: String, _ location: SourceLocation?) -> String? {
    guard VerilogName.isLegal(name) else {
      report(
        .illegalName, "'\(name)' is not a Verilog name", at: location,
        fix: "letters, digits and '_', a letter first, no keyword, not clock or reset")
      return nil
    }
    guard names.insert(name).inserted else {
      report(.duplicateName, "the module has a '\(name)' already", at: location, fix: "choose another name")
      return nil
    }
    return name
  }

  /// Reports a shape whose width is not supported.
  func checked(_ shape: Shape, _ name: String, _ location: SourceLocation?) -> Shape {
    if shape.requestedWidth != shape.width {
      report(
        .unsupportedWidth,
        "'\(name)' is \(shape.requestedWidth) bits wide; expected 1 to \(Shape.supportedWidths.upperBound)",
        at: location, fix: "split it, or make it an array of signals or a memory")
    }
    return shape
  }
}
