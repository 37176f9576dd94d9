internal import AnalysisModel

/// A comparison as a page.
struct ComparisonView: TemplateView {
  private let comparison: Comparison
  private let context: ComparisonContext
  private let provenance: ProvenanceView
  private let style: String

  init(
    _ comparison: Comparison, frameworks: [Framework], provenance: ProvenanceView, style: String,
    words: ReportWords
  ) {
    self.comparison = comparison
    self.style = style
    context = ComparisonContext(frameworks, words)
    self.provenance = provenance
  }

  private var title: String {
    let words = context.words
    return switch comparison {
    case .plans(let pairs) where pairs.count == 1:
      words(
        "{earlier} and {later} compared",
        ["earlier": pairs[0].earlier.id.rawValue, "later": pairs[0].later.id.rawValue])
    case .plans: words("Editions compared")
    case .matrix: words("Plans side by side")
    case .groups(let groups):
      words("Plans by {columns}", ["columns": words.list(groups.columns)])
    case .runs: words("Two runs compared")
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "reportLanguage": context.words.language.rawValue
    case "css": style + Templates.comparisonStyle
    case "pageTitle": title
    case "pairs":
      if case .plans(let pairs) = comparison {
        pairs.enumerated().map { PairView($1, number: $0 + 1, context) }
      } else {
        [PairView]()
      }
    case "matrices":
      if case .matrix(let matrix) = comparison {
        [MatrixView(matrix, context)]
      } else {
        [MatrixView]()
      }
    case "groupings":
      if case .groups(let groups) = comparison {
        [GroupingView(groups, context)]
      } else {
        [GroupingView]()
      }
    case "runPairs":
      if case .runs(let runs) = comparison {
        [RunPairView(runs, context)]
      } else {
        [RunPairView]()
      }
    case "legend": LevelView.legend(context.words)
    case "provenance": provenance
    default: nil
    }
  }
}

/// What all parts of a comparison need to know.
struct ComparisonContext: Sendable {
  let frameworks: [Framework]
  let words: ReportWords
  private let items: [Item.ID: Item]
  private let elements: [Element.ID: Element]

  init(_ frameworks: [Framework], _ words: ReportWords) {
    self.frameworks = frameworks
    self.words = words
    let items = frameworks.flatMap(\.items)
    self.items = Dictionary(
      items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    elements = Dictionary(
      items.flatMap(\.elements).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func name(of item: Item.ID) -> String { items[item]?.name ?? "" }
  func name(of element: Element.ID) -> String { elements[element]?.name ?? "" }
}
