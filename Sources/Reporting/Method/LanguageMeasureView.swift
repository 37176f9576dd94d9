internal import AnalysisModel

/// What was measured of one language's lexicons, as a row of a table.
struct LanguageMeasureView: TemplateView {
  private let name: String
  private let cells: [String]
  private let isMeasured: Bool

  init(_ language: LanguageTag, trust: LexiconTrust?, _ words: ReportWords) {
    name = words.name(of: language.rawValue)
    isMeasured = trust?.measure != nil
    let audit = trust?.audit.map { rate in
      words(
        "{missed} of {looked}",
        ["missed": words.grouped(rate.missed), "looked": words.grouped(rate.looked)])
    }
    guard let trust, let measure = trust.measure else {
      cells = [audit ?? "–"]
      return
    }
    cells = [
      words.grouped(measure.passages), words.grouped(measure.sources),
      measure.precision.map { $0.percent(words) } ?? "–",
      measure.recall.map { $0.percent(words) } ?? "–", measure.f1.map { $0.percent(words) } ?? "–",
      words(trust.isCurrent ? "these files" : "an earlier state"), audit ?? "–",
    ]
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "measuredLanguage": self.name
    case "isMeasured": isMeasured
    case "measureCells": cells
    default: nil
    }
  }
}

extension MeasuredShare {
  /// As in "93 % (89–97)".
  func percent(_ words: ReportWords) -> String {
    func whole(_ share: Double) -> Int { Int((share * 100).rounded()) }
    let share = words.percent(of: value)
    return interval.map { "\(share) (\(whole($0.low))–\(whole($0.high)))" } ?? share
  }
}

/// What people said of a sample of verdicts.
struct JudgedSampleView: TemplateView {
  private let sample: JudgedSample
  private let rows: [JudgedRowView]
  private let words: ReportWords

  init(_ sample: JudgedSample, _ words: ReportWords) {
    self.sample = sample
    self.words = words
    let languages = sample.languages.sorted { $0.key.rawValue < $1.key.rawValue }
    rows =
      [JudgedRowView(words("all languages"), sample.whole, words)]
      + languages.map { JudgedRowView(words.name(of: $0.key.rawValue), $0.value, words) }
  }

  /// Why the share of silences that are right is not what the share of passages missed seems to promise.
  static func difference(_ words: ReportWords) -> String {
    words(
      "The two count other things: what is missed is a share of what readers found in single passages; a silence is a verdict on a whole document, which one missed passage makes wrong, and only what was not found comes among the silences."
    )
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "judgedDifference": Self.difference(words)
    case "judgedLead":
      words(
        "A sample drawn from {documents} was judged by people on {date}; in brackets, intervals of 95 %.",
        [
          "documents": words.count(sample.documents, "document", "documents"),
          "date": sample.date,
        ])
    case "hasJudgedBasis": !sample.basis.isEmpty
    case "judgedBasis": sample.basis
    case "judgedRows": rows
    default: nil
    }
  }
}

/// The judged verdicts of one language.
struct JudgedRowView: TemplateView {
  private let name: String
  private let evidence: String
  private let absences: String

  init(_ name: String, _ figures: JudgedSample.Figures, _ words: ReportWords) {
    self.name = name
    func cell(_ share: JudgedSample.Share?) -> String {
      guard let share, let value = share.value else { return "–" }
      let percent = MeasuredShare(value: value, interval: share.interval).percent(words)
      return words(
        "{right} of {judged}: {share}",
        [
          "right": words.grouped(share.right), "judged": words.grouped(share.judged),
          "share": percent,
        ])
    }
    evidence = cell(figures.evidence)
    absences = cell(figures.absences)
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "judgedName": self.name
    case "judgedEvidence": evidence
    case "judgedAbsences": absences
    default: nil
    }
  }
}
