import Training

extension RunOptions {
  /// The widths of the layers, inputs first.
  func layerSizes(of dataset: DataSet) -> [Int] {
    [dataset.train.pixelsPerImage] + training.hidden + [dataset.classes]
  }

  /// The options as the report has them.
  var described: [String: String] {
    var length = ""
    switch training.length {
    case .steps(let count): length = "\(count) steps"
    case .epochs(let count): length = "\(count) epochs"
    }
    let options = [
      "recipe": training.recipe.rawValue, "groups": "\(training.groups)", "model": "mlp",
      "hidden": training.hidden.map(String.init).joined(separator: ","), "data": source.description,
      "length": length, "batch": "\(training.batch)", "seed": "\(training.seed)",
      "arraySize": "\(rows)x\(columns)", "engine": engine.rawValue, "check": check.description,
      "clockMHz": "\(Self.clockMegahertz)",
    ]
    return options.merging(training.luq?.described ?? [:]) { $1 }
      .merging(training.normalization?.described(recipe: training.recipe) ?? [:]) { $1 }
  }
}

extension NormalizationOptions {
  /// The options as the report has them.
  fileprivate func described(recipe: Recipe) -> [String: String] {
    [
      "norm": norm.rawValue, "normBits": (bits ?? recipe.operandBits).map(String.init) ?? "float",
      "normGradient": gradient.rawValue,
    ]
  }
}

extension LUQOptions {
  /// The options as the report has them.
  fileprivate var described: [String: String] {
    let eta = hindsight.map { "\(Double($0.weight) / 256)" }
    return [
      "luqLevels": "\(gradients.format.levels)", "alpha": gradients.alpha.rawValue,
      "luqRounding": gradients.rounding.rawValue, "smp": "\(samples)", "hindsight": eta ?? "off",
      "fntEpochs": "\(fineTuningEpochs)", "edgeBits": "\(edgeBits)", "activations": activations.rawValue,
    ]
  }
}
