import Foundation
import Synchronization

/// The folders of a test run, removed at its end.
enum TemporaryFolders {
  private static let folders = Mutex<[URL]>([])
  private static let isRegistered: Void = {
    atexit { TemporaryFolders.removeAll() }
  }()

  static func add(_ folder: URL) {
    _ = isRegistered
    folders.withLock { $0.append(folder) }
  }

  private static func removeAll() {
    for folder in folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
  }
}
