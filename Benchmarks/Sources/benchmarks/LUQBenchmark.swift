import Arithmetic
import Formats
import Foundation

/// The golden LUQ quantizer, one thread, beside the same quantizer in NumPy: by the paper's formulas in float64 and
/// float32, and in float32 by exponents with the fastest generator; all measure the maximum.
struct LUQBenchmark {
  private static let rounds = 7
  /// In the second-level cache, and far beyond it; how often each is quantized in a round.
  private static let sizes = [(count: 1 << 14, repeats: 200), (count: 10_000_000, repeats: 1)]

  private static let ways = ["float64", "float32", "exponents"]

  private let folder: URL

  /// Makes sure that there is NumPy; nil, with a note, if there is none here.
  init?(in folder: URL) throws {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      _ = try ChildProcess.run("/usr/bin/env", ["python3", "-c", "import numpy"])
    } catch {
      print("note: python3 has no numpy; the rows of LUQ are left out (\(error))")
      return nil
    }
  }

  /// The rows: for both sizes both rates, and the ratio of each round.
  func rows() throws -> [Row] {
    let program = folder.appendingPathComponent("luq_numpy.py")
    try Data(PackageResources.luq_numpy_py).write(to: program)
    let quantizer = LUQuantizer(try LUQConfiguration())
    let tensors = try Self.sizes.map { try Self.gradients($0.count) }
    var ours = Self.sizes.map { _ in [Double]() }
    var theirs = Self.sizes.map { _ in Self.ways.map { _ in [Double]() } }
    var nonzero = 0
    for round in 0..<Self.rounds {
      for (index, size) in Self.sizes.enumerated() {
        var random = RandomLanes(seed: UInt64(round), tensor: UInt64(index))
        let elements = Double(size.count * size.repeats) / 1e6
        let (time, _) = try seconds {
          for _ in 0..<size.repeats {
            let output = try quantizer.quantize(tensors[index], random: &random)
            nonzero += output.codes.codes[0] == 0 ? 0 : 1
          }
        }
        ours[index].append(elements / time)
        for (way, name) in Self.ways.enumerated() {
          theirs[index][way].append(elements / (try numpy(program, name, size.count, size.repeats)))
        }
      }
    }
    guard nonzero > 0 else { throw BenchmarkError("LUQ gave nothing but zeros") }
    return Self.sizes.indices.flatMap { index in
      let size = Self.sizes[index].count > 1 << 20 ? "10^7" : "2^14"
      return [Row("golden LUQ, \(size) elements, 1 thread", ours[index], "M elements/s")]
        + Self.ways.indices.flatMap { way in
          let ratios = zip(ours[index], theirs[index][way]).map { $0 / $1 }
          return [
            Row("NumPy LUQ \(Self.ways[way]), \(size)", theirs[index][way], "M elements/s"),
            Row("golden LUQ : NumPy \(Self.ways[way]), \(size)", ratios, "ratio"),
          ]
        }
    }
  }

  /// The seconds that NumPy takes.
  private func numpy(_ program: URL, _ way: String, _ count: Int, _ repeats: Int) throws -> Double {
    let text = try ChildProcess.run(
      "/usr/bin/env", ["python3", program.path, way, "\(count)", "\(repeats)"],
      environment: ["OMP_NUM_THREADS": "1"])
    guard let time = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw BenchmarkError("NumPy's program printed \(text)")
    }
    return time
  }

  /// Integers of magnitudes spread over many octaves, as gradients have them.
  private static func gradients(_ count: Int) throws -> IntegerTensor {
    var random = RandomLanes(seed: 1, tensor: 1)
    let values = (0..<count).map { _ in
      let magnitude = Int64(random.next(bits: 31)) >> Int64(random.next(bits: 4))
      return random.next(bits: 1) == 0 ? magnitude : -magnitude
    }
    return try IntegerTensor(rows: 1, columns: count, values: values, scale: .one)
  }
}
