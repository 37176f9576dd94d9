internal import AnalysisModel

/// How far a plan commits itself on an element, rung by rung, each with the page that shows it.
struct LadderView: TemplateView {
  /// A rung as it is shown.
  enum Step: Hashable, Sendable {
    case reached(String)
    /// Reached at a page that no rung before it links to.
    case linked(String, page: String, address: String)
    case unreached(String)
  }

  let steps: [Step]
  private let missing: String
  private let lacking: EvidenceView?
  private let words: ReportWords

  init(_ ladder: CommitmentLadder, context: ReportContext) {
    let words = context.words
    self.words = words
    // An aim is no rung that a measure still lacks.
    let shown = CommitmentLadder.Rung.allCases.filter { rung in
      rung != .aim || ladder.passages[.aim] != nil || ladder.passages[.measure] == nil
    }
    var linked: String?
    steps = shown.map { rung in
      let name = rung.words(words)
      guard let evidence = ladder.passages[rung].flatMap({ context.evidence[$0] }) else {
        return .unreached(name)
      }
      guard let page = evidence.page.map(context.name(ofPage:)) else { return .reached(name) }
      let address = context.link?.address(
        page: evidence.page, anchor: evidence.anchor, format: context.format)
      guard let address, address != linked else { return .reached("\(name) \(page)") }
      linked = address
      return .linked(name, page: page, address: address)
    }
    missing = words.list(ladder.missing.filter { $0 != .mention }.map { $0.words(words) })
    lacking =
      missing.isEmpty
      ? nil
      : ladder.highest.flatMap { context.evidence[$0] }.map {
        EvidenceView($0, context: context, quoteLimit: 160)
      }
  }

  /// The rungs as items of a list.
  ///
  /// Markup outside the templates, as that of quotes: a report has a thousand rungs, over which a template takes longer than
  /// over its cards.
  private var markup: String {
    let escape = HTMLText().escapeText
    return steps.map { step in
      switch step {
      case .reached(let text): "<li class=\"reached\">\(escape(text))</li>"
      case .linked(let name, let page, let address):
        "<li class=\"reached\">\(escape(name)) <a class=\"page\" href=\"\(escape(address))\">\(escape(page))</a></li>"
      case .unreached(let name):
        "<li class=\"unreached\">\(escape(name)) \(escape(words("not found")))</li>"
      }
    }.joined(separator: "\n")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rungsHTML": markup
    case "missingRungs": missing
    case "lacking": lacking
    default: nil
    }
  }
}

extension CommitmentLadder.Rung {
  /// The rung as a reader sees it.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .mention: words("mention")
    case .aim: words("aim")
    case .measure: words("measure")
    case .actor: words("responsible body")
    case .deadline: words("deadline")
    case .indicator: words("indicator")
    case .budget: words("budget")
    }
  }
}
