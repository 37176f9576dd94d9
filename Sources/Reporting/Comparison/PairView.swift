internal import AnalysisModel

/// Two plans side by side.
struct PairView: TemplateView {
  private let comparison: PlanComparison
  private let number: Int
  private let context: ComparisonContext

  init(_ comparison: PlanComparison, number: Int, _ context: ComparisonContext) {
    self.comparison = comparison
    self.number = number
    self.context = context
  }

  private var frameworks: [PairFrameworkView] {
    context.frameworks.compactMap { framework in
      let items = comparison.items.filter { item in
        item.framework == framework.id
          && (item.verdict.change.isChange || item.elements.contains { $0.verdict.change.isChange })
      }
      return items.isEmpty
        ? nil
        : PairFrameworkView(
          title: framework.title,
          items: items.map { ItemChangeView($0, of: comparison, anchor: "c\(number)-", context) })
    }
  }

  private var refigured: [RefiguredView] {
    comparison.refigured(in: context.frameworks.map(\.id))
      .map { RefiguredView($0, of: comparison, context) }
  }

  private var measures: [ActivityChangeView] {
    comparison.activities.changes.filter { $0.kind != .unchanged }
      .map { ActivityChangeView($0, of: comparison, context.words) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "pairAnchor": "pair-\(number)"
    case "earlierID": comparison.earlier.id.rawValue
    case "laterID": comparison.later.id.rawValue
    case "earlierPlan": comparison.earlier.words(words)
    case "laterPlan": comparison.later.words(words)
    case "pairNotes": comparison.notes(words)
    case "changeHeads": Change.allCases.map { ChangeView($0, count: 0, words) }
    case "countRows":
      [
        CountRowView(words("Items"), comparison.counts(comparison.items.map(\.verdict)), words),
        CountRowView(
          words("Elements"), comparison.counts(comparison.elements.map(\.verdict)), words),
      ]
    case "pairLead": comparison.lead(words)
    case "hasLossCount": comparison.hiddenLossCount(words) != nil
    case "lossCount": comparison.hiddenLossCount(words) ?? ""
    case "hasDeniedCount": comparison.contradictedItemCount(words) != nil
    case "deniedCount": comparison.contradictedItemCount(words) ?? ""
    case "hasMarkerCount": comparison.markerCount(words) != nil
    case "markerCount": comparison.markerCount(words) ?? ""
    case "hasPassageCounts": comparison.passages != nil
    case "passageCounts": comparison.passageCounts(words) ?? ""
    case "pairFrameworks": frameworks
    case "hasNoChange": frameworks.isEmpty
    case "hasRefigured": !refigured.isEmpty
    case "refigured": refigured
    case "measureCounts":
      comparison.activities.obstacle.map { $0.words(of: comparison, words) }
        ?? comparison.activities.counts(words)
    case "measures": measures
    default: nil
    }
  }
}

/// The changed items of a framework.
struct PairFrameworkView: TemplateView {
  let title: String
  let items: [ItemChangeView]

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "changeFrameworkTitle": title
    case "changedItems": items
    default: nil
    }
  }
}

/// A kind of change, with how many verdicts changed so.
struct ChangeView: TemplateView {
  private let change: Change
  private let count: Int
  private let words: ReportWords

  init(_ change: Change, count: Int, _ words: ReportWords) {
    self.change = change
    self.count = count
    self.words = words
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "changeStyle": change.rawValue.replacing("_", with: "-")
    case "changeSign": change.sign
    case "changeWord": change.words(words)
    case "changeCount": words.grouped(count)
    default: nil
    }
  }
}

/// A row of the table of counts.
struct CountRowView: TemplateView {
  private let name: String
  private let counts: [ChangeView]

  init(_ name: String, _ counts: [(change: Change, count: Int)], _ words: ReportWords) {
    self.name = name
    self.counts = counts.map { ChangeView($0.change, count: $0.count, words) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "countName": self.name
    case "changeCounts": counts
    default: nil
    }
  }
}
