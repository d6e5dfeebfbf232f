import Arithmetic
import Datapaths
import Formats
import Foundation
import HDL
import Training
import VerilogEmission

/// What the benchmarks of the array run: some steps of training with `shiftquant6` on a 16×16 array.
struct Workload {
  /// The steps of one round.
  static let steps = 6

  let dataset: DataSet
  let training: TrainingConfiguration
  let array: ShiftMMConfiguration
  let netlist: Netlist
  let design: VerilogDesign
  /// The products of all steps, in order.
  let products: [ShiftProduct]

  init() async throws {
    dataset = try await DataSet.fashion()
    training = try TrainingConfiguration(recipe: .shiftquant6, length: .steps(Self.steps))
    array = try Self.configuration(size: 16, depth: dataset.train.pixelsPerImage)
    netlist = try Netlist(elaborating: ShiftMMArray(array))
    design = VerilogEmitter.emit(netlist)
    let recorder = Recorder()
    let trainer = try Trainer(configuration: training, dataset: dataset, engine: recorder)
    while !trainer.isFinished { _ = try trainer.step() }
    products = recorder.products
  }

  /// A square array for 6-bit codes in four groups.
  static func configuration(size: Int, depth: Int = 784) throws -> ShiftMMConfiguration {
    try ShiftMMConfiguration(
      rows: size, columns: size, operandBitsA: 6, operandBitsB: 6, groups: 4, accumulator: .depth(depth))
  }

  /// The sum of all results, modulo 2^64.
  var total: Int64 {
    products.reduce(0) { total, product in ShiftMM.multiply(product).reduce(total, &+) }
  }

  /// Writes the operands of all products as `bare.cpp` reads them.
  func writeStimulus(to file: URL) throws {
    var words: [Int64] = []
    for product in products {
      let rows = (product.rows + array.rows - 1) / array.rows
      let columns = (product.columns + array.columns - 1) / array.columns
      words += [Int64(rows * columns), Int64(product.depth)]
      for row in 0..<rows {
        for column in 0..<columns { append(tileOf: product, row: row, column: column, to: &words) }
      }
    }
    try words.withUnsafeBytes { try Data($0).write(to: file) }
  }

  private func append(tileOf product: ShiftProduct, row: Int, column: Int, to words: inout [Int64]) {
    for k in 0..<product.depth {
      for lane in row * array.rows..<(row + 1) * array.rows {
        words.append(lane < product.rows ? Int64(product.a[lane, k]) : 0)
      }
      for lane in column * array.columns..<(column + 1) * array.columns {
        words.append(lane < product.columns ? Int64(product.b[k, lane]) : 0)
      }
      words.append(Int64(product.shifts[k]))
      words.append(k == product.depth - 1 ? 1 : 0)
    }
  }

  /// The golden engine, keeping the products that it was asked for.
  private final class Recorder: Engine {
    private(set) var products: [ShiftProduct] = []

    func multiply(_ product: ShiftProduct, for label: ProductLabel) -> [Int64] {
      products.append(product)
      return ShiftMM.multiply(product)
    }
  }
}
