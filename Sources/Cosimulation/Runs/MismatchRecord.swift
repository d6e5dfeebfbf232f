import CommandSupport
import Formats
import VerilatorBridge

/// What a run leaves behind of its first mismatch: the operands of the tile, its waveform, and how to replay it.
struct MismatchRecord {
  /// Where things lie, a line each. What went wrong with them stands here too: the mismatch matters more.
  var notes: [String] = []
  /// Whether the user stopped the run meanwhile.
  var isInterrupted = false

  /// Saves the tile of a mismatch in a folder and replays it on a traced model.
  ///
  /// - Parameters:
  ///   - faultSeed: The seed of the fault in the array that differed, if it has one.
  ///   - program: How the user started this program.
  init(
    of mismatch: Mismatch, faultSeed: UInt64?, _ options: RunOptions, folder path: String,
    program: String, progress: ProgressLine
  ) async {
    let saved: ReplayCase
    let folder: ReportFolder
    do {
      folder = try ReportFolder(path)
      saved = try ReplayCase(
        mismatch, mismatch.configuration, faultSeed: faultSeed, stateSeed: options.training.seed)
      try folder.removeAll(ReplayCase.fileNames + WaveformFormat.allCases.map(Replay.waveformName))
      try saved.write(to: folder)
    } catch {
      notes = ["the tile was not saved: \(error)"]
      return
    }
    if !saved.tiles.isEmpty { notes = ["operands: \(path) (\(Self.operands(of: mismatch.configuration)))"] }
    do {
      let outcome = try await Replay.run(saved, in: folder, format: options.waveform) {
        progress.show("building a traced model: \($0.stage.rawValue)")
      }
      let again = outcome.mismatch == nil ? "; alone, the tile agrees: what ran before it matters" : ""
      notes.append("waveform: \(outcome.waveform)\(again)")
    } catch is CancellationError {
      isInterrupted = true
      notes.append("no waveform: interrupted; the replay writes it")
    } catch {
      notes.append("no waveform: \(error)")
    }
    let format = options.waveform == .vcd ? "" : " --waveform \(options.waveform.rawValue)"
    notes.append("replay: \(Self.quoted(program)) --replay \(Self.quoted(path))\(format)")
  }

  /// The files of a tile's operands.
  private static func operands(of configuration: ShiftMMConfiguration) -> String {
    switch configuration.fp4Side {
    case nil: "a.npy, b.npy, shifts.npy"
    case .a: "a.npy in signed levels of FP4, b.npy"
    case .b: "a.npy, b.npy in signed levels of FP4"
    }
  }

  /// A word as a shell reads it back.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+=:@,".contains($0)) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
