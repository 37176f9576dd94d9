internal import AnalysisModel

/// Related items of different frameworks side by side, with their verdicts on a plan.
struct CrosswalkView: TemplateView {
  private let different: [CrosswalkPairView]
  private let alike: [CrosswalkPairView]
  private let elements: [CrosswalkPairView]
  private let alikeElementCount: Int
  private let dangling: [FactView]
  private let shared: String
  private let words: ReportWords

  /// Makes nothing where no framework of the run says how it stands to another.
  init?(_ crosswalk: Crosswalk, context: CrosswalkContext) {
    guard !crosswalk.pairs.isEmpty || !crosswalk.dangling.isEmpty else { return nil }
    words = context.words
    func views(_ pairs: [Crosswalk.Pair]) -> [CrosswalkPairView] {
      pairs.map { CrosswalkPairView($0, context: context) }
    }
    let items = views(crosswalk.pairs.filter { !$0.isOfElements })
    let elements = views(crosswalk.pairs.filter(\.isOfElements))
    different = items.filter(\.isDifferent)
    alike = items.filter { !$0.isDifferent }
    self.elements = elements.filter(\.isDifferent)
    alikeElementCount = elements.count - self.elements.count
    dangling = crosswalk.dangling.map { FactView($0.source, context.words.list($0.targets)) }
    shared = Self.shared(context)
  }

  /// How many passages serve how many frameworks, as a sentence.
  private static func shared(_ context: CrosswalkContext) -> String {
    let words = context.words
    var frameworks: [PassagePlace: Set<Framework.ID>] = [:]
    for evidence in context.reading.evidence where evidence.level > .absent {
      frameworks[PassagePlace(evidence), default: []].insert(evidence.framework)
    }
    return words(
      "Passages that count: {count}, of which {shared} for two frameworks or more; each stands whole once, and names all items that it serves.",
      [
        "count": words.grouped(frameworks.count),
        "shared": words.grouped(frameworks.values.count { $0.count > 1 }),
      ])
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "sharedWords": shared
    case "hasDifferent": !different.isEmpty
    case "differentPairs": different
    case "hasAlike": !alike.isEmpty
    case "alikePairs": alike
    case "alikePairWords":
      words("Related items with the same verdict: {count}", ["count": words.grouped(alike.count)])
    case "hasElementPairs": !elements.isEmpty || alikeElementCount > 0
    case "elementPairs": elements
    case "elementPairWords":
      words(
        "Related elements: {different} with different verdicts, {alike} with the same",
        [
          "different": words.grouped(elements.count), "alike": words.grouped(alikeElementCount),
        ])
    case "hasDangling": !dangling.isEmpty
    case "dangling": dangling
    default: nil
    }
  }
}

/// Two related items or elements, each with its verdict, and why these differ.
struct CrosswalkPairView: TemplateView {
  let isDifferent: Bool
  private let left: CrosswalkSideView
  private let right: CrosswalkSideView
  private let relation: String
  private let reasons: [String]

  init(_ pair: Crosswalk.Pair, context: CrosswalkContext) {
    let levels = (left: context.level(of: pair.left), right: context.level(of: pair.right))
    isDifferent = levels.left != levels.right
    left = CrosswalkSideView(pair.left, context: context)
    right = CrosswalkSideView(pair.right, context: context)
    relation = pair.kind.words(context.words)
    let isLeftHigher = (levels.left?.rawValue ?? -1) > (levels.right?.rawValue ?? -1)
    reasons =
      isDifferent
      ? VerdictDifference(context).reasons(
        for: isLeftHigher ? pair.left : pair.right, over: isLeftHigher ? pair.right : pair.left)
      : []
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "leftSide": left
    case "rightSide": right
    case "relationWords": relation
    case "hasReasons": !reasons.isEmpty
    case "reasons": reasons
    default: nil
    }
  }
}

/// One side of a pair.
struct CrosswalkSideView: TemplateView {
  private let side: Crosswalk.Side
  private let level: LevelView
  private let anchor: String

  init(_ side: Crosswalk.Side, context: CrosswalkContext) {
    self.side = side
    // An element of which nothing can be said has no place of its own.
    anchor = context.level(of: side) == nil ? side.item.id.rawValue : side.id
    level = LevelView(context.level(of: side), status: context.status(of: side), context.words)
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "sideAnchor": anchor.encodedForLinks
    case "sideID": side.id
    case "sideName": side.name
    case "sideStyle": level.style
    case "sideDigit": level.digit
    default: nil
    }
  }
}
