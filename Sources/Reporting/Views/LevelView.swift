internal import AnalysisModel

/// A level as a reader sees it: a digit, a word, a sign and a colour that agree.
struct LevelView: TemplateView, Hashable {
  let digit: String
  let word: String
  let sign: String
  /// The class that gives the colour.
  let style: String
  let meaning: String

  init(_ level: Level) {
    digit = String(level.rawValue)
    word = level.description
    style = "l\(level.rawValue)"
    meaning = level.definition
    sign =
      switch level {
      case .absent: "–"
      case .mentioned: "○"
      case .elaborated: "◐"
      case .operationalised: "●"
      }
  }

  private init() {
    digit = "?"
    word = "not assessable"
    // The digit is the sign.
    sign = ""
    style = "lx"
    meaning =
      "The text that could hold the evidence could not be read, or its language has no lexicon; this is not an absence."
  }

  static let notAssessable = LevelView()

  /// The level of a verdict, or `notAssessable` where there is none to give.
  init(_ level: Level?, status: Status?) {
    if let level, let status, status != .notAssessable {
      self.init(level)
    } else {
      self.init()
    }
  }

  /// Every sign, the fullest first, to explain them.
  static let legend: [LevelView] =
    Level.allCases.reversed().map { LevelView($0) } + [.notAssessable]

  func value(named name: String) -> Any? {
    switch name {
    case "digit": digit
    case "word": word
    case "sign": sign
    case "style": style
    case "meaning": meaning
    default: nil
    }
  }
}
