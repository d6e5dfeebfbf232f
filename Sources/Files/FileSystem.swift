import Foundation

/// Folders and files by the system's own calls, whose error numbers say what went wrong; Foundation hides many.
package enum FileSystem {
  /// An error number of the system.
  package struct Failure: Error, CustomStringConvertible {
    let number: Int32
    /// The error after a call that failed.
    static var last: Failure { Failure(number: errno) }
    package var description: String { String(cString: strerror(number)) }
  }

  /// Makes a folder, and those above it that are not there.
  package static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let failure = Failure.last
    let parent = (path as NSString).deletingLastPathComponent
    guard failure.number == ENOENT, !parent.isEmpty, parent != path else { throw failure }
    try makeFolder(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// Puts a file in a place, whole or not at all: what was there stays until the new file is on the disk.
  package static func place(_ data: Data, at path: String) throws(Failure) {
    let staged = try stage(data, for: path)
    guard rename(staged, path) != 0 else { return }
    let failure = Failure.last
    unlink(staged)
    throw failure
  }

  /// A failure and the file that it is about.
  package struct PlaceFailure: Error {
    package let path: String
    package let failure: Failure
  }

  /// Puts files in their places when all of them are on the disk, so that a full disk leaves none.
  package static func place(_ files: [(data: Data, path: String)]) throws(PlaceFailure) {
    var staged: [(from: String, to: String)] = []
    defer { for file in staged { unlink(file.from) } }
    for file in files {
      do {
        staged.append((try stage(file.data, for: file.path), file.path))
      } catch {
        throw PlaceFailure(path: file.path, failure: error)
      }
    }
    for file in staged where rename(file.from, file.to) != 0 {
      throw PlaceFailure(path: file.to, failure: .last)
    }
  }

  /// Writes a file beside its place; gives its path.
  private static func stage(_ data: Data, for path: String) throws(Failure) -> String {
    let staged = "\(path).\(UUID().uuidString)"
    let descriptor = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    var failure: Failure?
    do { try append(data, to: descriptor) } catch { failure = error }
    if failure == nil && fsync(descriptor) != 0 { failure = .last }
    if close(descriptor) != 0 && failure == nil { failure = .last }
    guard let failure else { return staged }
    unlink(staged)
    throw failure
  }

  private static func append(_ data: Data, to descriptor: Int32) throws(Failure) {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last }
  }
}
