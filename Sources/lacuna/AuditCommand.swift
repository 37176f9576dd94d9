internal import AnalysisModel
internal import ArgumentParser
internal import Evaluating
internal import Foundation
internal import Loading
internal import Pipeline
internal import Storing

/// Measures what the lexicons miss.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract:
      "Draw passages in which nothing was found, to label; with the labels, say how many were missed.",
    discussion: """
      The sheet has a passage a row. Write into its column "items" what the passage is evidence for, as in OSCE-01; CW-C, or "none"; rows left empty
      count as not looked at. Given back with --labelled, the sheet gives the miss rate with its interval of 95 %, per language; it is kept in
      the folder, and the reports tell it from the next run of analyze on, which reads no document again.

      EXAMPLES
        lacuna audit Output --sample 100 > sheet.csv
        lacuna audit Output --labelled sheet.csv
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @Option(help: ArgumentHelp("How many passages to draw.", valueName: "number"))
  var sample = 100

  @Option(help: ArgumentHelp("The seed of the drawing.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("Only passages of this language.", valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @Option(help: ArgumentHelp("The sheet with its items filled in.", valueName: "file"))
  var labelled: String?

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if sample < 1 { throw ValidationError("--sample is at least 1") }
  }

  func run() throws {
    let folder = ResultFolder(directory)
    let all = try folder.passages()
    let tag = try language.tag(lexicons)?.primary
    let known = Set(all.map(\.language))
    if let tag, !known.contains(tag) {
      throw unknown(
        "passage of \(directory) in the language", "\(tag)", known: known.sorted().map(\.rawValue))
    }
    let passages = all.filter { tag == nil || $0.language == tag }
    let run = folder.lexicons()
    func digest(_ language: LanguageTag) -> String? {
      run.map { LexiconStamp($0, language: language).digest }
    }
    guard let labelled else {
      let drawn = AuditSheet.sample(of: passages, count: sample, seed: seed)
      guard !drawn.isEmpty else {
        throw ValidationError(
          "\(directory) holds no passage to ask about: none of its plans is about the subject, or all their passages count"
        )
      }
      print(AuditSheet.text(drawn, lexiconDigest: digest), terminator: "")
      if let run { Messages.say("the run was made with \(LexiconStamp(run))") }
      Messages.say("\(drawn.count) passages drawn with seed \(seed); fill in \"items\"")
      return
    }
    let items = try lexicons.library().frameworks.flatMap(\.items).map(\.id.rawValue)
    let audited = try AuditSheet.read(
      labelled, items: Set(items), lexiconDigest: digest)
    let asked = passages.filter(AuditSheet.isWorthAsking)
    let whole = rate(audited, among: asked, language: nil)
    guard whole.looked > 0 else {
      throw ValidationError(
        "\(labelled): no row has anything in \"items\"; write items or \"\(AuditSheet.nothing)\"")
    }
    var rates: [LanguageTag: MissRate] = [:]
    for language in Set(audited.map(\.language)).sorted() {
      let own = rate(audited, among: asked, language: language)
      rates[language] = own
      print(line("\(language)", own))
    }
    try AuditRecord(rates: rates, lexicons: run).save(in: directory)
    print(line("all", whole))
    if let run { print("The run was made with \(LexiconStamp(run)).") }
    for (item, count) in whole.items.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      print("  \(item) was missed in \(count)")
    }
  }

  private func rate(
    _ audited: [AuditedPassage], among passages: [StoredPassage], language: LanguageTag?
  ) -> MissRate {
    let own = passages.filter { language == nil || $0.language == language }
    let silent = own.count { $0.elements.isEmpty }
    return MissRate(
      audited.filter { language == nil || $0.language == language }, silent: silent,
      found: own.count - silent)
  }

  private func line(_ name: String, _ rate: MissRate) -> String {
    func text(_ value: Double, _ interval: Interval?) -> String {
      let share = EvaluationTable.share
      return "\(share(value))" + (interval.map { " (\(share($0.low))–\(share($0.high)))" } ?? "")
    }
    guard let value = rate.rate else { return "\(name): nobody has looked at a passage" }
    let recall = rate.recall.map {
      "; so of what there is \(text($0.value, $0.interval)) was found"
    }
    return
      "\(name): \(rate.missed) of \(rate.looked) silent passages hold something, \(text(value, rate.interval)); "
      + "\(rate.silent) passages are silent, \(rate.found) are not\(recall ?? "")"
  }
}
