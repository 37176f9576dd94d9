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
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Labelled passages as JSON Lines.")
  var gold: String

  @Option(
    help: ArgumentHelp(
      "Another lexicon folder: each pair that it judges otherwise is named.", valueName: "dir"))
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
      "Count predictions from this score on; without it every one.", valueName: "score"))
  var threshold: Double = 0

  @ArgumentParser.Flag(
    help: "Choose the threshold on all sources but one and try it on that one, for each source.")
  var crossValidate = false

  @ArgumentParser.Flag(help: "A line for each item in each language too.")
  var byLanguage = false

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("The seed of the intervals' drawing.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold is from 0 to 1")
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
    let judged = try judge(passages, library: lexicons.library())
    let choice = crossValidate ? ThresholdChoice(judged, seed: seed) : nil
    let evaluation =
      choice?.crossValidated ?? Evaluation(judged, threshold: threshold, seed: seed)
    let agreement = Agreement(passages, items: judged.items)
    switch format {
    case .json:
      try print(EvaluationRecord(judged, evaluation, agreement, choice).json)
    case .text:
      print(header(judged, choice))
      print(EvaluationTable(evaluation, withItems: byLanguage))
      if let agreement { print(agreement) }
    }
    if let against {
      let older = AnalysisSettings(lexiconDirectory: against, frameworks: [])
      try compare(passages, judged, with: older.library())
    }
    if !set.problems.isEmpty { throw ExitCode(2) }
  }

  private func judge(
    _ passages: [LabelledPassage], library: LexiconLibrary
  ) throws -> JudgedPairs {
    let (predictions, unassessed) = try Analyzer(library: library).predictions(for: passages)
    for language in unassessed.sorted() {
      Messages.say("there is no lexicon in \(language), so all its passages count as missed")
    }
    return JudgedPairs(
      passages, predictions: predictions,
      items: item.isEmpty ? nil : Set(item.map(Item.ID.init(rawValue:))))
  }

  private func compare(
    _ passages: [LabelledPassage], _ judged: JudgedPairs, with older: LexiconLibrary
  ) throws {
    let before = try judge(passages, library: older)
    let changes = ChangedSide.between(
      before: before, beforeThreshold: threshold, after: judged, afterThreshold: threshold)
    print("\nAgainst \(against ?? ""):")
    print(EvaluationTable(Evaluation(before, threshold: threshold, seed: seed)))
    for kind in ChangedSide.Kind.allCases {
      for change in changes where change.kind == kind {
        print("\(kind.rawValue)  \(change.passage)  \(change.language)  \(change.item)")
      }
    }
    if changes.isEmpty { print("no pair changed sides") }
  }

  private func header(_ judged: JudgedPairs, _ choice: ThresholdChoice?) -> String {
    let sources = Set(judged.passages.map(\.group)).count
    let how =
      choice.map {
        "each source judged at the threshold that is best over the others; over all: \($0.threshold)"
      } ?? "threshold \(threshold)"
    return
      "\(judged.passages.count) coded passages of \(sources) sources, \(judged.items.count) items; \(how)"
  }
}
