internal import AnalysisModel

/// A framework as a group of the matrix's columns.
struct IndexFrameworkView: TemplateView {
  let framework: Framework
  let items: [IndexItemView]

  /// - Parameters:
  ///   - framework: The framework.
  ///   - plans: The plans; those about the framework's subject are counted.
  ///   - words: The language of the page.
  init(_ framework: Framework, plans: [PlanSummary], _ words: ReportWords) {
    self.framework = framework
    var tallies: [Item.ID: [Level?: Int]] = [:]
    for plan in plans where plan.isAbout(framework) {
      for cell in plan.cells {
        let level = cell.status == .notAssessable ? nil : cell.level
        tallies[cell.item, default: [:]][level, default: 0] += 1
      }
    }
    items = framework.currentItems.map { item in
      IndexItemView(item: item, tally: tallies[item.id] ?? [:], words: words)
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "frameworkID": framework.id.rawValue
    case "frameworkTitle": framework.title
    case "shortTitle": framework.shortTitle
    case "frameworkSource": framework.source
    case "items": items
    case "itemCount": items.count
    case "columnCount": items.count + 1
    default: nil
    }
  }
}

/// An item as a column of the matrix, with how many plans stand at each level.
struct IndexItemView: TemplateView {
  let item: Item
  /// By level, nil where nothing can be said.
  let tally: [Level?: Int]
  let words: ReportWords

  private var counts: [TallyView] {
    let total = max(tally.values.reduce(0, +), 1)
    let counted = LevelView.legend(words).map { ($0, tally[$0.level] ?? 0) }
    let stretches = BarStretch.stacked(counted.map { Double($0.1) / Double(total) })
    return zip(counted, stretches).map { TallyView(level: $0.0, count: $0.1, stretch: $1) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "itemID": item.id.rawValue
    case "itemAnchor": item.id.rawValue.encodedForLinks
    case "itemPage": "items/\(item.pageName.encodedForLinks)"
    case "itemName": item.name
    case "itemDefinition": item.definition
    case "counts": counts
    default: nil
    }
  }
}

/// How many plans stand at a level, as a stretch of a bar.
struct TallyView: TemplateView {
  let level: LevelView
  let count: Int
  let stretch: BarStretch

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "count": count
    case "isAny": count > 0
    case "offset": stretch.percents.start
    case "width": stretch.percents.width
    default: level.value(named: name)
    }
  }
}
