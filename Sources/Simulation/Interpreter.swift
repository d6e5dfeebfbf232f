import BigInt
import HDL

/// A simulation without any tool: the netlist compiled to loops over 64-bit words, in this process.
///
/// Nothing is allocated per cycle as long as values have at most 64 bits; multiplexers, concatenations and
/// slices of wider ones are as fast, and only arithmetic on them is not.
public final class Interpreter: Simulation {
  /// The data ports in declaration order.
  public let ports: [SimulationPort]
  /// The clock domains in the order of the top module's ports.
  public let clockDomains: [ClockDomain]

  let netlist: Netlist
  let tape: Tape
  /// Takes a sample before every edge, while there is one.
  var recorder: WaveformRecorder?
  /// Looks before every edge, if there are checks.
  let checker: Checker?
  private let shapes: [Shape]
  private let storages: [Storage]
  private var isSettled = false

  /// Compiles a netlist; registers without an initial value start random, by the seed.
  ///
  /// - Parameter checks: The checks to make; none unless asked, for each takes time in each cycle.
  /// - Throws: ``InterpreterError/combinationalLoop(path:)`` if a value depends on itself within a cycle.
  public convenience init(_ netlist: Netlist, seed: UInt64 = 1, checks: CheckSelection = []) throws {
    let netlist = netlist.withChecks(checks)
    let flat = FlatNetlist(netlist)
    self.init(netlist, flat, try TapeBuilder(flat), seed: seed)
  }

  /// Takes a netlist that has been flattened and turned into operations.
  init(_ netlist: Netlist, _ flat: FlatNetlist, _ program: TapeBuilder, seed: UInt64) {
    self.netlist = netlist
    let tape = Tape(flat, program, seed: seed)
    self.tape = tape
    checker = flat.checks.isEmpty ? nil : Checker(netlist.checkSites, flat.checks, tape)
    clockDomains = netlist.clockDomains
    ports = netlist.top.ports.map { port in
      SimulationPort(
        name: port.name, direction: port.isInput ? .input : .output, width: port.shape.width,
        isSigned: port.shape.isSigned)
    }
    shapes = netlist.top.ports.map(\.shape)
    storages = flat.ports.map { tape.storage[$0] ?? Storage(flat.nodes[$0].shape) }
  }

  /// Sets an input port; the value is taken modulo 2^width. An output stays as it is.
  public func set(_ port: Int, to value: BigInt) {
    guard ports[port].direction == .input else { return }
    let shape = shapes[port]
    if shape.width <= 64 {
      tape.words[storages[port].address] = Int64(truncatingIfNeeded: value).wrapped(to: shape)
    } else {
      tape.words.write(shape.wrapping(value), to: storages[port])
    }
    isSettled = false
  }

  /// The settled value of a port.
  public func get(_ port: Int) -> BigInt {
    settle()
    return tape.words.read(storages[port])
  }

  /// For every clock domain, whether its reset is asserted.
  public var resets: [Bool] {
    get { tape.resetLevels.map { tape.words[$0] != 0 } }
    set {
      for (address, isAsserted) in zip(tape.resetLevels, newValue) {
        tape.words[address] = isAsserted ? 1 : 0
      }
      isSettled = false
    }
  }

  /// Gives a number of rising edges of all clocks at once.
  public func step(cycles: Int) {
    for _ in 0..<max(0, cycles) {
      settle()
      clock()
    }
  }

  /// Gives one rising edge of each of the domains' clocks, at one instant.
  public func rise(_ domains: Set<Int>) {
    settle()
    recorder?.sample(tape, rising: domains)
    checker?.look(at: tape.words, rising: domains)
    for memory in tape.memories { memory.clock(tape.words, domains) }
    tape.registers.clock(tape.words, domains)
    isSettled = false
  }

  /// Operations that one cycle takes.
  package var operationCount: Int { tape.runs.reduce(0) { $0 + $1.count } }

  @inline(__always)
  func settle() {
    guard !isSettled else { return }
    tape.settle()
    isSettled = true
  }

  @inline(__always)
  func clock() {
    if let recorder { recorder.sample(tape, rising: nil) }
    if let checker { checker.look(at: tape.words, rising: nil) }
    for memory in tape.memories { memory.clock(tape.words) }
    tape.registers.clock(tape.words)
    isSettled = false
  }

  // MARK: Words, for the batch loop

  /// Where a port of at most 64 bits is kept.
  func address(of port: Int) -> Int { storages[port].address }

  /// Sets a word of an input, already wrapped to its port.
  @inline(__always)
  func setWord(_ address: Int, to value: Int64) {
    tape.words[address] = value
    isSettled = false
  }
}

extension Int64 {
  /// The low bits, read as a shape of at most 64 bits does.
  fileprivate func wrapped(to shape: Shape) -> Int64 {
    let unused = Int64(64 - shape.width)
    let high = self << unused
    return shape.isSigned ? high >> unused : Int64(bitPattern: UInt64(bitPattern: high) >> UInt64(unused))
  }
}
