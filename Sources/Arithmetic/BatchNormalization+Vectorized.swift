import Formats

extension BatchNormalization {
  /// The statistics of codes of 8 bits; nil if one of them is beyond its width.
  func vectorizedStatistics(_ codes: [Int8], _ groups: NormalizationGroups) -> [NormalizationStatistics]? {
    codes.withUnsafeBufferPointer { codes in
      guard let codes = codes.baseAddress else { return nil }
      var statistics: [NormalizationStatistics] = []
      for channel in 0..<groups.count {
        var kernel = NormalizationKernel(groups, channel: channel)
        let next = kernel.statistics(codes, norm: configuration.norm, limit: configuration.largestInput)
        guard let next else { return nil }
        statistics.append(next)
      }
      return statistics
    }
  }

  /// Maps codes of 8 bits, each channel by its map; those that no kernel takes by the definition.
  func vectorizedMap(_ codes: [Int8], _ maps: [NormalizationMap], _ groups: NormalizationGroups) -> [Int8] {
    let limit = configuration.largestOutput
    return [Int8](unsafeUninitializedCapacity: codes.count) { output, count in
      count = codes.count
      codes.withUnsafeBufferPointer { codes in
        guard let source = codes.baseAddress, let target = output.baseAddress else { return }
        for (channel, map) in maps.enumerated() {
          var kernel = NormalizationKernel(groups, channel: channel)
          if kernel.apply(map, to: source, into: target, limit: limit) { continue }
          for element in 0..<groups.size {
            let index = groups.index(element, of: channel)
            target[index] = Int8(truncatingIfNeeded: map(Int64(source[index])).clamped(to: Int64(limit)))
          }
        }
      }
    }
  }

  /// The gradients of codes of 8 bits; nil if one of them is beyond its width.
  func vectorizedBackward(
    _ gradients: [Int8], codes: [Int8], statistics: [NormalizationStatistics], groups: NormalizationGroups,
    parameters: NormalizationParameters
  ) -> NormalizationGradients<Int8>? {
    var (gammas, betas): ([Int64], [Int64]) = ([], [])
    let output = [Int8](unsafeUninitializedCapacity: codes.count) { output, count in
      codes.withUnsafeBufferPointer { codes in
        gradients.withUnsafeBufferPointer { gradients in
          guard let x = codes.baseAddress, let g = gradients.baseAddress, let dx = output.baseAddress else {
            return
          }
          for (channel, statistics) in statistics.enumerated() {
            var kernel = NormalizationKernel(groups, channel: channel)
            guard let sums = kernel.products(g, x, limit: configuration.largestInput) else { return }
            let (map, slope) = gradientMap(statistics, sums: sums, gamma: parameters.gamma[channel])
            gammas.append(slope * Int64(statistics.count))
            betas.append(sums.gradients)
            let limit = configuration.largestOutput
            if kernel.apply(map, to: g, codes: x, into: dx, limit: limit) { continue }
            for element in 0..<groups.size {
              let index = groups.index(element, of: channel)
              let value = map(Int64(g[index]), code: Int64(x[index])).clamped(to: Int64(limit))
              dx[index] = Int8(truncatingIfNeeded: value)
            }
          }
          count = codes.count
        }
      }
    }
    guard output.count == codes.count else { return nil }
    return NormalizationGradients(codes: output, gamma: gammas, beta: betas)
  }
}
