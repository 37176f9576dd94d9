internal import AnalysisModel
internal import ArgumentParser
internal import Evaluating
internal import Foundation
internal import Loading
internal import Pipeline

/// Measures the lexicons on labelled passages.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure precision, recall and F1 on labelled passages.",
    discussion: """
      Each line of the file is {"id", "text", "lang", "source", "items": {"OSCE-01": 2}, "disputed": ["CW-A"]}; "coders" may
      give each reader's own items, for their agreement. Passages without "items" are not coded and count for nothing.
      Intervals are of 95 %, from drawing sources with replacement.

      EXAMPLES
        lacuna evaluate passages.jsonl
        lacuna evaluate passages.jsonl --against older/Lexicons
        lacuna evaluate passages.jsonl --format json
        lacuna evaluate --from-store Output
        lacuna evaluate passages.jsonl --fit Lexicons/scoring.yaml --record Lexicons/measures.yaml --basis "Our passages, 2026"
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Labelled passages as JSON Lines.")
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Instead of a file: what people decided on the plans of a results folder.",
      valueName: "folder"))
  var fromStore: String?

  @Option(
    help: ArgumentHelp(
      "Another lexicon folder: its precision, recall and F1 stand beside, and each passage that it judges otherwise is shown.",
      valueName: "dir"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Items that the readers looked for (repeatable); without it those labelled anywhere.",
      valueName: "id"))
  var item: [String] = []

  @Option(help: ArgumentHelp("Only passages of this language.", valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Count predictions from this score on; without it, the lexicons' threshold.",
      valueName: "score"))
  var threshold: Double?

  @ArgumentParser.Flag(
    help: "Choose the threshold on all sources but one and try it on that one, for each source.")
  var crossValidate = false

  @Option(
    help: ArgumentHelp(
      "Fit the scores to the passages and write them to this file; the figures are of sources left out of the fit.",
      valueName: "file"))
  var fit: String?

  @Option(
    help: ArgumentHelp(
      "Write the figures of each language to this file; as Lexicons/measures.yaml, reports tell them.",
      valueName: "file"))
  var record: String?

  @Option(
    help: ArgumentHelp("What the passages are, for the files written.", valueName: "text"))
  var basis: String?

  @Option(
    help: ArgumentHelp(
      "The precision that a fitted threshold must have, if one can.", valueName: "share"))
  var precision = 0.8

  @ArgumentParser.Flag(help: "A line for each item in each language too.")
  var byLanguage = false

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("The seed of the intervals' drawing.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if (gold == nil) == (fromStore == nil) {
      throw ValidationError(
        "name a file of labelled passages, or a results folder with --from-store")
    }
    for (name, value) in [("threshold", threshold ?? 0), ("precision", precision)]
    where !(0...1).contains(value) {
      throw ValidationError("--\(name) is from 0 to 1")
    }
  }

  func run() throws {
    if let fromStore {
      try CodingReport(HumanCoding(StoredRun(output: fromStore)), seed: seed).write(format)
      return
    }
    let gold = self.gold ?? ""
    let set = try LabelledSet(path: gold)
    for problem in set.problems { Messages.say("\(problem); skipped") }
    let library = try lexicons.library()
    let known = library.frameworks.flatMap(\.items).map(\.id.rawValue)
    let labelled = set.passages.map { $0.without(itemsBeside: Set(known)) }
    for item in Set(set.passages.flatMap(\.namedItems)).subtracting(known).sorted() {
      let count = set.passages.count { $0.namedItems.contains(item) }
      Messages.say(
        "no framework has the item \"\(item)\", which \(count) passage\(count == 1 ? "" : "s") of \(gold) name\(count == 1 ? "s" : ""); left out"
      )
    }
    let passages = labelled.filter { passage in
      language.map { passage.language == LanguageTag(rawValue: $0).primary } ?? true
    }
    if let language, passages.isEmpty {
      let known = Set(set.passages.map(\.language.rawValue)).sorted()
      throw unknown("passage of \(gold) in the language", language, known: known)
    }
    if let item = item.first(where: { !known.contains($0) }) {
      throw unknown("item", item, known: known)
    }
    let judged = try judge(passages, library: library)
    if let fit {
      try self.fit(judged, to: fit, library: library)
      return
    }
    let choice = crossValidate ? ThresholdChoice(judged, seed: seed) : nil
    let evaluation =
      choice?.crossValidated
      ?? Evaluation(judged, threshold: limit(of: library), seed: seed)
    try record(evaluation, of: judged, library: library)
    let agreement = Agreement(passages, items: judged.items)
    let other = try against.map { folder in
      try comparison(with: folder, judged, passages, threshold: limit(of: library))
    }
    switch format {
    case .json:
      try print(
        EvaluationRecord(
          judged, evaluation, lexicons: library.uses,
          threshold: choice?.threshold ?? limit(of: library), isCrossValidated: choice != nil,
          agreement: agreement, other: other
        ).json)
    case .text:
      print(header(judged, choice, limit(of: library)))
      print(LexiconStamp(library))
      print(
        EvaluationTable(
          evaluation, readers: ReaderShares(judged), other: other?.evaluation,
          withItems: byLanguage))
      if let agreement { print(agreement) }
      if let other { printChanges(other, among: passages) }
    }
    if !set.problems.isEmpty { throw ExitCode(2) }
  }

  private func judge(
    _ passages: [LabelledPassage], library: LexiconLibrary, items: [Item.ID]? = nil
  ) throws -> JudgedPairs {
    let (predictions, unassessed) = try Analyzer(library: library).predictions(for: passages)
    for language in unassessed.sorted() {
      Messages.say("there is no lexicon in \(language), so all its passages count as missed")
    }
    return JudgedPairs(
      passages, predictions: predictions,
      items: items.map(Set.init) ?? (item.isEmpty ? nil : Set(item.map(Item.ID.init(rawValue:)))))
  }

  /// What another folder's lexicons make of the same pairs.
  private func comparison(
    with folder: String, _ judged: JudgedPairs, _ passages: [LabelledPassage], threshold: Double
  ) throws -> EvaluationComparison {
    let library = try AnalysisSettings(lexiconDirectory: folder, frameworks: []).library()
    let pairs = try judge(passages, library: library, items: judged.items)
    let limit = limit(of: library)
    return EvaluationComparison(
      folder: folder, lexicons: library.uses, threshold: limit,
      evaluation: Evaluation(pairs, threshold: limit, seed: seed),
      changes: ChangedSide.between(
        before: pairs, beforeThreshold: limit, after: judged, afterThreshold: threshold))
  }

  private func printChanges(_ other: EvaluationComparison, among passages: [LabelledPassage]) {
    let texts = Dictionary(
      passages.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    print("\nAgainst \(other.folder), \(LexiconStamp(other.lexicons)):")
    for kind in ChangedSide.Kind.allCases {
      for change in other.changes where change.kind == kind {
        print("\(kind.rawValue)  \(change.passage)  \(change.language)  \(change.item)")
        if let text = texts[change.passage] { print("    \(Self.excerpt(of: text))") }
      }
    }
    if other.changes.isEmpty { print("no pair changed sides") }
  }

  /// A passage's beginning, on one line.
  private static func excerpt(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > excerptLength ? "\(line.prefix(excerptLength))…" : line
  }

  private static let excerptLength = 160

  private func limit(of library: LexiconLibrary) -> Double {
    threshold ?? library.scoring?.model.threshold ?? 0
  }

  private func fit(
    _ judged: JudgedPairs, to path: String, library: LexiconLibrary
  ) throws {
    let fit = ScoringFit(
      judged, basis: basis(of: judged),
      leastPrecision: precision, seed: seed)
    try ScoringText(fit.model, after: library.scoring?.model).write(to: path)
    print("Sources left out of the fit, one after the other:")
    print(LexiconStamp(library))
    print(
      EvaluationTable(
        fit.crossValidated, readers: ReaderShares(judged), withItems: byLanguage))
    print(
      "A score is \(EvaluationTable.share(fit.calibrationError)) from the share that comes true, on average."
    )
    Messages.say("wrote \(path); threshold \(fit.model.threshold)")
    // The scores just written are part of the state that the figures belong to.
    if record != nil { try record(fit.crossValidated, of: judged, library: lexicons.library()) }
  }

  private func record(
    _ evaluation: Evaluation, of judged: JudgedPairs, library: LexiconLibrary
  ) throws {
    guard let record else { return }
    try MeasuresText(evaluation, of: judged, basis: basis(of: judged), library: library)
      .write(to: record)
    Messages.say("wrote \(record)")
  }

  private func basis(of judged: JudgedPairs) -> String {
    basis
      ?? "\(judged.passages.count) passages of \(((gold ?? "") as NSString).lastPathComponent)"
  }

  private func header(
    _ judged: JudgedPairs, _ choice: ThresholdChoice?, _ threshold: Double
  ) -> String {
    let sources = Set(judged.passages.map(\.group)).count
    let how =
      choice.map {
        "each source judged at the threshold that is best over the others; over all: \($0.threshold)"
      } ?? "threshold \(threshold)"
    return
      "\(judged.passages.count) coded passages of \(sources) sources, \(judged.items.count) items; \(how)"
  }
}
