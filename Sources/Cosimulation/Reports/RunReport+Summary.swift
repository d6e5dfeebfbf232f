import CommandSupport
import Foundation

extension RunReport {
  /// What a run prints at its end: a line for each figure.
  ///
  /// - Parameters:
  ///   - size: Processing elements of the array.
  ///   - path: Where the report lies, if it was asked for.
  public func summary(processingElements size: Int, path: String?) -> String {
    var lines: [(String, String)] = []
    if cycles > 0 {
      let rate = Double(cycles) / max(seconds.simulate, 1e-9)
      lines += [
        (
          "words compared", "\(words.grouped), mismatches \(mismatches); self-check \(selfCheckWords.grouped)"
        ),
        ("simulated cycles", "\(cycles.grouped) at " + format("%.2f M cycles/s", rate / 1e6)),
        ("MACs", "\(macs.grouped), array utilization " + format("%.1f %%", 100 * (utilization ?? 0))),
        ("throughput", throughput(size)),
      ]
      if arrays.count > 1 { lines += arrays.map { (" of them", use(of: $0)) } }
    }
    lines += quantizers.map {
      ("quantizer", "\($0.name): \($0.words.grouped) words, \($0.cycles.grouped) cycles")
    }
    lines += normalizations.map {
      ("normalization", "\($0.name): \($0.words.grouped) words, \($0.cycles.grouped) cycles")
    }
    if let first = steps.first, let last = steps.last {
      lines.append(("loss", format("%.4f → ", first.loss) + format("%.4f", last.loss)))
    }
    if !clipping.isEmpty { lines.append(("gradients clipped", clippings)) }
    if let test = accuracy.test {
      let train = accuracy.train.map { format(" (train %.2f %%)", 100 * $0) } ?? ""
      lines.append(("test accuracy", format("%.2f %%", 100 * test) + train))
    }
    if let weightsDigest { lines.append(("weights digest", weightsDigest)) }
    lines.append(("seconds", times))
    if let path { lines.append(("report", path)) }
    return lines.map { $0.0.padding(toLength: 18, withPad: " ", startingAt: 0) + $0.1 }.joined(
      separator: "\n")
  }

  /// Multiplications and accumulations per second of simulated time, against the array's peak.
  private func throughput(_ size: Int) -> String {
    let hertz = RunOptions.clockMegahertz * 1e6
    let rate = Double(macs) / (Double(cycles) / hertz)
    return format("%.2f GMAC/s", rate / 1e9) + format(" of %.2f", Double(size) * hertz / 1e9)
      + format(" at %.0f MHz, in simulated time", RunOptions.clockMegahertz)
  }

  /// For example "shiftmm_16x16_a5_b4_g1_s17: 4,096 words, 1,024 cycles, utilization 71.3 %".
  private func use(of array: ArrayUse) -> String {
    "\(array.name): \(array.words.grouped) words, \(array.cycles.grouped) cycles"
      + (array.utilization.map { format(", utilization %.1f %%", 100 * $0) } ?? "")
  }

  /// For example "layer 2: 13 of 40,960 (0.03 %)".
  private var clippings: String {
    clipping.map {
      "layer \($0.layer): \($0.clipped.grouped) of \($0.elements.grouped)"
        + format(" (%.2f %%)", 100 * Double($0.clipped) / Double(max(1, $0.elements)))
    }.joined(separator: ", ")
  }

  private var times: String {
    format("%.1f", seconds.total) + format(" (build %.1f", seconds.build)
      + format(", golden %.1f", seconds.golden) + format(", simulate %.1f", seconds.simulate)
      + format(", compare %.1f)", seconds.compare)
  }

  private func format(_ pattern: String, _ value: Double) -> String { String(format: pattern, value) }
}
