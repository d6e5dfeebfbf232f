import Dispatch
import Foundation

/// Does some work and cancels it when the user presses Ctrl-C or the process is asked to end.
///
/// Tools that a build runs are in sessions of their own, which Ctrl-C does not reach: without this they outlive
/// an interrupted program. A second Ctrl-C ends the program at once.
/// - Throws: What the work throws; after an interrupt usually `CancellationError`.
public func withInterruptCancellation<Result: Sendable>(
  _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let task = Task { try await work() }
  let signals = [SIGINT, SIGTERM]
  // The dispatch sources see signals that are ignored.
  let former = signals.map { signal($0, SIG_IGN) }
  let sources = signals.map { number in
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(number, SIG_DFL)
    }
    source.resume()
    return source
  }
  defer {
    for source in sources { source.cancel() }
    for (number, handler) in zip(signals, former) { signal(number, handler) }
  }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    task.cancel()
  }
}
