import Cosimulation
import Foundation
import Testing

@Suite("cosim: every engine and every array train to the same bits")
struct AgreementTests {
  let scratch: ScratchFolder
  let data: String

  init() throws {
    scratch = try ScratchFolder()
    data = try TinyData.write(to: scratch)
  }

  private func train(_ arguments: String...) async throws -> RunReport { try await train(arguments) }

  private func train(_ arguments: [String]) async throws -> RunReport {
    let folder = "\(scratch.path)/\(UUID().uuidString)"
    let common = ["--data", data, "--batch", "8", "--steps", "2", "--report", folder]
    let result = try await CosimCommand().run(common + arguments)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/report.json"))
    return try JSONDecoder().decode(RunReport.self, from: bytes)
  }

  private func expectSame(_ report: RunReport, as golden: RunReport) {
    #expect(report.weightsDigest == golden.weightsDigest)
    #expect(report.steps.map(\.loss) == golden.steps.map(\.loss))
    #expect(report.accuracy.train == golden.accuracy.train)
    #expect(report.accuracy.test == golden.accuracy.test)
  }

  @Test("Verilator on arrays of 2×3 and 4×4", arguments: ["2x3", "4x4"])
  func verilator(array: String) async throws {
    let golden = try await train("--engine", "golden", "--recipe", "shiftquant4")
    let report = try await train("--recipe", "shiftquant4", "--array", array)
    expectSame(report, as: golden)
    #expect(report.words > 0)
    #expect(report.selfCheckWords > 0)
    #expect(report.mismatches == 0)
    #expect(report.tools["verilator"]?.isEmpty == false && report.tools["compiler"]?.isEmpty == false)
  }

  @Test("Arrays in their AXI shells, on Verilator", arguments: ["shiftquant6", "luq4"])
  func shell(recipe: String) async throws {
    let golden = try await train("--engine", "golden", "--recipe", recipe)
    let report = try await train("--engine", "axi", "--recipe", recipe, "--array", "3x2")
    expectSame(report, as: golden)
    #expect(report.words > 0 && report.selfCheckWords > 0 && report.mismatches == 0)
    #expect(report.configuration["array"]?.hasPrefix("shiftmm_shell_3x2_") == true)
  }

  @Test(
    "The interpreter with every recipe",
    arguments: ["shiftquant4", "shiftquant6", "shiftquant8", "int8"], ["2x3", "4x4"])
  func interpreter(recipe: String, array: String) async throws {
    let golden = try await train("--engine", "golden", "--recipe", recipe)
    let report = try await train("--engine", "interpreter", "--recipe", recipe, "--array", array)
    expectSame(report, as: golden)
    #expect(report.words > 0)
    #expect(report.steps.map(\.words).reduce(0, +) == report.words)
    #expect(report.steps.map(\.cycles).reduce(0, +) == report.cycles)
  }

  @Test(
    "Recipe luq4, whatever is chosen of it",
    arguments: [
      [], ["--smp", "4", "--hindsight", "0.5", "--luq-levels", "8"],
      ["--edge-bits", "4", "--alpha", "pow2", "--fnt-epochs", "1"], ["--edge-bits", "4"],
    ])
  func luq(options: [String]) async throws {
    let network = ["--recipe", "luq4", "--hidden", "6,5"] + options
    let golden = try await train(network + ["--engine", "golden"])
    let report = try await train(network + ["--engine", "interpreter", "--array", "4x4"])
    expectSame(report, as: golden)
    #expect(report.clipping == golden.clipping)
    #expect(report.words > 0 && report.words == report.arrays.map(\.words).reduce(0, +))
    #expect(report.macs == report.arrays.map(\.macs).reduce(0, +))
    // Forward and FP4; and 8 bits, if layers or the last phase have that many.
    let isWideNeeded = !options.contains("--edge-bits") || options.contains("--fnt-epochs")
    #expect(report.arrays.count == (isWideNeeded ? 3 : 2))
    #expect(report.arrays.allSatisfy { $0.words > 0 })
    // SAWB of weights and of activations, LUQ; 8 bits to nearest and stochastic; the estimators of maxima.
    let estimators = options.contains("--hindsight") ? 1 : 0
    #expect(report.quantizers.count == (isWideNeeded ? 5 : 3) + estimators)
    #expect(report.quantizers.allSatisfy { $0.words > 0 && $0.cycles > 0 })
  }

  @Test(
    "Normalization, by either norm, in codes of 4 to 8 bits",
    arguments: [
      ["--norm", "l1"], ["--norm", "l2", "--recipe", "shiftquant4"],
      ["--norm", "l1", "--norm-bits", "4", "--norm-gradient", "cheap", "--recipe", "int8"],
      ["--norm", "l2", "--norm-bits", "6", "--recipe", "luq4", "--hidden", "6,5"],
      ["--norm", "l1", "--recipe", "luq4", "--hidden", "6,5", "--fnt-epochs", "1"],
    ])
  func normalization(options: [String]) async throws {
    let golden = try await train(options + ["--engine", "golden"])
    let report = try await train(options + ["--engine", "interpreter", "--array", "4x4"])
    expectSame(report, as: golden)
    #expect(report.words > 0 && report.mismatches == 0)
    #expect(report.quantizers.count >= 2 && report.quantizers.allSatisfy { $0.words > 0 && $0.cycles > 0 })
    #expect(report.normalizations.count == 2)
    #expect(report.normalizations.allSatisfy { $0.words > 0 && $0.cycles > 0 })
    #expect(report.configuration["norm"] == options[1])
    let bits = ["4", "6"].first(where: options.contains) ?? (options.contains("shiftquant4") ? "4" : nil)
    #expect(report.configuration["normBits"] == bits ?? (options.contains("luq4") ? "8" : "6"))
  }

  @Test("Normalization in emitted Verilog, forward and backward", arguments: ["l1", "l2"])
  func verilatedNormalization(norm: String) async throws {
    let options = ["--recipe", "shiftquant4", "--norm", norm, "--hidden", "6,5"]
    let golden = try await train(options + ["--engine", "golden"])
    let report = try await train(options + ["--array", "4x4"])
    expectSame(report, as: golden)
    #expect(report.normalizations.map(\.name).allSatisfy { $0.contains("\(norm)_16_b4_n8") })
    // Two steps of eight samples in eleven channels, and what each channel has once.
    #expect(report.normalizations.map(\.words) == [2 * 11 * (8 + (norm == "l1" ? 4 : 3)), 2 * 11 * (8 + 2)])
    let sample = try await train(options + ["--array", "4x4", "--check", "sample:0.5"])
    expectSame(sample, as: golden)
  }

  @Test("A seed gives the same bits again, another seed others")
  func seeds() async throws {
    let first = try await train("--engine", "golden", "--seed", "7")
    expectSame(try await train("--engine", "golden", "--seed", "7"), as: first)
    let other = try await train("--engine", "golden", "--seed", "8")
    #expect(other.weightsDigest != first.weightsDigest)
  }

  @Test("A sample compares fewer words, none compares none, and the weights stay the same")
  func policies() async throws {
    let all = try await train("--engine", "interpreter", "--array", "2x3")
    let sample = try await train("--engine", "interpreter", "--array", "2x3", "--check", "sample:0.3")
    let none = try await train("--engine", "interpreter", "--array", "2x3", "--check", "none")
    #expect(sample.words > 0 && sample.words < all.words)
    #expect(sample.cycles < all.cycles)
    #expect(none.words == 0 && none.selfCheckWords == 0)
    #expect(none.cycles == all.cycles)
    expectSame(sample, as: all)
    expectSame(none, as: all)
  }

  @Test("The floating point baseline needs no hardware and starts from the same weights and data")
  func float() async throws {
    let float = try await train("--recipe", "float")
    expectSame(try await train("--recipe", "float", "--engine", "golden"), as: float)
    #expect(float.words == 0 && float.cycles == 0 && float.utilization == nil)
    let eight = try await train("--recipe", "shiftquant8", "--engine", "golden")
    let losses = try #require(float.steps.first.flatMap { a in eight.steps.first.map { (a.loss, $0.loss) } })
    #expect(abs(losses.0 - losses.1) < 0.05, "\(losses)")
    #expect(float.weightsDigest != eight.weightsDigest)
  }

  @Test("One epoch is a step for every batch, the last with what is left")
  func epochs() async throws {
    let folder = "\(scratch.path)/report"
    let result = try await CosimCommand()(
      "--engine", "golden", "--data", data, "--batch", "16", "--epochs", "2", "--report", folder)
    #expect(result.status == 0)
    #expect(try scratch.report().steps.map(\.step) == Array(1...6))
  }

  @Test("Compressed files hold the same data set")
  func gzip() async throws {
    let packed = try TinyData.write(to: scratch, as: "packed")
    let gzip = try await CosimCommand().run(
      program: "/bin/sh", ["-c", "exec gzip \"$0\"/*", packed])
    #expect(gzip.status == 0)
    let plain = try await train("--engine", "golden")
    expectSame(try await train("--engine", "golden", "--data", packed), as: plain)
  }
}
