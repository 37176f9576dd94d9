internal import AnalysisModel
internal import ArgumentParser
internal import Evaluating
internal import Foundation
internal import Loading
internal import Pipeline
internal import Reporting
internal import Storing

/// Shows how each term fares over a corpus.
struct LexiconStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show how often each term occurs, counts, stands alone and is stopped.",
    discussion: """
      Reads the passages of a results folder, so run `lacuna analyze` over the corpus first. As text it names the terms that are worth a look:
      dead ones, those that never count, those that fire too often or in plans about something else, and those that readers
      mostly reject. --format csv gives every term.

      EXAMPLE
        lacuna lexicon stats Output --labels passages.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

  @Argument(help: "A results folder.")
  var directory: String

  @Option(help: ArgumentHelp("Labelled passages, for each term's precision.", valueName: "file"))
  var labels: String?

  @Option(help: ArgumentHelp("Only terms of this language.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @Option(help: "text or csv.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "How many terms of each kind are shown as text; 0 for all.", valueName: "number"))
  var limit = 20

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
  }

  func run() throws {
    let library = try lexicons.library(framework)
    let known = library.languages.map(\.rawValue)
    if let language, !known.contains(LanguageTag(rawValue: language).primary.rawValue) {
      throw unknown("lexicon in the language", language, known: known)
    }
    var statistics = TermStatistics(library: library)
    for passage in try ResultFolder(directory).passages() where isWanted(passage.language) {
      try statistics.add(passage)
    }
    if let labels {
      for passage in try LabelledSet(path: labels).passages where isWanted(passage.language) {
        try statistics.add(passage)
      }
    }
    let terms = statistics.uses.filter { use in
      // A language that the corpus does not hold says nothing about its terms.
      language(of: use).map { statistics.passages[$0] != nil || use.labelled != .init() } == true
    }
    switch format {
    case .csv:
      let csv = CSVWriter()
      let files = Dictionary(
        library.lexicons.map { ("\($0.framework)/\($0.language)", $0) },
        uniquingKeysWith: { first, _ in first })
      let rows = terms.map { use in
        let file = files[Self.file(of: use)]
        return row(use, statistics) + [
          file.map { .text($0.version) } ?? .null, file.map { .text($0.digest) } ?? .null,
        ]
      }
      print(([Self.head.map(TableValue.text)] + rows).map(csv.line).joined(), terminator: "")
    case .text:
      print(LexiconStamp(library))
      printRemarkable(terms, statistics)
    }
    let unread = statistics.unread.filter(isWanted)
    if !unread.isEmpty {
      let names = unread.map(\.rawValue).joined(separator: ", ")
      Messages.say("no plan of \(directory) is in \(names), so nothing is said of those terms")
    }
  }

  private func isWanted(_ language: LanguageTag) -> Bool {
    self.language.map { LanguageTag(rawValue: $0).primary == language } ?? true
  }

  /// The language of a term's file, as in "osce-2004/en#OSCE-01.2/3".
  private func language(of use: TermUse) -> LanguageTag? {
    Self.file(of: use).split(separator: "/").last.map { LanguageTag(rawValue: String($0)) }
  }

  private static func file(of use: TermUse) -> String {
    String(use.term.id.rawValue.prefix { $0 != "#" })
  }

  private func remarks(_ use: TermUse, _ statistics: TermStatistics) -> [TermUse.Remark] {
    use.remarks(passages: language(of: use).flatMap { statistics.passages[$0] } ?? 0)
  }

  private func printRemarkable(_ terms: [TermUse], _ statistics: TermStatistics) {
    for remark in TermUse.Remark.allCases {
      let marked = terms.filter { remarks($0, statistics).contains(remark) }
      guard !marked.isEmpty else { continue }
      print("\(remark.rawValue): \(marked.count) of \(terms.count) terms")
      let sorted = marked.sorted { ($1.counting, $0.term.id) < ($0.counting, $1.term.id) }
      for use in limit == 0 ? sorted[...] : sorted.prefix(limit) {
        let precision = use.labelled.precision.map {
          ", \(use.labelled.right) of \(use.labelled.right + use.labelled.wrong) right "
            + "(\(EvaluationTable.share($0)))"
        }
        print(
          "  \(use.term.id)  \(use.hits) hits, \(use.counting) count, \(use.alone) alone, "
            + "\(use.elsewhere) elsewhere\(precision ?? "")  \(use.term.notation)")
      }
      if limit > 0, marked.count > limit {
        print("  … and \(marked.count - limit) more; --limit 0 shows all")
      }
    }
    let sizes = statistics.passages.sorted { $0.key < $1.key }
      .map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
    Messages.say("\(terms.count) terms over passages: \(sizes.isEmpty ? "none" : sizes)")
  }

  private static let head: [String] =
    [
      "term", "weight", "hits", "counting", "alone", "elsewhere", "passages", "plans",
      "excluded_share",
    ] + Hit.Suppression.Kind.allCases.map(\.rawValue)
    + ["right", "wrong", "precision", "remarks", "notation", "lexicon_version", "lexicon_digest"]

  private func row(_ use: TermUse, _ statistics: TermStatistics) -> [TableValue] {
    func share(_ value: Double?) -> TableValue {
      value.map { .real(($0 * 1000).rounded() / 1000) } ?? .null
    }
    let numbers = [
      use.hits, use.counting, use.alone, use.elsewhere, use.passages, use.plans.count,
    ].map(TableValue.integer)
    let stopped = Hit.Suppression.Kind.allCases.map { TableValue.integer(use.stopped[$0] ?? 0) }
    let labels: [TableValue] = [
      .integer(use.labelled.right), .integer(use.labelled.wrong), share(use.labelled.precision),
    ]
    let remarks = remarks(use, statistics).map(\.rawValue).joined(separator: "; ")
    return [.text(use.term.id.rawValue), .text(use.term.weight.rawValue)] + numbers
      + [share(use.excludedShare)] + stopped + labels
      + [.text(remarks), .text(use.term.notation)]
  }
}
