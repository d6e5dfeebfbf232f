import ArgumentParser

@main
struct Tutorial: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial", abstract: "Print what a chapter of the tutorial shows.",
    discussion: "The names are: \(outputs.map(\.name).joined(separator: ", ")).")

  @Argument(help: "What to print, such as counter.v.")
  var name: String

  func run() async throws {
    guard let output = outputs.first(where: { $0.name == name }) else {
      throw ValidationError("'\(name)' is not in the tutorial; see --help for the names")
    }
    print(try await output.make())
  }
}
