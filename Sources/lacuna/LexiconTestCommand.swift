internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Runs the sentences that stand beside the terms.
struct LexiconTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the sentences that must match and those that must not.",
    discussion: """
      Prints a line for each sentence that fails, and ends with 1 if one does.

      EXAMPLE
        lacuna lexicon test --framework osce-2004
      """)

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let result = try namingWhatIsKnown {
      try LexiconInspection(directory: lexicons.directory)
        .test(frameworks: framework.map(Framework.ID.init(rawValue:)))
    }
    for failure in result.failures { print(failure) }
    Messages.say("\(result.count) sentences, \(result.failures.count) fail")
    if !result.failures.isEmpty { throw ExitCode(1) }
  }
}
