internal import AnalysisModel

/// A passage as an evidence card.
struct EvidenceView: TemplateView {
  private let evidence: Evidence
  private let quote: QuoteView
  private let address: String?
  private let page: String?
  private let words: ReportWords

  /// Shows a passage, up to a number of bytes of its quote if there is a limit.
  init(_ evidence: Evidence, context: ReportContext, quoteLimit: Int? = nil) {
    self.evidence = evidence
    words = context.words
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
