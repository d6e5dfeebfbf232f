import Foundation

/// The results of the normalization experiment as a Markdown table: means and their standard errors.
public struct NormalizationTable {
  private let settings: NormalizationSettings
  private let groups: [NormalizationVariant: [NormalizationResult]]
  private let count: Int

  /// Makes a table of results of one setting; nil if there are none.
  public init?(_ results: [NormalizationResult]) {
    guard let first = results.first else { return nil }
    settings = first.settings
    count = first.count
    groups = Dictionary(grouping: results, by: \.variant)
  }

  /// The table with a line on what was run.
  public var markdown: String {
    let present = NormalizationVariant.allCases.filter { groups[$0] != nil }
    let all = groups.values.flatMap(\.self)
    let sizes = settings.hidden.map(String.init).joined(separator: "–")
    let lines =
      [
        "Hidden layers \(sizes), \(settings.images) training images, \(settings.epochs) epochs in batches of "
          + "\(settings.batch), rate \(settings.rate), \(count) test images;",
        String(
          format: "%d runs, %.0f seconds of one core in all. Means and their standard errors.", all.count,
          all.reduce(0) { $0 + $1.seconds }), "",
        "| codes, norm | test accuracy, % | after epoch 1, % | L1 − L2, points | test loss | after epoch 1 "
          + "| change of training loss per step |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
      ] + present.map(row)
    return lines.joined(separator: "\n")
  }

  private func row(_ variant: NormalizationVariant) -> String {
    let results = groups[variant] ?? []
    func cell(_ digits: Int, _ value: (NormalizationResult) -> Double?) -> String {
      let statistics = Statistics(results.compactMap(value))
      return String(format: "%.\(digits)f ± %.\(digits)f", statistics.mean, statistics.standardError)
    }
    let cells = [
      variant.title, cell(2) { $0.accuracies.last }, cell(2) { $0.accuracies.first }, difference(variant),
      cell(4) { $0.epochs.last?.loss }, cell(4) { $0.epochs.first?.loss }, cell(4, \.roughness),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// The mean of the differences of the final accuracies of runs with the same seed, L1 less L2 in the same formats.
  private func difference(_ variant: NormalizationVariant) -> String {
    let other = NormalizationVariant.allCases.first { $0.recipe == variant.recipe && $0.norm == .l2 }
    guard variant.norm == .l1, let other, let others = groups[other] else { return "–" }
    let pairs = Statistics(
      (groups[variant] ?? []).compactMap { result in
        let pair = others.first { $0.seed == result.seed }
        return pair?.accuracies.last.flatMap { theirs in result.accuracies.last.map { $0 - theirs } }
      })
    return pairs.count == 0 ? "–" : String(format: "%+.2f ± %.2f", pairs.mean, pairs.standardError)
  }
}
