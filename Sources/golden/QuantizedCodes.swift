import Arithmetic
import Formats

/// What any of the quantizers gives: codes, groups of slices, and a scale.
struct QuantizedCodes {
  /// The codes in row-major order.
  let codes: [Int8]
  /// The group of each slice; one group 0 where a tensor is not sliced.
  let groups: [UInt8]
  /// What one unit of a code of group 0 is worth.
  let scale: DyadicScale
  /// The elements' values.
  let values: [Double]

  /// Codes of powers of two.
  init(_ tensor: FP4Tensor) {
    (codes, groups, scale) = (tensor.codes.codes, [0], tensor.scale)
    values = tensor.integers.map { dequantized(Int64($0), scale: tensor.scale) }
  }

  /// Codes of one scale.
  init(_ tensor: QuantizedTensor) {
    (codes, groups, scale) = (tensor.codes.codes, [0], tensor.scale)
    values = codes.map { dequantized(Int64($0), scale: tensor.scale) }
  }

  /// Codes of slices.
  init(_ tensor: ShiftQuantizedTensor, slices: TensorSlices) {
    (codes, groups, scale) = (tensor.codes.codes, tensor.groups, tensor.largestScale)
    values = codes.enumerated().map { index, code in
      let slice = index / slices.inner % slices.count
      return dequantized(Int64(code), scale: tensor.largestScale, shift: Int(tensor.groups[slice]))
    }
  }
}
