import Formats
import Foundation
import Training

/// The results of the normalization experiment as one SVG image: for each number format the training loss and the test
/// accuracy with both norms, means over the seeds with bands of a standard error on either side.
public struct NormalizationPlot {
  /// Points of the training loss per epoch.
  private static let pointsPerEpoch = 8

  private let results: [NormalizationResult]
  private let epochs: Int

  /// Makes a plot of results of one setting; nil if there are none.
  public init?(_ results: [NormalizationResult]) {
    guard let first = results.first else { return nil }
    self.results = results
    epochs = first.settings.epochs
  }

  /// The image.
  public var svg: String {
    let recipes = NormalizationVariant.allCases.map(\.recipe)
    let columns = recipes.enumerated().filter { recipes.firstIndex(of: $1) == $0 }.map(\.element)
    let (left, top, width, height, gap) = (58.0, 62.0, 190.0, 170.0, 14.0)
    let size = (width: left + Double(columns.count) * (width + gap) + 6, height: top + 2 * (height + 34) + 18)
    var drawing = SVGDrawing(width: size.width, height: size.height)
    legend(&drawing, left: left)
    for (row, measure) in Measure.allCases.enumerated() {
      let range = range(of: measure)
      for (column, recipe) in columns.enumerated() {
        let panel = PlotPanel(
          x: left + Double(column) * (width + gap), y: top + Double(row) * (height + 34), width: width,
          height: height, horizontal: 0...Double(epochs), vertical: range)
        draw(&drawing, panel, measure, recipe, isFirst: column == 0, isTop: row == 0)
      }
    }
    drawing.text(
      "epochs", x: left + (size.width - left) / 2, y: size.height - 8, anchor: .middle)
    return drawing.svg
  }

  /// What a row of panels shows.
  private enum Measure: CaseIterable {
    case trainingLoss, testAccuracy

    var title: String {
      switch self {
      case .trainingLoss: "training loss, nats"
      case .testAccuracy: "test accuracy, %"
      }
    }
  }

  /// A curve: where its points lie in epochs, and what every run has there.
  private struct Curve {
    var places: [Double] = []
    var values: [Statistics] = []
  }

  private func curve(_ measure: Measure, of variant: NormalizationVariant) -> Curve {
    let runs = results.filter { $0.variant == variant }.map { result in
      switch measure {
      case .trainingLoss: result.trainingCurve(parts: Self.pointsPerEpoch)
      case .testAccuracy: result.accuracies
      }
    }
    let count = runs.map(\.count).min() ?? 0
    let step = Double(epochs) / Double(max(1, count))
    // A stretch's mean stands in its middle, an epoch's accuracy at its end.
    let offset = measure == .trainingLoss ? 0.5 : 1
    return Curve(
      places: (0..<count).map { (Double($0) + offset) * step },
      values: (0..<count).map { point in Statistics(runs.map { $0[point] }) })
  }

  /// From the least to the greatest number of a row, rounded outwards.
  private func range(of measure: Measure) -> ClosedRange<Double> {
    let all = NormalizationVariant.allCases.flatMap { curve(measure, of: $0).values }
    let least = all.map { $0.mean - $0.standardError }.min() ?? 0
    let greatest = all.map { $0.mean + $0.standardError }.max() ?? 1
    let step = PlotPanel.tickStep(over: max(greatest - least, 1e-6))
    return (least / step).rounded(.down) * step...(greatest / step).rounded(.up) * step
  }

  private func draw(
    _ drawing: inout SVGDrawing, _ panel: PlotPanel, _ measure: Measure, _ recipe: Recipe, isFirst: Bool,
    isTop: Bool
  ) {
    drawing.frame(panel, labelsVertical: isFirst)
    let variants = NormalizationVariant.allCases
    if isTop, let title = variants.first(where: { $0.recipe == recipe })?.formatTitle {
      drawing.text(title, x: panel.x + panel.width / 2, y: panel.y - 8, anchor: .middle, isBold: true)
    }
    if isFirst {
      drawing.verticalText(measure.title, x: 14, y: panel.y + panel.height / 2)
    }
    let reference = curve(measure, of: .floatL2)
    if recipe != .float {
      drawing.line(panel, reference.places, reference.values.map(\.mean), color: Self.gray, width: 1.2)
    }
    for variant in variants where variant.recipe == recipe {
      let curve = curve(measure, of: variant)
      let color = Self.color(variant.norm)
      drawing.band(
        panel, curve.places, low: curve.values.map { $0.mean - $0.standardError },
        high: curve.values.map { $0.mean + $0.standardError }, color: color)
      drawing.line(
        panel, curve.places, curve.values.map(\.mean), color: color, width: 1.6,
        isDashed: variant.norm == .l1)
    }
  }

  private static let gray = "#9a9a9a"

  private static func color(_ norm: NormalizationConfiguration.Norm) -> String {
    norm == .l1 ? "#c2410c" : "#1d4ed8"
  }

  private func legend(_ drawing: inout SVGDrawing, left: Double) {
    let entries = [
      ("L2", Self.color(.l2), false), ("L1", Self.color(.l1), true), ("float, L2", Self.gray, false),
    ]
    var x = left
    for (name, color, isDashed) in entries {
      drawing.sample(x: x, y: 20, color: color, isDashed: isDashed)
      drawing.text(name, x: x + 30, y: 24)
      x += 46 + 8 * Double(name.count)
    }
  }
}
