/// A clock with its reset: registers of one domain change together.
///
///     let write = ClockDomain("write")  // the ports write_clock and write_reset
///     let axi = ClockDomain("axi", clock: "aclk", reset: "aresetn", resetPolarity: .activeLow)
///     m.clocked(by: write) { … }
///
/// Domains are known by their names throughout a design: two that share a name must be equal.
public struct ClockDomain: Hashable, Sendable {
  /// When a reset takes effect.
  public enum ResetKind: String, Hashable, Sendable {
    /// At the next rising edge of the clock.
    case synchronous
    /// At once, and for as long as it is asserted.
    case asynchronous
  }

  /// The level at which a reset is asserted.
  public enum ResetPolarity: String, Hashable, Sendable {
    case activeHigh, activeLow
  }

  /// The name, by which instances find the domain of their parent.
  public let name: String
  /// The name of the clock's port.
  public let clock: String
  /// The name of the reset's port.
  public let reset: String
  /// When the reset takes effect.
  public internal(set) var resetKind: ResetKind
  /// The level at which the reset's port asserts it.
  public let resetPolarity: ResetPolarity

  /// Makes a domain.
  ///
  /// - Parameters:
  ///   - name: The name, from which the ports are named unless they are given names.
  ///   - clock: The name of the clock's port; `name_clock` unless stated.
  ///   - reset: The name of the reset's port; `name_reset` unless stated, `name_reset_n` if it is active low.
  public init(
    _ name: String, clock: String? = nil, reset: String? = nil, resetKind: ResetKind = .synchronous,
    resetPolarity: ResetPolarity = .activeHigh
  ) {
    self.name = name
    self.clock = clock ?? "\(name)_clock"
    self.reset = reset ?? "\(name)_reset" + (resetPolarity == .activeLow ? "_n" : "")
    self.resetKind = resetKind
    self.resetPolarity = resetPolarity
  }

  /// What everything belongs to unless said otherwise: `clock`, and `reset`, synchronous and active high.
  public static let main = ClockDomain("main", clock: "clock", reset: "reset")
}
