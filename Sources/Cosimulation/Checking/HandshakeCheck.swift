import BigInt
import Formats
import Simulation

/// Plays sender and receiver of one array cycle by cycle, with stalls and resets at random, and holds every ready,
/// valid, last and sum of every cycle against the golden model and ``ArrayTiming``.
struct HandshakeCheck {
  private let configuration: ShiftMMConfiguration
  private let simulation: any Simulation
  private let ports: PortIndices
  private let products: TestProducts
  private var random: SplitMix64Generator
  private var timing: ArrayTiming
  /// The tile that is being sent, the beat of it that comes next, and whether that beat is being offered.
  private var tile: ArrayProduct
  private var beat = 0
  private var isOffering = false
  /// The rows of results that are still to come.
  private var expected: [ArraySlice<Int64>] = []

  /// Indices of the array's ports.
  private struct PortIndices {
    let valid: Int, ready: Int, a: [Int], b: [Int], shift: Int?, last: Int
    let resultsValid: Int, resultsReady: Int, sums: [Int], resultsLast: Int

    init?(_ simulation: any Simulation, _ configuration: ShiftMMConfiguration) {
      func index(_ name: String) -> Int? { simulation.ports.firstIndex { $0.name == name } }
      guard let valid = index("operands_valid"), let ready = index("operands_ready"),
        let last = index("operands_last"), let resultsValid = index("results_valid"),
        let resultsReady = index("results_ready"), let resultsLast = index("results_last")
      else { return nil }
      (self.valid, self.ready, self.last) = (valid, ready, last)
      (self.resultsValid, self.resultsReady, self.resultsLast) = (resultsValid, resultsReady, resultsLast)
      a = (0..<configuration.rows).compactMap { index("operands_a_\($0)") }
      b = (0..<configuration.columns).compactMap { index("operands_b_\($0)") }
      sums = (0..<configuration.columns).compactMap { index("results_sums_\($0)") }
      shift = index("operands_shift")
    }
  }

  /// Prepares a check; nil if the simulation is not of an array.
  init?(
    _ simulation: any Simulation, _ configuration: ShiftMMConfiguration, seed: UInt64
  ) throws(ConfigurationError) {
    guard let ports = PortIndices(simulation, configuration) else { return nil }
    self.configuration = configuration
    self.simulation = simulation
    self.ports = ports
    products = TestProducts(configuration)
    random = SplitMix64Generator(state: seed)
    timing = ArrayTiming(configuration)
    tile = try products.random(rows: configuration.rows, depth: 1, columns: configuration.columns, &random)
  }

  /// Runs some cycles and gives the words compared.
  ///
  /// - Throws: ``Mismatch``; ``Formats/ConfigurationError`` never for a valid configuration.
  mutating func run(cycles: Int) throws -> Int {
    var words = 0
    try reset()
    for cycle in 0..<cycles {
      // Long stretches of each: the receiver always ready, ready at random, hardly ever ready.
      let readiness = [256, 128, 16][(cycle / 64) % 3]
      let eagerness = [256, 192, 256][(cycle / 96) % 3]
      if Int(random.next() % 256) < 4 { try reset() }
      words += try oneCycle(
        cycle, wantsToSend: Int(random.next() % 256) < eagerness,
        resultsReady: Int(random.next() % 256) < readiness)
    }
    try reset()
    simulation.set(ports.valid, to: 0)
    simulation.set(ports.resultsReady, to: 0)
    return words
  }

  /// Resets the array in the middle of whatever it does; everything under way is dropped.
  private mutating func reset() throws {
    simulation.set(ports.valid, to: 0)
    simulation.reset = true
    simulation.step(cycles: 1)
    simulation.reset = false
    timing = ArrayTiming(configuration)
    expected = []
    // A tile of one beat right after a reset shows whether the reset forgot the tile before.
    try nextTile(isShort: random.next() % 2 == 0)
  }

  private mutating func nextTile(isShort: Bool = false) throws {
    // Short tiles put many boundaries between tiles under way at once; long ones leave no gap between results.
    let deepest = random.next() % 2 == 0 ? 3 : 2 * configuration.rows + 2
    let depth = isShort ? 1 : Int.random(in: 1...deepest, using: &random)
    tile = configuration.ordered(
      try products.random(
        rows: configuration.rows, depth: min(depth, configuration.largestDepth),
        columns: configuration.columns, &random))
    beat = 0
    isOffering = false
  }

  private mutating func oneCycle(_ cycle: Int, wantsToSend: Bool, resultsReady: Bool) throws -> Int {
    isOffering = isOffering || wantsToSend
    let (isLast, shift) = drive(resultsReady: resultsReady)
    let answer = timing.cycle(
      operandsValid: isOffering, operandsLast: isLast, operandsShift: shift, resultsReady: resultsReady)
    try hold(ports.ready, to: answer.operandsReady ? 1 : 0, cycle)
    try hold(ports.resultsValid, to: answer.resultsValid ? 1 : 0, cycle)
    var words = 0
    if answer.resultsValid, let row = expected.first {
      for (port, sum) in zip(ports.sums, row) { try hold(port, to: sum, cycle) }
      try hold(ports.resultsLast, to: answer.resultsLast ? 1 : 0, cycle)
      words = row.count
      if resultsReady { expected.removeFirst() }
    }
    simulation.step(cycles: 1)
    if isOffering && answer.operandsReady { try beatTaken() }
    return words
  }

  /// Sets all inputs: the beat on offer, or arbitrary codes where there is none.
  private mutating func drive(resultsReady: Bool) -> (isLast: Bool, shift: Int) {
    let k = beat
    for (row, port) in ports.a.enumerated() {
      let garbage = Int8(random.next() % 3) - 1
      let code = isOffering ? tile.a[row, k] : garbage
      simulation.set(port, to: BigInt(configuration.operandA.word(ofCode: code)))
    }
    for (column, port) in ports.b.enumerated() {
      let garbage = Int8(random.next() % 3) - 1
      let code = isOffering ? tile.b[k, column] : garbage
      simulation.set(port, to: BigInt(configuration.operandB.word(ofCode: code)))
    }
    var shift = 0
    if let port = ports.shift {
      shift = isOffering ? Int(tile.shifts[k]) : Int(random.next() % 2)
      simulation.set(port, to: BigInt(shift))
    }
    let isLast = isOffering ? k == tile.depth - 1 : random.next() % 2 == 0
    simulation.set(ports.last, to: isLast ? 1 : 0)
    simulation.set(ports.valid, to: isOffering ? 1 : 0)
    simulation.set(ports.resultsReady, to: resultsReady ? 1 : 0)
    return (isLast, shift)
  }

  private mutating func beatTaken() throws {
    isOffering = false
    beat += 1
    guard beat == tile.depth else { return }
    let sums = tile.multiply()
    let width = configuration.columns
    expected += (0..<configuration.rows).map { sums[$0 * width..<($0 + 1) * width] }
    try nextTile()
  }

  private func hold(_ port: Int, to value: Int64, _ cycle: Int) throws {
    let got = simulation.get(port)
    guard got != BigInt(value) else { return }
    throw Mismatch(
      .handshake(
        cycle: cycle, port: simulation.ports[port].name, expected: value,
        got: Int64(truncatingIfNeeded: got)), label: nil, configuration)
  }
}
