import Arithmetic
import Formats

/// What one step of training did.
public struct StepResult: Hashable, Sendable {
  /// The step, counted from 1.
  public let step: Int
  /// The epoch that the step belongs to, counted from 1.
  public let epoch: Int
  /// The number of samples of its batch.
  public let samples: Int
  /// The mean loss of the batch before the step, in nats.
  public let loss: Double
}

/// How many of some images a network classifies rightly.
public struct Accuracy: Hashable, Sendable {
  /// The images classified rightly.
  public let correct: Int
  /// All images.
  public let count: Int
  /// The part classified rightly, 0…1.
  public var fraction: Double { Double(correct) / Double(count) }
}

/// How well a network does on some images.
public struct Evaluation: Hashable, Sendable {
  /// The images that it classifies rightly.
  public let accuracy: Accuracy
  /// The mean loss, in nats.
  public let loss: Double
}

/// A training run, one step at a time.
///
/// The weights after any step depend on the configuration and the data alone: not on the engine, the machine, or
/// when accuracy is asked for.
public final class Trainer {
  /// How many images at a time are classified to measure accuracy; quantization is per tensor, so it matters.
  public static let evaluationBatch = 250

  /// What the run does.
  public let configuration: TrainingConfiguration
  /// What it is trained and tested on.
  public let dataset: DataSet
  /// The number of steps of the run.
  public var plannedSteps: Int { schedule.steps }
  /// The number of steps done.
  public private(set) var completedSteps = 0

  private let engine: any Engine
  private let schedule: TrainingSchedule
  private let grid: InputGrid
  private var network: any Network
  private var order: [Int] = []

  /// Makes a run at its beginning: a perceptron with the configuration's hidden layers and one output per class.
  ///
  /// - Throws: ``ConfigurationError`` if the data has fewer than two classes.
  public init(
    configuration: TrainingConfiguration, dataset: DataSet, engine: any Engine = GoldenEngine()
  ) throws {
    guard dataset.classes >= 2 else {
      throw ConfigurationError("the data set has one class; expected at least two")
    }
    self.configuration = configuration
    self.dataset = dataset
    self.engine = engine
    schedule = configuration.schedule(images: dataset.train.count)
    grid = InputGrid(images: dataset.train)
    let sizes = [dataset.train.pixelsPerImage] + configuration.hidden + [dataset.classes]
    network =
      configuration.recipe == .float
      ? FloatNetwork(configuration: configuration, sizes: sizes)
      : try IntegerNetwork(configuration: configuration, sizes: sizes)
  }

  /// Whether all planned steps are done.
  public var isFinished: Bool { completedSteps >= plannedSteps }

  /// Does the next step.
  ///
  /// - Throws: ``TrainingError`` if all steps are done or the floating point baseline diverged;
  ///   ``ConfigurationError`` if a tensor outgrows its grid; or what the engine throws.
  public func step() throws -> StepResult {
    guard !isFinished else { throw TrainingError.finished(steps: plannedSteps) }
    let images = dataset.train
    let stepsPerEpoch = configuration.stepsPerEpoch(images: images.count)
    let (epoch, position) = completedSteps.quotientAndRemainder(dividingBy: stepsPerEpoch)
    if position == 0 {
      order = DataOrder.shuffled(count: images.count, epoch: epoch + 1, seed: configuration.seed)
    }
    let start = position * configuration.batch
    let indices = order[start..<min(images.count, start + configuration.batch)]
    let context = StepContext(
      step: completedSteps + 1, phase: schedule.phase(done: completedSteps),
      learningRate: schedule.rate(done: completedSteps), engine: engine)
    let loss = try network.train(Batch(images, indices: indices, grid: grid), context: context)
    completedSteps += 1
    return StepResult(
      step: completedSteps, epoch: epoch + 1, samples: indices.count,
      loss: Self.nats(loss, samples: indices.count))
  }

  /// How many images the network classifies rightly now, by the golden kernel, in the number formats of the last step.
  public func accuracy(on images: LabelledImages) throws -> Accuracy {
    let correct = zip(try predictions(of: images), images.labels).count { $0 == Int($1) }
    return Accuracy(correct: correct, count: images.count)
  }

  /// How well the network does on some images now, as ``accuracy(on:)`` measures it.
  public func evaluation(on images: LabelledImages) throws -> Evaluation {
    var (loss, correct): (Int64, Int) = (0, 0)
    for batch in try batches(of: images) {
      let logits = try logits(of: batch)
      loss += try SoftmaxCrossEntropy.evaluate(logits: logits, labels: batch.labels).totalLoss
      correct += zip(logits.largestColumns(), batch.labels).count { $0 == Int($1) }
    }
    return Evaluation(
      accuracy: Accuracy(correct: correct, count: images.count), loss: Self.nats(loss, samples: images.count))
  }

  /// The class that the network gives each image now: the most likely one, the first of equally likely ones.
  func predictions(of images: LabelledImages) throws -> [Int] {
    try batches(of: images).flatMap { try logits(of: $0).largestColumns() }
  }

  private func batches(of images: LabelledImages) throws -> [Batch] {
    try stride(from: 0, to: images.count, by: Self.evaluationBatch).map { start in
      let indices = start..<min(images.count, start + Self.evaluationBatch)
      return try Batch(images, indices: indices, grid: grid)
    }
  }

  private func logits(of batch: Batch) throws -> IntegerTensor {
    try network.logits(of: batch.inputs, phase: schedule.phase(done: max(0, completedSteps - 1)))
  }

  /// The mean of a loss that is summed over samples.
  private static func nats(_ loss: Int64, samples: Int) -> Double {
    let unit = Double(sign: .plus, exponent: -SoftmaxCrossEntropy.lossFractionBits, significand: 1)
    return Double(loss) * unit / Double(samples)
  }

  /// The digest of all weights and biases now: FNV-1a of 128 bits in hexadecimal, over their little-endian bytes.
  public var weightsDigest: String {
    var digest = Digest()
    network.absorb(into: &digest)
    return digest.hexadecimal
  }

  /// How many updates saturated at the ends of the parameters' grid; zero in any healthy run.
  public var saturations: Int { network.saturations }

  /// How many gradients were beyond the maximum that was assumed, for each layer that quantizes them by LUQ.
  public var clipping: [LayerClipping] { network.clipping }
}
