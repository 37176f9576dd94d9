internal import AnalysisModel

/// An element of an item in a plan, with its strongest quotes.
struct ElementView: TemplateView {
  /// How many quotes of an element are shown; all are in `evidence.csv`.
  static let quoteLimit = 3

  let element: Element
  let level: LevelView
  let markers: [MarkerView]
  let flags: String
  let evidence: [EvidenceView]
  let evidenceCount: Int
  let isAbsent: Bool
  private let ladder: LadderView?
  private let absence: AbsenceView?
  /// What people give the element in the plan as a whole.
  private let human: HumanView?
  /// What the evidence rests on beside wordings: how many of the plan's activities have what the element asks of each, or measures
  /// of several kinds.
  private let foundation: String
  private let words: ReportWords

  init(_ element: Element, verdict: ElementVerdict?, context: ReportContext) {
    self.element = element
    let words = context.words
    self.words = words
    level = LevelView(verdict?.level, status: verdict?.status, words)
    markers = MarkerView.all(of: verdict?.markers ?? Markers(), words)
    flags = words.list((verdict?.flags ?? []).map { $0.words(words) })
    human = verdict.flatMap { context.coding.view(of: $0.element, in: $0.framework) }
    evidenceCount = verdict?.evidence.count ?? 0
    isAbsent = verdict?.status == .absent
    ladder = verdict.flatMap {
      $0.level == .absent ? nil : LadderView($0.ladder, context: context)
    }
    absence = AbsenceView(context.searches[element.id], verdict: verdict, context: context)
    foundation = Self.foundation(of: element, verdict: verdict, context: context)
    let limit = max(Self.quoteLimit, element.together.count)
    evidence = (verdict?.evidence.prefix(limit) ?? []).compactMap { id in
      context.evidence[id].map { EvidenceView($0, context: context, isCard: true) }
    }
  }

  private static func foundation(
    of element: Element, verdict: ElementVerdict?, context: ReportContext
  ) -> String {
    let words = context.words
    if let share = context.activityShares[element.id] {
      return words(
        "The plan's own activities: {having} of {count} say this in a cell or line of theirs.",
        ["having": words.grouped(share.having), "count": words.grouped(share.of)])
    }
    let isJoined = verdict?.evidence.contains { id in
      context.evidence[id]?.terms.contains(where: \.isOfFramework) == true
    }
    return isJoined == true
      ? words(
        "This rests on measures of each of {count} kinds; the strongest passages of each are shown.",
        ["count": words.grouped(element.together.count)]) : ""
  }

  /// Whether there is more to show than the table's row.
  var hasDetail: Bool { !evidence.isEmpty || absence != nil }

  /// What the table says of the passages found.
  private var findings: String {
    switch (evidenceCount, isAbsent) {
    case (0, true): words("no passage found")
    case (0, false): words("not assessable")
    case (1, true): words("1 passage, which does not count")
    case (_, true):
      words("{count} passages, which do not count", ["count": words.grouped(evidenceCount)])
    default: words.count(evidenceCount, "passage", "passages")
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "elementID": element.id.rawValue
    case "elementTitle": "\(element.id) \(element.name)"
    case "elementName": element.name
    case "elementDefinition": element.definition
    case "isCore": element.isCore
    case "elementStyle": level.style
    case "elementDigit": level.digit
    case "elementWord": level.word
    case "elementLevel": "\(level.digit) \(level.word)"
    case "markerStates": markers.map(\.state)
    case "elementFlags": flags
    case "elementHuman": human?.short(words) ?? ""
    case "foundation": foundation
    case "ladder": ladder
    case "absence": absence
    case "detail": hasDetail ? element.id.rawValue.encodedForLinks : ""
    case "strongest": evidence.first
    case "evidence": evidence
    case "hasOthers": evidence.count > 1
    case "others": evidence.dropFirst().map(\.self)
    case "othersWords": words.count(evidence.count - 1, "more passage", "more passages")
    case "findings": findings
    case "isCut": evidenceCount > evidence.count
    case "shownCount": evidence.count
    case "evidenceCount": evidenceCount
    default: nil
    }
  }
}
