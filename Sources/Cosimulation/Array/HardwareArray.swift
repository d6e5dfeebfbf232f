import Arithmetic
import Datapaths
import Dispatch
import Formats
import Simulation
import Synchronization

/// A ShiftMM array in simulation, by itself or in its shell: several copies of it, on as many threads, through which tiles
/// are run.
public final class HardwareArray {
  /// What the array is built for.
  public let configuration: ShiftMMConfiguration
  let layout: BeatLayout
  let streams: StreamPair
  private let shell: ShellDriver?
  private let copies: [Copy]

  /// One simulation; only one thread uses it at a time.
  private final class Copy: @unchecked Sendable {
    let simulation: any Simulation
    init(_ simulation: any Simulation) { self.simulation = simulation }
  }

  /// Takes simulations of the array's design; all start with a reset.
  ///
  /// - Throws: `StreamError` if the design does not have the array's streams.
  public init(_ configuration: ShiftMMConfiguration, simulations: [any Simulation]) throws {
    self.configuration = configuration
    shell = nil
    layout = BeatLayout(configuration: configuration)
    copies = simulations.map(Copy.init)
    let ports = simulations.first?.ports ?? []
    streams = StreamPair(input: "operands", output: "results", ports: ports)
    guard streams.input.fields.count == layout.inputWords, streams.output.fields.count == layout.outputWords
    else {
      throw StreamError.unusablePort(
        name: "operands", expected: "\(layout.inputWords) fields in and \(layout.outputWords) out")
    }
    reset()
  }

  /// Takes simulations of the design of an array in its shell; all start with a reset.
  ///
  /// - Throws: `StreamError` if the design is not a shell's; `ConfigurationError` if its words are too wide.
  public init(_ layout: ShellLayout, simulations: [any Simulation]) throws {
    configuration = layout.array
    shell = try ShellDriver(layout)
    self.layout = BeatLayout(configuration: layout.array)
    copies = simulations.map(Copy.init)
    streams = ShellDriver.streams
    for simulation in simulations { _ = try AXILiteMaster(simulation) }
    reset()
  }

  /// Whether ``ArrayTiming`` says how long tiles take: not where they come over buses.
  var isTimed: Bool { shell == nil }
  /// The largest K of a product: what is deeper is split into panels.
  var largestDepth: Int { shell?.layout.largestDepth ?? configuration.largestDepth }

  /// The first copy, for cycle by cycle tests.
  var simulation: (any Simulation)? { copies.first?.simulation }

  /// Resets every copy.
  func reset() {
    for copy in copies {
      copy.simulation.reset = true
      copy.simulation.step(cycles: 1)
      copy.simulation.reset = false
    }
  }

  /// What one copy made of its share of the tiles.
  struct Share: Sendable {
    let tiles: ArraySlice<Tile>
    let outcome: Result<StreamResult, StreamError>
  }

  /// Runs tiles of a product, each copy a share of them, and gives every share's words and cycles.
  func run(
    _ tiles: [Tile], of product: ArrayProduct, stalls: StreamBatch.Stalls = .none
  ) -> [Share] {
    let count = min(copies.count, tiles.count)
    let shares = Mutex([Share?](repeating: nil, count: count))
    let (copies, layout, streams, shell) = (copies, layout, streams, shell)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let slice = tiles[index * tiles.count / count..<(index + 1) * tiles.count / count]
      let simulation = copies[index].simulation
      let outcome = Self.outcome {
        if let shell { return try shell.run(slice, of: product, stalls: stalls, on: simulation) }
        return try simulation.run(layout.batch(slice, of: product, stalls: stalls), through: streams)
      }
      shares.withLock { $0[index] = Share(tiles: slice, outcome: outcome) }
    }
    return shares.withLock { $0.compactMap { $0 } }
  }

  /// Runs products of one tile each through the first copy, one after the other without a gap.
  func run(_ tiles: [ArrayProduct]) -> Share? {
    guard let simulation else { return nil }
    let tile = Tile(row: 0, column: 0)
    var all = StreamBatch(transactions: [], words: [], patience: 256)
    for product in tiles {
      let batch = layout.batch([tile], of: product)
      all.transactions += batch.transactions
      all.words += batch.words
    }
    return Share(tiles: [tile], outcome: Self.outcome { try simulation.run(all, through: streams) })
  }

  private static func outcome(of run: () throws -> StreamResult) -> Result<StreamResult, StreamError> {
    do {
      return .success(try run())
    } catch let error as StreamError {
      return .failure(error)
    } catch {
      return .failure(.unusablePort(name: "operands", expected: "\(error)"))
    }
  }
}
