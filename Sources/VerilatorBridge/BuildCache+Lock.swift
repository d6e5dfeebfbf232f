import Foundation

#if canImport(Glibc)
  import Glibc
#endif

extension BuildCache {
  /// Does something while no other task or process does it for the same entry.
  ///
  /// The lock only saves work: without it, two builds of one entry would both be right. So a file system without
  /// locks is no error. The system releases the lock of a process that dies.
  func withLock<Result: Sendable>(
    on name: String, _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    let locks = folder.appendingPathComponent(".locks", isDirectory: true)
    try? FileManager.default.createDirectory(at: locks, withIntermediateDirectories: true)
    let path = locks.appendingPathComponent(name).path
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { return try await body() }
    defer { close(file) }
    // Asking again and again blocks no thread and ends when the task is cancelled.
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    return try await body()
  }
}
