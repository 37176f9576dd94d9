internal import AnalysisModel

/// A framework against which a plan is held.
struct FrameworkView: TemplateView {
  let framework: Framework
  let items: [ItemView]
  /// What was read, and with what, a sentence each.
  private let silenceFacts: [String]
  /// Where the wordings that were tried are listed, and the lexicon that has them.
  private let terms: (page: String, file: String)?
  private let words: ReportWords

  init(_ framework: Framework, context: ReportContext) {
    self.framework = framework
    words = context.words
    silenceFacts = context.readingFacts
    terms = context.termsPage.map {
      ($0, "\(framework.id.rawValue)/\(context.language.primary.rawValue).yaml")
    }
    items = framework.currentItems.map { ItemView($0, context: context) }
  }

  /// How many items stand at each level, in words.
  private var tally: String {
    LevelView.tally(of: items.map(\.level), words)
  }

  /// The same as stretches of a bar, the highest level first.
  private var bar: [StripMark] {
    let whole = Double(max(items.count, 1))
    let counted = LevelView.legend(words).map { level in
      (level, items.count { $0.level.level == level.level })
    }
    return zip(counted, BarStretch.stacked(counted.map { Double($0.1) / whole })).compactMap {
      part, stretch in
      part.1 == 0
        ? nil
        : StripMark(
          start: stretch.start, width: stretch.width, style: part.0.style,
          title: part.0.counted(part.1))
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "frameworkAnchor": "framework-\(framework.id.rawValue.encodedForLinks)"
    case "frameworkID": framework.id.rawValue
    case "frameworkTitle": framework.title
    case "shortTitle": framework.shortTitle
    case "frameworkSource": framework.source
    case "silenceFacts": silenceFacts
    case "termsPage": terms?.page ?? ""
    case "termsFile": terms?.file
    case "tally": tally
    case "tallyBar": bar
    case "items": items
    default: nil
    }
  }
}
