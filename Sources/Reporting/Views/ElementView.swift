internal import AnalysisModel

/// An element of an item in a plan, with its strongest quotes.
struct ElementView: TemplateView {
  /// How many quotes of an element are shown, one of each kind where it asks for several; all are in `evidence.csv`.
  static func quoteLimit(of element: Element) -> Int { max(3, element.together.count) }

  let element: Element
  let level: LevelView
  let markers: [MarkerView]
  let flags: String
  let evidence: [EvidenceView]
  /// Different passages that count for the element.
  private let countedPassages: Int
  /// All passages found, with those that do not count.
  private let evidenceCount: Int
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
    countedPassages =
      verdict?.evidence.compactMap { context.evidence[$0] }.countedPassages ?? 0
    isAbsent = verdict?.status == .absent
    ladder = verdict.flatMap {
      $0.level == .absent ? nil : LadderView($0.ladder, context: context)
    }
    absence = AbsenceView(context.searches[element.id], verdict: verdict, context: context)
    foundation = Self.foundation(of: element, verdict: verdict, context: context)
    evidence = (verdict?.evidence.prefix(Self.quoteLimit(of: element)) ?? []).compactMap { id in
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
    if isJoined != true, !element.together.isEmpty, verdict?.status == .absent {
      return words(
        "Two measures or more of each of {count} kinds would show it too, and were not found.",
        ["count": words.grouped(element.together.count)])
    }
    return isJoined == true
      ? words(
        "This rests on measures of each of {count} kinds; the strongest passages of each are shown.",
        ["count": words.grouped(element.together.count)]) : ""
  }

  /// Whether there is more to show than the table's row.
  var hasDetail: Bool {
    !evidence.isEmpty || absence.map { $0.hasNearMisses || !foundation.isEmpty } ?? false
  }

  /// Whether its level rests on a search that found nothing that counts.
  var isSilent: Bool { absence != nil }

  private var anchor: String { element.id.rawValue.encodedForLinks }

  /// What the table says of the passages found.
  private var findings: String {
    let discounted = evidenceCount - countedPassages
    let number = ["count": words.grouped(discounted)]
    guard countedPassages > 0 else {
      return switch discounted {
      case 0: isAbsent ? words("no passage found") : words("not assessable")
      case 1: words("1 passage, which does not count")
      default: words("{count} passages, which do not count", number)
      }
    }
    let counted = words.count(countedPassages, "passage", "passages")
    guard discounted > 0 else { return counted }
    let rest =
      words.language.isSingular(discounted)
      ? words("and {count} not counted", number) : words("and {count} not counted|plural", number)
    return "\(counted) \(rest)"
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
    case "markerCellsHTML": markers.map { "<td>\(HTMLText().escapeText($0.state))</td>" }.joined()
    case "markerCellsMarkdown": markers.map { " \(MarkdownText().escapeText($0.state)) |" }.joined()
    case "hasDetail": hasDetail
    case "elementFlags": flags
    case "elementHuman": human?.short(words) ?? ""
    case "foundation": foundation
    case "ladder": ladder
    case "absence": absence
    case "detail": hasDetail ? anchor : ""
    // An element without a section of its own is found in its row.
    case "rowAnchor": hasDetail ? "" : anchor
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
