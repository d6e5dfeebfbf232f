import Foundation
import VerilogEmission

/// The designs of a folder such as `rtl/`: a folder each, named after its top module.
public enum CommittedDesigns {
  /// The designs, sorted by name; their multipliers may become DSP48E1 slices.
  ///
  /// - Throws: ``SynthesisError/fileSystem(path:reason:)`` if the folder, or a file of it, cannot be read.
  public static func jobs(in folder: URL) throws(SynthesisError) -> [SynthesisJob] {
    do {
      let manager = FileManager.default
      return try manager.contentsOfDirectory(atPath: folder.path).sorted().compactMap { top in
        let design = folder.appendingPathComponent(top)
        guard manager.fileExists(atPath: design.appendingPathComponent("\(top).v").path) else { return nil }
        let names = try manager.contentsOfDirectory(atPath: design.path).sorted()
        let files = try names.filter { $0.hasSuffix(".v") || $0.hasSuffix(".mem") }.map {
          VerilogDesign.File(
            name: $0, text: try String(contentsOf: design.appendingPathComponent($0), encoding: .utf8))
        }
        return SynthesisJob(name: top, files: files, top: top, usesDSPSlices: true)
      }
    } catch {
      throw .fileSystem(path: folder.path, reason: error.localizedDescription)
    }
  }

  /// Every module of the designs by itself, once, with all that it contains dissolved into it: with DSP48E1 slices and
  /// without.
  ///
  /// - Throws: ``SynthesisError/fileSystem(path:reason:)`` as ``jobs(in:)``.
  public static func moduleJobs(in folder: URL) throws(SynthesisError) -> [SynthesisJob] {
    var known: Set<String> = []
    var all: [SynthesisJob] = []
    for design in try jobs(in: folder) {
      for file in design.files where file.name.hasSuffix(".v") {
        let module = String(file.name.dropLast(2))
        guard known.insert(module).inserted else { continue }
        for usesDSPSlices in [true, false] {
          all.append(
            SynthesisJob(
              name: module, files: design.files, top: module, usesDSPSlices: usesDSPSlices, isFlattened: true)
          )
        }
      }
    }
    return all
  }
}
