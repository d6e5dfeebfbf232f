/// How long it takes until some runs of about the same length are done.
struct RemainingTime {
  private let start = ContinuousClock.now
  private let runs: Int
  private var finished = 0

  init(runs: Int) { self.runs = runs }

  /// Counts a run as done.
  mutating func finishRun() { finished += 1 }

  /// Hours, minutes and seconds that are left, a part of the current run being done; a dash before anything is.
  func left(within fraction: Double) -> String {
    let done = Double(finished) + fraction
    guard done > 0 else { return "–" }
    let seconds = Int((ContinuousClock.now - start) / .seconds(1) * (Double(runs) - done) / done)
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }
}
