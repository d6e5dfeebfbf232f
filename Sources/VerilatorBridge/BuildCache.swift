import ExternalTools
import Foundation

/// The folder of built models: one entry a key, each complete from the moment it is there.
public struct BuildCache: Hashable, Sendable {
  /// The folder.
  public let folder: URL

  /// Names a folder; it is made when it is needed.
  public init(folder: URL) {
    self.folder = folder
  }

  /// SWIFTLET_CACHE, else `.build/verilated` in the project, else `~/.cache/swiftlet`.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> BuildCache {
    if let named = environment["SWIFTLET_CACHE"], !named.isEmpty {
      return BuildCache(folder: URL(fileURLWithPath: named, isDirectory: true))
    }
    if let project = ProjectFolder.find(environment: environment) {
      return BuildCache(folder: project.appendingPathComponent(".build/verilated", isDirectory: true))
    }
    let home = FileManager.default.homeDirectoryForCurrentUser
    return BuildCache(folder: home.appendingPathComponent(".cache/swiftlet", isDirectory: true))
  }

  /// The names of an entry's files.
  enum Part {
    static let sums = "SHA256SUMS"
  }

  /// Where the entry of a name is or will be.
  func entry(_ name: String) -> URL { folder.appendingPathComponent(name, isDirectory: true) }

  /// Whether an entry is there and its files are those that were put into it.
  func isIntact(_ name: String) -> Bool {
    let entry = entry(name)
    let list = entry.appendingPathComponent(Part.sums)
    guard let sums = try? String(contentsOf: list, encoding: .utf8), !sums.isEmpty else { return false }
    return sums.split(separator: "\n").allSatisfy { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return false }
      let file = entry.appendingPathComponent(parts[1].trimmingCharacters(in: .whitespaces))
      guard let bytes = try? Data(contentsOf: file) else { return false }
      return SHA256.hex([UInt8](bytes)) == parts[0]
    }
  }

  /// Makes a folder to build an entry in, in the cache so that it can be renamed into place.
  ///
  /// - Throws: ``BuildError/fileSystem(path:reason:)``.
  func makeWorkFolder() throws -> URL {
    removeAbandonedWork()
    let work = folder.appendingPathComponent("\(Self.workPrefix)\(UUID().uuidString)", isDirectory: true)
    try attempt(work) {
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }
    return work
  }

  /// Makes an entry of some files of a work folder. If another process was faster, its entry is kept, unless
  /// it is broken. Files that are not summed are not looked at by ``isIntact(_:)``.
  ///
  /// - Throws: ``BuildError/fileSystem(path:reason:)``.
  func store(_ files: [String], unsummed: [String] = [], from work: URL, as name: String) throws {
    let staged = work.appendingPathComponent("entry", isDirectory: true)
    let destination = entry(name)
    try attempt(destination) {
      try FileManager.default.createDirectory(at: staged, withIntermediateDirectories: true)
      var sums = ""
      for file in files + unsummed {
        let place = staged.appendingPathComponent(file)
        try FileManager.default.moveItem(at: work.appendingPathComponent(file), to: place)
        if unsummed.contains(file) { continue }
        sums += "\(SHA256.hex([UInt8](try Data(contentsOf: place))))  \(file)\n"
      }
      try Data(sums.utf8).write(to: staged.appendingPathComponent(Part.sums))
    }
    // Two attempts suffice unless other processes keep breaking the entry in between.
    for attempt in 0..<3 {
      if rename(staged.path, destination.path) == 0 { return }
      let reason = String(cString: strerror(errno))
      if isIntact(name) { return }
      guard attempt < 2 else { throw BuildError.fileSystem(path: destination.path, reason: reason) }
      moveAside(destination, into: work)
    }
  }

  /// Keeps a work folder, with its logs and all that was generated, under a name for people to look at.
  func keep(_ work: URL, as name: String) -> URL {
    let kept = entry(name)
    try? FileManager.default.removeItem(at: kept)
    return rename(work.path, kept.path) == 0 ? kept : work
  }

  /// Removes what is in an entry's place, if anything: it is broken, or intact and still of no use.
  func remove(_ name: String) {
    guard FileManager.default.fileExists(atPath: entry(name).path), let work = try? makeWorkFolder() else {
      return
    }
    moveAside(entry(name), into: work)
    try? FileManager.default.removeItem(at: work)
  }

  /// A broken entry goes where the work folder goes; renaming it is atomic, deleting it in place would not be.
  private func moveAside(_ entry: URL, into work: URL) {
    _ = rename(entry.path, work.appendingPathComponent("broken-\(UUID().uuidString)").path)
  }

  private static let workPrefix = ".work-"

  /// Removes what processes that were killed left behind a day ago or earlier.
  private func removeAbandonedWork() {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(Self.workPrefix) {
      let path = folder.appendingPathComponent(name)
      let attributes = try? manager.attributesOfItem(atPath: path.path)
      guard let changed = attributes?[.modificationDate] as? Date else { continue }
      if changed < Date(timeIntervalSinceNow: -86_400) { try? manager.removeItem(at: path) }
    }
  }

  private func attempt(_ path: URL, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw BuildError.fileSystem(path: path.path, reason: error.localizedDescription)
    }
  }
}
