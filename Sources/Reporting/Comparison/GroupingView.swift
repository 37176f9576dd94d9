internal import AnalysisModel

/// Groups of plans side by side.
struct GroupingView: TemplateView {
  private let groups: GroupComparison
  private let context: ComparisonContext

  init(_ groups: GroupComparison, _ context: ComparisonContext) {
    self.groups = groups
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "groupColumns": groups.columns
    case "groupFrameworks":
      context.frameworks.map { framework in
        GroupFrameworkView(
          title: framework.title,
          rows: groups.groups.compactMap { group in
            group.frameworks.first { $0.framework == framework.id }
              .map { GroupRowView(group, shares: $0.shares, words) }
          })
      }
    case "hasLeftOut": !groups.leftOut.isEmpty
    case "leftOut":
      groups.leftOut.map {
        FactView(
          $0.id.rawValue,
          $0.isAssessable ? words("it is about another subject") : $0.reasonWords(words))
      }
    default: nil
    }
  }
}

/// The groups of plans in one framework.
struct GroupFrameworkView: TemplateView {
  let title: String
  let rows: [GroupRowView]

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "groupFrameworkTitle": title
    case "groupRows": rows
    default: nil
    }
  }
}

/// A group's mean shares.
struct GroupRowView: TemplateView {
  private let group: PlanGroup
  private let shares: StatusShares
  private let words: ReportWords

  init(_ group: PlanGroup, shares: StatusShares, _ words: ReportWords) {
    self.group = group
    self.shares = shares
    self.words = words
  }

  private var parts: [SharePartView] {
    let stretches = BarStretch.stacked(Status.allCases.map { shares[$0] })
    return zip(Status.allCases, stretches).map { status, stretch in
      SharePartView(
        style: status.style, stretch: stretch,
        percent: words.decimal(stretch.width * 100, digits: 0))
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "groupValues": group.values.map { $0 ?? words("not known") }
    case "groupPlans": words.grouped(group.plans.count)
    case "shareParts": parts
    default: nil
    }
  }
}

/// A stretch of a group's bar.
struct SharePartView: TemplateView {
  let style: String
  let stretch: BarStretch
  let percent: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "partStyle": style
    case "partOffset": stretch.percents.start
    case "partWidth": stretch.percents.width
    case "partPercent": percent
    case "isAnyPart": stretch.width > 0
    default: nil
    }
  }
}
