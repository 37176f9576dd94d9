internal import AnalysisModel
internal import ArgumentParser
internal import Exporting
internal import Loading
internal import Pipeline

/// Writes results for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the results of a folder for databases and other programs.",
    discussion: """
      The documents are not read again. docs/exports.md and docs/coding-formats.md
      say what each format holds.

      EXAMPLES
        lacuna export Output --to jsonl
        lacuna export Output --to csv -o Tables
        lacuna export Output --to qdpx
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

  @Option(
    help: ArgumentHelp(
      "How lines end in the texts of a qdpx project: lf, or crlf for MAXQDA.", valueName: "ends"))
  var qdpxLineEndings: LineEnd = .lf

  @OptionGroup(title: "Labels of skos") var lexicons: LexiconOptions

  func run() throws {
    var options = ExportOptions()
    options.lineEnd = qdpxLineEndings
    if to == .skos { options.library = try library() }
    let files = try StoredRun(output: directory).export(to: to, options: options, output: output)
    Messages.say("\(files.count) \(files.count == 1 ? "file" : "files") written")
    for file in files { print(file) }
  }
}

extension ExportCommand {
  /// The lexicons that the user names, or those at hand; without them concepts have names alone.
  private func library() throws -> LexiconLibrary? {
    do {
      return try lexicons.library()
    } catch {
      if lexicons.lexicons != nil { throw error }
      Messages.say("no lexicons at hand, so no terms as labels; name their folder with --lexicons")
      return nil
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension LineEnd: ExpressibleByArgument {}
