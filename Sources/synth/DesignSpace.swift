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
    enum Element: String, Decodable { case integer, fp4, fp7, binary16 }
    enum Multiplier: String, Decodable { case inferred, tables, slice, packedSlice }
    enum Part: String, Decodable { case array, element }
    enum Flattening: String, Decodable { case no, yes, compared }

    let name: String
    let group: String
    let element: Element?
    let part: Part?
    let levels: Int?
    let rows: Int
    let columns: Int
    let bits: Int?
    let bitsA: Int?
    let bitsB: Int?
    let groups: Int?
    let shift: ShiftPlacement?
    let multiplier: Multiplier?
    let accumulator: Int
    let subnormals: Subnormals?
    let dsp: Slices?
    let flatten: Flattening?
    let reference: ResourceTable.Reference?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, group, element, part, levels, rows, columns, bits, bitsA, bitsB, groups, shift, multiplier,
        accumulator
      case subnormals, dsp, flatten, reference
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

/// What is synthesized of an entry, and the row of a table that it fills.
struct DesignEntry {
  let job: SynthesisJob
  /// The same design with its hierarchy dissolved, to be compared.
  let flattened: SynthesisJob?
  let group: String
  let macs: Int
  let reference: ResourceTable.Reference?
}

extension DesignSpace.Array {
  /// The entries without and with DSP slices, or one of them.
  ///
  /// - Throws: ``DesignSpaceError`` that names the array.
  func entries() throws -> [DesignEntry] {
    let slices: [Bool] =
      switch dsp ?? .both {
      case .both: [false, true]
      case .no: [false]
      case .yes: [true]
      }
    return try slices.map { usesDSPSlices in
      let design = VerilogEmitter.emit(try Netlist(elaborating: try module(usesDSPSlices: usesDSPSlices)))
      func job(isFlattened: Bool) -> SynthesisJob {
        SynthesisJob(name: name, design, usesDSPSlices: usesDSPSlices, isFlattened: isFlattened)
      }
      return DesignEntry(
        job: job(isFlattened: flatten == .yes),
        flattened: flatten == .compared ? job(isFlattened: true) : nil, group: group, macs: rows * columns,
        reference: reference)
    }
  }

  private func module(usesDSPSlices: Bool) throws(DesignSpaceError) -> any Module {
    do {
      switch element ?? .integer {
      case .integer: return whole(try integers(usesDSPSlices))
      case .fp4: return whole(try powers(.shift))
      case .fp7: return whole(try powers(.fp7))
      case .binary16:
        let array = try floats(usesDSPSlices)
        return part == .element ? FloatProcessingElement(array.element) : array
      }
    } catch let error as DesignSpaceError {
      throw error
    } catch {
      throw DesignSpaceError(text: "array '\(name)': \(error)")
    }
  }

  /// The array, or an element of it.
  private func whole(_ configuration: ShiftMMConfiguration) -> any Module {
    let array = ShiftMMArray(configuration)
    return part == .element ? array.element : array
  }

  private func integers(_ usesDSPSlices: Bool) throws -> ShiftMMConfiguration {
    guard let a = bitsA ?? bits, let b = bitsB ?? bits else {
      throw DesignSpaceError(text: "array '\(name)' has no 'bits', and not both of 'bitsA' and 'bitsB'")
    }
    return try ShiftMMConfiguration(
      rows: rows, columns: columns, operandBitsA: a, operandBitsB: b, groups: groups ?? 1,
      accumulator: .bits(accumulator), shiftPlacement: shift ?? .processingElement,
      multiplier: integerMultiplier(usesDSPSlices))
  }

  /// The multiplier that is asked for, or the smallest one; nil leaves it to synthesis.
  private func integerMultiplier(_ usesDSPSlices: Bool) -> IntegerMultiplier? {
    switch multiplier {
    case .inferred: return nil
    case .tables: return .tables
    case .slice: return .slice
    case .packedSlice: return .packedSlice
    case nil:
      guard usesDSPSlices else { return .tables }
      // A slice has no shifter between its multiplier and its adder.
      return groups ?? 1 > 1 && shift ?? .processingElement == .processingElement ? nil : .slice
    }
  }

  private func powers(_ form: FP4ProductForm) throws -> ShiftMMConfiguration {
    guard let bits else {
      throw DesignSpaceError(text: "array '\(name)' has no 'bits', the width of the integers")
    }
    return try ShiftMMConfiguration(
      rows: rows, columns: columns, integerBits: bits, fp4: FP4Format(levels: levels ?? 7), side: .b,
      form: form,
      accumulator: .bits(accumulator))
  }

  private func floats(_ usesDSPSlices: Bool) throws -> FloatArray {
    let formats: [Int: FloatElementConfiguration.Accumulator] = [16: .binary16, 32: .binary32]
    guard let format = formats[accumulator] else {
      throw DesignSpaceError(
        text: "array '\(name)' has an accumulator of \(accumulator) bits; expected 16 or 32 for binary16")
    }
    return FloatArray(
      rows: rows, columns: columns,
      FloatElementConfiguration(
        accumulator: format, subnormals: subnormals ?? .kept, multiplier: usesDSPSlices ? .dsp : .lut))
  }
}
