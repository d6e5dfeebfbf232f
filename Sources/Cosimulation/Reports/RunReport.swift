import Foundation
import Training

/// What a run leaves behind as `report.json`; the names of its fields are a contract. Every field is always there;
/// what is not known is null.
public struct RunReport: Codable, Sendable {
  /// One training step.
  public struct Step: Codable, Sendable {
    /// The step, counted from 1.
    public var step: Int
    /// The mean loss of the batch, in nats.
    public var loss: Double
    /// Words compared in this step.
    public var words: Int
    /// Cycles simulated in this step.
    public var cycles: Int
    /// Seconds that the step took.
    public var seconds: Double
  }

  /// How many images are classified rightly, 0…1; nil if the run did not come to measure it.
  public struct Accuracy: Codable, Sendable {
    /// Of the training images.
    @Nullable public var train: Double?
    /// Of the test images.
    @Nullable public var test: Double?
  }

  /// Where the time went, in seconds.
  public struct Seconds: Codable, Sendable {
    /// Elaborating, emitting and building the model of the hardware.
    public var build = 0.0
    /// In the golden model's products.
    public var golden = 0.0
    /// In simulation.
    public var simulate = 0.0
    /// Comparing words.
    public var compare = 0.0
    /// All of the run.
    public var total = 0.0
  }

  /// What one array of the run has done.
  public struct ArrayUse: Codable, Sendable {
    /// The array's name, that of its module.
    public var name: String
    /// Words compared.
    public var words: Int
    /// Cycles simulated.
    public var cycles: Int
    /// Multiplications and accumulations that the products asked of it.
    public var macs: Int
    /// The part of its multiplications that were the products' own, 0…1; nil where nothing was simulated.
    @Nullable public var utilization: Double?
  }

  /// What one quantizer in hardware has done.
  public struct QuantizerUse: Codable, Sendable {
    /// The quantizer's name, that of its module.
    public var name: String
    /// Words compared: codes, random bits, factors, maxima, counts.
    public var words: Int
    /// Cycles simulated.
    public var cycles: Int
  }

  /// What one normalization unit has done, forward or backward.
  public struct NormalizationUse: Codable, Sendable {
    /// The unit's name, that of its module.
    public var name: String
    /// Words compared: codes, statistics, gradients of γ and β.
    public var words: Int
    /// Cycles simulated.
    public var cycles: Int
  }

  /// The version of this format.
  public var schemaVersion = 1
  /// What wrote the report.
  public var project = "Swiftlet"
  /// The tools used, with their versions.
  public var tools: [String: String] = [:]
  /// The run's configuration, every value as text.
  public var configuration: [String: String] = [:]
  /// The steps done.
  public var steps: [Step] = []
  /// Words of products that were compared with the golden model.
  public var words = 0
  /// Words that differed; the run ends at the first.
  public var mismatches = 0
  /// Simulated cycles of the products.
  public var cycles = 0
  /// Multiplications and accumulations that the products asked of the array.
  public var macs = 0
  /// The part of the array's multiplications that were the products' own, 0…1; nil where nothing was simulated.
  @Nullable public var utilization: Double?
  /// The same figures of each array.
  public var arrays: [ArrayUse] = []
  /// What each quantizer that was compared with the golden model has done.
  public var quantizers: [QuantizerUse] = []
  /// What each normalization unit that was compared with the golden model has done.
  public var normalizations: [NormalizationUse] = []
  /// Words that the self-check of the handshake, the resets and the extremes compared besides.
  public var selfCheckWords = 0
  /// How many gradients were beyond the maximum that was assumed, for each layer that quantizes them by LUQ.
  public var clipping: [LayerClipping] = []
  /// Accuracy at the end.
  public var accuracy = Accuracy()
  /// The digest of the weights at the end; nil if training did not begin.
  @Nullable public var weightsDigest: String?
  /// Where the time went.
  public var seconds = Seconds()
  /// Whether the user stopped the run.
  public var interrupted = false
  /// The planted fault, if one was.
  @Nullable public var fault: String?
  /// The first mismatch, or what else ended the run; nil if it ended well.
  @Nullable public var failure: String?

  /// Makes an empty report.
  public init() {}

  /// The report as JSON, fields in alphabetical order.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
