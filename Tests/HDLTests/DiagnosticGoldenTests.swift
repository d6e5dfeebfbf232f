import Foundation
import HDL
import Testing

/// The exact text of every diagnostic.
///
/// After an intended change: `SWIFTLET_UPDATE_GOLDEN=1 swift test --filter DiagnosticGoldenTests`, and read the difference.
@Suite struct DiagnosticGoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test("every code has an example, which has that code and says it in the words of its golden file")
  func textsAreGolden() throws {
    let folder = Self.folder.appendingPathComponent("Diagnostics")
    for (code, module) in DiagnosticExamples.all {
      let text = complaint(module)
      let golden = folder.appendingPathComponent("\(code.rawValue).txt")
      if ProcessInfo.processInfo.environment["SWIFTLET_UPDATE_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: golden, atomically: true, encoding: .utf8)
      }
      #expect(text.contains("error[\(code.rawValue)]"), "the example of \(code) says:\n\(text)")
      #expect(text == (try? String(contentsOf: golden, encoding: .utf8)), "\(code.rawValue).txt has changed")
    }
    #expect(DiagnosticExamples.all.map(\.code) == Diagnostic.Code.allCases)
  }

  @Test("the documentation lists every code, and no other")
  func documentationIsComplete() throws {
    let page = Self.folder.appendingPathComponent("../../docs/language.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let listed = lines.compactMap { $0.wholeMatch(of: /\| ([A-Z]\d{3}) \|.*/)?.output.1 }
    #expect(listed.map(String.init).sorted() == Diagnostic.Code.allCases.map(\.rawValue).sorted())
  }

  private func complaint(_ module: Sketch) -> String {
    do {
      _ = try Netlist(elaborating: module)
      return "no mistake\n"
    } catch {
      return error.description + "\n"
    }
  }
}
