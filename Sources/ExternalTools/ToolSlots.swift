import Foundation
import Synchronization

/// Lets no more tools run at a time than the machine has cores, however many builds are under way: a hundred
/// compilers at once would not be faster, but fill the memory.
package final class ToolSlots: Sendable {
  /// The slots of this process.
  package static let shared = ToolSlots(count: ProcessInfo.processInfo.activeProcessorCount)

  private let free: Mutex<Int>

  package init(count: Int) {
    free = Mutex(max(1, count))
  }

  /// Does something when a slot is free.
  package func withSlot<Result>(_ body: () async throws -> Result) async throws -> Result {
    // Tools take so long that asking again is cheap, and it ends by itself when the task is cancelled.
    while !take() { try await Task.sleep(for: .milliseconds(10)) }
    defer { free.withLock { $0 += 1 } }
    return try await body()
  }

  private func take() -> Bool {
    free.withLock { count in
      guard count > 0 else { return false }
      count -= 1
      return true
    }
  }
}
