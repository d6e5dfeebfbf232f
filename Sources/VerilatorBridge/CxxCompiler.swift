import ExternalTools
import Foundation

/// A C++ compiler, with the words that its command begins with.
public struct CxxCompiler: Hashable, Sendable {
  /// The path of the program.
  public let path: String
  /// Arguments that come before all others; for CXX="ccache g++", "g++".
  public let leadingArguments: [String]

  /// Names a compiler without looking at it.
  public init(path: String, leadingArguments: [String] = []) {
    self.path = path
    self.leadingArguments = leadingArguments
  }

  /// Finds the compiler: CXX if it is set, else the first of g++, clang++ and c++ on PATH.
  ///
  /// - Throws: ``ToolError/compilerMissing(tried:)``.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> CxxCompiler {
    let named = (environment["CXX"] ?? "").split(separator: " ").map(String.init)
    let candidates = named.isEmpty ? [["g++"], ["clang++"], ["c++"]] : [named]
    for words in candidates {
      guard let path = SearchPath.find(words[0], environment: environment) else { continue }
      return CxxCompiler(path: path, leadingArguments: Array(words.dropFirst()))
    }
    throw ToolError.compilerMissing(tried: candidates.map { $0[0] })
  }
}
