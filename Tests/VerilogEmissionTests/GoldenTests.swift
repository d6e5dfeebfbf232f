import Datapaths
import Formats
import Foundation
import HDL
import Testing
import VerilogEmission

/// The exact text of small modules.
///
/// After an intended change: `SWIFTLET_UPDATE_GOLDEN=1 swift test --filter GoldenTests`, and read the
/// difference.
@Suite struct GoldenTests {
  @Test func aCounterHasItsResetEnableAndInitialValue() throws { try check(Counter(bits: 8)) }

  @Test func aMultiplyAccumulateConnectsItsMultiplier() throws {
    try check(MultiplyAccumulate(bits: 6, accumulatorBits: 24))
  }

  @Test func operandsOfMixedSignsAreExtendedExplicitly() throws { try check(MixedSigns()) }

  @Test func multiplexersInFrontOfARegisterBecomeStatements() throws { try check(Priority()) }

  @Test func wideConstantsAndPassThroughNeedNoNets() throws { try check(Wide()) }

  @Test func aProcessingElementReadsLikeItsSource() throws {
    let configuration = try ShiftMMConfiguration(
      rows: 2, columns: 2, operandBitsA: 6, operandBitsB: 6, groups: 4, accumulator: .bits(24))
    let design = VerilogEmitter.emit(try Netlist(elaborating: ShiftMMArray(configuration)))
    let element = try #require(design.files.first { $0.name.hasPrefix("processing_element") })
    try compare(element)
  }

  @Test func aMemoryIsATemplateThatSynthesisKnows() throws { try check(Scratchpad()) }

  @Test func contentsOfManyWordsAreAFile() throws { try check(SquareTable()) }

  @Test func twoMaskedPortsWriteInOneBlock() throws { try check(SharedBuffer()) }

  @Test("Clocks have ports of their own, and resets act by their domain's kind and polarity")
  func clocksAndResets() throws { try check(SampleCounter()) }

  @Test("A queue between two clocks marks its synchronizers")
  func dualClockQueue() throws { try check(DualClockQueue()) }

  @Test func checksStandWhereSynthesisDoesNotRead() throws { try check(CheckedSum(), checks: .all) }

  private func check(_ module: some Module, checks: CheckSelection = .statements) throws {
    let design = VerilogEmitter.emit(try Netlist(elaborating: module), checks: checks)
    for file in design.files + design.memoryFiles { try compare(file) }
  }

  private func compare(_ file: VerilogDesign.File) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let golden = folder.appendingPathComponent(file.name)
    if ProcessInfo.processInfo.environment["SWIFTLET_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try file.text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    #expect(file.text == expected, "\(file.name) has changed")
  }
}
