internal import AnalysisModel

/// A verdict as a digit, a word and a style.
struct LevelView: TemplateView {
  /// The level, or nil where nothing can be said.
  let level: Level?
  private let words: ReportWords

  init(_ level: Level?, status: Status?, _ words: ReportWords) {
    self.level = status == nil || status == .notAssessable ? nil : level
    self.words = words
  }

  private init(_ level: Level?, _ words: ReportWords) {
    self.level = level
    self.words = words
  }

  /// All verdicts there are, the highest first.
  static func legend(_ words: ReportWords) -> [LevelView] {
    Level.allCases.reversed().map { LevelView($0, words) } + [LevelView(nil, words)]
  }

  var digit: String { level.map { String($0.rawValue) } ?? "?" }

  var style: String { level.map { "l\($0.rawValue)" } ?? "lx" }

  var word: String { level.map { words("\($0)") } ?? words("not assessable") }

  /// So many items at the level, as in "3 absent".
  func counted(_ count: Int) -> String {
    switch level {
    case nil: words.count(count, "not assessable", "not assessable|plural")
    case .absent: words.count(count, "absent", "absent|plural")
    case .mentioned: words.count(count, "mentioned", "mentioned|plural")
    case .elaborated: words.count(count, "elaborated", "elaborated|plural")
    case .operationalised: words.count(count, "operationalised", "operationalised|plural")
    }
  }

  /// How many stand at each level, the highest first, as in "1 elaborated, 3 absent".
  static func tally(of levels: [LevelView], _ words: ReportWords) -> String {
    words.list(
      legend(words).compactMap { level in
        let count = levels.count { $0.level == level.level }
        return count == 0 ? nil : level.counted(count)
      })
  }

  private var meaning: String {
    words(
      level?.definition
        ?? "The text that could hold the evidence could not be read, or its language has no lexicon; this is not an absence."
    )
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "digit": digit
    case "word": word
    case "style": style
    case "meaning": meaning
    default: nil
    }
  }
}
