internal import AnalysisModel
internal import ArgumentParser
internal import Exporting
internal import Foundation
internal import Loading
internal import Pipeline

/// Writes results for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the results of a folder for databases and other programs.",
    discussion: """
      The documents are not read again. docs/exports.md and docs/coding-formats.md say what each format holds and how to
      load it.

      EXAMPLES
        lacuna export Output --to parquet
        lacuna export Output --to csv --excel -o ForExcel
        lacuna export Output --to sqlite --plan jorvana-2026-en
        lacuna export Output --to postgres --database postgresql://localhost/research
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

  @Option(help: ArgumentHelp("Only this plan (repeatable).", valueName: "id"))
  var plan: [String] = []

  @Option(help: ArgumentHelp("Only this framework's rows (repeatable).", valueName: "id"))
  var framework: [String] = []

  @ArgumentParser.Flag(
    help:
      "With csv: a byte order mark, and an apostrophe before texts that a spreadsheet would run as a formula."
  )
  var excel = false

  @Option(
    help: ArgumentHelp(
      "With postgres: the database, as postgresql://USER@HOST/NAME. What it leaves out, as the password, is taken from PGPASSWORD, PGHOST and the like.",
      valueName: "address"))
  var database: String?

  @Option(help: ArgumentHelp("With postgres: the schema to load into.", valueName: "name"))
  var schema: String?

  func validate() throws {
    if let output, isOfResults(output) {
      throw ValidationError(
        "\(output) holds the results themselves, which a part of them would replace; name another folder with --output"
      )
    }
    if excel, to != .csv { throw ValidationError("--excel goes with --to csv") }
    let ofTables: [ExportFormat] = [.csv, .jsonl, .sqlite, .parquet, .postgres]
    if !plan.isEmpty || !framework.isEmpty, !ofTables.contains(to) {
      throw ValidationError(
        "--plan and --framework go with the formats of tables: \(ofTables.map(\.rawValue).joined(separator: ", "))"
      )
    }
    if to == .postgres {
      if output != nil {
        throw ValidationError(
          "--output does not go with --to postgres; name a database with --database")
      }
      if schema?.isEmpty == true { throw ValidationError("--schema needs a name") }
    } else if database != nil || schema != nil {
      throw ValidationError("--database and --schema go with --to postgres")
    }
  }

  /// Whether a path leads to the folder of the results, or to their tables.
  private func isOfResults(_ path: String) -> Bool {
    func real(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return [directory, "\(directory)/data"].map(real).contains(real(path))
  }

  func run() throws {
    let stored = try StoredRun(output: directory)
    let files = try stored.export(
      ExportSettings(
        format: to, output: output, selection: selection(in: stored), isForSpreadsheets: excel,
        database: database ?? "", schema: schema ?? "lacuna", lineEnd: qdpxLineEndings,
        library: to == .skos ? library() : nil))
    let what = to == .postgres ? ("table", "tables", "loaded") : ("file", "files", "written")
    Messages.say("\(files.count) \(files.count == 1 ? what.0 : what.1) \(what.2)")
    for file in files { print(file) }
  }

  /// What was asked for, once it is known to be there.
  private func selection(in stored: StoredRun) throws -> RowSelection {
    try RowSelection(
      plans: stored.plans(named: plan), frameworks: stored.frameworks(named: framework))
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
