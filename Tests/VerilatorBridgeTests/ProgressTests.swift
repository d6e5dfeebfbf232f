import Synchronization
import Testing

@testable import VerilatorBridge

@Suite("Progress of a build")
struct ProgressTests {
  private typealias Work = Task<Void, any Error>

  /// Cancels a task from within its own report.
  private final class Canceller: Sendable {
    private let work = Mutex<Work?>(nil)
    func watch(_ task: Work) { work.withLock { $0 = task } }
    func cancel() { work.withLock { $0?.cancel() } }
  }

  @Test("Work that is cancelled while progress is reported has not succeeded")
  func cancelledInReport() async {
    let canceller = Canceller()
    let work = Work {
      try await withProgress(to: { if $0.seconds >= 0.5 { canceller.cancel() } }) { reporter in
        reporter.enter(.translating)
        try await Task.sleep(for: .seconds(60))
      }
    }
    canceller.watch(work)
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
