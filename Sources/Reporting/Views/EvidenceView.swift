internal import AnalysisModel

/// A passage as an evidence card.
struct EvidenceView: TemplateView {
  private let evidence: Evidence
  private let quote: QuoteView
  private let address: String?
  private let page: String?

  /// Shows a passage, up to a number of bytes of its quote if there is a limit.
  init(_ evidence: Evidence, context: ReportContext, quoteLimit: Int? = nil) {
    self.evidence = evidence
    quote = QuoteView(evidence, limit: quoteLimit)
    page = evidence.page.map(context.name(ofPage:))
    address = context.link?.address(
      page: evidence.page, anchor: evidence.anchor, format: context.format)
  }

  private var section: String { evidence.section.joined(separator: " › ") }

  private var markers: String {
    MarkerView.all(of: evidence.markers).compactMap(\.fact).joined(separator: " · ")
  }

  func value(named name: String) -> Any? {
    switch name {
    case "evidenceID": evidence.id.rawValue
    case "levelStyle": "l\(evidence.level.rawValue)"
    case "levelDigit": String(evidence.level.rawValue)
    case "levelWord": evidence.level.description
    case "counts": evidence.level > .absent
    case "isLinked": address != nil && evidence.page != nil
    case "isUnlinked": address == nil && evidence.page != nil
    case "hasPage": evidence.page != nil
    case "page": page
    case "address": address
    case "hasSection": !evidence.section.isEmpty
    case "sectionPath": section
    case "role": evidence.role.rawValue
    case "score": evidence.score.twoDecimals
    case "hasFlags": !evidence.flags.isEmpty
    case "flags": evidence.flags.map(\.words).joined(separator: ", ")
    case "hasMarkers": !markers.isEmpty
    case "markers": markers
    default: quote.value(named: name)
    }
  }
}
