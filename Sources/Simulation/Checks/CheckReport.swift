import HDL

/// What the checks of a design found in a simulation.
public struct CheckReport: Hashable, Sendable {
  /// What one check found.
  public struct Result: Hashable, Sendable {
    /// The check and its instance.
    public let site: CheckSite
    /// The clock edges at which it was made; nil where the simulator does not count them.
    public let evaluations: Int?
    /// How often an assertion or assumption failed, a narrowing lost something, or what is covered happened; nil for
    /// covers where the simulator does not count them.
    public let hits: Int?
    /// The cycle of the first of them. Cycles are counted from 0, the one that ends in the first clock edge.
    public let firstCycle: Int?

    /// Makes a result.
    public init(site: CheckSite, evaluations: Int?, hits: Int?, firstCycle: Int?) {
      self.site = site
      self.evaluations = evaluations
      self.hits = hits
      self.firstCycle = firstCycle
    }
  }

  /// One failure of an assertion, an assumption or a narrowing.
  public struct Failure: Hashable, Sendable {
    /// The check and its instance.
    public let site: CheckSite
    /// The cycle, counted from 0, the one that ends in the first clock edge.
    public let cycle: Int

    /// Makes a failure.
    public init(site: CheckSite, cycle: Int) {
      self.site = site
      self.cycle = cycle
    }
  }

  /// How many failures are kept one by one.
  public static let keptFailures = 100

  /// A row for every check in every instance.
  public let results: [Result]
  /// The failures in the order of time, the first ``keptFailures``.
  public let failures: [Failure]

  /// Makes a report.
  public init(results: [Result], failures: [Failure]) {
    self.results = results
    self.failures = failures
  }

  /// All failures, kept or not.
  public var failureCount: Int {
    results.reduce(0) { $0 + ($1.site.check.kind == .cover ? 0 : $1.hits ?? 0) }
  }

  /// The rows of narrowings.
  public var narrowings: [Result] {
    results.filter { if case .narrowing = $0.site.check.kind { true } else { false } }
  }

  /// The rows of covers.
  public var covers: [Result] { results.filter { $0.site.check.kind == .cover } }
}

extension CheckReport.Failure: CustomStringConvertible {
  /// The check, its place, its message and the cycle.
  public var description: String {
    let place = site.check.location.map { "\n  --> \($0)" } ?? ""
    return "\(site.check.kind.word) '\(site.path)' failed in cycle \(cycle): \(site.check.message)\(place)"
  }
}

extension CheckReport: CustomStringConvertible {
  /// The rows as a table, numbers to the right.
  public var description: String {
    let head = ["check", "kind", "shapes", "cycles", "count", "first", "source", "message"]
    let rows = [head] + results.map(\.cells)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var cells: [String] = []
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        cells.append((3...5).contains(column) ? padding + cell : cell + padding)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

extension CheckReport.Result {
  fileprivate var cells: [String] {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "-" }
    var shapes = ""
    if case .narrowing(let value) = site.check.kind {
      shapes = [value.from, value.to].map { ($0.isSigned ? "s" : "u") + "\($0.width)" }.joined(
        separator: " → ")
    }
    return [
      site.path, site.check.kind.word, shapes, text(evaluations), text(hits), text(firstCycle),
      site.check.location?.description ?? "", site.check.message,
    ]
  }
}

/// What ``Simulator/verify()`` throws: failures of checks.
public struct CheckError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the checks found.
  public let report: CheckReport

  /// The first ten failures, and how many there are.
  public var description: String {
    let count = report.failureCount == 1 ? "1 check failed" : "\(report.failureCount) checks failed"
    return (report.failures.prefix(10).map(\.description) + [count]).joined(separator: "\n")
  }
}
