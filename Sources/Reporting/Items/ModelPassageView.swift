internal import AnalysisModel

/// An element with the passages that word it best.
struct ModelElementView: TemplateView {
  let element: Element
  let passages: [ModelPassageView]

  init(_ element: Element, passages: [ModelPassage], _ words: ReportWords) {
    self.element = element
    self.passages = passages.map { ModelPassageView($0, words) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "elementID": element.id.rawValue
    case "elementAnchor": element.id.rawValue.encodedForLinks
    case "elementName": element.name
    case "elementDefinition": element.definition
    case "isCore": element.isCore
    case "hasExamples": !passages.isEmpty
    case "examples": passages
    default: nil
    }
  }
}

/// A passage as an example, with the plan that it comes from.
struct ModelPassageView: TemplateView {
  /// How many bytes of a quote are shown; the plan's report has it whole.
  private static let quoteLimit = 1200

  private let passage: ModelPassage
  private let quote: QuoteView
  private let level: LevelView
  private let words: ReportWords

  init(_ passage: ModelPassage, _ words: ReportWords) {
    self.passage = passage
    self.words = words
    quote = QuoteView(passage.evidence, limit: Self.quoteLimit)
    level = LevelView(passage.evidence.level, status: .elaborated, words)
  }

  private var markers: String {
    MarkerView.all(of: passage.evidence.markers, words).compactMap(\.fact)
      .joined(separator: " · ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "planTitle": passage.planTitle
    case "planLanguage": passage.planLanguage.rawValue
    case "placeInReport":
      "../plans/\(passage.plan.rawValue.encodedForLinks)/report.html#\(passage.evidence.element.rawValue.encodedForLinks)"
    case "country": passage.country ?? ""
    case "address": passage.page == nil ? "" : passage.address ?? ""
    case "plainPage": passage.address == nil ? passage.page ?? "" : ""
    case "page": passage.page
    case "sectionPath": passage.evidence.section.joined(separator: " › ")
    case "levelStyle": level.style
    case "levelDigit": level.digit
    case "levelWord": level.word
    case "markers": markers
    case "evidenceID": passage.evidence.id.rawValue
    default: quote.value(named: name)
    }
  }
}
