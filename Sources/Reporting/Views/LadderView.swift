internal import AnalysisModel

/// How far a plan commits itself on an element, rung by rung, each with the page that shows it.
struct LadderView: TemplateView {
  let rungs: [RungView]
  private let missing: String
  private let lacking: EvidenceView?

  init(_ ladder: CommitmentLadder, context: ReportContext) {
    let words = context.words
    // An aim is no rung that a measure still lacks.
    let shown = CommitmentLadder.Rung.allCases.filter { rung in
      rung != .aim || ladder.passages[.aim] != nil || ladder.passages[.measure] == nil
    }
    var linked: String?
    rungs = shown.map { rung in
      let view = RungView(
        rung, evidence: ladder.passages[rung].flatMap { context.evidence[$0] }, linked: linked,
        context: context)
      linked = view.address ?? linked
      return view
    }
    missing = words.list(ladder.missing.filter { $0 != .mention }.map { $0.words(words) })
    lacking = ladder.highest.flatMap { context.evidence[$0] }.map {
      EvidenceView($0, context: context, quoteLimit: 160)
    }
  }

  func value(named name: String) -> Any? {
    switch name {
    case "rungs": rungs
    case "hasMissingRungs": !missing.isEmpty && lacking != nil
    case "missingRungs": missing
    case "lacking": lacking
    default: nil
    }
  }
}

/// A rung, with the page of the strongest passage on it.
struct RungView: TemplateView {
  private let name: String
  private let page: String?
  /// The page's address; nil where the rung before it leads to the same place.
  let address: String?
  private let isReached: Bool

  init(
    _ rung: CommitmentLadder.Rung, evidence: Evidence?, linked: String?, context: ReportContext
  ) {
    name = rung.words(context.words)
    isReached = evidence != nil
    page = evidence?.page.map(context.name(ofPage:))
    let place = evidence.flatMap { evidence in
      context.link?.address(page: evidence.page, anchor: evidence.anchor, format: context.format)
    }
    address = place == linked ? nil : place
  }

  func value(named name: String) -> Any? {
    switch name {
    case "rungName": self.name
    case "isReached": isReached
    case "isRungLinked": address != nil && page != nil
    case "isRungUnlinked": address == nil && page != nil
    case "rungPage": page
    case "rungAddress": address
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
