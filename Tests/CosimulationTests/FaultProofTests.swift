import BigInt
import HDL
import Testing

@testable import Cosimulation

/// The two kinds of proof that a fault cannot show, each on netlists small enough to see that it is right.
@Suite struct FaultProofTests {
  private func fault(_ change: Fault.Change, module: Int = 0) -> Fault {
    Fault(module: module, change: change, description: "")
  }

  // MARK: The cone behind the outputs

  @Test func logicThatNoOutputDependsOnIsOutsideTheCone() {
    var module = TinyNetlist()
    let (a, b) = (module.input("a", .unsigned(4)), module.input("b", .unsigned(4)))
    let used = module.node(.xor, .unsigned(4), [a, b])
    let unused = module.node(.or, .unsigned(4), [a, b])
    let deaf = module.register(.unsigned(4), next: unused)
    let heard = module.register(.unsigned(4), next: used)
    module.output("y", module.read(heard))
    let netlist = module.netlist
    let cone = ObservableCone(netlist)
    #expect(cone.contains(fault(.kind(node: used, .or)), in: netlist), "through a register")
    #expect(!cone.contains(fault(.kind(node: unused, .and)), in: netlist))
    #expect(cone.contains(fault(.stuck(register: heard)), in: netlist))
    #expect(!cone.contains(fault(.stuck(register: deaf)), in: netlist))
    #expect(!cone.contains(fault(.resetValue(register: deaf, 1)), in: netlist))
  }

  /// The parent reads one of the child's two outputs.
  @Test func theConeReachesIntoInstancesThroughTheOutputsThatAreRead() {
    var child = TinyNetlist("child")
    let x = child.input("x", .bit)
    let first = child.node(.not, .bit, [x])
    let second = child.node(.not, .bit, [x])
    child.output("p", first)
    child.output("q", second)
    var parent = TinyNetlist("parent")
    let a = parent.input("a", .bit)
    let driver = parent.node(.not, .bit, [a])
    let p = parent.instance(of: child, inputs: [driver], outputs: 2)[0]
    parent.output("y", p)
    let netlist = Netlist(modules: [child.module, parent.module])
    let cone = ObservableCone(netlist)
    #expect(cone.contains(fault(.kind(node: first, .wire)), in: netlist))
    #expect(!cone.contains(fault(.kind(node: second, .wire)), in: netlist))
    #expect(cone.contains(fault(.kind(node: driver, .wire), module: 1), in: netlist))
    #expect(cone.contains(fault(.connection(instance: 0, port: 0, a), module: 1), in: netlist))
  }

  // MARK: Equivalence by trying all values

  /// A difference of some bits, of which one bit is an output.
  private func difference(bits: Int, showing bit: Int) -> (netlist: Netlist, difference: NodeID) {
    var module = TinyNetlist()
    let (a, b) = (module.input("a", .unsigned(bits)), module.input("b", .unsigned(bits)))
    let difference = module.node(.subtract, .unsigned(bits), [a, b])
    module.output("y", module.node(.bits(low: bit), .bit, [difference]))
    return (module.netlist, difference)
  }

  @Test func ofOneBitSumsAndDifferencesAreTheSame() {
    let (netlist, node) = difference(bits: 1, showing: 0)
    #expect(CombinationalEquivalence.proves(fault(.kind(node: node, .add)), in: netlist))
    #expect(!CombinationalEquivalence.proves(fault(.kind(node: node, .multiply)), in: netlist))
  }

  @Test func aChangeThatIsMaskedBehindTheNodeIsProvenAndOneThatIsNotIsNot() {
    let (masked, node) = difference(bits: 3, showing: 0)
    #expect(CombinationalEquivalence.proves(fault(.kind(node: node, .add)), in: masked))
    let (shown, other) = difference(bits: 3, showing: 1)
    #expect(!CombinationalEquivalence.proves(fault(.kind(node: other, .add)), in: shown))
  }

  /// The output depends on more bits than are tried, but only through a bit that shows nothing of the change.
  @Test func aChangeThatIsMaskedOnTheWayIsProvenHoweverWideWhatFollowsIs() {
    func netlist(showing bit: Int) -> (Netlist, NodeID) {
      var module = TinyNetlist()
      let (a, b) = (module.input("a", .unsigned(3)), module.input("b", .unsigned(3)))
      let difference = module.node(.subtract, .unsigned(3), [a, b])
      let shown = module.node(.bits(low: bit), .bit, [difference])
      let wide = module.input("wide", .unsigned(16))
      module.output(
        "y", module.node(.multiplex, .unsigned(16), [shown, wide, module.node(.not, .unsigned(16), [wide])]))
      return (module.netlist, difference)
    }
    let (masked, node) = netlist(showing: 0)
    #expect(CombinationalEquivalence.proves(fault(.kind(node: node, .add)), in: masked))
    let (shown, other) = netlist(showing: 1)
    #expect(!CombinationalEquivalence.proves(fault(.kind(node: other, .add)), in: shown))
  }

  @Test func operandsOfASumMayChangePlacesButNotThoseOfADifference() {
    let (netlist, node) = difference(bits: 4, showing: 3)
    #expect(!CombinationalEquivalence.proves(fault(.swapped(node: node, 0, 1)), in: netlist))
    let sum = netlist.planting(fault(.kind(node: node, .add)))
    #expect(CombinationalEquivalence.proves(fault(.swapped(node: node, 0, 1)), in: sum))
  }

  /// 18 bits of operands are more than are tried: the change is without effect, but that is not claimed.
  @Test func whatIsTooWideToTryIsNotProven() {
    let (netlist, node) = difference(bits: 9, showing: 0)
    #expect(!CombinationalEquivalence.proves(fault(.kind(node: node, .add)), in: netlist))
  }

  @Test func stateIsComparedTooAndResetValuesAreNotLogic() {
    var module = TinyNetlist()
    let a = module.input("a", .bit)
    let sum = module.node(.add, .bit, [a, a])
    let state = module.register(.bit, next: sum, reset: 0)
    module.output("y", module.read(state))
    let netlist = module.netlist
    #expect(CombinationalEquivalence.proves(fault(.kind(node: sum, .subtract)), in: netlist))
    #expect(!CombinationalEquivalence.proves(fault(.kind(node: sum, .or)), in: netlist))
    #expect(!CombinationalEquivalence.proves(fault(.resetValue(register: state, 1)), in: netlist))
    #expect(!CombinationalEquivalence.proves(fault(.stuck(register: state)), in: netlist))
  }

  @Test func whatClosesALoopIsNotProven() {
    var module = TinyNetlist()
    let a = module.input("a", .bit)
    let first = module.node(.xor, .bit, [a, a])
    let second = module.node(.or, .bit, [first, a])
    module.output("y", second)
    let loop = fault(.operand(node: first, position: 0, second))
    #expect(!CombinationalEquivalence.proves(loop, in: module.netlist))
  }
}
