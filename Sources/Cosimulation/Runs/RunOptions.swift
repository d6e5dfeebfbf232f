import Formats
import Training
import VerilatorBridge

/// What computes the products of a run.
public enum EngineKind: String, Hashable, Sendable, CaseIterable {
  /// The emitted Verilog in Verilator, checked against the golden model.
  case verilator
  /// The same with every array in its AXI shell, which a host drives through registers and streams.
  case axi
  /// The netlist in the interpreter, checked against the golden model.
  case interpreter
  /// The golden model alone.
  case golden
}

/// Everything that a user can choose of a run.
public struct RunOptions: Hashable, Sendable {
  /// Where the images come from.
  public enum Source: Hashable, Sendable, CustomStringConvertible {
    /// The part of Fashion-MNIST that is embedded in this package.
    case fashion
    /// A folder with the four IDX files.
    case directory(String)

    /// The source as it is given on the command line.
    public var description: String {
      switch self {
      case .fashion: "fashion"
      case .directory(let path): path
      }
    }
  }

  /// The clock at which simulated cycles are counted as time, in MHz: the ZC706's system clock.
  public static let clockMegahertz = 200.0

  /// The number formats and the rest of training.
  public var training: TrainingConfiguration
  /// Where the images come from.
  public var source: Source
  /// Rows of the array.
  public var rows: Int
  /// Columns of the array.
  public var columns: Int
  /// What computes the products.
  public var engine: EngineKind
  /// What is compared.
  public var check: CheckPolicy
  /// The folder for the report; nil for none.
  public var report: String?
  /// The seed of a fault to plant; nil for none.
  public var faultSeed: UInt64?
  /// The format of a mismatch's waveform.
  public var waveform: WaveformFormat
  /// Whether nothing is printed but errors.
  public var isQuiet: Bool

  /// Makes options.
  ///
  /// - Throws: ``Formats/ConfigurationError`` if a fault is to be planted where there is no hardware, or the size
  ///   of the array is not supported.
  public init(
    training: TrainingConfiguration, source: Source = .fashion, rows: Int = 16, columns: Int = 16,
    engine: EngineKind = .verilator, check: CheckPolicy = .all, report: String? = nil,
    faultSeed: UInt64? = nil, waveform: WaveformFormat = .vcd,
    isQuiet: Bool = false
  ) throws(ConfigurationError) {
    try ConfigurationError.check("array rows", rows, in: ShiftMMConfiguration.supportedSize)
    try ConfigurationError.check("array columns", columns, in: ShiftMMConfiguration.supportedSize)
    self.training = training
    self.source = source
    self.rows = rows
    self.columns = columns
    self.engine = engine
    self.check = check
    self.report = report
    self.faultSeed = faultSeed
    self.waveform = waveform
    self.isQuiet = isQuiet
    if faultSeed != nil && (engine == .golden || training.recipe == .float) {
      throw ConfigurationError(
        "plant-fault needs hardware; recipe \(training.recipe.rawValue) on engine \(engine.rawValue) has none"
      )
    }
    if faultSeed != nil && engine == .axi {
      throw ConfigurationError(
        "plant-fault wants the array by itself; expected engine verilator or interpreter")
    }
    if faultSeed != nil && check == .none {
      throw ConfigurationError("plant-fault needs something to catch it; check is none")
    }
    // In one column some connections carry the same signal equally late, so that a fault may change nothing.
    if faultSeed != nil && columns == 1 {
      throw ConfigurationError("plant-fault needs an array of at least two columns; array is \(rows)x1")
    }
  }
}
