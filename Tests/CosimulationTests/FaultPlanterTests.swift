import Datapaths
import Formats
import HDL
import Testing

@testable import Cosimulation

/// Faults by seed: the same again, one place each, and honest about those that cannot show.
@Suite struct FaultPlanterTests {
  static let netlist = try? Netlist(
    elaborating: ShiftMMArray(
      ShiftMMConfiguration(
        rows: 2, columns: 2, operandBitsA: 4, operandBitsB: 4, groups: 4, accumulator: .depth(64))))

  @Test func theSameSeedPlantsTheSameFault() throws {
    let netlist = try #require(Self.netlist)
    for seed: UInt64 in 1...8 {
      let first = try #require(FaultPlanter.plant(seed: seed, in: netlist))
      let second = try #require(FaultPlanter.plant(seed: seed, in: netlist))
      #expect(first.fault == second.fault, "seed \(seed)")
      #expect(first.netlist == second.netlist, "seed \(seed)")
      #expect(first.unobservable.map(\.fault) == second.unobservable.map(\.fault), "seed \(seed)")
    }
  }

  @Test func differentSeedsPlantDifferentFaults() throws {
    let netlist = try #require(Self.netlist)
    let faults = (1...20).compactMap { FaultPlanter.plant(seed: $0, in: netlist)?.fault }
    #expect(faults.count == 20)
    #expect(Set(faults).count >= 18)
  }

  @Test func aFaultChangesExactlyOnePlace() throws {
    let netlist = try #require(Self.netlist)
    for fault in FaultCandidates.all(in: netlist) {
      #expect(differences(netlist, netlist.planting(fault)) == 1, "\(fault)")
    }
    for seed: UInt64 in 1...20 {
      let planting = try #require(FaultPlanter.plant(seed: seed, in: netlist))
      #expect(planting.netlist == netlist.planting(planting.fault), "seed \(seed)")
      #expect(planting.netlist.combinationalLoops().isEmpty, "seed \(seed)")
    }
  }

  @Test func aFaultSaysWhatItChangesAndWhere() throws {
    let netlist = try #require(Self.netlist)
    for fault in FaultCandidates.all(in: netlist) {
      let module = netlist.modules[fault.module]
      #expect(fault.description.hasPrefix("\(module.name): "))
      guard let node = fault.changedNode, let location = module.nodes[node].location else { continue }
      #expect(fault.description.hasSuffix("(\(location))"), "\(fault)")
    }
  }

  /// Of two bits, the difference is the sum; and what nothing reads cannot be wrong.
  @Test func faultsThatCannotShowArePassedOverWithTheReason() throws {
    var module = TinyNetlist()
    let (a, b) = (module.input("a", .bit), module.input("b", .bit))
    let sum = module.node(.add, .bit, [a, b])
    let unread = module.node(.multiply, .bit, [a, b])
    module.output("y", sum)
    let netlist = module.netlist
    var reasons: [Fault: String] = [:]
    for seed: UInt64 in 1...40 {
      let planting = try #require(FaultPlanter.plant(seed: seed, in: netlist))
      let cone = ObservableCone(netlist)
      #expect(FaultPlanter.reasonNotToShow(planting.fault, cone, netlist) == nil, "seed \(seed)")
      for (fault, reason) in planting.unobservable { reasons[fault] = reason }
    }
    func reason(_ node: NodeID, _ kind: Node.Kind) -> String? {
      reasons.first { $0.key.change == .kind(node: node, kind) }?.value
    }
    #expect(reason(sum, .subtract) == "the logic computes the same for all values")
    #expect(reason(unread, .add) == "no output of the design depends on it")
  }

  @Test func faultsOfTheArrayThatNoOutputDependsOnArePassedOver() throws {
    let netlist = try #require(Self.netlist)
    let passedOver = (1...20).flatMap { FaultPlanter.plant(seed: $0, in: netlist)?.unobservable ?? [] }
    #expect(!passedOver.isEmpty)
    let cone = ObservableCone(netlist)
    for (fault, reason) in passedOver {
      #expect(FaultPlanter.reasonNotToShow(fault, cone, netlist) == reason, "\(fault)")
    }
  }

  @Test func aDesignInWhichNothingCanGoWrongTakesNoFault() throws {
    var module = TinyNetlist()
    let a = module.input("a", .unsigned(4))
    module.output("y", a)
    #expect(FaultPlanter.plant(seed: 1, in: module.netlist) == nil)
  }

  /// In how many nodes, registers and connections two netlists differ.
  private func differences(_ left: Netlist, _ right: Netlist) -> Int {
    zip(left.modules, right.modules).reduce(0) { sum, pair in
      let nodes = zip(pair.0.nodes, pair.1.nodes).count { $0 != $1 }
      let registers = zip(pair.0.registers, pair.1.registers).count { $0 != $1 }
      let connections = zip(pair.0.instances, pair.1.instances).reduce(0) {
        $0 + zip($1.0.connections, $1.1.connections).count { $0 != $1 }
      }
      return sum + nodes + registers + connections
    }
  }
}
