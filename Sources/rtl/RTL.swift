import ArgumentParser
import Datapaths
import Formats
import Foundation
import HDL
import VerilogEmission

@main
struct RTL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rtl", abstract: "Write the Verilog of the committed designs, a folder for each.")

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "DIRECTORY"))
  var output = "rtl"

  @Option(
    help: "Which designs: those that are committed, or the quantizers that docs/luq.md compares.")
  var designs: Designs = .committed

  @Option(
    help: ArgumentHelp(
      "The package's folder: also write what follows from the shells' registers, a C header and a page of docs/.",
      valueName: "DIRECTORY"))
  var registers: String?

  /// A choice of designs.
  enum Designs: String, ExpressibleByArgument, CaseIterable {
    case committed, quantizers
  }

  func run() throws {
    let folder = URL(fileURLWithPath: output)
    for module in try designs == .committed ? Self.committed() : Self.quantizers() {
      let design = VerilogEmitter.emit(try Netlist(elaborating: module))
      try write(design, to: folder.appendingPathComponent(design.top))
      print("\(output)/\(design.top): \(design.files.count) modules")
    }
    for file in registers == nil ? [] : RegisterFiles.all {
      let path = URL(fileURLWithPath: registers ?? "").appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: path, options: .atomic)
      print(file.path)
    }
  }

  /// The designs that are committed: arrays, one of them in its shell, LUQ with α exact and a power of two, sixteen elements
  /// of 32 bits at a time, the units of integer quantization, and normalization.
  static func committed() throws(ConfigurationError) -> [any Module] {
    let quantizers = try LUQConfiguration.Alpha.allCases.map { (alpha) throws(ConfigurationError) in
      try LUQuantizerUnit(LUQConfiguration(alpha: alpha), lanes: 16, elementBits: 32)
    }
    return try arrays().map { ShiftMMArray($0) } + quantizers + integerUnits() + normalizations() + shells()
  }

  /// ShiftMM arrays of the recipes' widths, with both places of the shift, and with FP4 in both forms of the product.
  /// Integers of 5 bits hold unsigned INT4 codes, too.
  private static func arrays() throws(ConfigurationError) -> [ShiftMMConfiguration] {
    let integers: [(bits: Int, placement: ShiftPlacement)] = [
      (4, .processingElement), (6, .processingElement), (6, .edge), (8, .processingElement),
    ]
    let fp4: [(bits: Int, form: FP4ProductForm)] = [(5, .shift), (4, .fp7)]
    return try integers.map { (bits: Int, placement: ShiftPlacement) throws(ConfigurationError) in
      try ShiftMMConfiguration(
        rows: 16, columns: 16, operandBitsA: bits, operandBitsB: bits, groups: 4, accumulator: .depth(784),
        shiftPlacement: placement)
    }
      + fp4.map { (bits: Int, form: FP4ProductForm) throws(ConfigurationError) in
        try ShiftMMConfiguration(
          rows: 16, columns: 16, integerBits: bits, fp4: FP4Format(), side: .b, form: form,
          accumulator: .depth(784))
      }
  }

  /// LUQ in all its variants, and the random sources.
  static func quantizers() throws(ConfigurationError) -> [any Module] {
    var designs: [any Module] = []
    for generator in RandomGenerator.allCases {
      designs.append(
        try RandomSource(generator: generator, lanes: 16, bits: LUQConfiguration.standardRandomBits))
    }
    func unit(
      levels: Int, _ alpha: LUQConfiguration.Alpha,
      _ rounding: LUQConfiguration.Rounding = .unbiased, elementBits: Int = 32
    ) throws(ConfigurationError) -> LUQuantizerUnit {
      try LUQuantizerUnit(
        LUQConfiguration(levels: levels, alpha: alpha, rounding: rounding), lanes: 16,
        elementBits: elementBits)
    }
    for alpha in LUQConfiguration.Alpha.allCases {
      for levels in FP4Format.supportedLevels {
        for elementBits in [24, 32] {
          designs.append(try unit(levels: levels, alpha, elementBits: elementBits))
        }
      }
    }
    for rounding in LUQConfiguration.Rounding.allCases where rounding != .unbiased {
      designs.append(try unit(levels: 7, .exact, rounding))
    }
    return designs
  }

  /// Makes a design's folder hold its files, its file list, and no other Verilog.
  private func write(_ design: VerilogDesign, to folder: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let written = design.files + design.memoryFiles
    for name in try files.contentsOfDirectory(atPath: folder.path)
    where (name.hasSuffix(".v") || name.hasSuffix(".mem")) && !written.contains(where: { $0.name == name }) {
      try files.removeItem(at: folder.appendingPathComponent(name))
    }
    for file in written {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
    }
    let list = folder.appendingPathComponent("files.f")
    try Data(design.fileList.utf8).write(to: list, options: .atomic)
    try design.map.encoded().write(to: folder.appendingPathComponent("map.json"), options: .atomic)
  }
}
