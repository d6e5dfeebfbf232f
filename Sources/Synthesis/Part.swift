/// What an FPGA has.
public struct Part: Hashable, Sendable, Codable {
  /// The name by which tools know the part.
  public let name: String
  /// Look-up tables of six inputs.
  public let lookUpTables: Int
  /// Flip-flops.
  public let flipFlops: Int
  /// Slices of the kind DSP48E1.
  public let dspSlices: Int
  /// Block RAMs of 36 Kibit, each of which can be two of 18.
  public let blockRAMs: Int

  /// The programmable logic of the ZC706's XC7Z045, package FFG900, speed grade −2.
  ///
  /// Source: AMD DS190, Zynq-7000 SoC Data Sheet: Overview.
  public static let xc7z045 = Part(
    name: "xc7z045ffg900-2", lookUpTables: 218_600, flipFlops: 437_200, dspSlices: 900, blockRAMs: 545)
}
