import Foundation

/// Finds the folder of this project, where `.tools` and `.build` are.
package enum ProjectFolder {
  /// The folder that SWIFTLET_ROOT names, or the nearest one above the executable or the current folder that
  /// looks like this project; nil if a program that uses this package runs elsewhere.
  package static func find(environment: [String: String]) -> URL? {
    if let named = environment["SWIFTLET_ROOT"], !named.isEmpty {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    var starts = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)]
    if let executable = Bundle.main.executableURL {
      starts.insert(executable.resolvingSymlinksInPath().deletingLastPathComponent(), at: 0)
    }
    return starts.lazy.compactMap(nearest(above:)).first
  }

  private static func nearest(above start: URL) -> URL? {
    var folder = start.standardizedFileURL
    while true {
      let marks = ["Package.swift", "sim/verilator"].map { folder.appendingPathComponent($0).path }
      if marks.allSatisfy(FileManager.default.fileExists(atPath:)) { return folder }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path || folder.path == "/" { return nil }
      folder = parent
    }
  }
}
