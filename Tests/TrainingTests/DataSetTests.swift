import Foundation
import Subprocess
import Testing

@testable import Training

@Suite("Data sets") struct DataSetTests {
  /// A valid data set of three training and two test images of 2×2 pixels, as files by name.
  private static let files: [String: [UInt8]?] = [
    "train-images-idx3-ubyte": idx([3, 2, 2], elements: Array(1...12)),
    "train-labels-idx1-ubyte": idx([3], elements: [0, 1, 2]),
    "t10k-images-idx3-ubyte": idx([2, 2, 2], elements: Array(1...8)),
    "t10k-labels-idx1-ubyte": idx([2], elements: [1, 2]),
  ]

  private func load(changing changes: [String: [UInt8]?] = [:]) async throws -> DataSet {
    try await withTemporaryDirectory { directory in
      for (name, bytes) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
        guard let bytes else { continue }
        try Data(bytes).write(to: directory.appendingPathComponent(name))
      }
      return try await DataSet.load(directory: directory.path)
    }
  }

  private func error(changing changes: [String: [UInt8]?]) async throws -> DataError? {
    do {
      _ = try await load(changing: changes)
      return nil
    } catch let error as DataError { return error }
  }

  @Test("The embedded cut has 5,000 training and 1,000 test images of ten classes")
  func fashion() async throws {
    let data = try await DataSet.fashion()
    #expect(data.train.count == 5000 && data.test.count == 1000 && data.classes == 10)
    #expect(data.train.rows == 28 && data.train.columns == 28)
    #expect(data.train.pixels.count == 5000 * 784)
    // An ankle boot comes first in both parts of Fashion-MNIST.
    #expect(data.train.labels.prefix(4) == [9, 0, 0, 3] && data.test.labels.prefix(4) == [9, 2, 1, 1])
  }

  @Test("Four plain files are a data set") func plain() async throws {
    let data = try await load()
    #expect(data.train.pixels == Array(1...12) && data.train.labels == [0, 1, 2])
    #expect(data.test.pixels == Array(1...8) && data.test.labels == [1, 2])
    #expect(data.classes == 3)
  }

  @Test("A dot before idx is another name of the same file") func dots() async throws {
    let name = "t10k-labels-idx1-ubyte"
    let data = try await load(changing: [name: nil, "t10k-labels.idx1-ubyte": idx([2], elements: [0, 1])])
    #expect(data.test.labels == [0, 1])
  }

  @Test("Compressed files are read, whatever characters their path has") func compressed() async throws {
    try await withTemporaryDirectory { parent in
      let directory = parent.appendingPathComponent("-a b'c")
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      for (name, bytes) in Self.files {
        let path = directory.appendingPathComponent(name).path
        try Data(bytes ?? []).write(to: URL(fileURLWithPath: path))
        let result = try await Subprocess.run(.name("gzip"), arguments: ["--", path], output: .discarded)
        #expect(result.terminationStatus.isSuccess)
      }
      #expect(try await DataSet.load(directory: directory.path) == load())
    }
  }

  @Test("A missing directory, a file for a directory, and a missing file are missing")
  func missing() async throws {
    await #expect(throws: DataError.missing("/nowhere/at/all: no such directory")) {
      try await DataSet.load(directory: "/nowhere/at/all")
    }
    try await withTemporaryDirectory { directory in
      let file = directory.appendingPathComponent("file")
      try Data([1]).write(to: file)
      await #expect(
        throws: DataError.missing(
          "\(file.path): not a directory; expected one with the four files of a data set")
      ) { try await DataSet.load(directory: file.path) }
      await #expect(
        throws: DataError.missing(
          "\(directory.path): has no file train-images-idx3-ubyte, with or without .gz")
      ) { try await DataSet.load(directory: directory.path) }
    }
    for name in Self.files.keys {
      guard case .missing(let sentence) = try await error(changing: [name: nil]) else {
        Issue.record("\(name) was not missed")
        continue
      }
      #expect(sentence.contains(name))
    }
  }

  @Test("A file that cannot be read is missing") func unreadable() async throws {
    try await withTemporaryDirectory { directory in
      // A directory in a file's place cannot be read by anyone, not even by root.
      let name = directory.appendingPathComponent("train-images-idx3-ubyte")
      try FileManager.default.createDirectory(at: name, withIntermediateDirectories: true)
      let labels = directory.appendingPathComponent("train-labels-idx1-ubyte")
      try Data(idx([3], elements: [0, 1, 2])).write(to: labels)
      await #expect(throws: DataError.missing("\(name.path): cannot be read")) {
        try await DataSet.load(directory: directory.path)
      }
    }
  }

  /// A damaged file, and what the message has to say besides the file's name.
  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: [String]
    var testDescription: String { words.joined(separator: " … ") }
  }

  private static let images = "train-images-idx3-ubyte"
  private static let labels = "train-labels-idx1-ubyte"

  static let damages: [Damage] = [
    Damage(name: images, bytes: [], words: ["0 bytes", "expected an IDX header of 16 bytes"]),
    Damage(name: images, bytes: [0, 0, 8, 3, 0, 0], words: ["ends after 6 bytes", "header of 16 bytes"]),
    Damage(name: images, bytes: Array("<html>".utf8), words: ["0x3C68746D", "expected 0x00000803"]),
    Damage(
      name: images, bytes: idx([3, 2, 2], elements: [UInt8](repeating: 0, count: 48), type: 0x0D),
      words: ["type code is 0x0D (32-bit floats)", "expected 0x08"]),
    Damage(
      name: images, bytes: idx([3, 2, 2], elements: [UInt8](repeating: 0, count: 96), type: 0x0E),
      words: ["type code is 0x0E (64-bit floats)", "expected 0x08"]),
    Damage(name: images, bytes: idx([3], elements: [], type: 0x77), words: ["type code is 0x77;"]),
    Damage(name: images, bytes: idx([12], elements: Array(1...12)), words: ["1 dimensions; expected 3"]),
    Damage(
      name: images, bytes: idx([3, 2, 2], elements: Array(1...11)),
      words: ["truncated: 27 bytes; expected 28 for 3×2×2"]),
    Damage(
      name: images, bytes: idx([3, 2, 2], elements: Array(1...14)),
      words: ["2 bytes too many: 30 bytes; expected 28"]),
    Damage(name: images, bytes: idx([0, 2, 2], elements: []), words: ["announces 0×2×2", "at least one"]),
    Damage(name: images, bytes: idx([3, 0, 2], elements: []), words: ["announces 3×0×2", "at least one"]),
    Damage(
      name: images, bytes: idx([.max, .max, .max], elements: [1]),
      words: ["4294967295×4294967295×4294967295", "the header is damaged"]),
    Damage(name: images, bytes: idx([.max, 28, 28], elements: [1]), words: ["truncated: 17 bytes"]),
    Damage(name: labels, bytes: idx([0], elements: []), words: ["announces 0 elements"]),
    Damage(name: labels, bytes: idx([2], elements: [0, 1]), words: ["2 labels; expected 3"]),
    Damage(name: labels, bytes: idx([3], elements: [0, 10, 2]), words: ["label 1 is 10; expected 0 to 9"]),
    Damage(
      name: images, bytes: idx([3, 2, 3], elements: Array(1...18)),
      words: ["training images are 2×3 and test images 2×2"]),
  ]

  @Test("A damaged file is bad, in a sentence that says what was found and expected", arguments: damages)
  func bad(damage: Damage) async throws {
    guard case .bad(let sentence) = try await error(changing: [damage.name: damage.bytes]) else {
      Issue.record("\(damage.name) was accepted")
      return
    }
    for word in damage.words { #expect(sentence.contains(word), "\(sentence)") }
    #expect(!sentence.contains("\n"))
  }

  @Test("Compressed data that is damaged or cut short is bad")
  func badCompression() async throws {
    let name = "train-images-idx3-ubyte"
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]
    for bytes in [header, Array("not gzip".utf8), []] {
      guard case .bad(let sentence) = try await error(changing: [name: nil, name + ".gz": bytes]) else {
        Issue.record("\(bytes) was accepted")
        continue
      }
      #expect(sentence.contains(name + ".gz"))
    }
  }

  @Test("Decompression that does not end in time is given up", .timeLimit(.minutes(1)))
  func slowCompression() async throws {
    try await withTemporaryDirectory { directory in
      // Nobody ever writes to the pipe, so gzip waits.
      let path = directory.appendingPathComponent("pipe").path
      try #require(mkfifo(path, 0o600) == 0)
      await #expect(throws: DataError.self) {
        try await GzipFile.decompress(path: path, timeLimit: .milliseconds(200))
      }
    }
  }

  @Test("A part can be cut short, and is not empty") func prefix() async throws {
    let data = try await load()
    #expect(try data.train.prefix(2).pixels == Array(1...8))
    #expect(try data.train.prefix(9) == data.train)
    #expect(throws: DataError.self) { try data.train.prefix(0) }
    for (rows, columns) in [(1, 1), (2, 1), (0, 1), (Int.max, 2), (1, -3)] {
      #expect(throws: DataError.self) {
        try LabelledImages(rows: rows, columns: columns, pixels: [1, 2, 3], labels: [0, 0])
      }
    }
  }
}
