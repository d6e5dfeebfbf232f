import Synchronization

/// Remembers the stage of a build, so that it can be reported again while a tool is busy.
final class ProgressReporter: Sendable {
  private let started = ContinuousClock.now
  private let stage = Mutex<BuildProgress.Stage?>(nil)
  private let report: @Sendable (BuildProgress) -> Void

  init(report: @escaping @Sendable (BuildProgress) -> Void) {
    self.report = report
  }

  /// Enters a stage.
  func enter(_ stage: BuildProgress.Stage) {
    self.stage.withLock { $0 = stage }
    reportAgain()
  }

  /// Reports the stage that was entered last.
  func reportAgain() {
    guard let stage = stage.withLock({ $0 }) else { return }
    report(BuildProgress(stage: stage, seconds: (ContinuousClock.now - started) / .seconds(1)))
  }
}

/// Does some work that reports stages, and repeats the report every second meanwhile.
func withProgress(
  to report: @escaping @Sendable (BuildProgress) -> Void,
  _ work: @escaping @Sendable (ProgressReporter) async throws -> Void
) async throws {
  let reporter = ProgressReporter(report: report)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await work(reporter) }
    group.addTask {
      // It ends by being cancelled alone, which throws: if it just returned, the work would seem to be done.
      while true {
        try await Task.sleep(for: .seconds(1))
        reporter.reportAgain()
      }
    }
    defer { group.cancelAll() }
    try await group.next()
  }
}
