import BigInt
import HDL

/// A sequential restoring divider: one bit of the quotient per cycle.
///
/// Signed division rounds towards zero; the remainder has the dividend's sign. What has no quotient is defined as in
/// RISC-V: dividing by 0 gives a quotient of all ones, and the dividend as remainder; the lowest number divided by −1
/// gives itself, and 0.
public struct Divider: Module {
  /// The bits of each number, at least 2.
  public let bits: Int
  /// Whether the numbers are two's complement.
  public let isSigned: Bool

  /// Makes a divider; fewer bits than 2 are taken as 2.
  public init(bits: Int, isSigned: Bool) {
    self.bits = max(bits, 2)
    self.isSigned = isSigned
  }

  /// `divider_s16` for 16 signed bits, `divider_u16` for unsigned ones.
  public var name: String { "divider_\(isSigned ? "s" : "u")\(bits)" }

  /// What to divide.
  public struct Operands: Interface {
    /// The number that is divided.
    @Input public var dividend: Signal
    /// The number to divide by.
    @Input public var divisor: Signal

    init(_ shape: Shape) {
      _dividend = Input(shape)
      _divisor = Input(shape)
    }
  }

  /// What a division gives: dividend = quotient × divisor + remainder.
  public struct Result: Interface {
    /// How often the divisor fits.
    @Input public var quotient: Signal
    /// What is left.
    @Input public var remainder: Signal

    init(_ shape: Shape) {
      _quotient = Input(shape)
      _remainder = Input(shape)
    }
  }

  /// The divider's ports.
  public struct Ports: Interface {
    /// What to divide; taken when the divider is idle.
    public let operands: Stream<Operands>
    /// What it gives, `bits` + 1 cycles later.
    public let results: Stream<Result>

    init(_ shape: Shape) {
      operands = Stream(Operands(shape))
      results = Stream(Result(shape)).flipped()
    }
  }

  /// A new interface.
  public var ports: Ports { Ports(isSigned ? .signed(bits) : .unsigned(bits)) }

  private enum Phase: CaseIterable { case idle, divide, done }

  /// Describes the hardware.
  public func body(_ m: Builder, _ io: Ports) {
    let phase = m.state(Phase.self, "phase", reset: .idle)
    let step = m.register(.unsigned(Shape(0...BigInt(bits - 1)).width), "step")
    let divisor = m.register(.unsigned(bits), "divisor")
    let remainder = m.register(.unsigned(bits), "remainder")
    // The dividend's bits leave at the top, the quotient's come in at the bottom.
    let quotient = m.register(.unsigned(bits), "quotient")

    let shifted = concatenated(remainder, quotient[bits - 1]).named("shifted")
    let difference = (shifted - divisor).named("difference")
    let fits = (difference .>= 0).named("fits")

    m.switch(phase) { now in
      switch now {
      case .idle:
        m[step] = Signal(bits - 1)
        m[divisor] = io.operands.payload.divisor.magnitude
        m[quotient] = io.operands.payload.dividend.magnitude
        m[remainder] = 0
        m.when(io.operands.valid) { m[phase] = .divide }
      case .divide:
        m[step] = (step - 1).truncated(to: step.width)
        m[remainder] = mux(fits, difference[0..<bits], shifted[0..<bits])
        m[quotient] = concatenated(quotient[0..<bits - 1], fits)
        m.when(step .== 0) { m[phase] = .done }
      case .done:
        m.when(io.results.ready) { m[phase] = .idle }
      }
    }
    m[io.operands.ready] = phase.isIn(.idle)
    m[io.results.valid] = phase.isIn(.done)

    guard isSigned else {
      m[io.results.payload.quotient] = quotient
      m[io.results.payload.remainder] = remainder
      return
    }
    let (dividend, by) = (io.operands.payload.dividend, io.operands.payload.divisor)
    let isStart = phase.isIn(.idle)
    let differ = ((dividend .< 0) ^ (by .< 0)).named("signs_differ")
    let negatesQuotient = m.registered(differ & (by .!= 0), "negates_quotient", enable: isStart)
    let negatesRemainder = m.registered(dividend .< 0, "negates_remainder", enable: isStart)
    m[io.results.payload.quotient] = signed(quotient, isNegative: negatesQuotient)
    m[io.results.payload.remainder] = signed(remainder, isNegative: negatesRemainder)
  }

  /// A magnitude with its sign.
  private func signed(_ magnitude: Signal, isNegative: Signal) -> Signal {
    mux(isNegative, (-magnitude).truncated(to: bits), magnitude).asSigned
  }
}
