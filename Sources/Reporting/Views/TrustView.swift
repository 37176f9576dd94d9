internal import AnalysisModel
internal import Foundation

/// What is known of how well the lexicons of a plan's language find, in sentences.
struct TrustView: TemplateView {
  /// One sentence for a reader with a minute.
  let lead: String
  /// Sentence by sentence, for whoever wants to know on what it rests.
  let details: [String]
  private let measure: LanguageMeasure?
  private let name: String

  init(_ trust: LexiconTrust?, language: LanguageTag?) {
    let code = language?.primary.rawValue ?? "und"
    name = Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
    measure = trust?.measure.flatMap { $0.passages < Self.fewestPassages ? nil : $0 }
    lead = Self.lead(trust, name: name)
    details = Self.details(trust, name: name)
  }

  /// What was measured of one item, as a sentence; nil where no passage says anything of it.
  func sentence(on item: Item.ID) -> String? {
    guard let counts = measure?.items[item] else { return nil }
    let (given, held) = (counts.right + counts.wrong, counts.right + counts.missed)
    guard given + held > 0 else { return nil }
    let found =
      held == 0
      ? "no labelled \(name) passage holds it"
      : "\(counts.right) of the \(held.counting("labelled \(name) passage", "labelled \(name) passages")) that hold it were found"
    let right = given == 0 ? "" : ", and \(counts.right) of the \(given) found were right"
    return "\(found.prefix(1).uppercased())\(found.dropFirst())\(right)."
  }

  /// Figures from fewer labelled passages say nothing.
  private static let fewestPassages = 20

  private static func lead(_ trust: LexiconTrust?, name: String) -> String {
    if let measure = trust?.measure, measure.passages < fewestPassages {
      return """
        Only \(measure.passages.counting("labelled \(name) passage", "labelled \(name) passages")) could be measured, too few to \
        say how much the \(name) lexicons miss; "absent" means no more than that nothing was found.
        """
    }
    let isRestricted = trust?.isRestricted ?? false
    if let measure = trust?.measure, isRestricted, (1..<fewestPassages).contains(measure.cases) {
      return """
        The items looked for were given in only \(measure.cases.counting("case", "cases")) of the labelled \(name) passages, too \
        few to say how much the \(name) lexicons miss; "absent" means no more than that nothing was found.
        """
    }
    guard let measure = trust?.measure, let recall = measure.recall,
      let precision = measure.precision
    else {
      return
        "Nothing was measured of the \(name) lexicons\(isRestricted ? " for the items looked for" : ""): how much they miss is not known, and \"absent\" means no more than that nothing was found."
    }
    return """
      In labelled \(name) passages the lexicons found \(words(recall)) of what readers found\(isRestricted ? " of the items looked for" : ""), so they missed \
      \(words(recall, isRest: true)), and \(words(precision)) of what they found was right.
      """
  }

  private static func details(_ trust: LexiconTrust?, name: String) -> [String] {
    guard let trust else { return [] }
    var details: [String] = []
    if let measure = trust.measure, measure.passages >= fewestPassages {
      details.append(
        """
        Measured on \(measure.passages.counting("passage", "passages")) of \
        \(measure.sources.counting("document", "documents")); in brackets, intervals of 95 %. All languages together: \
        \(trust.basis).
        """)
      if let count = trust.itemCount, measure.items.count < count {
        details.append(
          "The figures are of \(measure.items.count) of the \(count) items looked for; of the others no labelled passage says anything."
        )
      }
      if trust.isRestricted, measure.cases > 0 {
        details.append(
          "More items were measured than were looked for; these figures leave the others out, and their intervals take every passage as drawn by itself."
        )
      }
      if !trust.isCurrent {
        details.append(
          "The lexicons have been changed since, so the figures are of an earlier state.")
      }
      let isEnough =
        !trust.isRestricted
        || min(measure.cases, trust.english?.cases ?? 0) >= fewestPassages
      if isEnough, let own = measure.f1, let english = trust.english?.f1 {
        let difference = own.value - english.value
        details.append(
          """
          F1, the mean of both, is \(digits(own.value)) in \(name) and \(digits(english.value)) in English: \
          \(abs(difference) <= parityMargin ? "level" : difference < 0 ? "plans in \(name) lose by their language" : "better than in English").
          """)
      }
    }
    if let audit = trust.audit, let rate = audit.rate {
      details.append(
        """
        Audit of these plans: of \(audit.looked) \(name) passages drawn at random among those in which nothing was found, \
        \(audit.missed.counting("holds", "hold")) something (\(words(MeasuredShare(value: rate, interval: audit.interval)))).\
        \(trust.isAuditCurrent ? "" : " That was with other lexicons than these.")
        """)
    } else {
      details.append("Nobody has audited these plans for what was missed (lacuna audit does that).")
    }
    return details
  }

  /// Languages whose F1 is no farther apart count as level.
  private static let parityMargin = 0.08

  /// As in "83 % (74–90)"; `isRest` takes what is left to the whole.
  private static func words(_ share: MeasuredShare, isRest: Bool = false) -> String {
    func percent(_ value: Double) -> Int {
      // What is found and what is missed add up to the whole.
      let rounded = Int((value * 100).rounded())
      return isRest ? 100 - rounded : rounded
    }
    guard let interval = share.interval else { return "\(percent(share.value)) %" }
    let ends = [percent(interval.low), percent(interval.high)].sorted()
    return "\(percent(share.value)) % (\(ends[0])–\(ends[1]))"
  }

  private static func digits(_ value: Double) -> String { String(format: "%.2f", value) }

  func value(named name: String) -> Any? {
    switch name {
    case "trustLead": lead
    case "trustDetails": details
    default: nil
    }
  }
}
