import CommandSupport
import Synchronization

/// Shows how many designs have been run, at what rate, and how long the others will take.
final class FuzzProgress: Sendable {
  private let line: ProgressLine
  private let total: Int
  private let start = ContinuousClock.now
  private let counts = Mutex((designs: 0, findings: 0))

  init(total: Int, isQuiet: Bool) {
    self.total = total
    line = ProgressLine(isQuiet: isQuiet)
  }

  /// How many findings there are.
  var findings: Int { counts.withLock(\.findings) }

  /// Counts designs that have been run.
  func add(_ count: Int) {
    let (designs, findings) = counts.withLock { counts in
      counts.designs += count
      return counts
    }
    let rate = Double(designs) / max((ContinuousClock.now - start) / .seconds(1), 0.001)
    let left = Int(Double(total - designs) / rate)
    line.show(
      "design \(designs.grouped) of \(total.grouped)  \(Int(rate.rounded())) designs/s  "
        + "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left  findings \(findings)",
      isImportant: designs == total)
  }

  /// Shows a design that is being made smaller.
  func shrinking(_ seed: UInt64, _ nodes: Int) { line.show("design \(seed): shrunk to \(nodes) nodes") }

  /// Counts a finding and says what it is.
  func found(_ text: String) {
    counts.withLock { $0.findings += 1 }
    line.finish()
    printError(text)
  }

  /// Takes the line away.
  func finish() { line.finish() }
}
