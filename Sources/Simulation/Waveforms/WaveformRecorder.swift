import HDL

/// Records a simulation's signals while it runs; ``waveform`` is what it has so far.
///
/// A sample is taken just before each rising edge: of settled values, with the inputs as they were last set.
public final class WaveformRecorder {
  /// A signal and where its samples come from.
  struct Source {
    enum Place {
      case reset
      /// Words in an interpreter's buffer.
      case words(Range<Int>)
      /// A port of any simulation.
      case port(Int)
    }

    let signal: Waveform.Signal
    let place: Place

    /// The top module's reset, which simulations do not count among their ports.
    static let reset = Source(
      signal: .init(scope: [], name: "reset", kind: .input, width: 1, isSigned: false), place: .reset)
  }

  /// What has been recorded.
  public private(set) var waveform: Waveform
  private let sources: [Source]

  init(top: String, sources: [Source]) {
    self.sources = sources
    waveform = Waveform(top: top, signals: sources.map(\.signal))
  }

  /// Takes a sample of an interpreter, whose words have settled.
  func sample(_ words: UnsafeMutablePointer<Int64>, reset: Bool) {
    for source in sources {
      switch source.place {
      case .reset: waveform.append(reset ? 1 : 0)
      case .words(let addresses): for address in addresses { waveform.append(words[address]) }
      case .port: continue
      }
    }
    waveform.endCycle()
  }

  /// Takes a sample of any simulation.
  func sample(_ simulation: any Simulation) {
    for source in sources {
      switch source.place {
      case .reset: waveform.append(simulation.reset ? 1 : 0)
      case .words: continue
      case .port(let port):
        let value = simulation.get(port)
        for word in 0..<source.signal.words {
          waveform.append(Int64(truncatingIfNeeded: value.floorShifted(64 * word)))
        }
      }
    }
    waveform.endCycle()
  }
}
