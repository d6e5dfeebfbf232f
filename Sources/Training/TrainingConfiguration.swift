import Formats

/// What a training run does: everything that its final weights depend on, besides the data.
public struct TrainingConfiguration: Hashable, Sendable {
  /// How long a run is.
  public enum Length: Hashable, Sendable {
    /// A number of steps, one batch each; passes over the data begin again as needed.
    case steps(Int)
    /// A number of passes over the training data.
    case epochs(Int)
  }

  /// Batch sizes that are supported.
  public static let supportedBatch = 1...4096
  /// Sizes of hidden layers that are supported.
  public static let supportedHidden = 1...4096
  /// Lengths of a run that are supported, in steps or epochs.
  public static let supportedLength = 1...1_000_000

  /// The number formats.
  public let recipe: Recipe
  /// G, the number of power-of-two groups of gradients.
  public let groups: Int
  /// Samples per step; an epoch's last step has what is left.
  public let batch: Int
  /// How long the run is.
  public let length: Length
  /// What all random numbers of the run come from.
  public let seed: UInt64
  /// The outputs of each hidden layer, from input to output.
  public let hidden: [Int]
  /// The learning rate of the first half of the run; it falls linearly in the second.
  public let learningRate: DyadicScale
  /// How much of the last step's velocity stays; nil for none.
  public let momentum: DyadicScale?
  /// What recipe ``Recipe/luq4`` leaves to choose; nil for the others.
  public let luq: LUQOptions?
  /// What stands between a hidden layer's products and its ReLU; nil for nothing.
  public let normalization: NormalizationOptions?

  /// Makes a configuration; the defaults are those of the `mlp` model on Fashion-MNIST.
  ///
  /// - Parameters:
  ///   - groups: G, or nil for the recipe's own.
  ///   - hidden: the hidden layers' outputs, or nil for the recipe's own.
  ///   - learningRate: above 0 and at most 1; the nearest 16-bit dyadic number is used.
  ///   - momentum: from 0 up to but not including 1; likewise.
  ///   - luq: for recipe ``Recipe/luq4`` alone, whose defaults nil stands for.
  ///   - normalization: nil for none.
  /// - Throws: ``ConfigurationError`` naming the value that is not supported.
  public init(
    recipe: Recipe, groups: Int? = nil, batch: Int = 32, length: Length = .epochs(1), seed: UInt64 = 1,
    hidden: [Int]? = nil, learningRate: Double = 0.015625, momentum: Double = 0.9, luq: LUQOptions? = nil,
    normalization: NormalizationOptions? = nil
  ) throws(ConfigurationError) {
    try ConfigurationError.check("batch", batch, in: Self.supportedBatch)
    switch length {
    case .steps(let count): try ConfigurationError.check("steps", count, in: Self.supportedLength)
    case .epochs(let count): try ConfigurationError.check("epochs", count, in: Self.supportedLength)
    }
    let hidden = hidden ?? recipe.standardHidden
    for size in hidden {
      try ConfigurationError.check("hidden layer size", size, in: Self.supportedHidden)
    }
    guard learningRate > 0, learningRate <= 1, let rate = DyadicScale(nearest: learningRate) else {
      throw ConfigurationError("learning rate is \(learningRate); expected above 0 and at most 1")
    }
    guard momentum >= 0, momentum < 1 else {
      throw ConfigurationError("momentum is \(momentum); expected from 0 up to but not including 1")
    }
    self.luq = try recipe.luqOptions(choice: luq, hidden: hidden)
    try normalization?.check(recipe: recipe, hidden: hidden)
    self.normalization = normalization
    self.recipe = recipe
    self.groups = try recipe.groups(choice: groups)
    self.batch = batch
    self.length = length
    self.seed = seed
    self.hidden = hidden
    self.learningRate = rate
    self.momentum = DyadicScale(nearest: momentum)
  }

  /// The number of steps of one pass over `images` images.
  public func stepsPerEpoch(images: Int) -> Int { (images + batch - 1) / batch }

  /// The number of steps of the run over `images` training images, fine-tuning included.
  public func plannedSteps(images: Int) -> Int { schedule(images: images).steps }

  /// The steps of the run over `images` training images.
  func schedule(images: Int) -> TrainingSchedule {
    let stepsPerEpoch = stepsPerEpoch(images: images)
    let steps =
      switch length {
      case .steps(let count): count
      case .epochs(let count): count * stepsPerEpoch
      }
    return TrainingSchedule(
      learningRate: learningRate, mainSteps: steps,
      fineTuningSteps: (luq?.fineTuningEpochs ?? 0) * stepsPerEpoch)
  }

  /// The arithmetic of the normalizations; nil if there are none, or none in integers.
  public func normalizationConfiguration() throws(ConfigurationError) -> NormalizationConfiguration? {
    try normalization?.configuration(recipe: recipe)
  }

  /// How each layer of a network is quantized in a phase, from input to output; empty for ``Recipe/float``.
  func quantizations(in phase: TrainingPhase) throws(ConfigurationError) -> [LayerQuantization] {
    guard let bits = recipe.operandBits else { return [] }
    var layers: [LayerQuantization] = []
    for index in 0...hidden.count {
      guard let luq else {
        layers.append(try LayerQuantization(bits: bits, groups: groups))
        continue
      }
      layers.append(
        try luq.quantization(isFirst: index == 0, isLast: index == hidden.count, phase: phase))
    }
    return layers
  }
}

extension DyadicScale {
  /// The scale nearest to a positive floating point number, ties to the even mantissa; nil for any other.
  init?(nearest value: Double) {
    guard value.isNormal, value > 0 else { return nil }
    self.init(nearest: value.significandBitPattern | 1 << 52, exponent: Int(value.exponent) - 52)
  }
}
