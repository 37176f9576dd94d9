internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Looks for mistakes in lexicon files.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes, each with file:line:column.",
    discussion: """
      Ends with 1 where there is an error; warnings alone end with 0. docs/lexicons.md lists what is looked for.

      EXAMPLE
        lacuna lexicon check --lexicons Lexicons
      """)

  @OptionGroup var lexicons: LexiconOptions

  @ArgumentParser.Flag(help: "Show what is worth a look too, such as words that share a stem.")
  var notes = false

  func run() throws {
    let problems = LexiconInspection(directory: lexicons.directory).problems(wantsNotes: notes)
    for problem in problems { print(problem) }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let remarks = problems.count - errors - warnings
    let counts = [(errors, "error"), (warnings, "warning")] + (notes ? [(remarks, "note")] : [])
    let told = counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    Messages.say("\(told) in \(lexicons.directory)")
    if errors > 0 { throw ExitCode(1) }
  }
}
