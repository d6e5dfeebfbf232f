import CommandSupport
import Foundation
import Testing
import Training

@testable import Experiments

@Suite("Normalization experiment") struct NormalizationExperimentTests {
  private let settings = NormalizationSettings(
    images: 40, epochs: 2, batch: 16, rate: 0.0625, hidden: [6, 5])

  /// Images of two classes, one of them bright.
  private func dataset() throws -> DataSet {
    let pixels = (0..<40 * 16).map { index -> UInt8 in
      let isBright = index / 16 % 2 == 1
      return UInt8(index % 90) + (isBright ? 160 : 0)
    }
    let images = try LabelledImages(
      rows: 4, columns: 4, pixels: pixels, labels: (0..<40).map { UInt8($0 % 2) })
    return try DataSet(train: images, test: images)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/swiftlet-normalization-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func run(_ folder: String, _ variants: [NormalizationVariant], seeds: [UInt64] = [3]) throws
    -> [NormalizationResult]
  {
    try NormalizationExperiment(settings, variants: variants, seeds: seeds, folder: folder)
      .run(on: dataset(), progress: ProgressLine(isQuiet: true))
  }

  @Test("Every variant is trained with every seed and measured after each epoch, and all differ")
  func everyVariant() throws {
    try withFolder { folder in
      let results = try run(folder, NormalizationVariant.allCases, seeds: [3, 4])
      #expect(results.map(\.variant) == NormalizationVariant.allCases + NormalizationVariant.allCases)
      #expect(results.map(\.seed) == Array(repeating: 3, count: 8) + Array(repeating: 4, count: 8))
      #expect(Set(results.map(\.weightsDigest)).count == 16)
      #expect(results.allSatisfy { $0.epochs.count == 2 && $0.losses.count == 6 && $0.count == 40 })
    }
  }

  @Test("Finished runs are kept, and what other settings made is refused") func resumes() throws {
    try withFolder { folder in
      let first = try run(folder, [.fourBitsL1])
      #expect(try run(folder, [.fourBitsL1, .floatL2])[0] == first[0])
      let other = NormalizationSettings(images: 40, epochs: 1, batch: 16, rate: 0.0625, hidden: [6, 5])
      #expect(throws: AblationError.otherSettings(path: "\(folder)/4-l1-3.json")) {
        try NormalizationExperiment(other, variants: [.fourBitsL1], seeds: [3], folder: folder)
          .run(on: dataset(), progress: ProgressLine(isQuiet: true))
      }
    }
  }

  /// Two seeds of both norms in 8 bits.
  private var results: [NormalizationResult] {
    func result(_ variant: NormalizationVariant, _ seed: UInt64, _ correct: [Int]) -> NormalizationResult {
      NormalizationResult(
        variant: variant, seed: seed, settings: settings, count: 1000,
        epochs: correct.map { .init(correct: $0, loss: Double(1000 - $0) / 500) },
        losses: [2, 1.5, 1.25, 1, 0.5, 0.75], seconds: 3)
    }
    return [
      result(.eightBitsL2, 1, [700, 800]), result(.eightBitsL1, 1, [690, 810]),
      result(.eightBitsL2, 2, [720, 820]), result(.eightBitsL1, 2, [700, 824]),
    ]
  }

  @Test("The table has means with their standard errors, and L1 less L2 in pairs") func table() throws {
    let table = try #require(NormalizationTable(results))
    #expect(
      table.markdown == """
        Hidden layers 6–5, 40 training images, 2 epochs in batches of 16, rate 0.0625, 1000 test images;
        4 runs, 12 seconds of one core in all. Means and their standard errors.

        | codes, norm | test accuracy, % | after epoch 1, % | L1 − L2, points | test loss | after epoch 1 | change of training loss per step |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        | 8 bits, L2 | 81.00 ± 1.00 | 71.00 ± 1.00 | – | 0.3800 ± 0.0200 | 0.5800 ± 0.0200 | 0.3500 ± 0.0000 |
        | 8 bits, L1 | 81.70 ± 0.70 | 69.50 ± 0.50 | +0.70 ± 0.30 | 0.3660 ± 0.0140 | 0.6100 ± 0.0100 | 0.3500 ± 0.0000 |
        """)
    #expect(NormalizationTable([]) == nil)
  }

  @Test("The training curve is the mean of stretches of every epoch") func trainingCurve() {
    #expect(results[0].trainingCurve(parts: 1) == [4.75 / 3, 0.75])
    #expect(results[0].trainingCurve(parts: 8) == results[0].losses)
  }

  @Test("The plot is an image that needs nothing else, the same every time") func plot() throws {
    let plot = try #require(NormalizationPlot(results))
    #expect(plot.svg == plot.svg && NormalizationPlot([]) == nil)
    let document = try XMLReader.elements(of: plot.svg)
    #expect(document["svg"] == 1 && document["image"] == nil && document["script"] == nil)
    // Two norms in two panels; the others are empty but for the references, which have no points either.
    #expect(plot.svg.matches(of: /<polyline points="\d/).count == 4)
    #expect(plot.svg.matches(of: /<polygon points="\d/).count == 4)
    for text in ["training loss, nats", "test accuracy, %", "epochs", "float", "8 bits", "6 bits", "4 bits"] {
      #expect(plot.svg.contains(">\(text)</text>"), "\(text)")
    }
    #expect(!plot.svg.contains("nan") && !plot.svg.contains("inf"))
  }

  @Test("Ticks are round numbers, about five to a span") func ticks() {
    #expect(PlotPanel.ticks(in: 0...6) == [0, 1, 2, 3, 4, 5, 6])
    #expect(PlotPanel.ticks(in: 78...88).map { Int($0.rounded()) } == [78, 80, 82, 84, 86, 88])
    #expect(PlotPanel.ticks(in: 0.2...1.2).map { Int((10 * $0).rounded()) } == [2, 4, 6, 8, 10, 12])
  }
}

/// How many elements of each name a well-formed document of the kind that is drawn has.
private enum XMLReader {
  struct Malformed: Error {}

  static func elements(of text: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    var open: [String] = []
    for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
      let name = String(match.output.2)
      if match.output.1 == "/" {
        guard open.popLast() == name else { throw Malformed() }
      } else {
        counts[name, default: 0] += 1
        if match.output.3 != "/" { open.append(name) }
      }
    }
    guard open.isEmpty else { throw Malformed() }
    return counts
  }
}
