import Foundation

/// The results of an ablation as a Markdown table: means, standard deviations, and paired differences.
public struct AblationTable {
  /// The line before the table of a setting in a document.
  static func begin(edgeBits: Int) -> String {
    "<!-- The table of --edge-bits \(edgeBits) is written by `ablation`. -->"
  }
  /// The line after it.
  static let end = "<!-- End of the table. -->"

  private let settings: AblationSettings
  private let accuracies: [AblationVariant: [UInt64: Double]]
  private let seconds: [AblationVariant: Double]
  private let clipped: [AblationVariant: Double]
  private let testImages: Int

  /// Makes a table of results of one setting; nil if there are none.
  public init?(_ results: [AblationResult]) {
    guard let first = results.first else { return nil }
    settings = first.settings
    testImages = first.count
    let groups = Dictionary(grouping: results, by: \.variant)
    accuracies = groups.mapValues { group in
      Dictionary(group.map { ($0.seed, $0.accuracy) }, uniquingKeysWith: { $1 })
    }
    seconds = groups.mapValues { Statistics($0.map(\.seconds)).mean }
    clipped = groups.mapValues { group in
      let all = group.flatMap(\.clipping)
      return Double(all.reduce(0) { $0 + $1.clipped }) / Double(max(1, all.reduce(0) { $0 + $1.elements }))
    }
  }

  /// The table with a line on what was run.
  public var markdown: String {
    let present = AblationVariant.allCases.filter { accuracies[$0] != nil }
    let runs = accuracies.values.reduce(0) { $0 + $1.count }
    let all = accuracies.reduce(0) { $0 + (seconds[$1.key] ?? 0) * Double($1.value.count) }
    let sizes = settings.hidden.map(String.init).joined(separator: "–")
    var lines = [
      "Hidden layers \(sizes), the first and the last layer of \(settings.edgeBits) bits, \(settings.images) training images, \(settings.epochs) epochs in batches of "
        + "\(settings.batch), rate \(settings.rate), \(testImages) test images;",
      String(format: "%d runs, %.0f seconds of one core in all.", runs, all), "",
      "| gradients | test accuracy, % | against float, points | against LUQ, points | clipped | seconds a run |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += present.map(row)
    return lines.joined(separator: "\n")
  }

  private func row(_ variant: AblationVariant) -> String {
    let accuracy = Statistics(Array((accuracies[variant] ?? [:]).values))
    let isClipped = (clipped[variant] ?? 0) > 0
    return "| \(variant.title) | " + String(format: "%.2f ± %.2f", accuracy.mean, accuracy.deviation)
      + " | \(difference(variant, to: .float)) | \(difference(variant, to: .luq)) | "
      + (isClipped ? String(format: "%.1e", clipped[variant] ?? 0) : "–")
      + String(format: " | %.0f |", seconds[variant] ?? 0)
  }

  /// The mean of the differences of runs with the same seed, with its standard error.
  private func difference(_ variant: AblationVariant, to other: AblationVariant) -> String {
    guard variant != other, let mine = accuracies[variant], let others = accuracies[other] else { return "–" }
    let pairs = Statistics(mine.compactMap { seed, accuracy in others[seed].map { accuracy - $0 } })
    return pairs.count == 0 ? "–" : String(format: "%+.2f ± %.2f", pairs.mean, pairs.standardError)
  }

  /// Writes the table between the two lines that mark its place in a document.
  ///
  /// - Throws: ``AblationError/noMarkers(path:)``, or what Foundation says of a file that cannot be read or written.
  public func write(into path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let begin = Self.begin(edgeBits: settings.edgeBits)
    guard let first = text.range(of: begin + "\n"),
      let last = text.range(of: Self.end, range: first.upperBound..<text.endIndex)
    else { throw AblationError.noMarkers(path: path, begin: begin) }
    let changed = text[..<first.upperBound] + "\n" + markdown + "\n\n" + text[last.lowerBound...]
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
