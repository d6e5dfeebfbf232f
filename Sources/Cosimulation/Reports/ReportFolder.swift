import Foundation

/// Why a report could not be written.
public enum ReportError: Error, Sendable, CustomStringConvertible {
  /// The folder cannot be made or written to.
  case cannotCreate(path: String, reason: String)
  /// Writing failed, because the disk is full, say.
  case cannotWrite(path: String, reason: String)

  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason): "report folder \(path) cannot be written to: \(reason)"
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
    let probe = URL(fileURLWithPath: path).appendingPathComponent(".probe-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("probe".utf8).write(to: probe)
      try FileManager.default.removeItem(at: probe)
    } catch {
      throw .cannotCreate(path: path, reason: Self.reason(error))
    }
  }

  /// The path of a file in the folder.
  public func path(of name: String) -> String { (path as NSString).appendingPathComponent(name) }

  /// Writes a file: under another name first, then renamed.
  ///
  /// - Throws: ``ReportError/cannotWrite(path:reason:)``.
  public func write(_ data: Data, to name: String) throws(ReportError) {
    let file = path(of: name)
    do {
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw .cannotWrite(path: file, reason: Self.reason(error))
    }
  }

  /// What the operating system says, without the wrapping of Foundation.
  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return underlying.localizedDescription
  }
}
