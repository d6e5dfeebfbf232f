import ArgumentParser
import Foundation

@main
struct Example: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example", abstract: "Show a design of the gallery in Examples/Gallery at work.",
    discussion: "Designs:\n"
      + Demonstration.all.map { "  \($0.name): \($0.title)" }.joined(separator: "\n"))

  @Argument(help: "The design to simulate; without one, all are listed.")
  var design: String?

  @Flag(help: "Print the design's Verilog instead.")
  var verilog = false

  @Option(help: ArgumentHelp("Also write all signals as a value change dump.", valueName: "FILE"))
  var waveform: String?

  func run() throws {
    guard let design else {
      for demonstration in Demonstration.all {
        let space = String(repeating: " ", count: max(1, 18 - demonstration.name.count))
        print(demonstration.name + space + demonstration.title)
      }
      return
    }
    guard let demonstration = Demonstration.all.first(where: { $0.name == design }) else {
      let names = Demonstration.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no design '\(design)'; expected one of \(names)")
    }
    if let waveform {
      let text = try demonstration.run { _ in true }.vcd()
      try Data(text.utf8).write(to: URL(fileURLWithPath: waveform), options: .atomic)
    }
    if verilog {
      print(try demonstration.verilog(), terminator: "")
    } else {
      let waveform = try demonstration.run { demonstration.shown.contains($0.path) }
      print(waveform.ascii(width: 150, cell: demonstration.cell))
      print(demonstration.sight)
    }
  }
}
