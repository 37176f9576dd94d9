internal import AnalysisModel

/// What a silence on an element rests on: what was read, what was tried, and what came near.
struct AbsenceView: TemplateView {
  private let tried: String
  private let recall: String
  private let terms: [TriedTerm]
  private let termsTitle: String
  private let termsFile: String
  private let nearMisses: [NearMissView]

  init?(_ search: ElementSearch?, verdict: ElementVerdict?, context: ReportContext) {
    guard let verdict, verdict.level == .absent else { return nil }
    let words = context.words
    // What was read, and with what, is the same for all elements and stands at the head of the framework; what was
    // measured of the item stands in its statement.
    nearMisses = (search?.nearMisses ?? []).map { NearMissView($0, context: context) }
    let count = search?.termCount ?? 0
    let wordings = words.count(count, "wording", "wordings")
    let sentence = words("{terms} of the element were tried.", ["terms": wordings])
    recall = context.trust.recall
    let known = context.terms[verdict.element] ?? []
    // What another version's lexicons held is not what was tried.
    terms = known.count == count ? known : []
    let name = words.name(of: context.language.primary.rawValue)
    termsTitle = words(
      "{terms} tried ({language})", ["terms": wordings, "language": name])
    termsFile =
      terms.first.map { term in
        words(
          "They are listed in this page's HTML file, and in the lexicon {file}.",
          ["file": "\(term.id.rawValue.prefix { $0 != "#" }).yaml"])
      } ?? ""
    tried = nearMisses.isEmpty ? "\(sentence) \(words("Nothing came near."))" : sentence
  }

  /// The list as markup: a report has thousands of wordings, over which a template takes longer than over all else.
  private var termsMarkup: String {
    let escape = HTMLText().escapeText
    return terms.map { term in
      "<li><code>\(escape(term.notation))</code> <small>\(escape(term.id.rawValue))</small></li>\n"
    }.joined()
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "wordingsTried": tried
    case "recall": recall
    case "hasTerms": !terms.isEmpty
    case "termsTitle": termsTitle
    case "termsFile": termsFile
    case "termsHTML": termsMarkup
    case "hasNearMisses": !nearMisses.isEmpty
    case "nearMisses": nearMisses
    default: nil
    }
  }
}

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
