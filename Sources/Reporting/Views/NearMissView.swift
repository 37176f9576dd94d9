internal import AnalysisModel

/// A passage that came near, and what stopped it.
struct NearMissView: TemplateView {
  private let quote: QuoteView
  private let page: String?
  private let cause: String

  init(_ nearMiss: NearMiss, context: ReportContext) {
    quote = QuoteView(
      nearMiss.quote, marked: nearMiss.marked, language: context.language, limit: 240)
    page = nearMiss.page.map(context.name(ofPage:))
    cause = Self.words(for: nearMiss, context.words)
  }

  /// What stopped a passage, within a sentence.
  static func words(for nearMiss: NearMiss, _ words: ReportWords) -> String {
    let term = nearMiss.term.rawValue
    switch nearMiss.cause {
    case .apart:
      return words(
        "all words of {term} stand here, but not as near or in the order that it asks",
        ["term": term])
    case .suppressed(.unlikely(let score)):
      return words(
        "too unlikely to be evidence (score {score})", ["score": words.decimal(score, digits: 2)])
    case .suppressed(.masked):
      return words("the words are part of the title of an instrument or the name of a body")
    case .suppressed(.excluded(let exclusion)):
      return words(
        "the lexicon excludes this use of the words ({term})", ["term": exclusion.rawValue])
    case .suppressed(.shadowed): return words("part of a longer wording")
    case .suppressed(.offSubject(let miss)): return self.miss(miss, words)
    case .suppressed(.capped(let role)):
      return words(
        "it stands where nothing counts as evidence ({role})", ["role": words(role.rawValue)])
    case .suppressed(.negated): return words("the passage denies it, or admits that it is lacking")
    case .suppressed(.governed(_, let title)):
      return words(
        "its title or status says that it is lacking or was given up: {title}", ["title": title])
    }
  }

  private static func miss(_ miss: SubjectMiss, _ words: ReportWords) -> String {
    switch miss {
    case .unnamed, .displaced: words("the passage is about something else")
    case .far: words("the passage names the subject too far from these words")
    case .contextual:
      words("these words count only where the passage or its section names the subject")
    case .foreign: words("the passage is in another language than the plan")
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "hasMissPage": page != nil
    case "missPage": page
    case "missCause": cause
    default: quote.value(named: name)
    }
  }
}
