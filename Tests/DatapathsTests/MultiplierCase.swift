import Formats
import Testing

/// One array with a multiplier of its own to be tested, of square operands.
struct MultiplierCase: CustomTestStringConvertible, Sendable {
  let rows: Int, columns: Int
  let bits: Int
  let groups: Int
  let placement: ShiftPlacement
  let multiplier: IntegerMultiplier?
  let accumulator: ShiftMMConfiguration.Accumulator

  init(
    _ rows: Int, _ columns: Int, bits: Int, g groups: Int = 1, _ placement: ShiftPlacement,
    _ multiplier: IntegerMultiplier?, _ accumulator: ShiftMMConfiguration.Accumulator = .depth(100)
  ) {
    (self.rows, self.columns, self.bits, self.groups) = (rows, columns, bits, groups)
    self.placement = placement
    self.multiplier = multiplier
    self.accumulator = accumulator
  }

  var testDescription: String {
    "\(rows)×\(columns), \(bits) bits, \(groups) groups, \(placement), \(multiplier?.rawValue ?? "inferred"), \(accumulator)"
  }

  func configuration() throws -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: bits, operandBitsB: bits, groups: groups,
      accumulator: accumulator, shiftPlacement: placement, multiplier: multiplier)
  }
}
