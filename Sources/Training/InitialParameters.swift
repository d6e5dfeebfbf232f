import Arithmetic

/// The parameters that every recipe starts from.
enum InitialParameters {
  /// He-uniform weights of a layer, and biases of zero.
  ///
  /// Weights are uniform on the grid within ±sqrt(6 / inputs), the bound being an integer square root; each
  /// takes one 32-bit draw, scaled to the number of grid points by a multiplication.
  ///
  /// Source: He, Zhang, Ren and Sun, "Delving Deep into Rectifiers", ICCV 2015.
  static func heUniform(
    inputs: Int, outputs: Int, layer: Int, seed: UInt64
  ) -> (weights: MasterParameters, bias: MasterParameters) {
    let fractionBits = -2 * MasterParameters.gridExponent
    let limit = integerSquareRoot((6 << UInt64(fractionBits)) / UInt64(inputs))
    var random = TensorIdentity(step: 0, layer: layer, role: .initialWeights).random(seed: seed)
    let values = (0..<inputs * outputs).map { _ in
      Int32(Int64((random.next(bits: 32) * (2 * limit + 1)) >> 32) - Int64(limit))
    }
    return (
      MasterParameters(rows: inputs, columns: outputs, values: values),
      MasterParameters(rows: 1, columns: outputs, values: [Int32](repeating: 0, count: outputs))
    )
  }
}
