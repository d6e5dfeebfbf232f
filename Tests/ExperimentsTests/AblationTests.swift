import CommandSupport
import Foundation
import Testing
import Training

@testable import Experiments

@Suite("Ablation") struct AblationTests {
  private let settings = AblationSettings(images: 40, epochs: 1, batch: 16, rate: 0.0625, hidden: [6, 5])

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
    let path = FileManager.default.temporaryDirectory.path + "/swiftlet-ablation-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func run(
    _ folder: String, settings: AblationSettings? = nil, variants: [AblationVariant] = [.float, .fnt],
    seeds: [UInt64] = [3, 4]
  ) throws -> [AblationResult] {
    try Ablation(settings ?? self.settings, variants: variants, seeds: seeds, folder: folder)
      .run(on: dataset(), progress: ProgressLine(isQuiet: true))
  }

  @Test("Every variant is trained with every seed, and all differ") func everyVariant() throws {
    try withFolder { folder in
      let results = try run(folder, variants: AblationVariant.allCases)
      #expect(
        results.map(\.seed) == AblationVariant.allCases.map { _ in 3 }
          + AblationVariant.allCases.map { _ in 4 })
      #expect(results.map(\.variant) == AblationVariant.allCases + AblationVariant.allCases)
      #expect(results.allSatisfy { $0.count == 40 && $0.seconds > 0 && $0.loss > 0 })
    }
  }

  @Test("Finished runs are kept, and only the others are done") func resumes() throws {
    try withFolder { folder in
      let first = try run(folder, seeds: [3])
      let path = "\(folder)/float-3.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = text.replacing("\"correct\" : \(first[0].correct)", with: "\"correct\" : 1")
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
      let all = try run(folder)
      #expect(all.map(\.variant) == [.float, .fnt, .float, .fnt] && all.map(\.seed) == [3, 3, 4, 4])
      #expect(all[0].correct == 1, "read, not trained again")
      #expect(all[1] == first[1])
      try FileManager.default.removeItem(atPath: path)
      #expect(try run(folder)[0].weightsDigest == first[0].weightsDigest)
    }
  }

  @Test("Results of other settings, and what is no result, are refused") func refuses() throws {
    try withFolder { folder in
      _ = try run(folder, seeds: [3])
      let other = AblationSettings(images: 40, epochs: 1, batch: 8, rate: 0.0625, hidden: [6, 5])
      let path = "\(folder)/float-3.json"
      #expect(throws: AblationError.otherSettings(path: path)) { try run(folder, settings: other) }
      try "{".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: AblationError.unreadable(path: path)) { try run(folder) }
      let many = AblationSettings(images: 41, epochs: 1, batch: 8, rate: 0.0625, hidden: [6, 5])
      let error = #expect(throws: AblationError.self) { try run(folder, settings: many) }
      #expect(error?.description == "41 training images were asked for; the data has 40")
    }
  }

  private func result(_ variant: AblationVariant, seed: UInt64, correct: Int, clipped: Int = 0) throws
    -> AblationResult
  {
    let clipping = try JSONDecoder().decode(
      [LayerClipping].self, from: Data("[{\"layer\": 2, \"elements\": 1000, \"clipped\": \(clipped)}]".utf8))
    return AblationResult(
      variant: variant, seed: seed, settings: settings, correct: correct, count: 1000, clipping: clipping,
      seconds: 2)
  }

  @Test("The table has means, deviations and paired differences with their standard errors") func table()
    throws
  {
    let results = [
      try result(.float, seed: 1, correct: 800), try result(.float, seed: 2, correct: 820),
      try result(.luq, seed: 1, correct: 790), try result(.luq, seed: 2, correct: 806, clipped: 3),
    ]
    let table = try #require(AblationTable(results))
    #expect(
      table.markdown == """
        Hidden layers 6–5, the first and the last layer of 8 bits, 40 training images, 1 epochs in batches of 16, rate 0.0625, 1000 test images;
        4 runs, 8 seconds of one core in all.

        | gradients | test accuracy, % | against float, points | against LUQ, points | clipped | seconds a run |
        | --- | ---: | ---: | ---: | ---: | ---: |
        | float, the baseline | 81.00 ± 1.41 | – | +1.20 ± 0.20 | – | 2 |
        | LUQ | 79.80 ± 1.13 | -1.20 ± 0.20 | – | 1.5e-03 | 2 |
        """)
    #expect(AblationTable([]) == nil)
  }

  @Test("The table goes between its markers, and again in the place of the one before") func document() throws
  {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = "\(folder)/page.md"
      let table = try #require(AblationTable([result(.luq, seed: 1, correct: 790)]))
      let begin = AblationTable.begin(edgeBits: 8)
      #expect(throws: AblationError.noMarkers(path: path, begin: begin)) {
        try "nothing\n".write(toFile: path, atomically: true, encoding: .utf8)
        try table.write(into: path)
      }
      try "before\n\(begin)\nold\n\(AblationTable.end)\nafter\n"
        .write(toFile: path, atomically: true, encoding: .utf8)
      try table.write(into: path)
      let once = try String(contentsOfFile: path, encoding: .utf8)
      try table.write(into: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == once)
      #expect(
        once == "before\n\(begin)\n\n\(table.markdown)\n\n\(AblationTable.end)\nafter\n")
    }
  }
}
