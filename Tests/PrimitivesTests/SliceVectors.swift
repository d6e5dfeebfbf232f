import BigInt
import Simulation

/// Random inputs of a ``SliceArray``, with legal modes only: one list of values, in the order of the ports, a cycle.
struct SliceVectors {
  let cycles: [[BigInt]]

  init(_ ports: [SimulationPort], seed: UInt64, count: Int) {
    var random = SplitMix64(seed: seed)
    cycles = (0..<count).map { cycle in
      ports.filter { $0.direction == .input }.map { port in
        Self.value(port, isStart: cycle < 3, using: &random)
      }
    }
  }

  private static func value(
    _ port: SimulationPort, isStart: Bool, using random: inout SplitMix64
  ) -> BigInt {
    let bits = BigInt(UInt64.random(in: 0..<1 << UInt64(port.width), using: &random))
    switch port.name {
    // Everything is reset at the start, and a register now and then.
    case "resets":
      if isStart { return 0x3ff }
      return random.next() % 4 == 0 ? 1 << Int.random(in: 0..<10, using: &random) : 0
    case "enables": return bits | BigInt(UInt64.random(in: 0..<1 << 13, using: &random))
    // The ends of the ranges matter more than their share.
    case "a", "b", "c", "d", "cascade":
      let top = BigInt(1) << (port.width - 1)
      return [bits, bits, bits, top, top - 1, 0][Int.random(in: 0..<6, using: &random)]
    case "alumode": return bits & 3
    case let name where name.hasPrefix("opmodes_"): return opmode(Int(name.dropFirst(8)) ?? 0, using: &random)
    case let name where name.hasPrefix("inmodes_"):
      let kind = Int(name.dropFirst(8)) ?? 0
      return bits & BigInt(0b01110 | (kind & 1) | (kind & 2) << 3)
    default: return bits
    }
  }

  /// A mode for a kind of configuration: the multiplier's use and whether P is registered.
  private static func opmode(_ kind: Int, using random: inout SplitMix64) -> BigInt {
    let (multiplier, hasP) = (kind / 2, kind % 2 == 1)
    var x = [0]
    if multiplier != 2 { x += [1, 1] }
    if multiplier != 0 { x.append(3) }
    if hasP { x.append(2) }
    let chosen = x[Int.random(in: 0..<x.count, using: &random)]
    let y = chosen == 1 ? 1 : [0, 2, 3][Int.random(in: 0..<3, using: &random)]
    let z = (hasP ? [0, 1, 2, 3, 5, 6] : [0, 1, 3, 5]).randomElement(using: &random) ?? 0
    return BigInt(z << 4 | y << 2 | chosen)
  }

  /// The results of all slices in all cycles.
  func results(_ simulation: any Simulation) -> [[BigInt]] {
    let inputs = simulation.ports.indices.filter { simulation.ports[$0].direction == .input }
    let outputs = simulation.ports.indices.filter { simulation.ports[$0].direction == .output }
    return cycles.map { values in
      for (port, value) in zip(inputs, values) { simulation.set(port, to: value) }
      let results = outputs.map(simulation.get)
      simulation.step(cycles: 1)
      return results
    }
  }
}
