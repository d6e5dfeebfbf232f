import Foundation
import Testing

@testable import tutorial

/// A page of docs/ whose marked blocks are regions of the tutorial's sources, or what its designs give.
struct DocumentedPage {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let name: String
  private let file: URL
  private let text: String
  private let page: MarkedPage

  /// The marked blocks.
  var blocks: [MarkedPage.Block] { page.blocks }

  init(_ name: String) throws {
    self.name = name
    file = Self.root.appendingPathComponent("docs/\(name)")
    text = try String(contentsOf: file, encoding: .utf8)
    page = MarkedPage(text)
  }

  /// How many blocks of a language the page has.
  func fences(_ language: String) -> Int { text.components(separatedBy: "\n```\(language)\n").count - 1 }

  /// Expects every marked block to be what its marker names, or makes it so if golden texts are to be updated.
  func check() async throws {
    var current: [String] = []
    for block in blocks { current.append(try await Self.content(block.marker)) }
    if ProcessInfo.processInfo.environment["SWIFTLET_UPDATE_GOLDEN"] == "1" {
      return try page.replacingBlocks(current).write(to: file, atomically: true, encoding: .utf8)
    }
    for (block, content) in zip(blocks, current) {
      #expect(block.text == content, "\(name) shows another \(block.marker)")
    }
  }

  /// What a marker stands for: `File.swift region`, or an output's name.
  private static func content(_ marker: String) async throws -> String {
    if let output = outputs.first(where: { $0.name == marker }) {
      let text = try await output.make()
      return text.hasSuffix("\n") ? text : text + "\n"
    }
    let words = marker.split(separator: " ").map(String.init)
    try #require(words.count == 2, "the marker '\(marker)' names neither an output nor a file and a region")
    let source = root.appendingPathComponent("Examples/Tutorial/\(words[0])")
    return try region(words[1], of: try String(contentsOf: source, encoding: .utf8))
  }

  /// The lines between the two comments `// [name]`, without the indentation that all of them have.
  private static func region(_ name: String, of source: String) throws -> String {
    let lines = source.components(separatedBy: "\n")
    let marks = lines.indices.filter { lines[$0].trimmingCharacters(in: .whitespaces) == "// [\(name)]" }
    try #require(marks.count == 2, "the region '\(name)' is not marked twice")
    let inside = lines[(marks[0] + 1)..<marks[1]]
    let indentation = inside.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return inside.map { $0.dropFirst(indentation) + "\n" }.joined()
  }
}
