import Foundation
import Testing

@Suite("cosim --replay: a folder without a saved tile gives exit status 66, a damaged one 65")
struct ReplayTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Int32
    let complaint: String
    let apply: @Sendable (_ folder: String) throws -> Void

    init(
      _ name: String, _ status: Int32, _ complaint: String,
      _ apply: @escaping @Sendable (String) throws -> Void
    ) {
      (testDescription, self.status, self.complaint, self.apply) = (name, status, complaint, apply)
    }

    /// The damage of changing a file's bytes.
    static func of(
      _ file: String, _ name: String, _ complaint: String, asTile: Bool = false,
      _ change: @escaping @Sendable (inout [UInt8]) -> Void
    ) -> Damage {
      let start = asTile ? "/*.npy: no tile of the saved array" : "/\(file)"
      return Damage("\(file): \(name)", 65, "\(start): \(complaint)") { folder in
        let url = URL(fileURLWithPath: "\(folder)/\(file)")
        var bytes = [UInt8](try Data(contentsOf: url))
        change(&bytes)
        try Data(bytes).write(to: url)
      }
    }

    /// The damage of writing something else for a piece of `case.json`.
    static func ofCase(_ name: String, _ complaint: String, _ old: String, _ new: String) -> Damage {
      of("case.json", name, complaint) { bytes in
        bytes = Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8)
      }
    }
  }

  static let damages: [Damage] = [
    Damage("no folder", 66, "/case.json: cannot be read") { try FileManager.default.removeItem(atPath: $0) },
    Damage("no case.json", 66, "/case.json: cannot be read") {
      try FileManager.default.removeItem(atPath: "\($0)/case.json")
    },
    Damage("no operands", 66, "/a.npy: cannot be read") {
      try FileManager.default.removeItem(atPath: "\($0)/a.npy")
    },
    .of("case.json", "empty", "not a saved tile: it is not JSON") { $0 = [] },
    .of("case.json", "cut short", "not a saved tile: it is not JSON") { $0.removeLast(20) },
    .of("case.json", "empty object", "not a saved tile: it lacks 'configuration'") { $0 = Array("{}".utf8) },
    .ofCase(
      "rows of another type", "not a saved tile: 'configuration.rows' is of another type", "\"rows\" : 2",
      "\"rows\" : \"2\""),
    .ofCase("no rows at all", "no array that is supported: array rows is 0", "\"rows\" : 2", "\"rows\" : 0"),
    .ofCase("a million rows", "no array that is supported", "\"rows\" : 2", "\"rows\" : 1000000"),
    .ofCase("unknown tiles", "names tiles", "\"tiles\" : [", "\"tiles\" : [\"../\","),
    .of("a.npy", "cut short", "holds") { $0.removeLast() },
    .of("a.npy", "cut within its header", "ends within its header") { $0.removeLast($0.count - 40) },
    .of("b.npy", "empty", "is not a NumPy file") { $0 = [] },
    .of("b.npy", "floats", "has elements of type '<f4'; expected int8") {
      $0.replaceSubrange(20..<24, with: Array("'<f4".utf8))
    },
    .of("a.npy", "enormous", "has a shape of more elements") { bytes in
      let text = "{'descr': '|i1', 'fortran_order': False, 'shape': (999999, 999999, 999999, 999999), }"
      bytes = Array(bytes.prefix(10)) + Array(text.padding(toLength: 118, withPad: " ", startingAt: 0).utf8)
    },
    .of("a.npy", "a code beyond its format", "A[0, 0] is -128", asTile: true) { $0[128] = 0x80 },
    .of("shifts.npy", "a shift below 0", "shift 0 is 255", asTile: true) { $0[128] = 0xFF },
  ]

  @Test("Refused:", arguments: damages.indices)
  func refused(index: Int) async throws {
    let damage = Self.damages[index]
    let scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch)
    let command = CosimCommand(environment: MismatchTests.withoutVerilator)
    _ = try await command(
      "--engine", "interpreter", "--plant-fault", "1", "--array", "2x2", "--batch", "8", "--steps", "1",
      "--data",
      data, "--report", scratch.path)
    let folder = "\(scratch.path)/mismatch"
    try damage.apply(folder)
    let result = try await command("--replay", folder)
    #expect(result.status == damage.status, "\(damage.testDescription): \(result.errors)")
    #expect(result.errors.hasPrefix("error: \(folder)"), "\(result.errors)")
    #expect(result.errors.contains(damage.complaint), "\(damage.testDescription): \(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
  }
}
