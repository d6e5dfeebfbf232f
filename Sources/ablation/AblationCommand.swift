import ArgumentParser

@main
struct AblationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablation",
    abstract: "Train in many settings on the golden model, and make a table of what came of it.",
    subcommands: [PartsOfLUQ.self, Normalizations.self], defaultSubcommand: PartsOfLUQ.self)
}
