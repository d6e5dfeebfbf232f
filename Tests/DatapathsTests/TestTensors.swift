import Arithmetic
import BigInt
import Datapaths
import Formats

@testable import Cosimulation

/// Tensors that quantizers are tried with.
enum TestTensors {
  /// The numbers of elements that corners have: one, less than a beat, a beat, one more, more beats than a pipeline has stages.
  static func counts(lanes: Int) -> [Int] { [1, max(1, lanes - 1), lanes, lanes + 1, 13 * lanes / 2] }

  /// All zero, equal, extreme, with an outlier, and random magnitudes of all sizes.
  static func corners(elementBits: Int, count: Int, seed: UInt64) -> [[Int64]] {
    var random = SplitMix64Generator(state: seed)
    let largest = Int64(1) << Int64(elementBits - 1) - 1
    func numbers(_ value: (Int) -> Int64) -> [Int64] { (0..<count).map(value) }
    let shift = UInt64(elementBits)
    func any() -> Int64 { Int64(random.next() % UInt64(2 * largest + 1)) - largest }
    return [
      numbers { _ in 0 }, numbers { _ in largest }, numbers { $0 % 2 == 0 ? largest : -largest },
      numbers { _ in -1 }, numbers { $0 == count / 2 ? 1 : 0 }, numbers { $0 == count - 1 ? -largest : 1 },
      numbers { $0 == 0 ? largest : Int64($0 % 2) }, numbers { _ in any() },
      numbers { _ in any() >> Int64(random.next() % shift) },
      numbers { _ in any() >> Int64(elementBits / 2) }, numbers { $0 % 3 == 0 ? any() : 0 },
    ]
  }

  /// A tensor as beats of L elements; lanes beyond the last element hold what must not matter.
  static func beats(_ tensor: [Int64], lanes: Int, padding: BigInt = 1) -> [[BigInt]] {
    stride(from: 0, to: tensor.count, by: lanes).map { start in
      let elements = tensor[start..<min(start + lanes, tensor.count)]
      let padding = [BigInt](repeating: padding, count: lanes - elements.count)
      return elements.map { BigInt($0) } + padding
        + [BigInt(elements.count), start + lanes >= tensor.count ? 1 : 0]
    }
  }
}
