import Files
import Foundation

/// Why a report could not be written.
public enum ReportError: Error, Sendable, CustomStringConvertible {
  /// The folder cannot be made or written to.
  case cannotCreate(path: String, reason: String)
  /// Writing failed, because the disk is full, say.
  case cannotWrite(path: String, reason: String)

  /// One sentence for the user.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason): "no report can be written to the folder \(path): \(reason)"
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)"
    }
  }
}

/// The folder that a run's files go to; each appears whole or not at all.
public struct ReportFolder: Sendable {
  /// The path as the user gave it.
  public let path: String

  /// Makes the folder if need be and makes sure, before any work is done, that files can be written to it.
  ///
  /// - Throws: ``ReportError/cannotCreate(path:reason:)``.
  public init(_ path: String) throws(ReportError) {
    self.path = path
    let probe = (path as NSString).appendingPathComponent(".probe-\(UUID().uuidString)")
    do {
      try FileSystem.makeFolder(path)
      try FileSystem.place(Data("probe".utf8), at: probe)
      try FileSystem.remove(probe)
    } catch {
      throw .cannotCreate(path: path, reason: error.description)
    }
  }

  /// The path of a file in the folder.
  public func path(of name: String) -> String { (path as NSString).appendingPathComponent(name) }

  /// Writes a file, whole or not at all.
  ///
  /// - Throws: ``ReportError/cannotWrite(path:reason:)``.
  public func write(_ data: Data, to name: String) throws(ReportError) {
    do {
      try FileSystem.place(data, at: path(of: name))
    } catch {
      throw .cannotWrite(path: path(of: name), reason: error.description)
    }
  }

  /// Removes what an earlier run left under some names.
  ///
  /// - Throws: ``ReportError/cannotWrite(path:reason:)``.
  package func removeAll(_ names: [String]) throws(ReportError) {
    for name in names {
      do {
        try FileSystem.remove(path(of: name))
      } catch {
        throw .cannotWrite(path: path(of: name), reason: error.description)
      }
    }
  }
}
