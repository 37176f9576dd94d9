internal import AnalysisModel

/// A passage as an evidence card.
struct EvidenceView: TemplateView {
  private let evidence: Evidence
  private let quote: QuoteView
  private let address: String?
  private let page: String?
  private let words: ReportWords
  /// The card's own place; nil where the passage is shown within a sentence.
  private let anchor: String?
  /// The card that shows the passage whole, where another one does.
  private let home: LinkView?
  private let serves: [LinkView]
  /// What a card says of a passage that another one shows whole.
  private let short: QuoteView?

  /// How many bytes of a passage a card shows where another one shows it whole.
  private static let againLimit = 120

  /// Shows a passage, up to a number of bytes of its quote if there is a limit.
  init(
    _ evidence: Evidence, context: ReportContext, quoteLimit: Int? = nil, isCard: Bool = false
  ) {
    self.evidence = evidence
    words = context.words
    anchor = isCard ? context.sharing.anchor(of: evidence) : nil
    let home = isCard ? context.sharing.home(of: evidence) : nil
    self.home = home.map {
      LinkView(name: $0.element.rawValue, anchor: context.sharing.anchor(of: $0))
    }
    serves =
      isCard
      ? context.sharing.others(than: evidence).map {
        LinkView(name: $0.element.rawValue, anchor: $0.element.rawValue.encodedForLinks)
      } : []
    short = home == nil ? nil : QuoteView(evidence, limit: Self.againLimit)
    quote = QuoteView(evidence, limit: quoteLimit)
    page = evidence.page.map(context.name(ofPage:))
    address = context.link?.address(
      page: evidence.page, anchor: evidence.anchor, format: context.format)
  }

  private var section: String { evidence.section.joined(separator: " › ") }

  private var markers: String {
    MarkerView.all(of: evidence.markers, words).compactMap(\.fact).joined(separator: " · ")
  }

  func value(named name: String) -> Any? {
    switch name {
    case "evidenceID": evidence.id.rawValue
    case "cardAnchor": anchor ?? ""
    case "isAgain": home != nil
    case "home": home
    case "hasServes": home == nil && !serves.isEmpty
    case "serves": serves
    case "servesWords": words.list(serves.map(\.name))
    case "quoteHTML": (short ?? quote).value(named: name)
    case "levelStyle": "l\(evidence.level.rawValue)"
    case "levelDigit": String(evidence.level.rawValue)
    case "levelWord": words("\(evidence.level)")
    case "counts": evidence.level > .absent
    case "isLinked": address != nil && evidence.page != nil
    case "isUnlinked": address == nil && evidence.page != nil
    case "hasPage": evidence.page != nil
    case "page": page
    case "address": address
    case "hasSection": !evidence.section.isEmpty
    case "sectionPath": section
    case "role": words(evidence.role.rawValue)
    case "score": words.decimal(evidence.score, digits: 2)
    case "hasFlags": !evidence.flags.isEmpty
    case "flags": words.list(evidence.flags.map { $0.words(words) })
    case "hasMarkers": !markers.isEmpty
    case "markers": markers
    default: quote.value(named: name)
    }
  }
}
