import Arithmetic
import Formats

/// What one step of training has to know besides the batch.
struct StepContext {
  /// The step, counted from 1.
  let step: Int
  /// Which part of the run it belongs to.
  let phase: TrainingPhase
  /// This step's learning rate.
  let learningRate: DyadicScale
  /// What computes the products.
  let engine: any Engine
}

/// A network that can be trained: its parameters, and how a step changes them.
protocol Network: Sendable {
  /// One step of gradient descent on a batch; returns the loss summed over its samples, as
  /// ``SoftmaxResult/totalLoss``.
  mutating func train(_ batch: Batch, context: StepContext) throws -> Int64

  /// The logits of each sample, in the number formats of a phase, normalized by running statistics.
  func logits(of inputs: IntegerTensor, phase: TrainingPhase) throws -> IntegerTensor

  /// Takes all parameters into a digest, layer by layer, weights before biases.
  func absorb(into digest: inout Digest)

  /// How many results of updates did not fit the parameters' grid.
  var saturations: Int { get }

  /// How many gradients were beyond the maximum that was assumed, for each layer that quantizes them by LUQ.
  var clipping: [LayerClipping] { get }
}
