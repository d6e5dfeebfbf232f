import BigInt
import HDL
import Simulation

/// Random numbers for designs and for what is put into them, the same for the same seed.
package struct RandomSource {
  private var generator: SplitMix64

  /// Makes a source.
  package init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// True with a probability.
  package mutating func flag(_ probability: Double = 0.5) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }

  /// A number of a range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// One of some things, of which there is at least one.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[int(0...items.count - 1)] }

  /// A value of a shape; the ends of its range and small numbers more often than others.
  package mutating func value(_ shape: Shape) -> BigInt {
    switch int(0...7) {
    case 0: return shape.representableRange.lowerBound
    case 1: return shape.representableRange.upperBound
    case 2: return shape.wrapping(BigInt(int(-2...2)))
    default:
      let bits = (0...shape.width / 64).reduce(BigInt(0)) { bits, _ in (bits << 64) + BigInt(generator.next())
      }
      return shape.wrapping(bits)
    }
  }
}
