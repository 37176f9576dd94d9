internal import AnalysisModel

/// An item of a framework in a plan.
struct ItemView: TemplateView {
  let item: Item
  let level: LevelView
  let shares: [ShareView]
  let passageCount: Int
  let verdictLevel: Level
  let statement: GapStatementView
  let recommendations: [RecommendationView]
  let elements: [ElementView]
  let flags: String
  /// What was measured of the item on labelled passages; nil where nothing was.
  private let measure: String?
  /// What was measured of the language's lexicons.
  private let recall: String

  init(_ item: Item, context: ReportContext) {
    self.item = item
    let verdict = context.items[item.id]
    let isAssessable = verdict.map { $0.status != .notAssessable } ?? false
    let words = context.words
    level = LevelView(verdict?.level, status: verdict?.status, words)
    shares = [
      ShareView(isAssessable ? verdict?.comprehensiveness : nil, words),
      ShareView(isAssessable ? verdict?.strength : nil, words),
      ShareView(isAssessable ? verdict?.operational : nil, words),
    ]
    passageCount = context.passageCounts[item.id] ?? 0
    verdictLevel = verdict?.level ?? .absent
    flags = words.list((verdict?.flags ?? []).map { $0.words(words) })
    let pairs = item.elements.map { (element: $0, verdict: context.elements[$0.id]) }
    statement = GapStatementView(item, verdict: verdict, elements: pairs, context: context)
    recommendations =
      context.isSubject
      ? RecommendationView.all(
        of: item, gaps: verdict?.gaps ?? [], elements: context.elements, words) : []
    measure = context.trust.sentence(on: item.id)
    recall = context.trust.recall
    elements = pairs.map { ElementView($0.element, verdict: $0.verdict, context: context) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "itemID": item.id.rawValue
    case "itemAnchor": item.id.rawValue.encodedForLinks
    case "itemPage": item.pageName.encodedForLinks
    case "itemName": item.name
    case "itemDefinition": item.definition
    case "itemStyle": level.style
    case "itemDigit": level.digit
    case "itemWord": level.word
    case "shares": shares
    case "measure": measure ?? ""
    case "passageCount": passageCount
    case "itemFlags": flags
    case "statement": statement
    case "hasRecommendations": !recommendations.isEmpty
    case "recommendations": recommendations
    case "elements": elements
    case "detailedElements": elements.filter(\.hasDetail)
    case "silenceRecall": elements.contains(where: \.isSilent) ? recall : ""
    default: nil
    }
  }
}
