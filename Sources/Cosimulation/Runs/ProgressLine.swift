import Foundation
import Synchronization

/// Shows how far long work is: one line that is rewritten on a terminal, a plain line now and then elsewhere.
public final class ProgressLine: Sendable {
  private struct State {
    var shown = ContinuousClock.now - .seconds(60)
    var isOpen = false
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool

  /// Makes a line on standard error; a quiet one shows nothing.
  public init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Shows a text: at most ten a second on a terminal, one in five seconds elsewhere, unless it is important.
  public func show(_ text: String, isImportant: Bool = false) {
    guard !isQuiet else { return }
    state.withLock { state in
      let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
      guard isImportant || ContinuousClock.now - state.shown >= pause else { return }
      state.shown = .now
      state.isOpen = isTerminal
      write(isTerminal ? "\r\u{1B}[K" + text : text + "\n")
    }
  }

  /// Ends the line, so that what is printed next stands below it.
  public func finish() {
    state.withLock { state in
      if state.isOpen { write("\n") }
      state.isOpen = false
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
