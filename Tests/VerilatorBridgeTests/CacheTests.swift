import ExternalTools
import Foundation
import Simulation
import Testing

@testable import VerilatorBridge

@Suite("The cache of built models")
struct CacheTests {
  /// Counts to three, to see that a model works.
  private func expectCounting(_ model: VerilatedModel) throws {
    let sim = try model.simulation()
    sim.reset = true
    sim.step(cycles: 1)
    sim.reset = false
    sim.set(0, to: 1)
    sim.step(cycles: 3)
    #expect(sim.get(1) == 3)
  }

  /// The folder of the counter with a note.
  private func entry(in builder: VerilatedBuilder, note: String) async throws -> URL {
    let job = ModelBuild(
      builder: builder, design: Fixtures.counter(note: note), streams: nil, trace: nil,
      compilerVersion: try await builder.compiler.version())
    return builder.cache.entry(job.name)
  }

  @Test("A second build takes the first one's library and runs neither Verilator nor the compiler")
  func hit() async throws {
    let builder = try Bench.builder()
    let first = try await builder.build(Fixtures.counter(note: "hit"))
    #expect(!first.wasCached)
    var other = builder
    other.tool = VerilatorTool(binary: "/nonexistent", root: "/nonexistent", version: builder.tool.version)
    let second = try await other.build(Fixtures.counter(note: "hit")) { _ in Issue.record("built") }
    #expect(second.wasCached)
    try expectCounting(second)
  }

  @Test("Text, streams, tracing and the tool's version belong to the key")
  func keys() async throws {
    let builder = try Bench.builder()
    var newer = builder
    newer.tool = VerilatorTool(binary: "", root: "", version: ToolVersion(major: 5, minor: 1000))
    func name(_ builder: VerilatedBuilder, note: String, streams: StreamPair?, trace: WaveformFormat?)
      -> String
    {
      ModelBuild(
        builder: builder, design: Fixtures.counter(note: note), streams: streams, trace: trace,
        compilerVersion: "1"
      ).name
    }
    let names = [
      name(builder, note: "", streams: nil, trace: nil),
      name(builder, note: "a", streams: nil, trace: nil),
      name(builder, note: "", streams: Fixtures.adderStreams, trace: nil),
      name(builder, note: "", streams: nil, trace: .vcd),
      name(builder, note: "", streams: nil, trace: .fst), name(newer, note: "", streams: nil, trace: nil),
    ]
    #expect(Set(names).count == names.count)
  }

  @Test(
    "A broken entry is noticed and built anew",
    arguments: ["truncated", "garbage", "no checksum", "empty checksum", "no library"])
  func broken(how: String) async throws {
    let builder = try Bench.builder()
    _ = try await builder.build(Fixtures.counter(note: how))
    let entry = try await entry(in: builder, note: how)
    let library = entry.appendingPathComponent("model.so")
    let sums = entry.appendingPathComponent("SHA256SUMS")
    let manager = FileManager.default
    // This process has the library mapped, so the file itself must stay; others take its name.
    func replace(_ file: URL, with data: Data) throws {
      try manager.removeItem(at: file)
      try data.write(to: file)
    }
    switch how {
    case "truncated": try replace(library, with: try Data(contentsOf: library).prefix(5000))
    case "garbage": try replace(library, with: Data(repeating: 0x5a, count: 100_000))
    case "no checksum": try manager.removeItem(at: sums)
    case "empty checksum": try replace(sums, with: Data())
    default: try manager.removeItem(at: library)
    }
    #expect(!builder.cache.isIntact(entry.lastPathComponent))
    let again = try await builder.build(Fixtures.counter(note: how))
    #expect(!again.wasCached)
    #expect(builder.cache.isIntact(entry.lastPathComponent))
    try expectCounting(again)
  }

  @Test("A library without our functions is built anew")
  func foreignLibrary() async throws {
    let manager = FileManager.default
    let builder = try Bench.builder()
    let entry = try await entry(in: builder, note: "foreign")
    let source = entry.appendingPathExtension("c")
    try manager.createDirectory(at: entry, withIntermediateDirectories: true)
    try Data("int nothing;\n".utf8).write(to: source)
    let library = entry.appendingPathComponent("model.so")
    try await ToolRun(
      program: builder.compiler.path, arguments: ["-shared", "-fPIC", "-o", library.path, source.path],
      folder: entry, log: source.appendingPathExtension("log"), timeLimit: .seconds(60)
    ).run()
    let sum = SHA256.hex([UInt8](try Data(contentsOf: library)))
    try Data("\(sum)  model.so\n".utf8).write(to: entry.appendingPathComponent("SHA256SUMS"))
    #expect(builder.cache.isIntact(entry.lastPathComponent))
    let model = try await builder.build(Fixtures.counter(note: "foreign"))
    #expect(!model.wasCached)
    try expectCounting(model)
  }

  @Test("A damaged runtime is compiled anew", arguments: ["verilated.o", "runtime.h.gch"])
  func damagedRuntime(file: String) async throws {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    _ = try await builder.build(Fixtures.counter(note: "before"))
    let names = try FileManager.default.contentsOfDirectory(atPath: builder.cache.folder.path)
    let runtime = builder.cache.entry(try #require(names.first { $0.hasPrefix("runtime-") }))
    let damaged = runtime.appendingPathComponent(file)
    // Other compilers than GCC have no precompiled header here.
    guard FileManager.default.fileExists(atPath: damaged.path) else { return }
    try Data("short".utf8).write(to: damaged)
    try expectCounting(try await builder.build(Fixtures.counter(note: "after")))
    #expect(try Data(contentsOf: damaged).count > 1000)
  }

  @Test("A runtime of an older layout, whole but without the precompiled header, is compiled anew")
  func olderRuntime() async throws {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: Bench.temporaryFolder())
    _ = try await builder.build(Fixtures.counter(note: "older"))
    let names = try FileManager.default.contentsOfDirectory(atPath: builder.cache.folder.path)
    let runtime = builder.cache.entry(try #require(names.first { $0.hasPrefix("runtime-") }))
    for file in try FileManager.default.contentsOfDirectory(atPath: runtime.path)
    where file.contains("runtime.h") {
      try FileManager.default.removeItem(at: runtime.appendingPathComponent(file))
    }
    let sums = runtime.appendingPathComponent("SHA256SUMS")
    let lines = try String(contentsOf: sums, encoding: .utf8).split(separator: "\n")
    let kept = lines.filter { !$0.contains("runtime.h") }.joined(separator: "\n") + "\n"
    try Data(kept.utf8).write(to: sums)
    try expectCounting(try await builder.build(Fixtures.counter(note: "newer")))
  }

  @Test("Builds of one design at the same time make one entry and agree")
  func concurrent() async throws {
    let builder = try Bench.builder()
    let cached = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let model = try await builder.build(Fixtures.counter(note: "concurrent"))
          try expectCounting(model)
          return model.wasCached
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(cached.filter { !$0 }.count == 1)
  }

  @Test("Of two processes that store one entry, the first one's stays; a broken one is replaced")
  func store() throws {
    let cache = BuildCache(folder: Bench.temporaryFolder())
    func store(_ text: String) throws {
      let work = try cache.makeWorkFolder()
      try Data(text.utf8).write(to: work.appendingPathComponent("file"))
      try cache.store(["file"], from: work, as: "entry")
    }
    let file = cache.entry("entry").appendingPathComponent("file")
    try store("first")
    try store("second")
    #expect(try String(contentsOf: file, encoding: .utf8) == "first")
    try Data("broken".utf8).write(to: file)
    #expect(!cache.isIntact("entry"))
    try store("third")
    #expect(try String(contentsOf: file, encoding: .utf8) == "third")
    #expect(cache.isIntact("entry"))
  }

  @Test("A cache that cannot be written is an error that names it")
  func unwritable() async throws {
    var builder = try Bench.builder()
    builder.cache = BuildCache(folder: URL(fileURLWithPath: "/dev/null/cache"))
    let error = await #expect(throws: BuildError.self) { try await builder.build(Fixtures.counter()) }
    #expect(error?.description.contains("/dev/null/cache") == true)
  }

  @Test("The folder follows the environment, then the project")
  func folders() {
    #expect(BuildCache.standard(environment: ["SWIFTLET_CACHE": "/x/y"]).folder.path == "/x/y")
    #expect(BuildCache.standard(environment: ["SWIFTLET_ROOT": "/p"]).folder.path == "/p/.build/verilated")
  }

  @Test("SHA-256 gives the digests of FIPS 180-4")
  func digests() {
    #expect(
      SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(SHA256.hex(of: ["ab", "c"]) != SHA256.hex(of: ["a", "bc"]))
  }
}
