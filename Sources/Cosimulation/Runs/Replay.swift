import CommandSupport
import Foundation
import Simulation
import VerilatorBridge

/// Runs a saved tile again on a traced model, compares it, and leaves the waveform beside it.
public struct Replay {
  /// The name of a waveform's file.
  static func waveformName(_ format: WaveformFormat) -> String { "tile.\(format.rawValue)" }

  /// Initial states that are tried until the mismatch appears again: registers without a reset begin at random, and
  /// not the same in Verilator as in the interpreter.
  static let attempts: UInt64 = 16

  /// What came of a replay.
  public struct Outcome: Sendable {
    /// The mismatch, if it appeared again.
    public let mismatch: Mismatch?
    /// The path of the waveform.
    public let waveform: String
    /// Where the mismatch was when it was saved.
    public let place: String
  }

  /// Replays the case that a folder holds.
  ///
  /// - Throws: ``ReplayError``, `ToolError`, `BuildError`, ``ReportError``.
  public static func run(
    folder path: String, waveform: WaveformFormat = .vcd,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> Outcome {
    let saved = try ReplayCase(folder: path)
    return try await run(saved, in: ReportFolder(path), format: waveform, progress: progress)
  }

  static func run(
    _ saved: ReplayCase, in folder: ReportFolder, format: WaveformFormat,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws -> Outcome {
    let hardware = try Hardware(saved.header.configuration, faultSeed: saved.header.faultSeed)
    let model = try await hardware.verilated(trace: format, progress: progress)
    let waveform = folder.path(of: waveformName(format))
    // Alone if that shows it: waveforms of tiles are large.
    if let alone = saved.alone,
      try simulate([alone], saved.header, hardware, model, seed: saved.header.stateSeed) != nil
    {
      let mismatch = try simulate(
        [alone], saved.header, hardware, model, seed: saved.header.stateSeed, waveform)
      return Outcome(mismatch: mismatch, waveform: waveform, place: saved.header.place)
    }
    var mismatch: Mismatch?
    for attempt in 0..<attempts where mismatch == nil {
      let seed = saved.header.stateSeed &+ attempt
      mismatch = try simulate(saved.batches, saved.header, hardware, model, seed: seed, waveform)
    }
    return Outcome(mismatch: mismatch, waveform: waveform, place: saved.header.place)
  }

  /// Runs tiles, or the check of the handshake; the waveform, if any, is whole when this returns.
  private static func simulate(
    _ batches: [[ArrayProduct]], _ header: ReplayCase.Header, _ hardware: Hardware, _ model: VerilatedModel,
    seed: UInt64, _ waveform: String? = nil
  ) throws -> Mismatch? {
    let simulation = try model.simulation(seed: seed, waveform: waveform)
    let array = try HardwareArray(hardware.configuration, simulations: [simulation])
    do {
      if header.isHandshake { _ = try SelfCheck.handshake(of: array, seed: header.stateSeed) }
      for tiles in batches { try compare(tiles, on: array) }
    } catch let mismatch as Mismatch {
      return mismatch
    }
    return nil
  }

  /// Runs tiles one after the other without a gap, as the array ran them, and compares them all.
  private static func compare(_ tiles: [ArrayProduct], on array: HardwareArray) throws(Mismatch) {
    guard let first = tiles.first, let share = array.run(tiles) else { return }
    let place = Comparison(
      configuration: array.configuration, product: first, golden: first.multiply(), label: nil)
    guard case .success(let result) = share.outcome else {
      _ = try place.check(share)
      return
    }
    for (index, tile) in tiles.enumerated() {
      let comparison = Comparison(
        configuration: array.configuration, product: tile, golden: tile.multiply(), label: nil)
      do {
        _ = try comparison.check(
          Tile(row: 0, column: 0), words: result.words, from: index * array.configuration.rows)
      } catch {
        throw Mismatch(error, label: nil, array.configuration, product: tile)
      }
    }
    let expected = ArrayTiming.cycles(of: tiles, array.configuration)
    if result.cycles != expected {
      throw Mismatch(.cycles(expected: expected, got: result.cycles), label: nil, array.configuration)
    }
  }
}
