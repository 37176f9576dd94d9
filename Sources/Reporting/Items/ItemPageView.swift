internal import AnalysisModel

/// The page of one item over all plans.
///
/// Plans that could be read and say nothing, and plans of which nothing can be said, stand in lists of their own.
struct ItemPageView: TemplateView {
  let item: Item
  let framework: Framework
  let style: String
  let provenance: ProvenanceView
  private let tally: IndexItemView
  private let speaking: [ItemRowView]
  private let silent: [ItemRowView]
  private let unknown: [ItemRowView]
  private let others: [ItemRowView]
  private let elements: [ModelElementView]
  private let words: ReportWords

  init(
    _ item: Item, of framework: Framework, plans: [PlanSummary], wordings: ModelWordings,
    provenance: ProvenanceView, style: String, words: ReportWords
  ) {
    self.item = item
    self.framework = framework
    self.style = style
    self.words = words
    self.provenance = provenance
    let rows = plans.map { ItemRowView($0, item: item, of: framework, words) }
    others = rows.filter { $0.kind == .otherSubject }
    speaking = rows.filter { $0.kind == .speaking }.enumerated()
      .sorted { left, right in
        left.element.rank == right.element.rank
          ? left.offset < right.offset : left.element.rank > right.element.rank
      }.map(\.element)
    silent = rows.filter { $0.kind == .silent }
    unknown = rows.filter { $0.kind == .unknown }
    tally = IndexItemView(
      item: item,
      tally: (speaking + silent + unknown).reduce(into: [:]) { tally, row in
        tally[row.level.level, default: 0] += 1
      }, words: words)
    elements = item.currentElements.map {
      ModelElementView($0, passages: wordings.passages(of: $0.id), words)
    }
  }

  private var lead: String {
    words(
      "Of {plans} about the subject that could be read, {speaking} speak of it and {silent} are silent; of {unknown} nothing can be said.",
      [
        "plans": words.count(speaking.count + silent.count, "plan", "plans"),
        "speaking": words.grouped(speaking.count), "silent": words.grouped(silent.count),
        "unknown": words.count(unknown.count, "document", "documents"),
      ])
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "frameworkTitle": framework.title
    case "shortTitle": framework.shortTitle
    case "itemSource": item.source
    case "itemLead": lead
    case "reportLanguage": words.language.rawValue
    case "legend": LevelView.legend(words)
    case "elements": elements
    case "hasSpeaking": !speaking.isEmpty
    case "speaking": speaking
    case "hasSilent": !silent.isEmpty
    case "silent": silent
    case "hasUnknown": !unknown.isEmpty
    case "unknown": unknown
    case "hasOtherPlans": !others.isEmpty
    case "otherCount": words.count(others.count, "document", "documents")
    case "otherPlans": others
    case "siblings":
      framework.currentItems.map { ItemLinkView($0, isCurrent: $0.id == item.id) }
    case "provenance": provenance
    case "css": style
    default: tally.value(named: name)
    }
  }
}

/// A link to an item's page from another one.
struct ItemLinkView: TemplateView {
  let item: Item
  let isCurrent: Bool

  init(_ item: Item, isCurrent: Bool) {
    self.item = item
    self.isCurrent = isCurrent
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "siblingID": item.id.rawValue
    case "siblingName": item.name
    case "siblingAddress": item.pageName.encodedForLinks
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

extension Item {
  /// The name of its page in the folder of item pages.
  var pageName: String { "\(id.rawValue.encodedForLinks.replacing("/", with: "%2F")).html" }
}
