#if os(Linux) && canImport(Runtime)
  import Runtime
#endif

/// Finds the user's line from inside an operator, which cannot take `#line` as an argument.
enum CallerLocation {
  /// The innermost frame of the call stack that is not this library's; nil without debug information.
  ///
  /// Slow, so it is asked for only when there is a mistake to report.
  static func find() -> SourceLocation? {
    #if os(Linux) && canImport(Runtime)
      guard let symbols = try? Backtrace.capture(limit: 48).symbolicated() else { return nil }
      for frame in symbols.frames {
        guard let source = frame.symbol?.sourceLocation, source.line > 0 else { continue }
        let parts = source.path.split(separator: "/")
        guard let file = parts.last, file.hasSuffix(".swift"), !parts.dropLast().contains("HDL") else {
          continue
        }
        let folder = parts.lastIndex { $0 == "Sources" || $0 == "Tests" }.map { parts[$0 + 1] }
        return SourceLocation(file: "\(folder.map { "\($0)/" } ?? "")\(file)", line: source.line)
      }
    #endif
    return nil
  }
}
