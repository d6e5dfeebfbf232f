import HDL

/// Looks at the conditions of checks before each clock edge, and counts.
final class Checker {
  private struct Place {
    let condition: Int, enable: Int
    let isCover: Bool
    /// Its clock, as an index into the design's domains, and the word that is not 0 during its reset.
    let clock: Int, reset: Int
  }

  private let sites: [CheckSite]
  private let places: [Place]
  private var evaluations: [Int]
  private var hits: [Int]
  private var firstCycles: [Int?]
  private var failures: [CheckReport.Failure] = []
  private var cycle = 0

  init(_ sites: [CheckSite], _ checks: [FlatNetlist.Check], _ tape: Tape) {
    self.sites = sites
    func address(_ node: Int) -> Int { tape.storage[node]?.address ?? 0 }
    places = checks.map { check in
      let reset: Int
      switch check.clocking.reset {
      case .port(let domain): reset = tape.resetLevels.lowerBound + domain
      case .node(let node): reset = address(node)
      }
      return Place(
        condition: address(check.condition), enable: address(check.enable), isCover: check.isCover,
        clock: check.clocking.clock, reset: reset)
    }
    evaluations = Array(repeating: 0, count: sites.count)
    hits = evaluations
    firstCycles = Array(repeating: nil, count: sites.count)
  }

  /// Rising edges of some clocks at one instant, or of all if nil, once everything has settled.
  func look(at words: UnsafeMutablePointer<Int64>, rising clocks: Set<Int>?) {
    for (index, place) in places.enumerated() where words[place.enable] != 0 && words[place.reset] == 0 {
      if let clocks, !clocks.contains(place.clock) { continue }
      evaluations[index] += 1
      if (words[place.condition] != 0) == place.isCover { hit(index) }
    }
    cycle += 1
  }

  private func hit(_ index: Int) {
    hits[index] += 1
    if firstCycles[index] == nil { firstCycles[index] = cycle }
    if !places[index].isCover, failures.count < CheckReport.keptFailures {
      failures.append(.init(site: sites[index], cycle: cycle))
    }
  }

  var report: CheckReport {
    CheckReport(
      results: sites.indices.map {
        .init(site: sites[$0], evaluations: evaluations[$0], hits: hits[$0], firstCycle: firstCycles[$0])
      }, failures: failures)
  }
}

extension Interpreter {
  /// What the checks have found so far.
  public var checkReport: CheckReport { checker?.report ?? CheckReport(results: [], failures: []) }
}
