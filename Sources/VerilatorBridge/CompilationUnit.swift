import Foundation

/// Some of a model's C++ files that are compiled in one go, for each go reads the same large headers.
struct CompilationUnit: Hashable {
  /// A generated file.
  struct Source: Hashable {
    let name: String
    /// In bytes.
    let size: Int
    /// Whether Verilator says that it runs only at the start.
    let isSlow: Bool
  }

  let name: String
  let isOptimized: Bool
  var sources: [Source] = []

  /// The file that includes the sources.
  var fileName: String { "\(name).cc" }
  private var size: Int { sources.reduce(0) { $0 + $1.size } }

  /// A model of fewer bytes than this is compiled in one go: reading the headers twice would take longer.
  private static let smallSize = 200_000
  /// A share has at least so many bytes, for the same reason: the headers cost a third of a second.
  private static let shareSize = 400_000

  /// Shares the files out, about the same to each of the jobs, and writes the units' files.
  static func plan(_ sources: [Source], jobs: Int, in work: URL) throws -> [CompilationUnit] {
    let units = plan(sources, jobs: jobs)
    for unit in units {
      let text = unit.sources.map { "#include \"\($0.name)\"\n" }.joined()
      let file = work.appendingPathComponent(unit.fileName)
      do {
        try Data(text.utf8).write(to: file)
      } catch {
        throw BuildError.fileSystem(path: file.path, reason: error.localizedDescription)
      }
    }
    return units
  }

  /// The units, those that take longest first.
  static func plan(_ sources: [Source], jobs: Int) -> [CompilationUnit] {
    if jobs == 1 || sources.reduce(0, { $0 + $1.size }) < smallSize {
      return [CompilationUnit(name: "model", isOptimized: true, sources: sources)]
    }
    let slow = CompilationUnit(name: "slow", isOptimized: false, sources: sources.filter(\.isSlow))
    // At most an odd number of others: the slow files, unoptimized, take about half as long as one of them.
    let fastSize = sources.reduce(0) { $0 + ($1.isSlow ? 0 : $1.size) }
    let shares = min(2 * jobs - 1, max(1, fastSize / shareSize))
    var fast = (0..<shares).map { CompilationUnit(name: "fast\($0)", isOptimized: true) }
    for source in sources.filter({ !$0.isSlow }).sorted(by: { $0.size > $1.size }) {
      let smallest = fast.indices.min { fast[$0].size < fast[$1].size } ?? 0
      fast[smallest].sources.append(source)
    }
    return (fast.sorted { $0.size > $1.size } + [slow]).filter { !$0.sources.isEmpty }
  }
}
