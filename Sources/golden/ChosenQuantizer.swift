import Arithmetic
import Datapaths

/// A quantizer with its options, for either engine.
enum ChosenQuantizer {
  case luq(LUQuantizer)
  case sawb(SAWBQuantizer)
  case maxAbs(MaxAbsQuantizer)
  /// ShiftQuant along an axis; nil for the tensor as one slice.
  case shift(ShiftQuantizer, axis: Int?)

  /// The hardware for it.
  var hardware: TrainingQuantizer.Kind {
    switch self {
    case .luq(let quantizer): .luq(quantizer.configuration)
    case .sawb(let quantizer): .sawb(quantizer.configuration)
    case .maxAbs(let quantizer): .maxAbs(quantizer.format)
    case .shift(let quantizer, _):
      quantizer.rounding == .stochastic
        ? .stochastic(quantizer.format, groups: quantizer.groups)
        : .maxAbs(quantizer.format, groups: quantizer.groups)
    }
  }

  /// The codes of an array: by the hardware if there is any, else by the golden model.
  func codes(
    of source: InputTensor, random: inout RandomLanes, on hardware: HardwareEngine?
  ) throws -> QuantizedCodes {
    let tensor = source.tensor
    switch self {
    case .luq(let quantizer):
      return QuantizedCodes(
        try hardware?.quantize(tensor, by: quantizer, random: &random)
          ?? quantizer.quantize(tensor, random: &random))
    case .sawb(let quantizer):
      return QuantizedCodes(try hardware?.quantize(tensor, by: quantizer) ?? quantizer.quantize(tensor))
    case .maxAbs(let quantizer):
      return QuantizedCodes(try hardware?.quantize(tensor, by: quantizer) ?? quantizer.quantize(tensor))
    case .shift(let quantizer, let axis):
      let slices = try axis.map(source.slices) ?? TensorSlices(count: 1, inner: tensor.values.count)
      let quantized =
        try hardware?.quantize(tensor, by: quantizer, slices: slices, random: &random)
        ?? quantizer.quantize(tensor, slices: slices, random: &random)
      return QuantizedCodes(quantized, slices: slices)
    }
  }
}
