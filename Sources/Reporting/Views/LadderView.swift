internal import AnalysisModel

/// How far a plan commits itself on an element, rung by rung, each with the page that shows it.
struct LadderView: TemplateView {
  let steps: [LadderStepView]
  private let missing: String
  private let lacking: EvidenceView?

  init(_ ladder: CommitmentLadder, context: ReportContext) {
    let words = context.words
    // An aim is no rung that a measure still lacks.
    let shown = CommitmentLadder.Rung.allCases.filter { rung in
      rung != .aim || ladder.passages[.aim] != nil || ladder.passages[.measure] == nil
    }
    var steps: [LadderStepView] = []
    var linked: String?
    for rung in shown {
      let name = rung.words(words)
      let evidence = ladder.passages[rung].flatMap { context.evidence[$0] }
      let place = evidence.flatMap { evidence in
        context.link?.address(page: evidence.page, anchor: evidence.anchor, format: context.format)
      }
      let page = evidence?.page.map(context.name(ofPage:))
      if let place, let page, place != linked {
        steps.append(LadderStepView(first: name, page: page, address: place))
        linked = place
        continue
      }
      if steps.isEmpty || (evidence != nil && !steps[steps.count - 1].unreached.isEmpty) {
        steps.append(LadderStepView())
      }
      if evidence == nil {
        steps[steps.count - 1].unreached.append(name)
      } else {
        steps[steps.count - 1].reached.append(
          [name, page].compactMap(\.self).joined(separator: " "))
      }
    }
    self.steps = steps
    missing = words.list(ladder.missing.filter { $0 != .mention }.map { $0.words(words) })
    lacking =
      missing.isEmpty
      ? nil
      : ladder.highest.flatMap { context.evidence[$0] }.map {
        EvidenceView($0, context: context, quoteLimit: 160)
      }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "steps": steps
    case "missingRungs": missing
    case "lacking": lacking
    default: nil
    }
  }
}

/// Rungs in a row: one that leads to its page, those reached at the same place, then those not reached.
///
/// A template takes less time over texts in a row than over a view for each.
struct LadderStepView: Hashable, TemplateView {
  var first = ""
  var page = ""
  var address = ""
  var reached: [String] = []
  var unreached: [String] = []

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "shownRung": first
    case "rungPage": page
    case "rungAddress": address
    case "reachedRungs": reached
    case "unreachedRungs": unreached
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
