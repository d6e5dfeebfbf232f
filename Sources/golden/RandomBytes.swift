import ArgumentParser
import Arithmetic
import Formats
import Foundation

struct RandomBytes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "random",
    abstract: "Write the bytes of the random lanes to standard output, for programs that test generators.",
    discussion:
      "Words of 32 bits, lane by lane, lowest byte first; without --words until the reader has enough.")

  @Option(help: "The generator of every lane.")
  var generator: RandomGenerator = .standard

  @Option(parsing: .unconditional, help: "How many lanes take turns, 1 to 4096.")
  var lanes = RandomLanes.standardCount

  @Option(parsing: .unconditional, help: "The seed.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "How many words to write.")
  var words: Int?

  func validate() throws {
    try asUsage { () throws(ConfigurationError) in
      try ConfigurationError.check("number of lanes", lanes, in: 1...4096)
      if let words { try ConfigurationError.check("number of words", words, in: 0...Int.max) }
    }
  }

  func run() throws {
    var random = RandomLanes(seed: seed, tensor: 0, lanes: lanes, generator: generator)
    var rest = words ?? Int.max
    while rest > 0 {
      let block = (0..<min(rest, 1 << 16)).map { _ in UInt32(random.next(bits: 32)).littleEndian }
      do {
        try FileHandle.standardOutput.write(contentsOf: block.withUnsafeBytes { Data($0) })
      } catch {
        throw ExitCode(EX_IOERR)
      }
      if words != nil { rest -= block.count }
    }
  }
}
