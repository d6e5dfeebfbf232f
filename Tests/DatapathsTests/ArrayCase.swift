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
    let hardware = try Hardware(configuration(placement), faultSeed: nil)
    return try hardware.array(on: await hardware.verilated { _ in }, copies: copies, seed: seed)
  }
}
