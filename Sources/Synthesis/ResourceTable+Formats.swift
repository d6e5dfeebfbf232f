import Foundation

extension ResourceTable {
  /// The tables as Markdown, one for each group.
  public var markdown: String {
    groups.map { group in
      let (headings, rows) = filled(group)
      let alignment = headings.map { $0 == "design" ? "---" : "---:" }
      return (["### \(group)", ""] + ([headings, alignment] + rows.map(\.cells)).map(Self.line)).joined(
        separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// The table in columns, for a terminal.
  public var text: String {
    let lines = [Self.headings] + rows.map(cells)
    let widths = Self.headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n") + "\n"
  }

  /// The table as comma-separated values (RFC 4180), with a column for the group.
  public var csv: String {
    let lines = [["group"] + Self.headings] + rows.map { [$0.group] + cells($0) }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
  }

  /// The table as JSON with sorted keys.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
