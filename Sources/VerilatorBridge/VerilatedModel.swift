import Foundation
import Simulation
import VerilogEmission

/// A design that Verilator and the C++ compiler have made a library of, loaded: a maker of simulations.
public struct VerilatedModel: Sendable {
  /// The design.
  public let design: VerilogDesign
  /// The streams that have straight-line code in the library.
  public let streams: StreamPair?
  /// The format of the waveforms that simulations can write, if any; such a model is slower.
  public let trace: WaveformFormat?
  /// Whether simulations make the checks in the Verilog.
  public let isChecked: Bool
  /// Whether the library was in the cache.
  public let wasCached: Bool

  let library: LoadedModel
  /// The cache entry, where every new instance reads its memories' files.
  let folder: URL

  /// Builds a design with the tools and the cache that the environment names; see ``VerilatedBuilder``.
  ///
  /// - Throws: ``ToolError``, ``BuildError``, `StreamError`, `CancellationError`.
  public static func build(
    _ design: VerilogDesign, streams: StreamPair? = nil, trace: WaveformFormat? = nil,
    checks: Bool = false, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> VerilatedModel {
    try await VerilatedBuilder.standard().build(
      design, streams: streams, trace: trace, checks: checks, progress: progress)
  }

  /// Makes an instance: inputs zero, state without initial value random by the seed.
  ///
  /// - Parameters:
  ///   - seed: The seed of the initial state.
  ///   - waveform: The path of a file to write in the format of a traced model; it is complete when the simulation is
  ///     gone.
  /// - Throws: ``BuildError/noWaveform(path:reason:)``, or ``BuildError/notLoadable(path:reason:)`` if the cache entry
  ///   is gone and the design has memories' files there.
  public func simulation(seed: UInt64 = 1, waveform: String? = nil) throws -> sending VerilatedSimulation {
    if let waveform, trace == nil {
      throw BuildError.noWaveform(path: waveform, reason: "the model was built without tracing")
    }
    for file in design.memoryFiles {
      let path = folder.appendingPathComponent(file.name).path
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw BuildError.notLoadable(path: folder.path, reason: "its file \(file.name) cannot be read")
      }
    }
    guard let handle = library.create(seed, waveform) else {
      throw BuildError.noWaveform(path: waveform ?? "", reason: "the file cannot be written")
    }
    return VerilatedSimulation(
      library: library, handle: handle, ports: design.simulationPorts,
      clockDomains: design.clockDomains, compiledStreams: streams,
      checkSites: isChecked ? design.checks : [], top: design.top)
  }
}
