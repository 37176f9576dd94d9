internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Looks for mistakes in lexicon files.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes, each with file:line:column.",
    discussion: """
      Ends with 1 where there is an error; warnings alone end with 0. docs/lexicons.md lists what is looked for.

      Notes come by file and kind, the first of each; --limit 0 shows all.

      EXAMPLES
        lacuna lexicon check --lexicons Lexicons
        lacuna lexicon check --notes --limit 20
      """)

  @OptionGroup var lexicons: LexiconOptions

  @ArgumentParser.Flag(help: "Show what is worth a look too, such as words that share a stem.")
  var notes = false

  @Option(
    help: ArgumentHelp(
      "How many notes of a kind are shown for a file; 0 for all.", valueName: "number"))
  var limit = 5

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    let problems = LexiconInspection(directory: lexicons.directory).problems(wantsNotes: notes)
    for problem in problems where problem.severity != .note { print(problem) }
    for group in NoteGroup.groups(of: problems) {
      print("\n\(group.title)")
      for note in limit == 0 ? group.notes[...] : group.notes.prefix(limit) { print(note) }
      if limit > 0, group.notes.count > limit {
        print("… and \(group.notes.count - limit) more; --limit 0 shows all")
      }
    }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let remarks = problems.count - errors - warnings
    let counts = [(errors, "error"), (warnings, "warning")] + (notes ? [(remarks, "note")] : [])
    let told = counts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    Messages.say("\(told) in \(lexicons.directory)")
    if errors > 0 { throw ExitCode(1) }
  }
}
