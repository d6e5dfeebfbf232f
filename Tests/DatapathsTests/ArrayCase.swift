import Datapaths
import Formats
import HDL
import Simulation
import Testing
import VerilatorBridge
import VerilogEmission

@testable import Cosimulation

/// One array to be tested, with a name that says all of it.
struct ArrayCase: CustomTestStringConvertible, Sendable {
  let rows: Int, columns: Int
  let bitsA: Int, bitsB: Int
  let groups: Int
  let placement: ShiftPlacement
  let accumulator: ShiftMMConfiguration.Accumulator

  init(
    _ rows: Int, _ columns: Int, a: Int, b: Int, g: Int, _ placement: ShiftPlacement,
    _ accumulator: ShiftMMConfiguration.Accumulator
  ) {
    (self.rows, self.columns, bitsA, bitsB, groups) = (rows, columns, a, b, g)
    self.placement = placement
    self.accumulator = accumulator
  }

  var testDescription: String {
    "\(rows)×\(columns), A \(bitsA) bits, B \(bitsB) bits, \(groups) groups, \(placement), \(accumulator)"
  }

  /// The array's configuration, with its own or another place of the shift.
  func configuration(_ placement: ShiftPlacement? = nil) throws -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: bitsA, operandBitsB: bitsB, groups: groups,
      accumulator: accumulator, shiftPlacement: placement ?? self.placement)
  }

  /// The array in Verilator, in so many copies; registers without a reset start random by the seed.
  func verilated(
    _ placement: ShiftPlacement? = nil, copies: Int = 1, seed: UInt64
  ) async throws -> HardwareArray {
    try await configuration(placement).verilated(copies: copies, seed: seed)
  }
}

/// One array for integers and FP4 to be tested.
struct FP4Case: CustomTestStringConvertible, Sendable {
  let rows: Int, columns: Int
  let bits: Int, levels: Int
  let side: OperandSide
  let form: FP4ProductForm
  let accumulator: ShiftMMConfiguration.Accumulator

  init(
    _ rows: Int, _ columns: Int, bits: Int, levels: Int, _ side: OperandSide, _ form: FP4ProductForm,
    _ accumulator: ShiftMMConfiguration.Accumulator
  ) {
    (self.rows, self.columns, self.bits, self.levels) = (rows, columns, bits, levels)
    self.side = side
    self.form = form
    self.accumulator = accumulator
  }

  var testDescription: String {
    "\(rows)×\(columns), \(bits) bits, \(levels) levels on side \(side), \(form), \(accumulator)"
  }

  /// The array's configuration, with its own or another form of the product.
  func configuration(_ form: FP4ProductForm? = nil) throws -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: rows, columns: columns, integerBits: bits, fp4: FP4Format(levels: levels), side: side,
      form: form ?? self.form, accumulator: accumulator)
  }
}

extension ShiftMMConfiguration {
  /// The array in Verilator, in so many copies; registers without a reset start random by the seed.
  func verilated(copies: Int = 1, seed: UInt64) async throws -> HardwareArray {
    let hardware = try Hardware(self, faultSeed: nil)
    return try hardware.array(on: await hardware.verilated { _ in }, copies: copies, seed: seed)
  }
}
