/// A format of waveform files.
public enum WaveformFormat: String, Hashable, Sendable, CaseIterable {
  /// A value change dump: text, which every viewer reads.
  case vcd
  /// GTKWave's compressed format, a small part of the size.
  case fst

  /// Verilator's option for models that write it.
  var verilatorOption: String {
    switch self {
    case .vcd: "--trace"
    case .fst: "--trace-fst"
    }
  }

  /// The part of Verilator's runtime that writes it.
  var runtimePart: String { "verilated_\(rawValue)_c" }
}
