internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline
internal import Reporting

/// Writes planning worksheets.
struct WorksheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: "Write planning worksheets for the plans of a results folder.",
    discussion: """
      Each plan gets one workbook, plans/PLAN/worksheets.xlsx, and its sheets as CSV files beside it, filled as far
      as the plan's own words go. docs/worksheets.md states the rules.

      EXAMPLES
        lacuna worksheet Output
        lacuna worksheet Output --plan jorvana-2026-en -o Worksheets --language fr
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @Option(name: .long, help: ArgumentHelp("Only this plan (repeatable).", valueName: "id"))
  var plan: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Another folder than the results folder.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The language of headings and suggestions: en, fr or es. Quotes stay in the plan's own.",
      valueName: "code"))
  var language = ReportLanguage.english

  func run() throws {
    let stored = try StoredRun(output: directory)
    let (paths, unread) = try stored.writeWorksheets(
      of: stored.plans(named: plan), to: output, in: language)
    for id in unread {
      Messages.say("\(id): no worksheets, since the document could not be read")
    }
    guard !paths.isEmpty else { throw ExitCode(1) }
    Messages.say("\(paths.count) \(paths.count == 1 ? "workbook" : "workbooks") written")
    for path in paths { print(path) }
  }
}
