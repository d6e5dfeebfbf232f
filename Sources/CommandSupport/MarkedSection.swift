import Files
import Foundation

/// A part of a text file between two comments, which a command writes anew.
public struct MarkedSection: Sendable {
  /// The file.
  public let path: String
  /// The name in the comments `<!-- name -->` and `<!-- end of name -->`.
  public let name: String

  /// Names a part.
  public init(_ name: String, of path: String) {
    self.name = name
    self.path = path
  }

  /// Replaces what stands between the comments.
  ///
  /// - Throws: ``ReportError/cannotWrite(path:reason:)`` also if the file does not have both.
  public func replace(with text: String) throws(ReportError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotWrite(path: path, reason: "there is no such file")
    }
    let page = String(decoding: data, as: UTF8.self)
    let marks = ("<!-- \(name) -->\n", "<!-- end of \(name) -->")
    guard let start = page.range(of: marks.0), let end = page.range(of: marks.1),
      start.upperBound <= end.lowerBound
    else {
      throw .cannotWrite(path: path, reason: "it has no lines '\(marks.0.dropLast())' and '\(marks.1)'")
    }
    let replaced = page[..<start.upperBound] + text + page[end.lowerBound...]
    do {
      try FileSystem.place(Data(replaced.utf8), at: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
  }
}
