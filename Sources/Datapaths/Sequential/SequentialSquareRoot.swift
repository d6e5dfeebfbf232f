import HDL

/// An integer square root, digit by digit: one bit of the root per cycle, the highest first.
///
/// root = floor(sqrt(radicand)). `results_valid` comes `rootBits` + 1 cycles after the radicand was taken.
public struct SequentialSquareRoot: Module {
  /// The bits of the root, at least 2; the radicand has twice as many.
  public let rootBits: Int

  /// Makes a square root; fewer bits than 2 are taken as 2.
  public init(rootBits: Int) { self.rootBits = max(2, rootBits) }

  /// `sequential_square_root_32`: bits of the root.
  public var name: String { "sequential_square_root_\(rootBits)" }

  /// What to take the root of.
  public struct Operand: Interface {
    /// A number of `2·rootBits` bits.
    @Input public var radicand: Signal

    init(rootBits: Int) { _radicand = Input(.unsigned(2 * rootBits)) }
  }

  /// What it gives.
  public struct Result: Interface {
    /// The largest number whose square is not above the radicand.
    @Input public var root: Signal

    init(rootBits: Int) { _root = Input(.unsigned(rootBits)) }
  }

  /// The ports of the square root.
  public struct Ports: Interface {
    /// What to take the root of; taken when the unit is idle.
    public let operands: Stream<Operand>
    /// What it gives.
    public let results: Stream<Result>

    init(rootBits: Int) {
      operands = Stream(Operand(rootBits: rootBits))
      results = Stream(Result(rootBits: rootBits)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(rootBits: rootBits) }

  private enum Phase: CaseIterable { case idle, extract, done }

  /// Describes the registers and the trial subtraction.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let digit = m.register(.unsigned(Int.bitWidth - (rootBits - 1).leadingZeroBitCount), "digit")
    let radicand = m.register(.unsigned(2 * rootBits), "radicand")
    let root = m.register(.unsigned(rootBits), "root")
    // What is left of the bits taken so far once the root's square is gone: at most twice the root.
    let rest = m.register(.unsigned(rootBits + 1), "rest")

    let taken = concatenated(rest, radicand[2 * rootBits - 2..<2 * rootBits]).named("taken")
    // (2·root + 1)² = 4·root² + trial
    let trial = concatenated(root, Signal(1, .unsigned(2))).named("trial")
    let difference = (taken - trial).named("difference")
    let fits = (difference .>= 0).named("fits")

    m.switch(phase) { now in
      switch now {
      case .idle:
        m[digit] = Signal(rootBits - 1)
        m[radicand] = io.operands.payload.radicand
        m[root] = 0
        m[rest] = 0
        m.when(io.operands.valid) { m[phase] = .extract }
      case .extract:
        m[digit] = (digit - 1).truncated(to: digit.width)
        m[radicand] = (radicand << 2).truncated(to: 2 * rootBits)
        m[root] = concatenated(root[0..<rootBits - 1], fits)
        m[rest] = mux(fits, difference.truncated(to: rest.width), taken.truncated(to: rest.width))
        m.when(digit .== 0) { m[phase] = .done }
      case .done:
        m.when(io.results.ready) { m[phase] = .idle }
      }
    }
    m[io.operands.ready] = phase.isIn(.idle)
    m[io.results.valid] = phase.isIn(.done)
    m[io.results.payload.root] = root
  }
}
