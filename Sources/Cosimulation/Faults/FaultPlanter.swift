import HDL

/// Chooses a fault by a seed and plants it.
public enum FaultPlanter {
  /// A netlist with a fault, and the faults that were passed over because they cannot show.
  public struct Planting: Sendable {
    /// The netlist with the fault.
    public let netlist: Netlist
    /// The fault.
    public let fault: Fault
    /// Faults that came first by the seed but provably reach no output, each with the reason.
    public let unobservable: [(fault: Fault, reason: String)]
  }

  /// Plants the first fault, in the order that the seed gives them, that is not proven to be without effect.
  ///
  /// A change that makes a combinational loop is no design at all and is passed over. Nil if no fault is left.
  public static func plant(seed: UInt64, in netlist: Netlist) -> Planting? {
    var random = SplitMix64Generator(state: seed)
    let cone = ObservableCone(netlist)
    var unobservable: [(fault: Fault, reason: String)] = []
    for fault in FaultCandidates.all(in: netlist).shuffled(using: &random) {
      if let reason = reasonNotToShow(fault, cone, netlist) {
        unobservable.append((fault, reason))
        continue
      }
      let faulty = netlist.planting(fault)
      guard faulty.combinationalLoops().isEmpty else { continue }
      return Planting(netlist: faulty, fault: fault, unobservable: unobservable)
    }
    return nil
  }

  /// Why a fault provably cannot reach an output; nil if that is not proven.
  static func reasonNotToShow(_ fault: Fault, _ cone: ObservableCone, _ netlist: Netlist) -> String? {
    if !cone.contains(fault, in: netlist) { return "no output of the design depends on it" }
    if CombinationalEquivalence.proves(fault, in: netlist) {
      return "the logic computes the same for all values"
    }
    return nil
  }
}
