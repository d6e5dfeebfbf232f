import Foundation

/// What synthesis made of a design.
public struct SynthesisResult: Hashable, Sendable, Codable {
  /// What the design takes, with all that it contains.
  public let total: Resources
  /// What one of each of its modules takes, with all that it contains, by the module's name.
  public let modules: [String: Resources]
  /// The cells on the longest path within one module that passes nothing with a clock.
  public let depth: Int

  /// Reads what Yosys left in a folder.
  ///
  /// - Throws: ``SynthesisError``.
  init(readingFrom folder: URL, job: SynthesisJob) throws {
    let file = folder.appendingPathComponent(SynthesisJob.statisticsFile)
    guard let data = try? Data(contentsOf: file),
      let statistics = try? JSONDecoder().decode(Statistics.self, from: data),
      statistics.names.contains(job.top)
    else {
      throw SynthesisError.failed(design: job.name, reason: "it left no statistics", log: folder.path)
    }
    total = try statistics.resources(of: job.top)
    var modules: [String: Resources] = [:]
    for name in statistics.names { modules[name] = try statistics.resources(of: name) }
    self.modules = modules
    let netlist = folder.appendingPathComponent(SynthesisJob.netlistFile)
    guard let data = try? Data(contentsOf: netlist),
      let mapped = try? JSONDecoder().decode(MappedNetlist.self, from: data)
    else {
      throw SynthesisError.failed(design: job.name, reason: "it left no netlist", log: folder.path)
    }
    depth = mapped.depth
  }
}
