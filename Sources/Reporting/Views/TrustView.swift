internal import AnalysisModel
internal import Foundation

/// How far a reader can trust what the lexicons found, in words.
struct TrustView: TemplateView {
  /// The one sentence of the summary.
  let lead: String
  /// What it rests on, a sentence each.
  let details: [TrustDetail]
  /// How much of what readers found the lexicons of the language found, as a sentence, or that nobody measured it.
  let recall: String
  /// How the language stands to English; nil where that was not measured.
  let parity: String?
  private let measure: LanguageMeasure?
  private let name: String
  private let words: ReportWords

  /// - Parameters:
  ///   - trust: What is known of the lexicons of the plan's language, or nil where nothing is.
  ///   - language: The plan's language.
  ///   - judged: What readers said of a sample of verdicts, or nil where nobody judged one.
  ///   - words: The language of the report.
  init(
    _ trust: LexiconTrust?, language: LanguageTag?, judged: JudgedSample? = nil,
    _ words: ReportWords
  ) {
    self.words = words
    name = words.name(of: language?.primary.rawValue ?? "und")
    measure = trust?.measure.flatMap { $0.passages < Self.fewestPassages ? nil : $0 }
    let wording = TrustWords(name: name, words: words, fewestPassages: Self.fewestPassages)
    let sample = judged.flatMap(wording.sample)
    lead = [
      wording.lead(trust), sample,
      sample != nil && wording.tellsMissed(trust) ? JudgedSampleView.difference(words) : nil,
    ].compactMap(\.self).joined(separator: " ")
    details = wording.details(trust)
    recall = wording.recall(trust)
    parity = wording.parity(trust)
  }

  /// How well one item was found in labelled passages, as a sentence; nil where it was not measured.
  func sentence(on item: Item.ID) -> String? {
    guard let counts = measure?.items[item] else { return nil }
    let (given, held) = (counts.right + counts.wrong, counts.right + counts.missed)
    guard given + held > 0 else { return nil }
    let values = [
      "right": words.grouped(counts.right), "held": words.grouped(held),
      "given": words.grouped(given), "language": name,
    ]
    let found =
      held == 0
      ? words("No labelled {language} passage holds it", values)
      : words("{right} of the {held} labelled {language} passages that hold it were found", values)
    let right = given == 0 ? "" : words(", and {right} of the {given} found were right", values)
    return "\(found)\(right)."
  }

  /// Fewer labelled passages than this say nothing of a language's lexicons.
  private static let fewestPassages = 20

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "trustLead": lead
    case "trustDetails": details
    case "hasParity": parity != nil
    case "parity": parity
    default: nil
    }
  }
}

/// A sentence on what was measured, and words of the lexicons' own files, which are English in every report.
struct TrustDetail: TemplateView {
  let text: String
  var quote = ""

  /// The sentence with what it quotes, where no mark can tell the language.
  var line: String { quote.isEmpty ? text : "\(text) “\(quote)”" }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "detailText": text
    case "hasDetailQuote": !quote.isEmpty
    case "detailQuote": quote
    case "detailLine": line
    default: nil
    }
  }
}

/// The sentences on what was measured.
private struct TrustWords {
  /// The name of the plan's language.
  let name: String
  let words: ReportWords
  let fewestPassages: Int

  /// A difference in F1 up to this is no difference between languages.
  private static let parityMargin = 0.08

  func lead(_ trust: LexiconTrust?) -> String {
    if let measure = trust?.measure, measure.passages < fewestPassages {
      return words(
        "Only {passages} in {language} could be measured, too few to say how much these lexicons miss; \"absent\" means no more than that nothing was found.",
        [
          "passages": words.count(measure.passages, "labelled passage", "labelled passages"),
          "language": name,
        ])
    }
    let isRestricted = trust?.isRestricted ?? false
    if let measure = trust?.measure, isRestricted, (1..<fewestPassages).contains(measure.cases) {
      return words(
        "The items looked for were given in only {cases} of the labelled {language} passages, too few to say how much these lexicons miss; \"absent\" means no more than that nothing was found.",
        ["cases": words.count(measure.cases, "case", "cases"), "language": name])
    }
    guard let measure = trust?.measure, let recall = measure.recall,
      let precision = measure.precision
    else {
      return words(
        isRestricted
          ? "Nothing was measured of the {language} lexicons for the items looked for: how much they miss is not known, and \"absent\" means no more than that nothing was found."
          : "Nothing was measured of the {language} lexicons: how much they miss is not known, and \"absent\" means no more than that nothing was found.",
        ["language": name])
    }
    return words(
      isRestricted
        ? "In labelled {language} passages the lexicons found {recall} of what readers found of the items looked for, so they missed {missed}, and {precision} of what they found was right."
        : "In labelled {language} passages the lexicons found {recall} of what readers found, so they missed {missed}, and {precision} of what they found was right.",
      [
        "language": name, "recall": share(recall), "missed": share(recall, isRest: true),
        "precision": share(precision),
      ])
  }

  /// Whether the lead tells how much is missed.
  func tellsMissed(_ trust: LexiconTrust?) -> Bool {
    guard let trust, let measure = trust.measure, measure.recall != nil, measure.precision != nil
    else { return false }
    return measure.passages >= fewestPassages
      && !(trust.isRestricted && (1..<fewestPassages).contains(measure.cases))
  }

  /// How many verdicts of a sample were right, which is less than labelled passages promise.
  func sample(_ judged: JudgedSample) -> String? {
    guard let evidence = judged.whole.evidence, let absences = judged.whole.absences else {
      return nil
    }
    return words(
      "Of a sample of verdicts on {documents}, judged by reading them, {evidence} of {passages} and {absences} of {silences} were right.",
      [
        "documents": words.count(judged.documents, "document", "documents"),
        "evidence": words.grouped(evidence.right),
        "passages": words.count(evidence.judged, "passage", "passages"),
        "absences": words.grouped(absences.right),
        "silences": words.count(absences.judged, "silence", "silences"),
      ])
  }

  /// The one sentence that stands beside every silence.
  func recall(_ trust: LexiconTrust?) -> String {
    guard let trust, let measure = trust.measure, let recall = measure.recall,
      measure.passages >= fewestPassages, !trust.isRestricted || measure.cases >= fewestPassages
    else {
      return words("Recall of the {language} lexicons: not measured.", ["language": name])
    }
    let sentence = words(
      "Recall of the {language} lexicons, measured on labelled passages: {recall}.",
      ["language": name, "recall": share(recall)])
    guard !trust.isCurrent else { return sentence }
    return sentence + " "
      + words("The lexicons have been changed since, so the figures are of an earlier state.")
  }

  func details(_ trust: LexiconTrust?) -> [TrustDetail] {
    guard let trust else { return [] }
    var details: [String] = []
    var basis: TrustDetail?
    if let measure = trust.measure, measure.passages >= fewestPassages {
      details.append(
        words(
          "Measured on {passages} of {documents}; in brackets, intervals of 95 %.",
          [
            "passages": words.count(measure.passages, "passage", "passages"),
            "documents": words.count(measure.sources, "document", "documents"),
          ]))
      if !trust.basis.isEmpty {
        basis = TrustDetail(
          text: words("All languages together, as those who measured put it:"), quote: trust.basis)
      }
      if let count = trust.itemCount, measure.items.count < count {
        details.append(
          words(
            "The figures are of {measured} of the {count} items looked for; of the others no labelled passage says anything.",
            ["measured": words.grouped(measure.items.count), "count": words.grouped(count)]))
      }
      if trust.isRestricted, measure.cases > 0 {
        details.append(
          words(
            "More items were measured than were looked for; these figures leave the others out, and their intervals take every passage as drawn by itself."
          ))
      }
      if !trust.isCurrent {
        details.append(
          words("The lexicons have been changed since, so the figures are of an earlier state."))
      }
      if let parity = parity(trust) { details.append(parity) }
    }
    if let audit = trust.audit, let rate = audit.rate {
      details.append(
        words(
          "Audit of these plans: of {looked} {language} passages drawn at random among those in which nothing was found, {missed} held something ({share}).",
          [
            "looked": words.grouped(audit.looked), "language": name,
            "missed": words.grouped(audit.missed),
            "share": share(MeasuredShare(value: rate, interval: audit.interval)),
          ]))
      if !trust.isAuditCurrent {
        details.append(words("That was with other lexicons than these."))
      }
    } else {
      details.append(
        words("Nobody has audited these plans for what was missed (lacuna audit does that)."))
    }
    return details.map { TrustDetail(text: $0) } + (basis.map { [$0] } ?? [])
  }

  func parity(_ trust: LexiconTrust?) -> String? {
    guard let trust, let measure = trust.measure, measure.passages >= fewestPassages,
      !trust.isRestricted || min(measure.cases, trust.english?.cases ?? 0) >= fewestPassages,
      let own = measure.f1, let english = trust.english?.f1
    else { return nil }
    return parity(own.value, english.value)
  }

  private func parity(_ own: Double, _ english: Double) -> String {
    let difference = own - english
    let verdict =
      abs(difference) <= Self.parityMargin
      ? words("on a level")
      : difference < 0
        ? words("plans in {language} lose by their language", ["language": name])
        : words("better than in English")
    return words(
      "F1, the mean of both, is {own} in {language} and {english} in English: {verdict}.",
      [
        "own": words.decimal(own, digits: 2), "language": name,
        "english": words.decimal(english, digits: 2), "verdict": verdict,
      ])
  }

  private func share(_ share: MeasuredShare, isRest: Bool = false) -> String {
    func percent(_ value: Double) -> Int {
      // What is found and what is missed add up to the whole.
      let rounded = Int((value * 100).rounded())
      return isRest ? 100 - rounded : rounded
    }
    let whole = words.percent(percent(share.value))
    guard let interval = share.interval else { return whole }
    let ends = [percent(interval.low), percent(interval.high)].sorted()
    return "\(whole) (\(ends[0])–\(ends[1]))"
  }
}
