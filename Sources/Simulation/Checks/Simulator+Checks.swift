extension Simulator {
  /// What the checks have found so far: assertions, assumptions and covers, and narrowings if they were asked for.
  public var checkReport: CheckReport { simulation.checkReport }

  /// The failures of checks so far, in the order of time, the first 100 of them.
  public var failures: [CheckReport.Failure] { checkReport.failures }

  /// Throws if any check has failed: the last line of a test bench.
  ///
  /// - Throws: ``CheckError``, which says what failed, in which cycle, and where it stands in the source.
  public func verify() throws {
    let report = checkReport
    if report.failureCount > 0 { throw CheckError(report: report) }
  }
}
