import ArgumentParser
import Training

/// What all experiments leave to choose.
struct CommonArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The four IDX files, plain or .gz.", valueName: "DIRECTORY"))
  var data = "/usr/share/datasets/fashion-mnist"

  @Option(parsing: .unconditional, help: "How many seeds each variant is trained with.")
  var seeds = 5

  @Option(parsing: .unconditional, help: "The first seed; the others are those after it.")
  var firstSeed: UInt64 = 1

  @Flag(help: "Print nothing but the table and errors.")
  var quiet = false

  func validate() throws {
    try checkPositive(seeds, option: "seeds")
    guard firstSeed <= UInt64.max - UInt64(seeds) else {
      throw ValidationError("--first-seed is \(firstSeed); there are not so many seeds after it.")
    }
  }

  /// The seeds, one after the other.
  var allSeeds: [UInt64] { (0..<UInt64(seeds)).map { firstSeed + $0 } }

  func dataset() async throws -> DataSet { try await DataSet.load(directory: data) }
}

/// Refuses a number below 1.
func checkPositive(_ value: Int, option: String) throws {
  guard value >= 1 else { throw ValidationError("--\(option) is \(value); expected at least 1.") }
}
