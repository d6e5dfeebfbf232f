import Foundation

/// A page of Markdown in which comments `<!-- show: MARKER -->` stand before the blocks of code that they name.
struct MarkedPage {
  /// A marker and the text of the fenced block behind it.
  struct Block {
    let marker: String
    let text: String
    let lines: Range<Int>
  }

  private let lines: [String]
  /// The marked blocks, in order.
  let blocks: [Block]

  init(_ text: String) {
    let lines = text.components(separatedBy: "\n")
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      guard let match = line.wholeMatch(of: /<!-- show: (.+) -->/), index + 1 < lines.count,
        lines[index + 1].hasPrefix("```"),
        let end = lines[(index + 2)...].firstIndex(of: "```")
      else { continue }
      let inside = (index + 2)..<end
      let text = lines[inside].map { $0 + "\n" }.joined()
      blocks.append(Block(marker: String(match.output.1), text: text, lines: inside))
    }
    self.lines = lines
    self.blocks = blocks
  }

  /// The page with other texts in its blocks.
  func replacingBlocks(_ texts: [String]) -> String {
    var result = lines
    for (block, text) in zip(blocks, texts).reversed() {
      var new = text.components(separatedBy: "\n")
      if new.last == "" { new.removeLast() }
      result.replaceSubrange(block.lines, with: new)
    }
    return result.joined(separator: "\n")
  }
}
