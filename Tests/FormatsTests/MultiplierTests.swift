import Formats
import Testing

@Suite("What an array multiplies with") struct MultiplierTests {
  private func configuration(
    _ placement: ShiftPlacement, _ multiplier: IntegerMultiplier, rows: Int = 4, columns: Int = 4,
    bits: Int = 6, groups: Int = 1, accumulator: Int = 32
  ) throws(ConfigurationError) -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: bits, operandBitsB: bits, groups: groups,
      accumulator: .bits(accumulator), shiftPlacement: placement, multiplier: multiplier)
  }

  @Test("Narrow codes are packed four to a slice, wider ones two, in fields that hold their products")
  func packing() throws {
    for bits in CodeFormat.supportedBits {
      let packing = try #require(try configuration(.edge, .packedSlice, bits: bits).packing)
      #expect(packing.columns == (bits <= 4 ? 2 : 1))
      let largest = (1 << (bits - 1)) * ((1 << (bits - 1)) - 1)
      #expect(largest <= (1 << (packing.productBits - 1)) - 1)
    }
    let four = try #require(try configuration(.edge, .packedSlice, bits: 4).packing)
    #expect(
      (0...1).flatMap { column in (0...1).map { four.offset(row: $0, column: column) } } == [0, 7, 14, 21])
    #expect(try configuration(.edge, .slice).packing == nil)
  }

  @Test("What does not go together is refused")
  func refusals() {
    #expect(
      throws: ConfigurationError("accumulator width is 49 bits; expected at most 48 with multiplier slice")
    ) { try configuration(.edge, .slice, accumulator: 49) }
    #expect(
      throws: ConfigurationError(
        "shift placement is processingElement; expected edge or accumulator with multiplier slice")
    ) { try configuration(.processingElement, .slice, groups: 4) }
    #expect(
      throws: ConfigurationError("shift placement is edge; expected accumulator with multiplier packedSlice")
    ) { try configuration(.edge, .packedSlice, groups: 4) }
    #expect(
      throws: ConfigurationError("array rows is 3; expected a multiple of 2 with multiplier packedSlice")
    ) { try configuration(.edge, .packedSlice, rows: 3) }
    #expect(
      throws: ConfigurationError("array columns is 5; expected a multiple of 2 with multiplier packedSlice")
    ) { try configuration(.edge, .packedSlice, columns: 5, bits: 4) }
    #expect(throws: Never.self) { try configuration(.edge, .packedSlice, columns: 5) }
  }
}
