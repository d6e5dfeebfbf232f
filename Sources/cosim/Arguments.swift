import ArgumentParser
import Cosimulation
import Formats
import Training
import VerilatorBridge

/// The size of an array as it is written: `16x16`.
struct ArraySize: CustomStringConvertible {
  let rows: Int
  let columns: Int

  /// 16×16.
  static let standard = ArraySize(rows: 16, columns: 16)

  private init(rows: Int, columns: Int) { (self.rows, self.columns) = (rows, columns) }

  init(parsing text: String) throws {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let rows = Int(parts[0]), let columns = Int(parts[1]) else {
      throw ValidationError("expected rows and columns in decimal, such as 16x16.")
    }
    (self.rows, self.columns) = (rows, columns)
  }

  var description: String { "\(rows)x\(columns)" }
}

/// The networks that can be trained.
enum Model: String, ExpressibleByArgument, CaseIterable {
  case mlp
}

/// Numbers with commas between them.
struct HiddenLayers {
  let sizes: [Int]

  init(parsing text: String) throws {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    sizes = parts.compactMap(\.self)
    guard sizes.count == parts.count else {
      throw ValidationError("expected decimal numbers with commas between them, such as 128,128.")
    }
  }
}

extension Recipe {
  /// Their names in one sentence; ArgumentParser's own list of so many values takes a line for each.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  init(parsing text: String) throws {
    guard let recipe = Recipe(rawValue: text) else { throw ValidationError("expected one of \(Self.names).") }
    self = recipe
  }
}

extension EngineKind: ExpressibleByArgument {}
extension LUQConfiguration.Alpha: ExpressibleByArgument {}
extension LUQConfiguration.Rounding: ExpressibleByArgument {}
extension WaveformFormat: ExpressibleByArgument {}
