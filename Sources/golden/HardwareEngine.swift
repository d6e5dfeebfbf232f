import Arithmetic
import CommandSupport
import Cosimulation
import Datapaths
import ExternalTools
import Formats
import Foundation
import Training

/// The emitted Verilog as an engine: it computes what the golden model computes, every word compared, or fails.
struct HardwareEngine {
  private let engine: CosimulationEngine

  /// Builds the hardware that a command needs.
  static func built(
    arrays: [ShiftMMConfiguration] = [], quantizers: [TrainingQuantizer.Kind]
  ) async throws -> HardwareEngine {
    let progress = ProgressLine(isQuiet: false)
    defer { progress.finish() }
    do {
      let units = try quantizers.map { try TrainingQuantizer($0, lanes: RandomLanes.standardCount) }
      let hardware = try await withInterruptCancellation {
        try await VerilatedHardware(arrays: arrays, quantizers: units, progress: progress)
      }
      return HardwareEngine(engine: try hardware.engine())
    } catch let error as CancellationError {
      throw error
    } catch {
      throw Failure.build(error)
    }
  }

  func quantize(_ tensor: IntegerTensor, by quantizer: LUQuantizer, random: inout RandomLanes) throws
    -> FP4Tensor
  {
    let samples = try vouched {
      try engine.quantize(
        tensor, by: quantizer, samples: 1, maximum: nil, random: &random, for: Self.label(.gradientForWeights)
      )
    }
    return samples[0]
  }

  func quantize(_ tensor: IntegerTensor, by quantizer: SAWBQuantizer) throws -> QuantizedTensor {
    try vouched { try engine.quantize(tensor, by: quantizer, for: Self.label(.inputs)) }
  }

  func quantize(_ tensor: IntegerTensor, by quantizer: MaxAbsQuantizer) throws -> QuantizedTensor {
    try vouched { try engine.quantize(tensor, by: quantizer, for: Self.label(.inputs)) }
  }

  func quantize(
    _ tensor: IntegerTensor, by quantizer: ShiftQuantizer, slices: TensorSlices, random: inout RandomLanes
  ) throws -> ShiftQuantizedTensor {
    try vouched {
      try engine.quantize(
        tensor, by: quantizer, slices: slices, random: &random, for: Self.label(.gradientForWeights))
    }
  }

  func multiply(_ product: ShiftProduct) throws -> [Int64] {
    try vouched {
      try engine.multiply(product, for: ProductLabel(step: 0, layer: 0, kind: .forward))
    }
  }

  /// There is no training run that a tensor would belong to.
  private static func label(_ kind: TensorKind) -> TensorLabel { TensorLabel(step: 0, layer: 0, kind: kind) }

  private func vouched<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let mismatch as QuantizerMismatch {
      throw Failure.disagreement("\(mismatch.unit): \(mismatch.finding)")
    } catch let mismatch as Mismatch {
      throw Failure.disagreement("\(mismatch)")
    }
  }
}
