import Foundation

/// A data set that is learned in no time: 40 and 20 images of 6×5 pixels, whose class shows in their brightest pixels.
enum TinyData {
  static let files: [String: [UInt8]] = {
    var state: UInt32 = 5
    func next(_ bound: UInt32) -> UInt8 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8((state >> 16) % bound)
    }
    var files: [String: [UInt8]] = [:]
    for (part, count) in [("train", 40), ("t10k", 20)] {
      let labels = (0..<count).map { _ in next(4) }
      let pixels = labels.flatMap { label in (0..<30).map { next(60) + ($0 % 4 == label ? 180 : 0) } }
      let size = UInt8(count)
      files["\(part)-labels-idx1-ubyte"] = [0, 0, 8, 1, 0, 0, 0, size] + labels
      files["\(part)-images-idx3-ubyte"] =
        [0, 0, 8, 3, 0, 0, 0, size, 0, 0, 0, 6, 0, 0, 0, 5] + pixels
    }
    return files
  }()

  /// Writes the data set, after a change, to a folder of its own and gives its path.
  @discardableResult
  static func write(
    to scratch: ScratchFolder, as name: String = "data",
    changing change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) throws -> String {
    var files = files
    change(&files)
    let folder = "\(scratch.path)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    return folder
  }
}
