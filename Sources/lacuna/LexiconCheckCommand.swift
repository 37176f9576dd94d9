internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Looks for mistakes in lexicon files.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes, each with file:line:column.",
    discussion: """
      Ends with 1 where there is an error; warnings alone end with 0.

      EXAMPLE
        lacuna lexicon check --lexicons Lexicons
      """)

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let problems = LexiconInspection(directory: lexicons.directory).problems()
    for problem in problems { print(problem) }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    Messages.say(
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings") in \(lexicons.directory)"
    )
    if errors > 0 { throw ExitCode(1) }
  }
}
