internal import ArgumentParser

/// Tools for people who write lexicons.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, test, explain and improve the lexicons.",
    discussion: """
      EXAMPLE
        lacuna lexicon test
      """,
    subcommands: [
      LexiconCheckCommand.self, LexiconTestCommand.self, LexiconExplainCommand.self,
      LexiconStatsCommand.self, LexiconSuggestCommand.self,
    ])
}
