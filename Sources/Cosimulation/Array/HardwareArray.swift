import Arithmetic
import Datapaths
import Dispatch
import Formats
import Simulation
import Synchronization

/// A ShiftMM array in simulation: several copies of it, on as many threads, through which tiles are run.
public final class HardwareArray {
  /// What the array is built for.
  public let configuration: ShiftMMConfiguration
  let layout: BeatLayout
  let streams: StreamPair
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
    let (copies, layout, streams) = (copies, layout, streams)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let slice = tiles[index * tiles.count / count..<(index + 1) * tiles.count / count]
      let batch = layout.batch(slice, of: product, stalls: stalls)
      let outcome = Self.run(batch, on: copies[index].simulation, streams)
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
    return Share(tiles: [tile], outcome: Self.run(all, on: simulation, streams))
  }

  private static func run(
    _ batch: StreamBatch, on simulation: any Simulation, _ streams: StreamPair
  ) -> Result<StreamResult, StreamError> {
    do {
      return .success(try simulation.run(batch, through: streams))
    } catch let error as StreamError {
      return .failure(error)
    } catch {
      return .failure(.unusablePort(name: "operands", expected: "\(error)"))
    }
  }
}
