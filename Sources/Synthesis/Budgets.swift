import Foundation

/// The costs that the committed designs are allowed, so that none grows unnoticed.
public struct Budgets: Hashable, Sendable, Codable {
  /// The release of Yosys that they were measured with.
  public let yosys: String
  /// The costs, by the design's name and then the module's.
  public let designs: [String: [String: Resources]]

  /// Names costs.
  public init(yosys: String, designs: [String: [String: Resources]]) {
    self.yosys = yosys
    self.designs = designs
  }

  /// How much more than its budget a module may take: 2 %.
  public static let tolerance = 0.02

  /// A module that takes more than it may, or has no budget.
  public struct Excess: Hashable, Sendable, CustomStringConvertible {
    /// The design and the module.
    public let design: String, module: String
    /// What of: "look-up tables", for instance.
    public let what: String
    /// The budget and what it takes now; the budget is nil if there is none.
    public let budget: Int?, found: Int

    /// One sentence for the user.
    public var description: String {
      guard let budget else {
        return "\(design)/\(module) has no budget; write one with: make budgets"
      }
      let percent =
        budget == 0 ? "" : String(format: ", %.1f %% more", 100 * Double(found - budget) / Double(budget))
      return "\(design)/\(module) takes \(found) \(what), budget \(budget)\(percent)"
    }
  }

  /// The modules of a design that take more than ``tolerance`` allows.
  public func excesses(of design: String, _ result: SynthesisResult) -> [Excess] {
    result.modules.sorted { $0.key < $1.key }.flatMap { module, found -> [Excess] in
      guard let budget = designs[design]?[module] else {
        return [Excess(design: design, module: module, what: "", budget: nil, found: 0)]
      }
      return Self.kinds.compactMap { what, count in
        let (allowed, taken) = (budget[keyPath: count], found[keyPath: count])
        guard Double(taken) > Double(allowed) * (1 + Self.tolerance) else { return nil }
        return Excess(design: design, module: module, what: what, budget: allowed, found: taken)
      }
    }
  }

  private static let kinds: [(String, KeyPath<Resources, Int> & Sendable)] = [
    ("look-up tables", \.lookUpTables), ("flip-flops", \.flipFlops), ("carry chains", \.carryChains),
    ("DSP slices", \.dspSlices), ("block RAMs of 18 Kibit", \.blockRAMs18),
    ("block RAMs of 36 Kibit", \.blockRAMs36),
  ]

  /// The budgets as JSON with sorted keys, a line for each number.
  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
