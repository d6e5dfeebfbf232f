import HDL

/// An emitted design: Verilog files and the interface of its top module.
public struct VerilogDesign: Hashable, Sendable {
  /// One emitted file, which holds one module, or what a memory holds at the start.
  public struct File: Hashable, Sendable {
    /// The file's name, `module_name.v` or `module_name.memory_name.mem`.
    public let name: String
    /// The whole text.
    public let text: String

    /// Makes a file.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A port of the top module, in declaration order.
  public struct Port: Hashable, Sendable {
    /// The name in Verilog.
    public let name: String
    /// Whether it is an input.
    public let isInput: Bool
    /// The width in bits.
    public let width: Int
    /// Whether it is declared signed.
    public let isSigned: Bool

    /// Makes a port.
    public init(name: String, isInput: Bool, width: Int, isSigned: Bool) {
      self.name = name
      self.isInput = isInput
      self.width = width
      self.isSigned = isSigned
    }
  }

  /// The files, children before parents.
  public let files: [File]
  /// The contents of memories that have many, in the format of `$readmemh`.
  ///
  /// Tools look for them in the folder that they run in, unless ``memoryFolderMacro`` names another one.
  public let memoryFiles: [File]
  /// The name of the top module.
  public let top: String
  /// The top module's data ports: all but clocks and resets.
  public let ports: [Port]
  /// The clock domains that the top module has ports for, in their order.
  public let domains: [NetlistModule.Domain]

  /// The Verilog macro that names the folder of the ``memoryFiles``, as a string: `-DSWIFTLET_MEMORY_FOLDER="rtl"`.
  public static let memoryFolderMacro = "SWIFTLET_MEMORY_FOLDER"

  /// The macro that tools define to read the checks.
  public static let checksMacro = "SWIFTLET_CHECKS"

  /// The checks of all instances, which tools with ``checksMacro`` defined read.
  public let checks: [CheckSite]

  /// Verilog of the foreign modules for simulators; not for synthesis, and not among the ``files``.
  public let simulationFiles: [VerilogSource]

  /// Where everything in the files comes from; empty for a design that was not emitted.
  public let map: SourceMap

  /// Makes a design.
  public init(
    files: [File], top: String, ports: [Port], domains: [NetlistModule.Domain],
    memoryFiles: [File] = [], checks: [CheckSite] = [], simulationFiles: [VerilogSource] = [],
    map: SourceMap = SourceMap(modules: [])
  ) {
    self.memoryFiles = memoryFiles
    self.map = map
    self.checks = checks
    self.simulationFiles = simulationFiles
    self.files = files
    self.top = top
    self.ports = ports
    self.domains = domains
  }

  /// Makes a design whose only clock domain, if any, is the main one.
  public init(
    files: [File], top: String, ports: [Port], hasClock: Bool, hasReset: Bool,
    memoryFiles: [File] = [], map: SourceMap = SourceMap(modules: [])
  ) {
    var domain = NetlistModule.Domain(.main)
    (domain.hasClock, domain.hasReset) = (hasClock, hasReset)
    self.init(
      files: files, top: top, ports: ports, domains: hasClock || hasReset ? [domain] : [],
      memoryFiles: memoryFiles, map: map)
  }

  /// Whether the top module has the port `clock`.
  public var hasClock: Bool { domains.contains { $0.settings.name == ClockDomain.main.name && $0.hasClock } }

  /// Whether the top module has the port `reset`.
  public var hasReset: Bool { domains.contains { $0.settings.name == ClockDomain.main.name && $0.hasReset } }

  /// The clock domains as a simulation has them: the main one for a design without a clock.
  public var clockDomains: [ClockDomain] { domains.isEmpty ? [.main] : domains.map(\.settings) }
}
