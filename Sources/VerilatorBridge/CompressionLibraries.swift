import Foundation

/// The C libraries that Verilator's writer of FST files is compiled with and linked to.
struct CompressionLibraries {
  /// A library, by the header that is included and the Debian package that has it.
  struct Library: Sendable {
    let header: String
    let package: String
    let linkerOption: String
  }

  let builder: VerilatedBuilder

  /// What the runtime at hand needs: older ones come with an LZ4 of their own.
  var libraries: [Library] {
    let zlib = Library(header: "zlib.h", package: "zlib1g-dev", linkerOption: "-lz")
    let lz4 = Library(header: "lz4.h", package: "liblz4-dev", linkerOption: "-llz4")
    let bundled = builder.tool.includeFolder + "/gtkwave/lz4.h"
    return FileManager.default.fileExists(atPath: bundled) ? [zlib] : [zlib, lz4]
  }

  /// Looks whether the C++ compiler finds the libraries' headers.
  ///
  /// - Throws: ``ToolError/librariesMissing(headers:packages:)`` with all that it does not find.
  func check() async throws {
    let folder = try builder.cache.makeWorkFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var missing: [Library] = []
    for library in libraries {
      let file = folder.appendingPathComponent("\(library.header).cpp")
      do {
        try Data("#include <\(library.header)>\n".utf8).write(to: file)
        try await Command(
          tool: .compiler(builder.compiler), arguments: ["-E", file.path, "-o", "/dev/null"],
          folder: folder, log: "\(library.header).log", timeLimit: builder.timeLimit
        ).run()
      } catch is CommandFailure {
        missing.append(library)
      }
    }
    if !missing.isEmpty {
      throw ToolError.librariesMissing(headers: missing.map(\.header), packages: missing.map(\.package))
    }
  }
}
