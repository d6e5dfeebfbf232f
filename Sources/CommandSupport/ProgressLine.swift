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
      // A line that wraps could not be rewritten.
      write(isTerminal ? "\r\u{1B}[K" + text.prefix(Self.terminalWidth - 1) : text + "\n")
    }
  }

  /// Shows a text that stays, on a line of its own.
  public func note(_ text: String) {
    guard !isQuiet else { return }
    state.withLock { state in
      write((state.isOpen ? "\r\u{1B}[K" : "") + text + "\n")
      state.isOpen = false
    }
  }

  /// Takes the line away, so that what is printed next stands in its place.
  public func finish() {
    state.withLock { state in
      if state.isOpen { write("\r\u{1B}[K") }
      state.isOpen = false
    }
  }

  /// Columns of the terminal; 80 if it does not say.
  private static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  /// Progress that cannot be shown is no reason to stop.
  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
