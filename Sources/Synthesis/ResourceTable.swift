import Foundation

/// What designs take, as rows of a table, against the totals of a part.
public struct ResourceTable: Hashable, Sendable, Codable {
  /// What other designs of a group, with or without DSP slices as it, are measured by.
  public enum Reference: String, Hashable, Sendable, Codable, CaseIterable {
    /// Plain integers.
    case integers
    /// Floating point.
    case floats
  }

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
    /// What the others are measured by, if it is that.
    public let reference: Reference?
    /// The look-up tables that are left where the hierarchy is dissolved; nil if that was not tried.
    public let flattenedLookUpTables: Int?

    /// Makes a row.
    public init(
      name: String, group: String, usesDSPSlices: Bool, resources: Resources, depth: Int, macsPerCycle: Int?,
      reference: Reference? = nil, flattenedLookUpTables: Int? = nil
    ) {
      self.name = name
      self.group = group
      self.usesDSPSlices = usesDSPSlices
      self.resources = resources
      self.depth = depth
      self.macsPerCycle = macsPerCycle
      self.reference = reference
      self.flattenedLookUpTables = flattenedLookUpTables
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
    "LUT/MAC", "to INT6", "to FP16", "flattened",
  ]

  /// A row's cells as text, in the order of the ``headings``; empty where there is nothing to say.
  func cells(_ row: Row) -> [String] {
    let resources = row.resources
    let share = 100 * Double(resources.lookUpTables) / Double(part.lookUpTables)
    let ratios = Reference.allCases.map { ratio(row, to: $0).map { String(format: "%.3f", $0) } ?? "" }
    return [
      row.name, row.usesDSPSlices ? "yes" : "no", "\(resources.lookUpTables)", String(format: "%.2f", share),
      "\(resources.flipFlops)", "\(resources.carryChains)", "\(resources.dspSlices)",
      "\(resources.blockRAMs18)",
      "\(resources.blockRAMs36)", "\(row.depth)", row.macsPerCycle.map(String.init) ?? "",
      row.lookUpTablesPerMAC.map { String(format: "%.1f", $0) } ?? "",
    ] + ratios + [flattening(row)]
  }

  /// A row's look-up tables per multiplication, to those of its group's reference with the same choice of DSP slices.
  private func ratio(_ row: Row, to reference: Reference) -> Double? {
    let other = rows.first {
      $0.reference == reference && $0.group == row.group && $0.usesDSPSlices == row.usesDSPSlices
    }
    guard let one = row.lookUpTablesPerMAC, let other = other?.lookUpTablesPerMAC, other > 0 else {
      return nil
    }
    return one / other
  }

  /// What dissolving the hierarchy changes of the look-up tables.
  private func flattening(_ row: Row) -> String {
    guard let flattened = row.flattenedLookUpTables, row.resources.lookUpTables > 0 else { return "" }
    let change = Double(flattened) / Double(row.resources.lookUpTables) - 1
    return String(format: "%+.1f %%", 100 * change)
  }

  /// A group's headings and cells, without columns that are empty in all of its rows.
  func filled(_ group: String) -> (headings: [String], rows: [(row: Row, cells: [String])]) {
    let all = rows.filter { $0.group == group }.map { ($0, cells($0)) }
    let filled = Self.headings.indices.filter { column in all.contains { !$0.1[column].isEmpty } }
    return (filled.map { Self.headings[$0] }, all.map { row, cells in (row, filled.map { cells[$0] }) })
  }
}
