import HDL
import SimulationHarness

/// Xilinx' DSP slice of the 7 series, pin by pin: pre-adder, multiplier of 25 × 18 bits, adder of 48 bits.
///
/// Names, widths and behaviour are those of "7 Series DSP48E1 Slice User Guide" (UG479). A is signed of 30 bits, of
/// which the multiplier takes 25. Registers start at 0; resets are synchronous and stronger than enables. Not modelled,
/// and tied off: the cascades of A, B and carry, CARRYINSEL, SIMD, the logic unit, the pattern detector.
///
/// The model assumes, as checks, that OPMODE, INMODE and ALUMODE have values that UG479 allows with the configuration.
public struct DSP48E1: ForeignModule {
  /// The attributes.
  public let configuration: DSP48E1Configuration

  /// Names a slice.
  public init(_ configuration: DSP48E1Configuration) { self.configuration = configuration }

  /// The pins.
  public var ports: Ports { Ports() }

  /// The primitive's name in Vivado's and Yosys' libraries.
  public var verilogName: String { "DSP48E1" }

  /// The name among Swiftlet's modules.
  public var name: String { "dsp48e1" }

  /// The attributes as Verilog has them.
  public var verilogParameters: KeyValuePairs<String, VerilogParameter> {
    func count(_ isThere: Bool) -> VerilogParameter { .integer(isThere ? 1 : 0) }
    let control = count(configuration.hasControlRegisters)
    return [
      "USE_MULT": .string(configuration.multiplier.rawValue),
      "USE_DPORT": configuration.usesPreAdder ? "TRUE" : "FALSE",
      "AREG": .integer(configuration.aRegisters), "ACASCREG": .integer(configuration.aRegisters),
      "BREG": .integer(configuration.bRegisters), "BCASCREG": .integer(configuration.bRegisters),
      "CREG": count(configuration.hasCRegister), "DREG": count(configuration.hasDRegister),
      "ADREG": count(configuration.hasPreAdderRegister), "MREG": count(configuration.hasProductRegister),
      "PREG": count(configuration.hasPRegister), "INMODEREG": control, "OPMODEREG": control,
      "ALUMODEREG": control, "CARRYINREG": control, "CARRYINSELREG": control,
    ]
  }

  /// The clock pin.
  public var clockPort: String? { "CLK" }

  /// The pins that stay unused.
  public var tiedPorts: KeyValuePairs<String, VerilogConstant> {
    [
      "ACIN": VerilogConstant(0, width: 30), "BCIN": VerilogConstant(0, width: 18),
      "CARRYCASCIN": VerilogConstant(0, width: 1), "MULTSIGNIN": VerilogConstant(0, width: 1),
      "CARRYINSEL": VerilogConstant(0, width: 3),
    ]
  }

  /// What the interpreter simulates.
  public var model: DSP48E1Model { DSP48E1Model(configuration: configuration) }

  /// What Verilator and Icarus simulate.
  public var simulationFiles: [VerilogSource] {
    [VerilogSource(name: "DSP48E1.v", text: HarnessSources.dsp48e1)]
  }
}
