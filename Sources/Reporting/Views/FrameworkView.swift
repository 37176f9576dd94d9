internal import AnalysisModel

/// A framework against which a plan is held.
struct FrameworkView: TemplateView {
  let framework: Framework
  let items: [ItemView]
  private let words: ReportWords

  init(_ framework: Framework, context: ReportContext) {
    self.framework = framework
    words = context.words
    items = framework.items.filter { !$0.isDeprecated }.map { ItemView($0, context: context) }
  }

  /// How many items stand at each level, in words.
  private var tally: String {
    words.list(
      LevelView.legend(words).compactMap { level in
        let count = items.count { $0.level.level == level.level }
        return count == 0 ? nil : "\(words.grouped(count)) \(level.word)"
      })
  }

  func value(named name: String) -> Any? {
    switch name {
    case "frameworkAnchor": "framework-\(framework.id.rawValue.encodedForLinks)"
    case "frameworkID": framework.id.rawValue
    case "frameworkTitle": framework.title
    case "shortTitle": framework.shortTitle
    case "frameworkSource": framework.source
    case "tally": tally
    case "items": items
    default: nil
    }
  }
}
