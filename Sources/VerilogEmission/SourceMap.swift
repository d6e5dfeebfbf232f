import Foundation
import HDL

/// Where everything in the emitted Verilog comes from: Swift source line ↔ Verilog name ↔ waveform name.
///
/// A name in a waveform is the path of instance names from the top, and then the Verilog name, joined by dots.
public struct SourceMap: Hashable, Sendable, Codable {
  /// A name of a module that holds a value.
  public struct Signal: Hashable, Sendable, Codable {
    /// The name in Verilog and in waveforms.
    public let name: String
    /// What it is: `input`, `output`, `register`, `memory` or `net`; with `check ` before it, it is there
    /// for checks only.
    public let kind: String
    /// The width in bits; of a word, for a memory.
    public let width: Int
    /// Whether it is declared signed.
    public let isSigned: Bool
    /// The line that described it, as `Module/File.swift:line`; nil if it has none, as ports and nameless nets.
    public let source: String?
  }

  /// An instance in a module.
  public struct Instance: Hashable, Sendable, Codable {
    /// The instance's name.
    public let name: String
    /// The module that it is of.
    public let module: String
    /// The line that made it, as `Module/File.swift:line`.
    public let source: String?
  }

  /// A module and what is in it.
  public struct Module: Hashable, Sendable, Codable {
    /// The module's name.
    public let name: String
    /// Ports, registers, memories and nets, in the order of the file.
    public let signals: [Signal]
    /// The instances, in the order of the file.
    public let instances: [Instance]
  }

  /// The modules, children before parents; the last one is the top.
  public let modules: [Module]

  /// Makes a map.
  public init(modules: [Module]) { self.modules = modules }

  /// The map as JSON, the same bytes from run to run.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension SourceMap.Module {
  /// What a module of Verilog declares.
  init(_ module: VerilogModule) {
    func signal(_ declaration: VerilogModule.Declaration, _ kind: String) -> SourceMap.Signal {
      SourceMap.Signal(
        name: declaration.name, kind: kind, width: declaration.width, isSigned: declaration.isSigned,
        source: declaration.location?.description)
    }
    name = module.name
    var signals =
      module.ports.map { signal($0.declaration, $0.isInput ? "input" : "output") }
      + module.registers.map { signal($0.declaration, "register") }
      + module.memories.map { signal($0.declaration, "memory") }
      + (module.instanceNets + module.nets).map { signal($0.declaration, "net") }
    if let checks = module.checks {
      signals += checks.registers.map { signal($0.declaration, "check register") }
      signals += checks.memories.map { signal($0.declaration, "check memory") }
      signals += checks.nets.map { signal($0.declaration, "check net") }
    }
    self.signals = signals
    instances = module.instances.map {
      SourceMap.Instance(name: $0.name, module: $0.module, source: $0.location?.description)
    }
  }
}
