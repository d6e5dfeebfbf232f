extension NetlistModule {
  /// Something that has to hold, or is to be counted, just before each rising edge of its domain's clock,
  /// outside of reset.
  ///
  /// Checks are no logic: they are simulated where they are asked for, and emitted where synthesis does not read.
  public struct Check: Hashable, Sendable {
    /// What is checked.
    public enum Kind: Hashable, Sendable {
      /// The design keeps a promise.
      case assert
      /// The surroundings keep a promise.
      case assume
      /// It happens, and how often.
      case cover
      /// A narrowing loses nothing.
      case narrowing(NarrowedValue)
    }

    /// What is checked.
    public var kind: Kind
    /// One bit: 1 where an assertion holds, or where what is to be covered happens.
    public var condition: NodeID
    /// One bit: 1 where the check is made at all.
    public var enable: NodeID
    /// The user's words.
    public var message: String
    /// The name in Verilog and in reports, unique in the module.
    public var label: String
    /// Where the user wrote it.
    public var location: SourceLocation?
    /// The index of the domain whose clock and reset it goes by.
    public var domain = 0
  }

  /// A narrowing of which overflows can be counted; it lasts as long as the narrowed value does.
  ///
  /// It is no part of the logic until ``Netlist/withChecks(_:)`` makes a check of it.
  public struct Narrowing: Hashable, Sendable {
    /// What becomes of values that do not fit.
    public enum Overflow: String, Hashable, Sendable {
      case wrapped, saturated
    }

    /// A condition that the narrowing was written under.
    public struct Condition: Hashable, Sendable {
      /// One bit.
      public var node: NodeID
      /// Whether it has to be 0.
      public var isNegated: Bool
    }

    /// What becomes of values that do not fit.
    public let overflow: Overflow
    /// The exact value.
    public var source: NodeID
    /// The narrowed value.
    public var result: NodeID
    /// The conditions of the surrounding statements, all of which have to hold for an overflow to count.
    public var conditions: [Condition]
    /// Where the user wrote it, if known.
    public let location: SourceLocation?
    /// The index of the domain whose clock and reset a check goes by.
    public var domain = 0
  }

  /// What a check of a narrowing is about.
  public struct NarrowedValue: Hashable, Sendable {
    /// The name of the value, or of what it is computed for.
    public let name: String
    /// What becomes of values that do not fit.
    public let overflow: Narrowing.Overflow
    /// The exact value's shape.
    public let from: Shape
    /// The narrowed value's shape.
    public let to: Shape
  }
}

extension NetlistModule.Check {
  /// The nodes that it looks at.
  package var operands: [NodeID] { [condition, enable] }
}

extension NetlistModule.Narrowing {
  /// The nodes that a check of it would look at.
  var operands: [NodeID] { [source, result] + conditions.map(\.node) }

  mutating func redirect(_ target: (NodeID) -> NodeID) {
    source = target(source)
    result = target(result)
    for index in conditions.indices { conditions[index].node = target(conditions[index].node) }
  }
}

/// Which checks a simulation makes or an emitted file holds.
public struct CheckSelection: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a selection of bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The statements `assert`, `assume` and `cover` of the source.
  public static let statements = CheckSelection(rawValue: 1)
  /// A check that nothing is lost for every `wrapped` and `saturated` that may lose something.
  public static let narrowings = CheckSelection(rawValue: 2)
  /// All.
  public static let all: CheckSelection = [.statements, .narrowings]
}

/// A check in one instance of its module.
public struct CheckSite: Hashable, Sendable {
  /// The names of the instances from the top to the check's module, joined by dots; empty in the top module.
  public let instance: String
  /// The check.
  public let check: NetlistModule.Check

  /// The instance and the check's label, joined by a dot: the same in every simulator.
  public var path: String { instance.isEmpty ? check.label : "\(instance).\(check.label)" }
}

extension Netlist {
  /// The checks of all instances: a module's own first, then those of its instances in their order.
  public var checkSites: [CheckSite] {
    var sites: [CheckSite] = []
    addCheckSites(of: modules.count - 1, path: [], to: &sites)
    return sites
  }

  private func addCheckSites(of index: Int, path: [String], to sites: inout [CheckSite]) {
    let module = modules[index]
    sites += module.checks.map { CheckSite(instance: path.joined(separator: "."), check: $0) }
    for instance in module.instances {
      addCheckSites(of: instance.module, path: path + [instance.name], to: &sites)
    }
  }
}
