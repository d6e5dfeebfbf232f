import BigInt
import Datapaths
import Simulation

/// Software's view of a shell in simulation: its registers, read and written over AXI4-Lite.
public struct AXILiteMaster {
  private let simulation: any Simulation
  private let prefix: String
  /// Cycles that a register may take to answer.
  private static let patience = 64

  /// Takes a simulation whose bus has ports of a prefix.
  ///
  /// - Throws: `StreamError.unusablePort` if it has not.
  public init(_ simulation: any Simulation, prefix: String = "s_axi_ctrl") throws {
    self.simulation = simulation
    self.prefix = prefix
    for name in ["awaddr", "wdata", "bresp", "araddr", "rdata"] { _ = try port(name) }
  }

  /// Writes a register.
  ///
  /// - Returns: The cycles that it took.
  /// - Throws: `StreamError.refused` if the answer is an error, or none comes.
  @discardableResult
  public func write(_ register: RegisterMap.Register, _ word: UInt32) throws -> Int {
    try set([
      ("awaddr", BigInt(register.offset)), ("awvalid", 1), ("wdata", BigInt(word)), ("wstrb", 15),
      ("wvalid", 1),
    ])
    try set([("bready", 1)])
    let cycles = try answered("bvalid", question: ["aw", "w"], register)
    let answer = try get("bresp")
    simulation.step(cycles: 1)
    try set([("bready", 0)])
    guard answer == 0 else { throw StreamError.refused("register \(register.name) cannot be written") }
    return cycles + 1
  }

  /// Reads a register.
  ///
  /// - Returns: Its word, and the cycles that it took.
  /// - Throws: As ``write(_:_:)``.
  public func read(_ register: RegisterMap.Register) throws -> (word: UInt32, cycles: Int) {
    try set([("araddr", BigInt(register.offset)), ("arvalid", 1), ("rready", 1)])
    let cycles = try answered("rvalid", question: ["ar"], register)
    let (word, answer) = (try get("rdata"), try get("rresp"))
    simulation.step(cycles: 1)
    try set([("rready", 0)])
    guard answer == 0 else { throw StreamError.refused("register \(register.name) cannot be read") }
    return (UInt32(truncatingIfNeeded: word), cycles + 1)
  }

  /// Steps until there is an answer; each part of the question is withdrawn once it is taken.
  private func answered(_ valid: String, question: [String], _ register: RegisterMap.Register) throws -> Int {
    var waiting = question
    for cycles in 0..<Self.patience {
      if waiting.isEmpty, try get(valid) == 1 { return cycles }
      let taken = try waiting.filter { try get($0 + "ready") == 1 }
      simulation.step(cycles: 1)
      try set(taken.map { ($0 + "valid", 0) })
      waiting.removeAll(where: taken.contains)
    }
    throw StreamError.refused("register \(register.name) did not answer in \(Self.patience) cycles")
  }

  private func port(_ name: String) throws -> Int {
    guard let index = simulation.ports.firstIndex(where: { $0.name == "\(prefix)_\(name)" }) else {
      throw StreamError.unusablePort(name: "\(prefix)_\(name)", expected: "a bus of AXI4-Lite")
    }
    return index
  }

  private func set(_ values: [(name: String, value: BigInt)]) throws {
    for (name, value) in values { simulation.set(try port(name), to: value) }
  }

  private func get(_ name: String) throws -> BigInt { simulation.get(try port(name)) }
}
