import ExternalTools
import Foundation
import HDL
import Simulation
import Testing
import VerilogEmission

@testable import VerilatorBridge

@Suite("FST waveforms")
struct FSTTests {
  /// A module with an instance, so that there are scopes.
  private struct Pair: Module {
    struct Ports: Interface {
      @Input(.signed(8)) var sample: Signal
      @Output(.signed(9)) var sum: Signal
    }
    struct Delay: Module {
      struct Ports: Interface {
        @Input(.signed(8)) var early: Signal
        @Output(.signed(8)) var late: Signal
      }
      var ports: Ports { Ports() }
      func body(_ m: Builder, _ io: Ports) { m[io.late] = m.registered(io.early, "delayed") }
    }
    var ports: Ports { Ports() }
    func body(_ m: Builder, _ io: Ports) {
      let delay = m.instance(Delay(), "first_delay")
      m[delay.early] = io.sample
      m[io.sum] = delay.late + io.sample
    }
  }

  private func write(_ format: WaveformFormat, cycles: Int) async throws -> URL {
    let file = Bench.temporaryFolder().appendingPathComponent("pair.\(format.rawValue)")
    let engine = SimulationEngine.verilator(try Bench.builder(), waveform: file.path, format: format)
    let bench = try await Testbench(Pair(), on: engine)
    try await bench.run { sim in
      for cycle in 0..<cycles {
        sim[\.sample] = .init(cycle % 100)
        try await sim.step()
      }
    }
    return file
  }

  /// Whether the libraries for FST are there; if not, says so.
  private func hasLibraries() async throws -> Bool {
    do {
      try await CompressionLibraries(builder: Bench.builder()).check()
      return true
    } catch let error as ToolError {
      print("note: FST waveforms are not tested: \(error)")
      return false
    }
  }

  @Test("A model writes an FST file: its header, and a small part of the size of the VCD")
  func file() async throws {
    guard try await hasLibraries() else { return }
    let fst = try Data(contentsOf: await write(.fst, cycles: 5000))
    let vcd = try Data(contentsOf: await write(.vcd, cycles: 5000))
    // A block of type 0, the header, of 329 bytes; and the double e, by which readers tell the byte order.
    #expect([UInt8](fst.prefix(9)) == [0, 0, 0, 0, 0, 0, 0, 1, 73])
    let e = withUnsafeBytes(of: M_E) { Data($0) }
    #expect(fst[25..<33] == e)
    #expect(fst.count * 4 < vcd.count, "\(fst.count) of \(vcd.count)")
  }

  @Test("Every signal of the source map is in the file under its name, as a reader sees it")
  func names() async throws {
    guard try await hasLibraries() else { return }
    guard try await python("import pywellen", []) != nil else {
      print("note: FST files are not read back: python3 has no pywellen")
      return
    }
    let script = """
      import sys, pywellen
      for variable in pywellen.Waveform(sys.argv[1]).all_vars(): print(variable.full_name)
      """
    let file = try await write(.fst, cycles: 10)
    let names = try #require(try await python(script, [file.path])).split(separator: "\n").map(String.init)
    let map = VerilogEmitter.emit(try Netlist(elaborating: Pair())).map
    var expected: [String] = []
    func add(_ module: String, at path: String) {
      guard let found = map.modules.first(where: { $0.name == module }) else { return }
      expected += found.signals.map { "\(path).\($0.name)" }
      for instance in found.instances { add(instance.module, at: "\(path).\(instance.name)") }
    }
    add("pair", at: "pair")
    #expect(expected.contains("pair.first_delay.delayed"))
    for name in expected { #expect(names.contains { $0.hasSuffix(name) }, "\(name) in \(names.sorted())") }
  }

  /// What a script prints; nil if it fails.
  private func python(_ script: String, _ arguments: [String]) async throws -> String? {
    let folder = Bench.temporaryFolder()
    let log = folder.appendingPathComponent("log")
    do {
      try await ToolRun(
        program: "/usr/bin/env", arguments: ["python3", "-c", script] + arguments, folder: folder, log: log,
        timeLimit: .seconds(60)
      ).run()
    } catch is ToolRun.Failure {
      return nil
    }
    return try String(contentsOf: log, encoding: .utf8)
  }

  @Test("Without the libraries one sentence names the packages to install")
  func missing() async throws {
    var builder = try Bench.builder()
    let folder = Bench.temporaryFolder()
    let compiler = folder.appendingPathComponent("c++")
    try Bench.script("case \"$*\" in *-E*) echo no such file >&2; exit 1;; esac; echo 12", at: compiler)
    builder.compiler = CxxCompiler(path: compiler.path, leadingArguments: [])
    let libraries = CompressionLibraries(builder: builder).libraries
    await #expect(
      throws: ToolError.librariesMissing(
        headers: libraries.map(\.header), packages: libraries.map(\.package))
    ) {
      try await builder.build(Fixtures.counter(), trace: .fst)
    }
    let error = ToolError.librariesMissing(
      headers: ["zlib.h", "lz4.h"], packages: ["zlib1g-dev", "liblz4-dev"])
    #expect(
      error.description
        == "FST waveforms need zlib.h and lz4.h, which the C++ compiler does not find; "
        + "install with: sudo apt-get install zlib1g-dev liblz4-dev; VCD needs nothing")
  }
}
