import Foundation
import Testing

@Suite("cosim: bad usage is refused with exit status 64 and one sentence")
struct UsageTests {
  static let cases: [(arguments: String, complaint: String)] = [
    ("--steps 0", "steps is 0; expected 1 to"), ("--steps -1", "steps is -1; expected 1 to"),
    ("--steps x", "The value 'x' is invalid for '--steps"),
    ("--steps 99999999999999999999", "is invalid for '--steps"), ("--epochs 0", "epochs is 0; expected 1 to"),
    ("--epochs -3", "epochs is -3; expected 1 to"), ("--batch 0", "batch is 0; expected 1 to"),
    ("--batch -32", "batch is -32; expected 1 to"), ("--steps 1 --epochs 1", "exclude each other"),
    ("--array 0x4", "array rows is 0; expected 1 to"), ("--array 4x0", "array columns is 0; expected 1 to"),
    ("--array 0xC", "expected rows and columns in decimal, such as 16x16"),
    ("--array 16", "expected rows and columns in decimal"), ("--array 16x", "expected rows and columns"),
    ("--array axb", "expected rows and columns"), ("--array 2x2x2", "expected rows and columns"),
    ("--array -2x2", "array rows is -2; expected 1 to"),
    ("--array 1000x1000", "array rows is 1000; expected 1 to"),
    ("--groups 0", "groups is 0; expected 1 to 8"), ("--groups 9", "groups is 9; expected 1 to 8"),
    ("--groups -1", "groups is -1; expected 1 to 8"),
    ("--groups 2 --recipe int8", "groups is 2; recipe int8 has one group"),
    ("--groups 2 --recipe float", "groups is 2; recipe float has one group"),
    ("--check sample:0", "expected all, none, or sample:P"),
    ("--check sample:2", "expected all, none, or sample:P"),
    ("--check sample:nan", "expected all, none, or sample:P"),
    ("--check sample:-0.5", "expected all, none, or sample:P"),
    ("--check sample:", "expected all, none, or sample:P"), ("--check foo", "check is 'foo'; expected all"),
    ("--recipe fp4", "expected one of shiftquant4, shiftquant6, shiftquant8, int8, luq4, float"),
    ("--recipe luq4 --groups 2", "groups is 2; recipe luq4 has one group"),
    ("--recipe luq4 --luq-levels 6", "levels is 6; expected 7 to 8"),
    ("--recipe luq4 --luq-levels x", "The value 'x' is invalid for '--luq-levels"),
    ("--recipe luq4 --alpha 2", "'exact' and 'pow2'"),
    ("--recipe luq4 --luq-rounding up", "The value 'up' is invalid for '--luq-rounding"),
    ("--recipe luq4 --smp 3", "samples is 3; expected 1, 2 or 4"),
    ("--recipe luq4 --smp -1", "samples is -1; expected 1, 2 or 4"),
    ("--recipe luq4 --hindsight 1", "hindsight is 1.0; expected from 0 up to but not including 1"),
    ("--recipe luq4 --hindsight=-0.1", "hindsight is -0.1; expected from 0"),
    ("--recipe luq4 --hindsight=nan", "hindsight is nan; expected from 0"),
    (
      "--recipe luq4 --hindsight x", "hindsight is 'x'; expected from 0 up to but not including 1, or nothing"
    ),
    ("--recipe luq4 --hindsight=x", "hindsight is 'x'; expected from 0"),
    ("--recipe luq4 --fnt-epochs -1", "fine-tuning epochs is -1; expected 0 to 1000"),
    ("--recipe luq4 --edge-bits 6", "edge bits is 6; expected 4 or 8"),
    ("--recipe luq4 --hidden 128", "the network has 2 layers, so that luq4 with 8 bits in the first and the"),
    ("--luq-levels 7", "--luq-levels belongs to recipe luq4; the recipe is shiftquant6"),
    ("--recipe int8 --alpha exact", "--alpha belongs to recipe luq4; the recipe is int8"),
    ("--luq-rounding floor", "--luq-rounding belongs to recipe luq4"),
    ("--smp 1", "--smp belongs to recipe luq4"),
    ("--recipe float --hindsight", "--hindsight belongs to recipe luq4; the recipe is float"),
    ("--fnt-epochs 0", "--fnt-epochs belongs to recipe luq4"),
    ("--edge-bits 8", "--edge-bits belongs to recipe luq4"),
    ("--norm l3", "'none', 'l1' or 'l2'"), ("--norm", "Missing value for '--norm <norm>'"),
    ("--norm l1 --norm-bits 5", "Error: norm bits is 5; expected 4, 6 or 8."),
    ("--norm l1 --norm-bits -4", "Error: norm bits is -4; expected 4, 6 or 8."),
    ("--norm l1 --norm-bits x", "The value 'x' is invalid for '--norm-bits"),
    ("--norm-bits 8", "Error: --norm-bits belongs to --norm l1 or l2; the norm is none."),
    (
      "--norm none --norm-gradient exact",
      "Error: --norm-gradient belongs to --norm l1 or l2; the norm is none."
    ),
    ("--norm l1 --norm-gradient rough", "'exact' and 'cheap'"),
    ("--norm l2 --norm-gradient cheap", "Error: norm gradient is cheap; norm l2 has the exact one alone."),
    (
      "--recipe float --norm l1 --norm-bits 8",
      "Error: norm bits is 8; recipe float normalizes in floating point."
    ),
    ("--hidden 0", "hidden layer size is 0; expected 1 to 4096"),
    ("--hidden 8,", "expected decimal numbers with commas between them"),
    ("--hidden 8,x", "expected decimal numbers with commas between them"),
    ("--engine icarus", "'verilator', 'axi', 'interpreter' or 'golden'"), ("--model cnn", "one of 'mlp'"),
    ("--seed -1", "is invalid for '--seed"), ("--seed 1.5", "is invalid for '--seed"),
    ("--plant-fault x", "is invalid for '--plant-fault"), ("--plant-fault -1", "invalid for '--plant-fault"),
    ("--plant-fault 1 --engine golden", "plant-fault needs hardware"),
    ("--plant-fault 1 --recipe float", "plant-fault needs hardware"),
    ("--plant-fault 1 --engine axi", "plant-fault wants the array by itself; expected engine verilator or"),
    ("--plant-fault 1 --check none", "plant-fault needs something to catch it"),
    ("--plant-fault 1 --array 4x1", "plant-fault needs an array of at least two columns; array is 4x1"),
    ("--report", "Missing value for '--report"),

    ("--nonsense", "Unknown option '--nonsense'"),
    ("extra", "Unexpected argument 'extra'"),
  ]

  @Test("Refused:", arguments: cases)
  func refused(arguments: String, complaint: String) async throws {
    let result = try await CosimCommand().run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == 64)
    #expect(result.output == "")
    let first = try #require(result.errors.split(separator: "\n").first)
    #expect(first.hasPrefix("Error: ") && first.contains(complaint), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count <= 6, "\(result.errors)")
  }

  @Test("An empty path is refused", arguments: ["data", "report", "replay"])
  func emptyPath(option: String) async throws {
    let result = try await CosimCommand()("--\(option)", "")
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: --\(option) is empty; expected a directory.\n"))
  }

  @Test("A refused run makes no folder")
  func leavesNothing() async throws {
    let scratch = try ScratchFolder()
    _ = try await CosimCommand()("--steps", "0", "--report", "\(scratch.path)/report")
    #expect(try scratch.names(in: "") == [])
  }

  @Test("The help names every option, the defaults and the exit statuses")
  func help() async throws {
    let result = try await CosimCommand()("--help")
    #expect(result.status == 0)
    for word in [
      "--recipe", "--model", "--data", "--steps", "--epochs", "--batch", "--seed", "--array", "--groups",
      "--engine", "--check", "--report", "--plant-fault", "--replay", "--waveform", "--quiet", "16x16",
      "--hidden", "--luq-levels", "--alpha", "--luq-rounding", "--smp", "--hindsight", "--fnt-epochs",
      "--edge-bits", "--norm", "--norm-bits", "--norm-gradient",
      "shiftquant6",
      "130", "69", "USAGE: cosim",
    ] { #expect(result.output.contains(word), "\(word)") }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
