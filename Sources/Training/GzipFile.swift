import Subprocess

/// Decompression of `.gz` files by the system's `gzip`.
enum GzipFile {
  /// The most bytes that a decompressed file may have: ten times the images of the full Fashion-MNIST.
  static let largestSize = 1 << 29
  /// How long decompression may take.
  static let timeLimit = Duration.seconds(60)

  /// The decompressed contents of a file, by `gzip -dc`.
  ///
  /// - Throws: ``DataError`` if the file is not gzip data or is cut short, if it decompresses to more than
  ///   ``largestSize`` bytes or takes longer than the limit, or if there is no `gzip` to run.
  static func decompress(path: String, timeLimit: Duration = timeLimit) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask { try await run(path: path) }
      group.addTask {
        try await Task.sleep(for: timeLimit)
        return nil
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() ?? nil else {
        throw DataError.bad("\(path): gzip did not finish within \(timeLimit)")
      }
      return bytes
    }
  }

  private static func run(path: String) async throws -> [UInt8] {
    do {
      let result = try await Subprocess.run(
        .name("gzip"), arguments: ["-dc", "--", path], output: .bytes(limit: largestSize),
        error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        let reason = result.standardError.split(separator: "\n").last.map(String.init)
        throw DataError.bad("\(path): gzip cannot decompress it (\(reason ?? "no reason given"))")
      }
      return result.standardOutput
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw DataError.bad("\(path): decompresses to more than \(largestSize) bytes")
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw DataError.missing("\(path): the program gzip is needed to read it and was not found")
    }
  }
}
