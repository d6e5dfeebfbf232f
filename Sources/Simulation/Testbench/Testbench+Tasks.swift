/// A task of a test bench, to be waited for.
public struct TestTask: Hashable, Sendable {
  let id: Int
  /// The name, as errors have it.
  public let name: String
}

extension Testbench {
  /// Starts a task: its first turn is in this cycle, after those of all tasks that were started before it.
  ///
  /// - Parameters:
  ///   - name: The name, for errors.
  ///   - body: What the task does; it may share variables with the task that starts it.
  @discardableResult
  public func task(_ name: String, _ body: @escaping @isolated(any) () async throws -> Void) -> TestTask {
    TestTask(id: schedule.add(name, isBackground: false, body: body).id, name: name)
  }

  /// Starts a task that the run does not wait for: a source of stalls, a monitor.
  ///
  /// When all other tasks have ended, waiting throws `CancellationError` in it. Whatever it does then, it must end.
  @discardableResult
  public func background(
    _ name: String, _ body: @escaping @isolated(any) () async throws -> Void
  ) -> TestTask {
    TestTask(id: schedule.add(name, isBackground: true, body: body).id, name: name)
  }
}
