import Foundation

/// Finds programs on PATH.
package enum SearchPath {
  /// The path of a program: a name is looked up on PATH, anything with a slash is taken as a path.
  package static func find(_ name: String, environment: [String: String]) -> String? {
    if name.contains("/") {
      return FileManager.default.isExecutableFile(atPath: name) ? name : nil
    }
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: path)
      {
        return path
      }
    }
    return nil
  }
}
