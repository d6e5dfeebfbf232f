import Foundation

/// A plot's rectangle in an image, and the numbers along its sides.
struct PlotPanel {
  let x, y, width, height: Double
  let horizontal, vertical: ClosedRange<Double>

  /// Where a point lies in the image.
  func place(_ across: Double, _ up: Double) -> (x: Double, y: Double) {
    let right = (across - horizontal.lowerBound) / (horizontal.upperBound - horizontal.lowerBound)
    let above = (up - vertical.lowerBound) / (vertical.upperBound - vertical.lowerBound)
    return (x + right * width, y + (1 - above) * height)
  }

  /// A step of 1, 2 or 5 times a power of ten, of which a span has about five.
  static func tickStep(over span: Double) -> Double {
    let power = pow(10, (log10(span / 5)).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= 6 } ?? 10 * power
  }

  /// Round numbers within a range.
  static func ticks(in range: ClosedRange<Double>) -> [Double] {
    let step = tickStep(over: range.upperBound - range.lowerBound)
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    return first > last ? [] : stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

/// An SVG image in the making, which needs nothing but itself.
struct SVGDrawing {
  enum Anchor: String { case start, middle, end }

  private let width, height: Double
  private var elements: [String] = []

  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  /// The image's text.
  var svg: String {
    let size = "\(number(width)) \(number(height))"
    return
      ([
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(number(width))\" height=\"\(number(height))\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">",
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
      ] + elements + ["</svg>", ""]).joined(separator: "\n")
  }

  mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\"\(weight)>\(text)</text>"
    )
  }

  /// A text that is read from below, around a point.
  mutating func verticalText(_ text: String, x: Double, y: Double) {
    let place = "\(number(x)) \(number(y))"
    elements.append(
      "<text transform=\"translate(\(place)) rotate(-90)\" text-anchor=\"middle\">\(text)</text>")
  }

  /// A panel's frame, with lines at round numbers and the numbers themselves.
  mutating func frame(_ panel: PlotPanel, labelsVertical: Bool) {
    for tick in PlotPanel.ticks(in: panel.vertical) {
      let y = panel.place(panel.horizontal.lowerBound, tick).y
      segment((panel.x, y), (panel.x + panel.width, y), color: "#e2e2e2")
      if labelsVertical { text(label(tick), x: panel.x - 6, y: y + 4, anchor: .end) }
    }
    for tick in PlotPanel.ticks(in: panel.horizontal) {
      let x = panel.place(tick, panel.vertical.lowerBound).x
      segment((x, panel.y + panel.height), (x, panel.y + panel.height + 4), color: "#888")
      text(label(tick), x: x, y: panel.y + panel.height + 17, anchor: .middle)
    }
    elements.append(
      "<rect x=\"\(number(panel.x))\" y=\"\(number(panel.y))\" width=\"\(number(panel.width))\" "
        + "height=\"\(number(panel.height))\" fill=\"none\" stroke=\"#888\"/>")
  }

  /// A curve.
  mutating func line(
    _ panel: PlotPanel, _ across: [Double], _ up: [Double], color: String, width: Double,
    isDashed: Bool = false
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"5 3\"" : ""
    elements.append(
      "<polyline points=\"\(points(panel, across, up))\" fill=\"none\" stroke=\"\(color)\" "
        + "stroke-width=\"\(number(width))\"\(dashes)/>")
  }

  /// The area between two curves.
  mutating func band(_ panel: PlotPanel, _ across: [Double], low: [Double], high: [Double], color: String) {
    let outline = points(panel, across, high) + " " + points(panel, across.reversed(), low.reversed())
    elements.append("<polygon points=\"\(outline)\" fill=\"\(color)\" fill-opacity=\"0.15\"/>")
  }

  /// A short piece of a curve, for a legend.
  mutating func sample(x: Double, y: Double, color: String, isDashed: Bool) {
    segment((x, y), (x + 24, y), color: color, width: 2, isDashed: isDashed)
  }

  private mutating func segment(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), color: String, width: Double = 1,
    isDashed: Bool = false
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"5 3\"" : ""
    elements.append(
      "<line x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" x2=\"\(number(to.x))\" y2=\"\(number(to.y))\" "
        + "stroke=\"\(color)\" stroke-width=\"\(number(width))\"\(dashes)/>")
  }

  private func points(_ panel: PlotPanel, _ across: [Double], _ up: [Double]) -> String {
    zip(across, up).map { across, up in
      let place = panel.place(across, up)
      return "\(number(place.x)),\(number(place.y))"
    }.joined(separator: " ")
  }

  /// A place to a tenth of a pixel.
  private func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func label(_ tick: Double) -> String { String(format: "%g", (tick * 1e6).rounded() / 1e6) }
}
