internal import AnalysisModel
internal import ArgumentParser
internal import Exporting
internal import Pipeline

/// Writes results for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the results of a folder for databases and other programs.",
    discussion: """
      The documents are not read again. docs/exports.md says what each format holds.

      EXAMPLES
        lacuna export Output --to jsonl
        lacuna export Output --to csv -o Tables
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @Option(
    help: ArgumentHelp(
      "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var to: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, instead of exports/FORMAT in the results folder.", valueName: "path"))
  var output: String?

  func run() throws {
    let files = try StoredRun(output: directory).export(to: to, output: output)
    Messages.say("\(files.count) \(files.count == 1 ? "file" : "files") written")
    for file in files { print(file) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
