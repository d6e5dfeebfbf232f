import Foundation
import Testing

@testable import CommandSupport
@testable import Synthesis

@Suite("Tables of resources")
struct TableTests {
  private var table: ResourceTable {
    var small = Resources()
    small.lookUpTables = 2186
    small.flipFlops = 40
    var large = small
    large.lookUpTables = 4372
    large.dspSlices = 16
    return ResourceTable(
      part: .xc7z045, yosys: "0.70",
      rows: [
        .init(
          name: "ShiftMM6, \"edge\" & <more>", group: "4×4", usesDSPSlices: false, resources: small, depth: 7,
          macsPerCycle: 16),
        .init(
          name: "control", group: "others", usesDSPSlices: true, resources: large, depth: 9, macsPerCycle: nil
        ),
      ])
  }

  @Test("Markdown has a table for each group")
  func markdown() {
    #expect(
      table.markdown == """
        ### 4×4

        | design | DSP | LUT | % of part | FF | CARRY4 | DSP48E1 | RAMB18 | RAMB36 | depth | MAC/cycle | LUT/MAC |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | ShiftMM6, "edge" & <more> | no | 2186 | 1.00 | 40 | 0 | 0 | 0 | 0 | 7 | 16 | 136.6 |

        ### others

        | design | DSP | LUT | % of part | FF | CARRY4 | DSP48E1 | RAMB18 | RAMB36 | depth |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | control | yes | 4372 | 2.00 | 40 | 0 | 16 | 0 | 0 | 9 |

        """)
  }

  @Test("Values with commas and quotes are quoted in CSV")
  func csv() {
    let lines = table.csv.components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[3].isEmpty)
    #expect(lines[1] == "4×4,\"ShiftMM6, \"\"edge\"\" & <more>\",no,2186,1.00,40,0,0,0,0,7,16,136.6,,,")
  }

  @Test(
    "Look-up tables per multiplication are held against the group's references with the same choice of slices"
  )
  func references() {
    func row(_ name: String, _ tables: Int, dsp: Bool, _ reference: ResourceTable.Reference? = nil)
      -> ResourceTable.Row
    {
      var resources = Resources()
      resources.lookUpTables = tables
      return .init(
        name: name, group: "4×4", usesDSPSlices: dsp, resources: resources, depth: 1, macsPerCycle: 16,
        reference: reference, flattenedLookUpTables: tables - 10)
    }
    let table = ResourceTable(
      part: .xc7z045, yosys: "0.70",
      rows: [
        row("shifted", 1050, dsp: false), row("plain", 1000, dsp: false, .integers),
        row("plain", 500, dsp: true, .integers), row("float", 4000, dsp: false, .floats),
      ])
    #expect(
      table.rows.map { table.cells($0).suffix(3) } == [
        ["1.050", "0.263", "-1.0 %"], ["1.000", "0.250", "-1.0 %"], ["1.000", "", "-2.0 %"],
        ["4.000", "1.000", "-0.2 %"],
      ])
  }

  @Test("JSON has all that the table has")
  func json() throws {
    #expect(try JSONDecoder().decode(ResourceTable.self, from: table.json()) == table)
  }

  @Test("The columns of the text end below one another")
  func text() {
    let lines = table.text.split(separator: "\n")
    #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1)
  }

  @Test("The page has a chart, needs no other file, and escapes names")
  func page() {
    let page = table.page
    #expect(page.contains("ShiftMM6, &quot;edge&quot; &amp; &lt;more>"))
    #expect(page.contains("<rect x=\"260.0\"") && page.contains("136.6"))
    #expect(!page.contains("src=") && !page.contains("href="))
  }

  @Test("A marked part of a page is replaced, and nothing else")
  func section() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("before\n<!-- resources -->\nold\n<!-- end of resources -->\nafter\n".utf8).write(to: file)
    try MarkedSection("resources", of: file.path).replace(with: "new\n")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "before\n<!-- resources -->\nnew\n<!-- end of resources -->\nafter\n")
    let error = #expect(throws: ReportError.self) {
      try MarkedSection("other", of: file.path).replace(with: "")
    }
    #expect(
      error?.description.contains("it has no lines '<!-- other -->' and '<!-- end of other -->'") == true)
  }
}
