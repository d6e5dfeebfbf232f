import Arithmetic
import Files
import Formats
import Foundation

extension ReplayCase {
  /// Reads a case from a folder; its files may hold anything.
  ///
  /// - Throws: ``ReplayError``.
  init(folder: String) throws(ReplayError) {
    var header = try Self.header(in: folder)
    let path = Self.path("case.json", in: folder)
    do {
      header.configuration = try header.configuration.validated()
    } catch {
      throw .bad("\(path): no array that is supported: \(error)")
    }
    guard header.tiles == Self.prefixes.filter(header.tiles.contains),
      header.tiles.contains("") || header.isHandshake
    else {
      throw .bad("\(path): names tiles \(header.tiles); expected some of \(Self.prefixes), in this order")
    }
    var tiles: [ArrayProduct] = []
    for prefix in header.tiles { tiles.append(try Self.tile(prefix, of: header.configuration, in: folder)) }
    self.init(header: header, tiles: tiles)
  }

  private static func path(_ name: String, in folder: String) -> String {
    (folder as NSString).appendingPathComponent(name)
  }

  private static func read(_ name: String, in folder: String) throws(ReplayError) -> Data {
    let path = path(name, in: folder)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .missing("\(path): cannot be read; expected a folder that a mismatch was saved to")
    }
    return data
  }

  private static func header(in folder: String) throws(ReplayError) -> Header {
    let data = try read("case.json", in: folder)
    do {
      return try JSONDecoder().decode(Header.self, from: data)
    } catch {
      throw .bad("\(path("case.json", in: folder)): not a saved tile: \(reason(error))")
    }
  }

  /// What a decoder complains of, in a few words.
  private static func reason(_ error: any Error) -> String {
    func name(_ keys: [any CodingKey]) -> String {
      "'" + keys.map(\.stringValue).joined(separator: ".") + "'"
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "it lacks \(name(context.codingPath + [key]))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "\(name(context.codingPath)) is of another type than expected"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(name(context.codingPath)) is out of range"
    default:
      return "it is not JSON"
    }
  }

  private static func tile(
    _ prefix: String, of configuration: ShiftMMConfiguration, in folder: String
  ) throws(ReplayError) -> ArrayProduct {
    func array(_ name: String, dimensions: Int) throws(ReplayError) -> (values: [Int8], shape: [Int]) {
      let path = path(prefix + name, in: folder)
      do {
        let array = try NumpyFile.decode(read(prefix + name, in: folder), elements: [.int8])
        guard array.shape.count == dimensions else {
          throw ReplayError.bad("\(path): \(array.shape.count) dimensions; expected \(dimensions)")
        }
        return ((array.integers ?? []).map { Int8(truncatingIfNeeded: $0) }, array.shape)
      } catch let error as NumpyFileError {
        throw .bad("\(path): \(error)")
      } catch let error as ReplayError {
        throw error
      } catch {
        throw .bad("\(path): \(error)")
      }
    }
    let a = try array("a.npy", dimensions: 2)
    let b = try array("b.npy", dimensions: 2)
    let shifts = configuration.fp4Side == nil ? try array("shifts.npy", dimensions: 1).values : []
    do {
      try ConfigurationError.check("rows", a.shape[0], in: 1...configuration.rows)
      try ConfigurationError.check("columns", b.shape[1], in: 1...configuration.columns)
      try ConfigurationError.check("depth", a.shape[1], in: 1...configuration.largestDepth)
      return try ArrayProduct(
        a: CodeMatrix(rows: a.shape[0], columns: a.shape[1], codes: a.values),
        b: CodeMatrix(rows: b.shape[0], columns: b.shape[1], codes: b.values),
        shifts: shifts.map(UInt8.init(bitPattern:)), configuration)
    } catch {
      throw .bad("\(path(prefix + "*.npy", in: folder)): no tile of the saved array: \(error)")
    }
  }
}

extension ShiftMMConfiguration {
  /// The same configuration, checked: one that was read from a file may be anything.
  fileprivate func validated() throws(ConfigurationError) -> ShiftMMConfiguration {
    func fp4(_ format: FP4Format, _ integers: CodeFormat) throws(ConfigurationError) -> ShiftMMConfiguration {
      try ShiftMMConfiguration(
        rows: rows, columns: columns, integerBits: integers.bits, fp4: FP4Format(levels: format.levels),
        side: fp4Side ?? .a, form: fp4Form ?? .shift, accumulator: .bits(accumulatorBits))
    }
    switch (operandA, operandB) {
    case (.integer, .integer):
      return try ShiftMMConfiguration(
        rows: rows, columns: columns, operandBitsA: operandA.bits, operandBitsB: operandB.bits,
        groups: groups, accumulator: .bits(accumulatorBits), shiftPlacement: shiftPlacement,
        multiplier: multiplier)
    case (.fp4(let format), .integer(let integers)): return try fp4(format, integers)
    case (.integer(let integers), .fp4(let format)): return try fp4(format, integers)
    case (.fp4, .fp4): throw ConfigurationError("both operands are FP4; expected integers on one side")
    }
  }
}
