import Foundation
import Testing

@Suite("cosim: bad data is refused with exit status 65, missing data with 66, naming the file")
struct BadDataTests {
  typealias Files = [String: [UInt8]]
  static let images = "train-images-idx3-ubyte"
  static let labels = "train-labels-idx1-ubyte"

  static let cases:
    [(name: String, status: Int32, complaint: String, change: @Sendable (inout Files) -> Void)] = [
      ("truncated images", 65, "\(images): truncated", { $0[images]?.removeLast() }),
      ("a byte too many", 65, "\(labels): 1 bytes too many", { $0[labels]?.append(0) }),
      ("an empty file", 65, "\(images): 0 bytes", { $0[images] = [] }),
      ("a header cut short", 65, "\(images): ends after 9 bytes", { $0[images]?.removeLast(1207) }),
      ("32-bit floats", 65, "\(images): type code is 0x0D (32-bit floats)", { $0[images]?[2] = 0x0D }),
      ("64-bit floats", 65, "\(images): type code is 0x0E (64-bit floats)", { $0[images]?[2] = 0x0E }),
      ("another magic number", 65, "\(images): magic number is", { $0[images]?[0] = 0x50 }),
      ("labels in the images' place", 65, "\(images): 1 dimensions; expected 3", { $0[images] = $0[labels] }),
      (
        "sizes beyond all files", 65, "\(images): announces",
        { $0[images]?.replaceSubrange(4..<16, with: huge) }
      ),
      ("no items", 65, "\(labels): announces 0 elements", { $0[labels] = [0, 0, 8, 1, 0, 0, 0, 0] }),
      (
        "fewer labels than images", 65, "\(labels): 39 labels; expected 40",
        {
          $0[labels]?.removeLast(); $0[labels]?[7] = 39
        }
      ),
      ("a label beyond 9", 65, "training label 3 is 200; expected 0 to 9", { $0[labels]?[11] = 200 }),
      (
        "test images of another size", 65, "expected one size",
        {
          $0["t10k-images-idx3-ubyte"]?[11] = 5; $0["t10k-images-idx3-ubyte"]?[15] = 6
        }
      ),
      (
        "a .gz that is none", 65, "\(images).gz: gzip cannot decompress it",
        { $0["\(images).gz"] = $0.removeValue(forKey: images) }
      ),
      ("no images", 66, "has no file \(images), with or without .gz", { $0[images] = nil }),
      ("no test labels", 66, "has no file t10k-labels-idx1-ubyte", { $0["t10k-labels-idx1-ubyte"] = nil }),
    ]
  private static let huge = [UInt8](repeating: 0xFF, count: 12)

  @Test("Refused:", arguments: cases.indices)
  func refused(index: Int) async throws {
    let (name, status, complaint, change) = Self.cases[index]
    let scratch = try ScratchFolder()
    let data = try TinyData.write(to: scratch, changing: change)
    let result = try await CosimCommand()(
      "--engine", "golden", "--steps", "1", "--data", data, "--report", "\(scratch.path)/report")
    #expect(result.status == status, "\(name)")
    #expect(result.errors.hasPrefix("error: \(data)"), "\(name): \(result.errors)")
    #expect(result.errors.contains(complaint), "\(name): \(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(name): \(result.errors)")
    #expect("error: \(try scratch.report().failure ?? "")\n" == result.errors)
  }

  @Test("A directory that is not there, or is a file")
  func noDirectory() async throws {
    let missing = try await CosimCommand()("--engine", "golden", "--data", "/nonexistent/data")
    #expect(missing.status == 66)
    #expect(missing.errors == "error: /nonexistent/data: no such directory\n")
    let file = try await CosimCommand()("--engine", "golden", "--data", CosimCommand.path)
    #expect(file.status == 66)
    #expect(file.errors.contains("not a directory; expected one with the four files of a data set"))
  }
}
