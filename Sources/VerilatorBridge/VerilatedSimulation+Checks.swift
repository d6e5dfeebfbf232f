import HDL
import Simulation

extension VerilatedSimulation {
  /// The failures of assertions, assumptions and narrowings so far; empty unless the model was built with checks.
  ///
  /// Verilator does not say how often a check was made, nor how often what is covered happened.
  public var checkReport: CheckReport {
    var counts: [UInt64] = [0, 0]
    library.failureCounts(handle, &counts)
    let failing = (0..<counts[0]).map(failingCheck)
    let byPath = Dictionary(failing.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let results = checkSites.map { site in
      let found = byPath[site.path]
      let hits = site.check.kind == .cover ? nil : found?.count ?? 0
      return CheckReport.Result(site: site, evaluations: nil, hits: hits, firstCycle: found?.firstCycle)
    }
    let sites = Dictionary(checkSites.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let failures = (0..<counts[1]).compactMap { index -> CheckReport.Failure? in
      var checkAndCycle: [UInt64] = [0, 0]
      library.failure(handle, index, &checkAndCycle)
      return sites[failing[Int(checkAndCycle[0])].path].map { .init(site: $0, cycle: Int(checkAndCycle[1])) }
    }
    return CheckReport(results: results, failures: failures)
  }

  private func failingCheck(_ index: UInt64) -> (path: String, count: Int, firstCycle: Int) {
    var countAndFirst: [UInt64] = [0, 0]
    var path = String(cString: library.failingCheck(handle, index, &countAndFirst))
    // Verilator's paths begin with the top module's name, some with a scope of its own before it.
    for prefix in ["TOP.", top + "."] where path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
    return (path, Int(countAndFirst[0]), Int(countAndFirst[1]))
  }
}
