import Foundation

/// One measured figure.
struct Row: Codable {
  /// What was measured.
  let name: String
  /// The median of the rounds.
  let median: Double
  /// The least and the greatest of the rounds.
  let least: Double, greatest: Double
  /// What the figure counts.
  let unit: String
  /// The number of rounds.
  let rounds: Int

  init(_ name: String, _ values: [Double], _ unit: String) {
    self.name = name
    self.unit = unit
    rounds = values.count
    let sorted = values.sorted()
    median = sorted.median
    least = sorted.first ?? .nan
    greatest = sorted.last ?? .nan
  }
}

/// The figures of a run, as a table for people or as JSON.
struct Table: Codable {
  /// The machine's processors that were in use.
  let cores: Int
  private(set) var rows: [Row] = []

  init() { cores = ProcessInfo.processInfo.activeProcessorCount }

  /// Adds rows and prints them.
  mutating func add(_ new: [Row]) {
    if rows.isEmpty { print(Self.line("", "median", "least", "greatest", "")) }
    for row in new {
      print(
        Self.line(row.name, row.median.short, row.least.short, row.greatest.short, row.unit))
    }
    fflush(nil)
    rows += new
  }

  /// Writes the figures to a file.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }

  private static func line(
    _ name: String, _ median: String, _ least: String, _ greatest: String, _ unit: String
  ) -> String {
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(0, 10 - text.count)) + text
    }
    let left = name + String(repeating: " ", count: max(0, 50 - name.count))
    return left + right(median) + right(least) + right(greatest) + "  " + unit
  }
}

extension [Double] {
  /// The middle of sorted values; not a number if there are none.
  var median: Double {
    guard !isEmpty else { return .nan }
    return count % 2 == 1 ? self[count / 2] : (self[count / 2 - 1] + self[count / 2]) / 2
  }
}

extension Double {
  /// Three significant digits.
  fileprivate var short: String {
    switch magnitude {
    case 100...: String(format: "%.0f", self)
    case 10..<100: String(format: "%.1f", self)
    case 0.1..<10: String(format: "%.2f", self)
    default: String(format: "%.4f", self)
    }
  }
}

/// The seconds that some work takes.
func seconds<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
  let start = ContinuousClock.now
  let result = try work()
  return ((ContinuousClock.now - start) / .seconds(1), result)
}
