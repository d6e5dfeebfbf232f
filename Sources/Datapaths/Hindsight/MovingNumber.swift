import BigInt
import HDL

/// A number in two registers, significand·2^exponent, whose significand moves a bit per cycle.
struct MovingNumber {
  /// The bits of a normalized significand, the highest of which is set.
  static let significandBits = 32
  private static let exponentBits = HindsightEstimator.exponentBits + 1

  /// The number but for the power of two.
  let significand: Signal
  /// The power of two, signed.
  let exponent: Signal
  /// Whether there is a 1 above bit 31.
  private let isLong: Signal
  /// Whether the highest 1 is below bit 31.
  private let isShort: Signal

  /// Declares the registers.
  init(_ m: Builder, _ name: String, bits: Int, reset: BigInt? = nil) {
    significand = m.register(.unsigned(bits), "\(name)_significand", reset: reset)
    exponent = m.register(.signed(Self.exponentBits), "\(name)_exponent")
    let top = Self.significandBits
    isLong = bits > top ? (significand[top..<bits] .!= 0).named("\(name)_is_long") : 0
    isShort = (~significand[top - 1] & (significand .!= 0)).named("\(name)_is_short")
  }

  /// The lowest 32 bits of the significand: all there are once it is normalized.
  var normalized: Signal { significand[0..<Self.significandBits] }

  /// The exponent and a constant, or the nearest that there is.
  func exponent(plus difference: Int) -> Signal {
    (exponent + Signal(difference)).saturated(to: Self.exponentBits, counting: false)
  }

  /// Moves the significand until its highest 1 is bit 31, or it is 0; then `next`.
  func normalize(_ m: Builder, then next: () -> Void) {
    m.when(isLong) {
      halve(m)
    } else: {
      m.when(isShort) {
        m[significand] = (significand << 1).truncated(to: significand.width)
        m[exponent] = exponent(plus: -1)
      } else: {
        next()
      }
    }
  }

  /// Moves this number, or the other one, to the right until the exponents are the same; then `next`.
  func align(_ m: Builder, with other: MovingNumber, then next: () -> Void) {
    m.when(exponent .== other.exponent) {
      next()
    } else: {
      m.when(significand .== 0) {
        m[exponent] = other.exponent
      } else: {
        m.when(other.significand .== 0) {
          m[other.exponent] = exponent
        } else: {
          m.when(exponent .> other.exponent) {
            other.halve(m)
          } else: {
            halve(m)
          }
        }
      }
    }
  }

  private func halve(_ m: Builder) {
    m[significand] = significand >> 1
    m[exponent] = exponent(plus: 1)
  }
}
