import HDL

/// A restoring divider whose dividend is scaled by a power of two on its way in: one bit of the quotient per cycle.
///
///     quotient = floor(dividend·2^(steps − dividendBits) / divisor)
///
/// Bits of the dividend enter from the highest on, and zeros behind the lowest. So as many steps as the dividend has
/// bits divide it as it is, more steps give the quotient fraction bits, and fewer drop the dividend's lowest bits: no
/// shifter is needed around it. A divisor of 0 gives a quotient of ones. Where the highest bits of the quotient are known to
/// be 0, the dividend's highest bits can be a remainder to start with, and the steps over them are saved.
///
/// `results_valid` comes `steps` + 1 cycles after the operands were taken.
public struct SequentialDivider: Module {
  /// The bits of the dividend, at least 1.
  public let dividendBits: Int
  /// The bits of the divisor, at least 1.
  public let divisorBits: Int
  /// The bits of the quotient, at least 2; of a longer one the highest are lost.
  public let quotientBits: Int
  /// The most steps that a division takes, at least 1.
  public let largestSteps: Int
  /// Whether a division starts with a remainder, and shows the one that it ends with.
  public let hasRemainder: Bool

  /// Makes a divider; numbers below the least are taken as that.
  public init(
    dividendBits: Int, divisorBits: Int, quotientBits: Int, largestSteps: Int, hasRemainder: Bool = false
  ) {
    self.dividendBits = max(1, dividendBits)
    self.divisorBits = max(1, divisorBits)
    self.quotientBits = max(2, quotientBits)
    self.largestSteps = max(1, largestSteps)
    self.hasRemainder = hasRemainder
  }

  /// `sequential_divider_82_by_32_to_63_s165`: bits of dividend, divisor and quotient, the most steps; `_r` with a
  /// remainder.
  public var name: String {
    "sequential_divider_\(dividendBits)_by_\(divisorBits)_to_\(quotientBits)_s\(largestSteps)"
      + (hasRemainder ? "_r" : "")
  }

  /// What to divide.
  public struct Operands: Interface {
    /// The number that is divided, before it is scaled.
    @Input public var dividend: Signal
    /// The number to divide by.
    @Input public var divisor: Signal
    /// How many bits of the quotient are made.
    @Input public var steps: Signal
    /// The remainder to start with, less than the divisor: it stands before the dividend. Absent without one.
    @Input public var remainder: Signal?

    init(_ divider: SequentialDivider) {
      _dividend = Input(.unsigned(divider.dividendBits))
      _divisor = Input(.unsigned(divider.divisorBits))
      _steps = Input(.unsigned(Int.bitWidth - divider.largestSteps.leadingZeroBitCount))
      _remainder = Input(divider.hasRemainder ? .unsigned(divider.divisorBits) : nil)
    }
  }

  /// What a division gives.
  public struct Result: Interface {
    /// How often the divisor fits into the scaled dividend.
    @Input public var quotient: Signal
    /// Whether nothing is left: no remainder, and no 1 among the dividend's bits that did not enter.
    @Input(.bit) public var exact: Signal
    /// What is left; absent without remainders.
    @Input public var remainder: Signal?

    init(_ divider: SequentialDivider) {
      _quotient = Input(.unsigned(divider.quotientBits))
      _remainder = Input(divider.hasRemainder ? .unsigned(divider.divisorBits) : nil)
    }
  }

  /// The divider's ports.
  public struct Ports: Interface {
    /// What to divide; taken when the divider is idle.
    public let operands: Stream<Operands>
    /// What it gives.
    public let results: Stream<Result>

    init(_ divider: SequentialDivider) {
      operands = Stream(Operands(divider))
      results = Stream(Result(divider)).flipped()
    }
  }

  /// The ports, made anew.
  public var ports: Ports { Ports(self) }

  private enum Phase: CaseIterable { case idle, divide, done }

  /// Describes three shift registers and a subtractor.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let stepsLeft = m.register(io.operands.payload.steps.shape, "steps_left")
    let dividend = m.register(.unsigned(dividendBits), "dividend")
    let divisor = m.register(.unsigned(divisorBits), "divisor")
    let remainder = m.register(.unsigned(divisorBits), "remainder")
    let quotient = m.register(.unsigned(quotientBits), "quotient")

    let shifted = concatenated(remainder, dividend[dividendBits - 1]).named("shifted")
    let difference = (shifted - divisor).named("difference")
    let fits = (difference .>= 0).named("fits")
    let operands = io.operands.payload

    m.switch(phase) { now in
      switch now {
      case .idle:
        m[stepsLeft] = operands.steps
        m[dividend] = operands.dividend
        m[divisor] = operands.divisor
        m[remainder] = operands.remainder ?? 0
        m[quotient] = 0
        m.when(io.operands.valid) { m[phase] = .divide }
      case .divide:
        m.when((stepsLeft .== 0).named("is_finished")) {
          m[phase] = .done
        } else: {
          m[stepsLeft] = (stepsLeft - 1).truncated(to: stepsLeft.width)
          m[dividend] = (dividend << 1).truncated(to: dividendBits)
          m[remainder] = mux(fits, difference.truncated(to: divisorBits), shifted.truncated(to: divisorBits))
          m[quotient] = concatenated(quotient[0..<quotientBits - 1], fits)
        }
      case .done:
        m.when(io.results.ready) { m[phase] = .idle }
      }
    }
    m[io.operands.ready] = phase.isIn(.idle)
    m[io.results.valid] = phase.isIn(.done)
    m[io.results.payload.quotient] = quotient
    m[io.results.payload.exact] = (remainder .== 0) & (dividend .== 0)
    if let left = io.results.payload.remainder { m[left] = remainder }
  }
}
