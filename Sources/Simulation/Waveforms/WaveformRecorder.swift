import HDL

/// Records a simulation's signals while it runs; ``waveform`` is what it has so far.
///
/// A sample is taken just before each rising edge: of settled values, with the inputs as they were last set.
public final class WaveformRecorder {
  /// A signal and where its samples come from.
  struct Source {
    enum Place {
      /// The reset port of a clock domain, and its level while it is asserted.
      case reset(Int, asserted: Int64)
      /// Words in an interpreter's buffer.
      case words(Range<Int>)
      /// A port of any simulation.
      case port(Int)
    }

    let signal: Waveform.Signal
    let place: Place

    /// The reset of a clock domain, which simulations do not count among their ports.
    static func reset(_ index: Int, _ domain: ClockDomain) -> Source {
      Source(
        signal: .init(scope: [], name: domain.reset, kind: .input, width: 1, isSigned: false),
        place: .reset(index, asserted: domain.resetPolarity == .activeLow ? 0 : 1))
    }
  }

  /// What has been recorded.
  public private(set) var waveform: Waveform
  private let sources: [Source]

  init(top: String, sources: [Source], clocks: [ClockDomain]) {
    self.sources = sources
    waveform = Waveform(top: top, signals: sources.map(\.signal), clocks: clocks.map(\.clock))
  }

  /// Takes a sample of an interpreter, whose words have settled, before the edge of some clocks, or all if nil.
  func sample(_ tape: Tape, rising clocks: Set<Int>?) {
    let words = tape.words
    for source in sources {
      switch source.place {
      case .reset(let domain, let asserted):
        waveform.append(words[tape.resetLevels.lowerBound + domain] != 0 ? asserted : 1 - asserted)
      case .words(let addresses): for address in addresses { waveform.append(words[address]) }
      case .port: continue
      }
    }
    waveform.endCycle(rising: clocks)
  }

  /// Takes a sample of any simulation before the edge of some clocks, or all if nil.
  func sample(_ simulation: any Simulation, rising clocks: Set<Int>?) {
    let resets = simulation.resets
    for source in sources {
      switch source.place {
      case .reset(let domain, let asserted): waveform.append(resets[domain] ? asserted : 1 - asserted)
      case .words: continue
      case .port(let port):
        let value = simulation.get(port)
        for word in 0..<source.signal.words {
          waveform.append(Int64(truncatingIfNeeded: value.floorShifted(64 * word)))
        }
      }
    }
    waveform.endCycle(rising: clocks)
  }
}
