import BigInt

/// A whole elaborated design: every distinct module once, children before parents.
///
/// A netlist is a value: passes take one and give another. Nothing in it refers to the language's classes.
public struct Netlist: Hashable, Sendable {
  /// The modules; an instance refers to its module by index here, always a smaller one than its own.
  public var modules: [NetlistModule]

  /// Makes a netlist; the last module is the top.
  public init(modules: [NetlistModule]) { self.modules = modules }

  /// The module that no other instantiates.
  public var top: NetlistModule { modules[modules.count - 1] }
}

/// One module of a netlist, as flat arrays.
///
/// A node's value is an integer. Every kind computes on its operands' integers exactly, as if they had no width,
/// and the result is then taken modulo 2^width into the node's shape. That one sentence is the semantics.
///
/// | kind | operands | value, before it is wrapped to the node's shape |
/// | --- | --- | --- |
/// | `constant(v)` | | v |
/// | `input(p)` | | the value of input port p |
/// | `wire` | a | a: a named net, or an output's driver |
/// | `add` `subtract` `multiply` | a, b | a + b, a − b, a · b |
/// | `not` | a | −a − 1 |
/// | `and` `or` `xor` | a, b | bit by bit, of two's complement without end |
/// | `shiftLeft(n)` | a | a · 2^n |
/// | `bits(low)` | a | floor(a / 2^low): slices, narrowing, extension, reading as signed or unsigned |
/// | `shiftLeftVariable` | a, b | a · 2^b, b unsigned |
/// | `shiftRightVariable` | a, b | floor(a / 2^b), b unsigned |
/// | `equal` `less` `lessOrEqual` | a, b | 1 if so, else 0; signs may be mixed |
/// | `multiplex` | s, a, b | a if s is 1, else b |
/// | `concatenate` | a … | the operands' bit patterns side by side, the first highest |
/// | `register(r)` | | the state of register r, as it was at the last edge of its clock |
/// | `read(m)` | a | the word at address a of memory m, as it was at the last clock edge; a has log2(depth) bits |
/// | `output(i, p)` | | the value of output port p of instance i; p indexes the child's `ports` |
///
/// Registers and writes belong to clock domains, and an instance says which domain here stands for each of the
/// child's. All that is clocked at one instant, by one clock or several, takes the values from before it.
///
/// | domain | at a rising edge of its clock | while its reset is asserted |
/// | --- | --- | --- |
/// | `synchronous` | registers take `next`, or `resetValue` if the reset is asserted | nothing |
/// | `asynchronous` | the same | registers with a `resetValue` take it at once |
///
/// A reset is asserted by its port, at the domain's polarity, or by `resetDriver`, while that is 1.
///
/// Checks look at nodes just before each clock edge and drive nothing; narrowings only tell which checks could be made.
public struct NetlistModule: Hashable, Sendable {
  /// The name in Verilog, unique in the netlist.
  public var name: String
  /// The configuration that the module was made with, for the header of its file: names and values.
  public var parameters: [Parameter]
  /// Where the module's type is elaborated from.
  public var location: SourceLocation?
  /// The ports in declaration order, without clock and reset.
  public var ports: [Port]
  /// The nodes; a ``NodeID`` is an index here.
  public var nodes: [Node]
  /// The registers.
  public var registers: [Register]
  /// The memories.
  public var memories: [Memory] = []
  /// The instances of other modules.
  public var instances: [Instance]
  /// The clock domains, by which registers, writes and instances name their clock and reset; the first one is
  /// ``ClockDomain/main``, whether anything belongs to it or not.
  public var domains: [Domain] = [Domain(.main)]
  /// What has to hold, or is to be counted.
  public var checks: [Check] = []
  /// The narrowings that may lose something.
  public var narrowings: [Narrowing] = []
  /// What makes the module a box around Verilog that is written elsewhere, if it is one.
  public var foreign: Foreign?

  /// A name and a value, for people.
  public struct Parameter: Hashable, Sendable {
    /// The parameter's name.
    public let name: String
    /// The value as text.
    public let value: String
  }

  /// A port of a module.
  public struct Port: Hashable, Sendable {
    /// The name, in Swift and in Verilog.
    public let name: String
    /// Whether the port is an input.
    public let isInput: Bool
    /// The port's shape.
    public let shape: Shape
    /// The `input` node of an input; the `wire` node that drives an output.
    public var node: NodeID

    /// Makes a port.
    package init(name: String, isInput: Bool, shape: Shape, node: NodeID) {
      self.name = name
      self.isInput = isInput
      self.shape = shape
      self.node = node
    }
  }

  /// A clock domain as a module has it.
  ///
  /// Several may share a clock and differ in what resets them.
  public struct Domain: Hashable, Sendable {
    /// The clock's port, and how and by which port registers are reset.
    public var settings: ClockDomain
    /// One bit of the module's own that resets the registers while it is 1, in place of the reset's port.
    public var resetDriver: NodeID?
    /// Whether it needs its clock: it has registers, or an instance does.
    public var hasClock = false
    /// Whether it needs its reset: it has registers that a reset sets, or an instance does.
    public var hasReset = false

    /// Makes a domain that nothing belongs to yet.
    public init(_ settings: ClockDomain, resetDriver: NodeID? = nil) {
      self.settings = settings
      self.resetDriver = resetDriver
    }
  }

  /// A register, clocked by the rising edge of its domain's clock.
  public struct Register: Hashable, Sendable {
    /// The `register` node that reads it.
    public var node: NodeID
    /// What it takes at a clock edge.
    public var next: NodeID
    /// What it takes while its domain's reset is asserted, at a clock edge or at once, if it has a reset.
    public var resetValue: BigInt?
    /// What it holds when the design starts, if that is defined.
    public var initialValue: BigInt?
    /// The index of its domain.
    public var domain = 0
    /// Whether it is a stage of a synchronizer, which may take what another clock launched.
    public var isSynchronizer = false
    /// What its values from 0 up are called, if they are the states of a machine.
    public var cases: [String] = []
  }

  /// A memory: words that `read` nodes see at once and that writes change at rising edges of their clocks.
  public struct Memory: Hashable, Sendable {
    /// The name, unique in the module.
    public var name: String
    /// The shape of a word.
    public var shape: Shape
    /// The number of words: a power of two, at least 2.
    public var depth: Int
    /// The words at the start, from address 0; beyond them, or if there are none, words start undefined.
    public var contents: [BigInt]
    /// The writes; where several of one clock hit one address at one edge, the last one holds.
    public var writes: [Write]
    /// Where it was declared.
    public var location: SourceLocation?

    /// One write port.
    public struct Write: Hashable, Sendable {
      /// One bit: whether it writes.
      public var enable: NodeID
      /// The address, of log2(depth) bits.
      public var address: NodeID
      /// The word, of the memory's shape.
      public var data: NodeID
      /// Which lanes of the word it writes, all of one width, bit 0 the lowest; nil if always the whole word.
      public var mask: NodeID?
      /// The index of the domain whose clock it takes place at.
      public var domain = 0

      /// What the write depends on.
      package var operands: [NodeID] { [enable, address, data] + (mask.map { [$0] } ?? []) }
    }

    /// The bits of an address.
    public var addressBits: Int { depth.trailingZeroBitCount }
  }

  /// An instance of a module.
  public struct Instance: Hashable, Sendable {
    /// The instance's name.
    public var name: String
    /// The index of the module in the netlist.
    public var module: Int
    /// For every port of the child, in its order: the node that drives an input, or the `output` node.
    public var connections: [NodeID]
    /// Where it was instantiated.
    public var location: SourceLocation?
    /// For every domain of the child, in its order: the domain here that gives it clock and reset.
    public var domains = [0]
  }
}

extension NetlistModule {
  /// Whether the module has a `clock` port: it or a descendant has registers or checks of the main
  /// domain.
  public var hasClock: Bool { portDomains.contains { $0.settings.name == ClockDomain.main.name } }
  /// Whether the module has a `reset` port: it or a descendant has checks of the main domain, or
  /// registers that its reset sets.
  public var hasReset: Bool {
    portDomains.contains { $0.settings.name == ClockDomain.main.name && $0.hasReset }
  }

  /// The domains that the module has a clock port for, one for each clock, with a reset port where `hasReset`.
  public var portDomains: [Domain] {
    var found: [Domain] = []
    for domain in domains where domain.hasClock {
      let hasResetPort = domain.hasReset && domain.resetDriver == nil
      if let known = found.firstIndex(where: { $0.settings.name == domain.settings.name }) {
        found[known].hasReset = found[known].hasReset || hasResetPort
      } else {
        var port = domain
        port.resetDriver = nil
        port.hasReset = hasResetPort
        found.append(port)
      }
    }
    return found
  }
}

extension Netlist {
  /// The clock domains of the top module, in the order of its ports; the main one for a design without a clock.
  public var clockDomains: [ClockDomain] {
    let domains = top.portDomains.map(\.settings)
    return domains.isEmpty ? [.main] : domains
  }
}

extension NetlistModule {
  /// The nodes whose values leave the module's logic: what drives outputs, registers, memories, instances
  /// and resets, and what checks look at.
  package var sinks: [NodeID] {
    ports.map(\.node) + registers.map(\.next) + memories.flatMap(\.operands)
      + instances.flatMap(\.connections) + domains.compactMap(\.resetDriver)
      + checks.flatMap(\.operands)
  }

  /// Replaces every reference to a node, except a register's to its own and a port's, by what a function says.
  package mutating func redirect(_ target: (NodeID) -> NodeID) {
    for node in nodes.indices { nodes[node].operands = nodes[node].operands.map(target) }
    redirectSinks(target)
  }

  /// Replaces what registers, memories, instances, resets, checks and narrowings take by what a function says.
  package mutating func redirectSinks(_ target: (NodeID) -> NodeID) {
    for register in registers.indices { registers[register].next = target(registers[register].next) }
    for memory in memories.indices {
      for index in memories[memory].writes.indices { memories[memory].writes[index].redirect(target) }
    }
    for instance in instances.indices {
      instances[instance].connections = instances[instance].connections.map(target)
    }
    for domain in domains.indices {
      domains[domain].resetDriver = domains[domain].resetDriver.map(target)
    }
    for check in checks.indices {
      checks[check].condition = target(checks[check].condition)
      checks[check].enable = target(checks[check].enable)
    }
    for narrowing in narrowings.indices { narrowings[narrowing].redirect(target) }
  }
}

extension NetlistModule.Memory {
  /// The nodes that its writes depend on.
  package var operands: [NodeID] { writes.flatMap(\.operands) }
}

extension NetlistModule.Memory.Write {
  /// Replaces every reference to a node by what a function says.
  fileprivate mutating func redirect(_ target: (NodeID) -> NodeID) {
    enable = target(enable)
    address = target(address)
    data = target(data)
    mask = mask.map(target)
  }
}

/// The index of a node in its module.
public typealias NodeID = Int

/// One operation, input, constant or state of a module.
public struct Node: Hashable, Sendable {
  /// What a node computes; the table is at ``NetlistModule``.
  public enum Kind: Hashable, Sendable {
    case constant(BigInt)
    case input(port: Int)
    case wire
    case add, subtract, multiply
    case not, and, or, xor
    case shiftLeft(Int)
    case bits(low: Int)
    case shiftLeftVariable, shiftRightVariable
    case equal, less, lessOrEqual
    case multiplex
    case concatenate
    case register(Int)
    case read(memory: Int)
    case output(instance: Int, port: Int)
  }

  /// What the node computes.
  public var kind: Kind
  /// The width, sign and range of its value.
  public var shape: Shape
  /// The nodes that it computes from.
  public var operands: [NodeID]
  /// The name that the user gave, unique in the module.
  public var name: String?
  /// Where the user wrote it, if known.
  public var location: SourceLocation?

  /// Makes a node.
  public init(
    _ kind: Kind, shape: Shape, operands: [NodeID] = [], name: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.kind = kind
    self.shape = shape
    self.operands = operands
    self.name = name
    self.location = location
  }
}
