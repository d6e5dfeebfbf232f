/// The largest integer whose square is not above `value`.
public func integerSquareRoot(_ value: UInt64) -> UInt64 {
  var root: UInt64 = 0
  var rest = value
  var bit: UInt64 = 1 << 62
  while bit > value { bit >>= 2 }
  while bit != 0 {
    if rest >= root + bit {
      rest -= root + bit
      root = (root >> 1) + bit
    } else {
      root >>= 1
    }
    bit >>= 2
  }
  return root
}
