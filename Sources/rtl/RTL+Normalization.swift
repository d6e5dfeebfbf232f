import Datapaths
import Formats
import HDL

extension RTL {
  /// Normalization by L1 and by L2, forward and backward, that is committed: sixteen elements of 8 bits at a time, at most 4096
  /// in a channel.
  static func normalizations() throws(ConfigurationError) -> [any Module] {
    var designs: [any Module] = []
    for norm in NormalizationConfiguration.Norm.allCases {
      let configuration = try NormalizationConfiguration(norm: norm, inputBits: 8)
      designs.append(try NormalizationUnit(configuration, lanes: 16, capacity: 4096))
      designs.append(try NormalizationGradientUnit(configuration, lanes: 16, capacity: 4096))
    }
    return designs
  }
}
