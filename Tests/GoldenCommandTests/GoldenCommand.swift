import Files
import Foundation
import TestTools
import Testing

/// The program `golden` as a user runs it, in a folder of its own.
struct GoldenCommand {
  /// Where the built program lies: beside the test bundle.
  static let path: String = {
    let sources = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/")
    let besides = Bundle.main.executableURL?.deletingLastPathComponent().path
    let places = [besides, "\(sources.dropFirst())/.build/debug"].compactMap { $0 }.map { $0 + "/golden" }
    return places.first(where: FileManager.default.isExecutableFile(atPath:)) ?? "golden"
  }()

  let folder = try? ScratchFolder()

  /// The folder that the program runs in.
  var url: URL { folder?.url ?? URL(fileURLWithPath: "/nowhere") }

  /// Runs `golden` with arguments; gives its exit status and what it printed.
  func callAsFunction(_ arguments: String...) throws -> (status: Int32, output: String) { try run(arguments) }

  /// Runs `golden` with arguments; gives its exit status and what it printed.
  func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    try ExternalTool(path: Self.path).run(arguments, in: url)
  }

  /// Writes a file.
  func write(_ data: Data, to name: String) throws { try data.write(to: url.appendingPathComponent(name)) }

  /// The names of the files there are.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

  /// Reads an array that the program wrote.
  func array(_ name: String) throws -> NumpyArray {
    try NumpyFile.decode(Data(contentsOf: url.appendingPathComponent(name)))
  }

  /// Reads scale.json: the scale of what the command gives, or one that is named.
  func scale(_ folder: String, of name: String? = nil) throws -> (mantissa: Int, exponent: Int) {
    struct Scale: Decodable { let mantissa, exponent: Int }
    let data = try Data(contentsOf: url.appendingPathComponent("\(folder)/scale.json"))
    guard let name else {
      let scale = try JSONDecoder().decode(Scale.self, from: data)
      return (scale.mantissa, scale.exponent)
    }
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let scale = object?[name] as? [String: Int]
    return (scale?["mantissa"] ?? 0, scale?["exponent"] ?? 0)
  }
}
