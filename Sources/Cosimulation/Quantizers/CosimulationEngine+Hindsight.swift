import Arithmetic
import Formats
import Simulation
import Training

// The maxima in hindsight: the golden estimate's and those of an estimator in hardware for each layer, compared.
extension CosimulationEngine {
  /// The limit of a gradient, by the golden estimate and by the layer's hardware.
  ///
  /// - Throws: ``QuantizerMismatch`` if they differ; ``Interruption``.
  public func limit(
    by estimate: HindsightMaximum, of tensor: IntegerTensor, for label: TensorLabel
  ) throws -> UInt64? {
    let golden = estimate.limit(scale: tensor.scale)
    guard let hardware = try estimator(of: label.layer) else { return golden }
    func mismatch(_ kind: QuantizerMismatch.Kind) -> QuantizerMismatch {
      QuantizerMismatch(
        kind: kind, label: label, columns: tensor.columns, sample: nil, unit: hardware.unit.name)
    }
    do {
      let got = try limit(hardware, scale: tensor.scale)
      guard got == golden.map({ Int64($0) }) else {
        // A limit is never 0, which stands for none here.
        let expected = Int64(golden ?? 0)
        throw mismatch(.number("limit R in hindsight", expected: expected, got: got ?? 0))
      }
    } catch let error as StreamError {
      throw mismatch(.stuck(error))
    }
    return golden
  }

  /// Tells the layer's hardware of the maximum of a step that is done.
  public func observe(_ maximum: UInt64, scale: DyadicScale, for label: TensorLabel) {
    estimators[label.layer]?.observe(maximum, scale: scale)
  }
}
