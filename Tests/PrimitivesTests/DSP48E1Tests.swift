import BigInt
import Foundation
import HDL
import Primitives
import Simulation
import TestTools
import Testing
import VerilatorBridge
import VerilogEmission

/// One slice, three models of it: ours in Swift, ours in Verilog, and the one that comes with Yosys.
///
/// `SWIFTLET_ALL_SLICES=1` compares all 1,512 configurations instead of some.
@Suite struct DSP48E1Tests {
  static let seed: UInt64 = 48

  /// Some of the configurations that the wrapper allows, by the seed, or all if asked for.
  private static func configurations(_ count: Int = 160) -> [DSP48E1Configuration] {
    let all = SliceArray.all()
    if ProcessInfo.processInfo.environment["SWIFTLET_ALL_SLICES"] == "1" { return all }
    var random = SplitMix64(seed: seed)
    return Array(all.shuffled(using: &random).prefix(count))
  }

  @Test("configurations compute the same in the interpreter and in our Verilog model under Icarus")
  func icarus() throws {
    try compare(SliceArray(configurations: Self.configurations()), with: nil)
  }

  @Test("configurations compute the same in the interpreter and in Yosys' model under Icarus")
  func yosysModel() throws {
    let places = ["/usr/share/yosys", "/usr/local/share/yosys"].map { "\($0)/xilinx/cells_sim.v" }
    guard let path = places.first(where: FileManager.default.fileExists(atPath:)) else {
      print("**** SKIPPED a test that needs Yosys' xilinx/cells_sim.v ****")
      return
    }
    let library = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(library.range(of: "module DSP48E1 ("))
    let end = try #require(library.range(of: "endmodule", range: start.upperBound..<library.endIndex))
    try compare(
      SliceArray(configurations: Self.configurations()),
      with: "`timescale 1ns/1ns\n" + library[start.lowerBound..<end.upperBound] + "\n")
  }

  @Test("configurations compute the same in the interpreter and in Verilator")
  func verilator() async throws {
    let array = SliceArray(configurations: Array(Self.configurations().prefix(24)))
    let netlist = try Netlist(elaborating: array)
    let interpreter = try Interpreter(netlist)
    let vectors = SliceVectors(interpreter.ports, seed: Self.seed, count: 200)
    let simulation = try await VerilatedModel.build(VerilogEmitter.emit(netlist)).simulation()
    let (expected, found) = (vectors.results(interpreter), vectors.results(simulation))
    for (slice, configuration) in array.configurations.enumerated() {
      let cycle = expected.indices.first { expected[$0][slice] != found[$0][slice] }
      #expect(cycle == nil, "seed \(Self.seed), \(configuration)")
    }
  }

  /// Replays vectors in Icarus, with a model in place of ours if one is given.
  private func compare(_ array: SliceArray, with model: String?) throws {
    guard let iverilog = ExternalTool("iverilog"), let vvp = ExternalTool("vvp") else { return }
    let netlist = try Netlist(elaborating: array)
    let interpreter = try Interpreter(netlist, checks: .statements)
    let vectors = SliceVectors(interpreter.ports, seed: Self.seed, count: 50)
    let expected = vectors.results(interpreter)
    #expect(interpreter.checkReport.failures.isEmpty, "the vectors are legal")

    let design = VerilogEmitter.emit(netlist)
    let bench = SliceBench(design, vectors, expected)
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    for file in design.simulationFiles { try folder.write(model ?? file.text, to: file.name) }
    try folder.write(bench.text, to: "bench.v")
    try folder.write(bench.inputs, to: "inputs.mem")
    try folder.write(bench.results, to: "results.mem")
    let names = (design.files.map(\.name) + design.simulationFiles.map(\.name)) + ["bench.v"]
    let compiled = try iverilog.run(["-g2012", "-o", "run.vvp"] + names, in: folder.url, timeLimit: 300)
    #expect(compiled.status == 0, "\(compiled.output)")
    let output = try vvp.run(["run.vvp"], in: folder.url, timeLimit: 300).output
    let differing = output.matches(of: /DIFFERS (\d+) (\d+)/).prefix(3).map { match in
      let slice = Int(match.output.1) ?? 0
      return "cycle \(match.output.2): \(array.configurations[slice])"
    }
    #expect(
      output.contains("DONE") && differing.isEmpty, "seed \(Self.seed): \(differing) \(output.prefix(2000))")
  }

  @Test("our Verilog model has nothing to lint, bare or with all registers")
  func lint() throws {
    guard let verilator = ExternalTool.verilator else { return }
    let netlist = try Netlist(elaborating: MultiplyAccumulator(aBits: 25, bBits: 18))
    let folder = try ScratchFolder()
    for file in VerilogEmitter.emit(netlist).simulationFiles { try folder.write(file.text, to: file.name) }
    let registers = ["AREG", "BREG", "CREG", "DREG", "ADREG", "MREG", "PREG", "INMODEREG", "OPMODEREG"]
    for arguments in [registers.map { "-G\($0)=0" }, registers.map { "-G\($0)=1" }] {
      let (status, output) = try verilator.run(
        ["--lint-only", "-Wall"] + arguments + ["DSP48E1.v"], in: folder.url)
      #expect(status == 0 && !output.contains("%Warning"), "\(output)")
    }
  }

  @Test("Yosys keeps a multiply-accumulate as exactly one DSP48E1")
  func synthesis() throws {
    guard let yosys = ExternalTool("yosys") else { return }
    let design = VerilogEmitter.emit(try Netlist(elaborating: MultiplyAccumulator(aBits: 25, bBits: 18)))
    let folder = try ScratchFolder()
    for file in design.files { try folder.write(file.text, to: file.name) }
    let script =
      "read_verilog \(design.files.map(\.name).joined(separator: " ")); "
      + "synth_xilinx -top \(design.top) -flatten; tee -o stat.txt stat"
    let (status, output) = try yosys.run(["-q", "-p", script], in: folder.url)
    #expect(status == 0, "\(output)")
    let statistics = try String(contentsOf: folder.url.appendingPathComponent("stat.txt"), encoding: .utf8)
    let count = statistics.firstMatch(of: /DSP48E1 +(\d+)/).map { String($0.output.1) }
    #expect(count == "1", "\(statistics)")
  }

  @Test("a multiply-accumulator adds up products three enabled edges behind its operands")
  func multiplyAccumulate() async throws {
    let module = try MultiplyAccumulator(aBits: 25, bBits: 18)
    let model = try await VerilatedModel.build(VerilogEmitter.emit(try Netlist(elaborating: module)))
    let simulators = [try Simulator(module), Simulator(module, on: try model.simulation())]
    for simulator in simulators {
      var random = SplitMix64(seed: 9)
      var (pipeline, sum): ([(load: Bool, product: BigInt)], BigInt) = ([], 0)
      for cycle in 0..<300 {
        let isEnabled = cycle < 4 || random.next() % 3 != 0
        let load = cycle == 0 || random.next() % 8 == 0
        let a = BigInt(Int64(bitPattern: random.next()) >> 39)
        let b = BigInt(Int64(bitPattern: random.next()) >> 46)
        simulator[\.enable] = isEnabled ? 1 : 0
        simulator[\.load] = load ? 1 : 0
        simulator[\.a] = a
        simulator[\.b] = b
        simulator.step()
        guard isEnabled else { continue }
        pipeline.append((load, a * b))
        guard pipeline.count == 3 else { continue }
        let next = pipeline.removeFirst()
        sum = Shape.signed(48).wrapping(next.load ? next.product : sum + next.product)
        #expect(simulator[\.sum] == sum, "seed 9, cycle \(cycle)")
      }
    }
  }

  @Test("configurations that the slice does not have are refused in a sentence")
  func refusals() {
    func sentence(_ attempt: () throws -> Void) -> String? {
      #expect(throws: DSP48E1Error.self) { try attempt() }?.description
    }
    #expect(
      sentence { _ = try DSP48E1Configuration(bRegisters: 3) }
        == "a DSP48E1 has 0, 1 or 2 registers at B, not 3")
    #expect(
      sentence {
        _ = try DSP48E1Configuration(multiplier: .none, usesPreAdder: true, hasProductRegister: false)
      } == "a DSP48E1 without multiplier has no use for the pre-adder; set usesPreAdder: false")
    #expect(
      sentence { _ = try DSP48E1Configuration(multiplier: .none) }
        == "a DSP48E1 without multiplier has no product to register (UG479: MREG = 0); "
        + "set hasProductRegister: false")
    #expect(
      sentence { _ = try MultiplyAccumulator(aBits: 26, bBits: 18) }
        == "a DSP48E1 multiplies 25 by 18 bits, signed; 'a' needs 26 bits, and has room for 25")
  }

  @Test("an operand that is too wide for a slice is an error at the user's line")
  func tooWide() throws {
    struct TooWide: Module {
      struct Ports: Interface {
        @Input(.unsigned(18)) var a: Signal
        @Output(.signed(48)) var sum: Signal
      }
      var ports: Ports { Ports() }
      static let line: UInt = #line + 2
      func body(_ m: Builder, _ io: Ports) {
        m[io.sum] = m.multiplyAccumulate(1, io.a, load: 1, "sum_of_products")
      }
    }
    let error = try #require(throws: ElaborationError.self) { try Netlist(elaborating: TooWide()) }
    #expect(
      error.description == """
        error[W001]: a DSP48E1 multiplies 25 by 18 bits, signed; 'b' needs 19 bits, and has room for 18
          --> PrimitivesTests/DSP48E1Tests.swift:\(TooWide.line), in module 'too_wide'
          fix: narrow it first: .saturated(to: 18), or multiply with * and leave the choice to synthesis
        1 error
        """)
  }

  @Test("a mode that the configuration does not allow fails a check of the model")
  func illegalModes() throws {
    let simulator = try Simulator(
      DSP48E1(DSP48E1Configuration(hasPRegister: false, hasControlRegisters: false)))
    simulator[\.OPMODE] = 0b010_0101
    simulator.step()
    #expect(simulator.failures.map(\.site.check.message) == ["OPMODE takes P only of a register"])
  }
}
