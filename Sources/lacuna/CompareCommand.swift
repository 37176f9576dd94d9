internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Reporting

/// Holds plans, groups of plans or runs against each other.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Show what changed between editions, how plans stand to each other, or why runs differ.",
    discussion: """
      Of two plans, for every item and element: added, strengthened, weakened, dropped or unchanged, with the passages of both; and the
      measures of their action tables. Of more, who goes furthest. With --by, the mean shares of groups of plans. Of two results folders over
      the same documents, what each changed verdict comes from: the document, the text read of it, the lexicons, the settings or the program.

      EXAMPLES
        lacuna compare Output --plans estrava-2019,estrava-2024
        lacuna compare Output --editions --format html -o editions.html
        lacuna compare Output --by country,year --format csv
        lacuna compare Before After
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json, csv }

  @Argument(help: "A results folder, or two over the same documents, the earlier first.")
  var directories: [String]

  @Option(
    help: ArgumentHelp(
      "Plans by their ids, with commas between; of two the earlier first.", valueName: "ids"))
  var plans: String?

  @ArgumentParser.Flag(
    help: "Each plan against the earlier edition that the manifest's edition_of names.")
  var editions = false

  @Option(
    help: ArgumentHelp(
      "Group plans by country, year, language, authority or further columns of the manifest.",
      valueName: "columns"))
  var by: String?

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @Option(help: "text, html, json or csv; by the ending of --output, or text.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write into a file.", valueName: "file"))
  var output: String?

  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard (1...2).contains(directories.count) else {
      throw ValidationError("name one results folder, or two to compare runs")
    }
    if directories.count == 2, plans != nil || editions || by != nil {
      throw ValidationError("--plans, --editions and --by compare within one results folder")
    }
    if directories.count == 1, plans == nil, !editions, by == nil {
      throw ValidationError(
        "name --plans, --editions or --by, or a second results folder to compare runs")
    }
    if editions, plans != nil || by != nil {
      throw ValidationError("--editions goes without --plans and --by")
    }
    if by == nil, plans != nil, Self.names(plans).count < 2 {
      throw ValidationError("--plans names two plans or more, with commas between")
    }
  }

  func run() throws {
    let run = try StoredRun(output: directories[0])
    let frameworks = try frameworks(of: run)
    let comparison = try comparison(run, frameworks)
    let last = directories.count == 2 ? try StoredRun(output: directories[1]) : run
    let renderer = try ComparisonRenderer(
      frameworks: translated(frameworks, by: last), provenance: last.provenance,
      lexiconDigest: LexiconStamp(last.provenance.lexicons).digest, language: report.language)
    let text =
      switch chosenFormat {
      case .text: renderer.text(comparison, isColoured: isColoured)
      case .html: renderer.html(comparison, method: output.flatMap(last.methodPage))
      case .json: try renderer.json(comparison)
      case .csv: renderer.csv(comparison)
      }
    // Readers of tables see no sentence; the other formats have it themselves.
    if case .runs(let runs) = comparison, runs.documents.isEmpty,
      chosenFormat == .json || chosenFormat == .csv
    {
      Messages.say(
        "no plan stands in both runs; plans are paired by id, else by content, else by file name")
    }
    guard let output else { return print(text, terminator: "") }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw ValidationError("\(output) cannot be written; check the folder and its permissions")
    }
    print(output)
  }

  private func comparison(_ run: StoredRun, _ frameworks: [Framework]) throws -> Comparison {
    if directories.count == 2 {
      return try run.comparison(with: try StoredRun(output: directories[1]))
    }
    let ids = Self.names(plans).map(PlanRecord.ID.init(rawValue:))
    let known = run.documents.map(\.plan.id)
    for id in ids where !known.contains(id) {
      throw unknown("plan", id.rawValue, known: known.map(\.rawValue))
    }
    if let by {
      let columns = Self.names(by)
      for column in columns where !run.groupingColumns.contains(column) {
        throw unknown("column", column, known: run.groupingColumns)
      }
      guard !columns.isEmpty else { throw ValidationError("--by names a column") }
      return try run.comparison(of: ids, by: columns, in: frameworks)
    }
    guard editions else { return try run.comparison(of: ids, in: frameworks) }
    let (comparison, missing) = try run.editionComparison(in: frameworks)
    for id in missing {
      Messages.say("the earlier edition \"\(id)\" is no plan of \(directories[0])")
    }
    if case .plans(let pairs) = comparison, pairs.isEmpty {
      throw ValidationError(
        "no plan of \(directories[0]) has an earlier edition there; name it in the manifest's edition_of"
      )
    }
    return comparison
  }

  /// The frameworks of a run, or those asked for.
  private func frameworks(of run: StoredRun) throws -> [Framework] {
    let known = run.frameworks.map(\.id.rawValue)
    for id in framework where !known.contains(id) { throw unknown("framework", id, known: known) }
    return run.frameworks.filter { framework.isEmpty || framework.contains($0.id.rawValue) }
  }

  private func translated(_ frameworks: [Framework], by run: StoredRun) -> [Framework] {
    let tag = LanguageTag(rawValue: report.language.rawValue)
    return frameworks.map { framework in
      run.translations.first { $0.framework == framework.id && $0.language == tag }
        .map { framework.translated($0) } ?? framework
    }
  }

  private var chosenFormat: Format {
    format ?? output.flatMap { Format(rawValue: ($0 as NSString).pathExtension) } ?? .text
  }

  /// Colour is for eyes at a terminal that did not ask to be spared.
  private var isColoured: Bool {
    output == nil && isatty(FileHandle.standardOutput.fileDescriptor) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  private static func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}
