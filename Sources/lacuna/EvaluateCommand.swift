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
        lacuna evaluate passages.jsonl --fit Lexicons/scoring.yaml --record Lexicons/measures.yaml --basis "Our passages, 2026"
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Labelled passages as JSON Lines.")
  var gold: String

  @Option(
    help: ArgumentHelp(
      "Another lexicon folder: its F1 stands beside, and each pair that it judges otherwise is named.",
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
    for (name, value) in [("threshold", threshold ?? 0), ("precision", precision)]
    where !(0...1).contains(value) {
      throw ValidationError("--\(name) is from 0 to 1")
    }
  }

  func run() throws {
    let set = try LabelledSet(path: gold)
    for problem in set.problems { Messages.say("\(problem); skipped") }
    let passages = set.passages.filter { passage in
      language.map { passage.language == LanguageTag(rawValue: $0).primary } ?? true
    }
    guard !passages.isEmpty else {
      throw ValidationError("\(gold): no passage is in \(language ?? "any language")")
    }
    let library = try lexicons.library()
    let judged = try judge(passages, library: library)
    if let fit {
      try self.fit(judged, to: fit)
      return
    }
    let choice = crossValidate ? ThresholdChoice(judged, seed: seed) : nil
    let evaluation =
      choice?.crossValidated
      ?? Evaluation(judged, threshold: limit(of: library), seed: seed)
    try record(evaluation, of: judged, library: library)
    let agreement = Agreement(passages, items: judged.items)
    switch format {
    case .json:
      try print(EvaluationRecord(judged, evaluation, agreement, choice).json)
    case .text:
      let other = try against.map { folder in
        let older = try AnalysisSettings(lexiconDirectory: folder, frameworks: []).library()
        return (
          pairs: try judge(passages, library: older, items: judged.items), limit: limit(of: older)
        )
      }
      print(header(judged, choice, limit(of: library)))
      print(
        EvaluationTable(
          evaluation, readers: ReaderShares(judged),
          other: other.map { Evaluation($0.pairs, threshold: $0.limit, seed: seed) },
          withItems: byLanguage))
      if let agreement { print(agreement) }
      if let other {
        printChanges(
          ChangedSide.between(
            before: other.pairs, beforeThreshold: other.limit, after: judged,
            afterThreshold: limit(of: library)))
      }
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

  private func printChanges(_ changes: [ChangedSide]) {
    print("\nAgainst \(against ?? ""):")
    for kind in ChangedSide.Kind.allCases {
      for change in changes where change.kind == kind {
        print("\(kind.rawValue)  \(change.passage)  \(change.language)  \(change.item)")
      }
    }
    if changes.isEmpty { print("no pair changed sides") }
  }

  private func limit(of library: LexiconLibrary) -> Double {
    threshold ?? library.scoring?.model.threshold ?? 0
  }

  private func fit(_ judged: JudgedPairs, to path: String) throws {
    let fit = ScoringFit(
      judged, basis: basis(of: judged),
      leastPrecision: precision, seed: seed)
    try ScoringText(fit.model).write(to: path)
    print("Sources left out of the fit, one after the other:")
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
    basis ?? "\(judged.passages.count) passages of \((gold as NSString).lastPathComponent)"
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
