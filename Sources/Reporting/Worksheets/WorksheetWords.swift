internal import AnalysisModel

/// Where a row comes from.
enum WorksheetOrigin: String, CaseIterable {
  /// The plan's own words.
  case plan
  /// What the plan is silent on.
  case gap
  /// For a person to say.
  case human

  func word(_ words: ReportWords) -> String {
    switch self {
    case .plan: words("plan")
    case .gap: words("gap")
    case .human: words("human")
    }
  }

  func cell(_ words: ReportWords) -> WorkbookCell {
    WorkbookCell(.choice(code: rawValue, word: word(words)))
  }
}

extension ReportWords {
  /// A level with its digit, as sheets offer it.
  func levelChoice(_ level: Level?) -> String {
    let view = LevelView(level, status: level.map { Status($0) } ?? .notAssessable, self)
    return "\(view.digit) \(view.word)"
  }

  func levelCell(_ level: Level?) -> WorkbookCell {
    WorkbookCell(
      .choice(
        code: level.map { String($0.rawValue) } ?? "not_assessable", word: levelChoice(level)),
      style: .level(level))
  }

  /// The words that a column offers.
  func choices(of column: WorksheetColumn) -> [String] {
    switch column {
    case .level, .expected, .present:
      Level.allCases.map { levelChoice($0) } + [levelChoice(nil)]
    case .priority: ["1", "2", "3"]
    case .origin: WorksheetOrigin.allCases.map { $0.word(self) }
    case .status: statusWords
    case .sector: sectorWords
    case .secured: securedWords
    default: []
    }
  }

  private var statusWords: [String] {
    let words = self
    return [words("not started"), words("ongoing"), words("done"), words("delayed")]
  }

  private var sectorWords: [String] {
    let words = self
    return [
      words("State"), words("NGO"), words("international organisation"), words("private sector"),
      words("media"), words("children and young people"),
    ]
  }

  private var securedWords: [String] {
    let words = self
    return [words("yes"), words("in part"), words("no")]
  }
}
