import Foundation

/// What designs take, as rows of a table, against the totals of a part.
public struct ResourceTable: Hashable, Sendable, Codable {
  /// A design's row.
  public struct Row: Hashable, Sendable, Codable {
    /// What the design is called.
    public let name: String
    /// The heading under which it stands.
    public let group: String
    /// Whether multipliers could become DSP48E1 slices.
    public let usesDSPSlices: Bool
    /// What it takes.
    public let resources: Resources
    /// The cells on the longest path within one module.
    public let depth: Int
    /// Multiplications and accumulations in each cycle; nil where that means nothing.
    public let macsPerCycle: Int?

    /// Makes a row.
    public init(
      name: String, group: String, usesDSPSlices: Bool, resources: Resources, depth: Int, macsPerCycle: Int?
    ) {
      self.name = name
      self.group = group
      self.usesDSPSlices = usesDSPSlices
      self.resources = resources
      self.depth = depth
      self.macsPerCycle = macsPerCycle
    }

    /// Look-up tables for each multiplication and accumulation in a cycle.
    public var lookUpTablesPerMAC: Double? {
      macsPerCycle.map { Double(resources.lookUpTables) / Double($0) }
    }
  }

  /// The chip.
  public let part: Part
  /// The release of Yosys.
  public let yosys: String
  /// The rows, those of a group side by side.
  public var rows: [Row]

  /// Makes a table.
  public init(part: Part, yosys: String, rows: [Row] = []) {
    self.part = part
    self.yosys = yosys
    self.rows = rows
  }

  /// The groups in the order in which they first appear.
  var groups: [String] {
    rows.reduce(into: []) { groups, row in if !groups.contains(row.group) { groups.append(row.group) } }
  }

  /// The headings of the columns.
  static let headings = [
    "design", "DSP", "LUT", "% of part", "FF", "CARRY4", "DSP48E1", "RAMB18", "RAMB36", "depth", "MAC/cycle",
    "LUT/MAC",
  ]

  /// A row's cells as text, in the order of the ``headings``.
  func cells(_ row: Row) -> [String] {
    let resources = row.resources
    let share = 100 * Double(resources.lookUpTables) / Double(part.lookUpTables)
    return [
      row.name, row.usesDSPSlices ? "yes" : "no", "\(resources.lookUpTables)", String(format: "%.2f", share),
      "\(resources.flipFlops)", "\(resources.carryChains)", "\(resources.dspSlices)",
      "\(resources.blockRAMs18)",
      "\(resources.blockRAMs36)", "\(row.depth)", row.macsPerCycle.map(String.init) ?? "",
      row.lookUpTablesPerMAC.map { String(format: "%.1f", $0) } ?? "",
    ]
  }
}
