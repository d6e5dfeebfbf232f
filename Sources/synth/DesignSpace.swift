import Datapaths
import Formats
import Foundation
import HDL
import Synthesis
import VerilogEmission
import Yams

/// The designs of a YAML file, which are compared.
struct DesignSpace: Decodable {
  /// An array of processing elements.
  struct Array: Decodable {
    enum Slices: String, Decodable { case both, no, yes }

    let name: String
    let group: String
    let rows: Int
    let columns: Int
    let bits: Int?
    let bitsA: Int?
    let bitsB: Int?
    let groups: Int?
    let shift: ShiftPlacement?
    let accumulator: Int
    let dsp: Slices?
    let flatten: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, group, rows, columns, bits, bitsA, bitsB, groups, shift, accumulator, dsp, flatten
    }
  }

  let arrays: [Array]

  /// Reads a file.
  ///
  /// - Throws: ``DesignSpaceError``.
  init(readingFrom path: String) throws(DesignSpaceError) {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw DesignSpaceError(text: "\(path) cannot be read: \(error.localizedDescription)")
    }
    do {
      self = try YAMLDecoder().decode(DesignSpace.self, from: text)
    } catch DecodingError.keyNotFound(let key, let context) {
      throw DesignSpaceError(text: "\(path): \(Self.place(context)) has no '\(key.stringValue)'")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context) {
      let reason = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      let place = context.codingPath.isEmpty ? "" : "\(Self.place(context)): "
      throw DesignSpaceError(text: "\(path): \(place)\(reason)")
    } catch {
      throw DesignSpaceError(text: "\(path): \(error)")
    }
  }

  /// Decodes the arrays, and refuses keys that nobody would read.
  init(from decoder: any Decoder) throws {
    arrays = try decoder.container(keyedBy: Key.self).decode([Array].self, forKey: Key(stringValue: "arrays"))
    var rest = try decoder.container(keyedBy: Key.self).nestedUnkeyedContainer(
      forKey: Key(stringValue: "arrays"))
    for array in arrays {
      let known = Array.CodingKeys.allCases.map(\.rawValue)
      for key in try rest.nestedContainer(keyedBy: Key.self).allKeys where !known.contains(key.stringValue) {
        let expected = known.joined(separator: ", ")
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: [],
            debugDescription: "array '\(array.name)' has '\(key.stringValue)'; expected one of \(expected)"))
      }
    }
  }

  /// Any key of a file.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let keys = context.codingPath.map { key in key.intValue.map { "entry \($0 + 1)" } ?? key.stringValue }
    return keys.isEmpty ? "the file" : keys.joined(separator: ", ")
  }
}

/// What is wrong with a design space, in a sentence.
struct DesignSpaceError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

extension DesignSpace.Array {
  /// The array's configuration.
  ///
  /// - Throws: ``DesignSpaceError`` that names the entry.
  func configuration() throws(DesignSpaceError) -> ShiftMMConfiguration {
    guard let a = bitsA ?? bits, let b = bitsB ?? bits else {
      throw DesignSpaceError(text: "array '\(name)' has no 'bits', and not both of 'bitsA' and 'bitsB'")
    }
    do {
      return try ShiftMMConfiguration(
        rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups ?? 1,
        accumulator: .bits(accumulator), shiftPlacement: shift ?? .processingElement)
    } catch {
      throw DesignSpaceError(text: "array '\(name)': \(error)")
    }
  }

  /// The jobs, one or two, and the rows that they fill.
  func jobs() throws -> [(job: SynthesisJob, group: String, macs: Int)] {
    let design = VerilogEmitter.emit(try Netlist(elaborating: ShiftMMArray(try configuration())))
    let slices: [Bool] =
      switch dsp ?? .both {
      case .both: [false, true]
      case .no: [false]
      case .yes: [true]
      }
    return slices.map {
      let job = SynthesisJob(name: name, design, usesDSPSlices: $0, isFlattened: flatten ?? false)
      return (job, group, rows * columns)
    }
  }
}
