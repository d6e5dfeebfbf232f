import Formats
import HDL

/// What LUQ has to know of a tensor: the maximum R, and the factor that brings it to the highest level.
///
/// The host finds m and k, with the one division that there is per tensor.
public struct LUQParameters: Interface {
  /// m; absent where α is a power of two.
  @Input public var mantissa: Signal?
  /// k − (15 − T), 0…46: how far to the right of where it stands for R = 1 the product goes.
  @Input(LUQParameters.shiftShape) public var shift: Signal
  /// R, or the largest number of the elements' width if it is beyond that.
  @Input public var limit: Signal

  /// Declares the parameters for elements of a width.
  public init(alpha: LUQConfiguration.Alpha, elementBits: Int) {
    _mantissa = Input(alpha == .exact ? .unsigned(16) : nil)
    _limit = Input(.unsigned(elementBits))
  }

  /// From R = 1 to the greatest R there is, 2^46.
  static let shiftShape = Shape.range(0...46)
}

/// The parameters as the lanes take them, held during a tensor.
struct LUQFactor: Interface {
  /// m; absent where α is a power of two.
  @Input var mantissa: Signal?
  /// How far the product goes to the right.
  @Input(LUQParameters.shiftShape) var shift: Signal
  /// R: larger magnitudes are clipped.
  @Input var limit: Signal
  /// R rounded up to a power of two, less one: larger magnitudes reach the highest level; where α is exact, R says that.
  @Input var ceiling: Signal?
  /// Whether R is not 0; otherwise there is no grid, and every y is 0.
  @Input(.bit) var nonzero: Signal

  init(alpha: LUQConfiguration.Alpha, elementBits: Int) {
    _mantissa = Input(alpha == .exact ? .unsigned(16) : nil)
    _limit = Input(.unsigned(elementBits))
    _ceiling = Input(alpha == .powerOfTwo ? .unsigned(elementBits) : nil)
  }
}

/// Random bits that come from outside of a unit.
public struct LUQDraws: Interface {
  /// Whether draws are taken in this cycle.
  @Output(.bit) public var take: Signal
  /// From how many lanes they are taken: lanes 0 to `count` − 1.
  @Output public var count: Signal
  /// The random bits, one draw per lane.
  @Input public var draws: [Signal]

  init(lanes: Int, bits: Int) {
    _count = Output(.range(0...lanes))
    _draws = Input(.unsigned(bits), count: lanes)
  }
}
