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
  /// What people made of the passage for the element.
  private let human: String

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
    human = context.coding.view(of: evidence).map { $0.sentence(context.words) } ?? ""
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

  private var flags: String {
    let objection = evidence.level > .absent ? [] : [words("does not count")]
    return words.list(objection + evidence.flags.map { $0.words(words) })
  }

  private var levelWord: String { words("\(evidence.level)") }

  /// What a card says of the passage beside its level and place, and what is left of that where another card has it all.
  private var facts: String {
    let score = words("score {score}", ["score": words.decimal(evidence.score, digits: 2)])
    let first = home == nil ? words(evidence.role.rawValue) : page
    return [first, score].compactMap(\.self).joined(separator: " · ")
  }

  /// The card's facts in plain words.
  private var caption: String {
    let standing = [
      evidence.element.rawValue, "\(words("level")) \(evidence.level.rawValue) \(levelWord)",
      page ?? "", section.isEmpty ? "" : "\(words("section")) \(section)", flags,
    ]
    let others = home == nil ? serves.map(\.name) : []
    return [
      words.list(standing.filter { !$0.isEmpty }), markers,
      human, others.isEmpty ? "" : "\(words("evidence for these too:")) \(words.list(others))",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "isAgain": home != nil
    case "cardStyle": evidence.level > .absent ? "card" : "card discounted"
    case "cardAnchor": anchor ?? ""
    case "quoteHTML": (short ?? quote).value(named: name)
    case "levelStyle": "l\(evidence.level.rawValue)"
    case "levelDigit": evidence.level.rawValue
    case "levelWord": levelWord
    case "hasAddress": page != nil && address != nil
    case "address": address ?? ""
    case "page": page
    case "plainPage": address == nil ? page ?? "" : ""
    case "hasPage": page != nil
    case "sectionPath": section
    case "facts": facts
    case "flags": flags
    case "human": human
    case "evidenceID": evidence.id.rawValue
    case "hasServes": !serves.isEmpty
    case "serves": serves
    case "homeAnchor": home?.anchor
    case "homeName": home?.name
    case "markers": markers
    case "caption": caption
    default: quote.value(named: name)
    }
  }
}
