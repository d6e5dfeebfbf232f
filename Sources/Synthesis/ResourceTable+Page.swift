import Foundation

extension ResourceTable {
  /// The table as a page that needs no other file: a chart of the look-up tables per multiplication, and all rows.
  public var page: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Resources on \(Self.escaped(part.name))</title>
    <style>
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 92em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; }
      table { border-collapse: collapse; margin: 1em 0 2em; font-variant-numeric: tabular-nums; }
      th, td { padding: .2em .7em; text-align: right; border-bottom: 1px solid #ddd; }
      th:first-child, td:first-child { text-align: left; }
      svg text { font: 13px system-ui, sans-serif; }
    </style>
    <h1>Resources on \(Self.escaped(part.name))</h1>
    <p>Yosys \(Self.escaped(yosys)), <code>synth_xilinx -family xc7</code>, before placement. The part has
    \(part.lookUpTables) look-up tables, \(part.flipFlops) flip-flops, \(part.dspSlices) DSP48E1 and \(part.blockRAMs)
    block RAMs.</p>
    \(groups.map(section).joined(separator: "\n"))
    </html>

    """
  }

  private func section(_ group: String) -> String {
    let (headings, rows) = filled(group)
    let head = headings.map { "<th>\(Self.escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.cells.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
    return
      "<h2>\(Self.escaped(group))</h2>\n\(chart(rows.map(\.row)))\n<table>\n<tr>\(head)</tr>\n\(body)\n</table>"
  }

  /// Horizontal bars of look-up tables per multiplication and accumulation; nothing if there are none.
  private func chart(_ rows: [Row]) -> String {
    let bars = rows.compactMap { row in row.lookUpTablesPerMAC.map { (row, $0) } }
    guard let longest = bars.map(\.1).max(), longest > 0 else { return "" }
    let (label, width, step) = (260.0, 440.0, 24.0)
    let drawn = bars.enumerated().map { index, bar in
      let y = Double(index) * step
      let length = bar.1 / longest * width
      let name = bar.0.name + (bar.0.usesDSPSlices ? ", DSP" : "")
      return """
        <text x="\(label - 8)" y="\(y + 16)" text-anchor="end">\(Self.escaped(name))</text>
        <rect x="\(label)" y="\(y + 4)" width="\(String(format: "%.1f", length))" height="16" \
        fill="\(bar.0.usesDSPSlices ? "#8ab4d8" : "#2f6f9f")"/>
        <text x="\(String(format: "%.1f", label + length + 6))" y="\(y + 16)">\(String(format: "%.1f", bar.1))</text>
        """
    }
    let height = Double(bars.count) * step
    return """
      <p>Look-up tables per multiplication and accumulation in a cycle:</p>
      <svg width="\(label + width + 70)" height="\(height)" role="img">
      \(drawn.joined(separator: "\n"))
      </svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}
