internal import AnalysisModel

/// What every part of one plan's report needs to know of the plan.
struct ReportContext: Sendable {
  private let index: ReadingIndex
  let format: Source.Format
  let link: PlanLink?
  private let pages: [Page]
  let trust: TrustView
  /// What was looked for, by element.
  let terms: [Element.ID: [TriedTerm]]
  /// The page that lists it for the framework; nil where there is none.
  let termsPage: String?
  let words: ReportWords
  /// Whether scores were fitted to what readers said.
  let isScoreFitted: Bool
  let sharing: SharedPassages
  /// What people decided on the plan.
  let coding: PlanCoding
  /// What was read and what not, a sentence each.
  let readingFacts: [String]
  /// The plan's language.
  let language: LanguageTag
  /// Whether the plan is about the framework's subject, so that recommendations make sense.
  let isSubject: Bool
  /// How a silence is stated: by which lexicon, in how many pages.
  let silence: String
  /// Why nothing can be said of what could not be read.
  let unreadable: String

  init(
    _ plan: AnalyzedPlan, index: ReadingIndex, framework: Framework, provenance: Provenance,
    trust: TrustView, terms: [Element.ID: [TriedTerm]] = [:],
    isScoreFitted: Bool = true, sharing: SharedPassages, link: PlanLink?, words: ReportWords
  ) {
    self.words = words
    self.sharing = sharing
    coding = plan.coding
    self.index = index
    language = plan.reading?.language ?? .undetermined
    readingFacts = Self.readingFacts(
      plan,
      lexicon: Self.lexicon(
        of: framework, language: plan.reading?.language, provenance: provenance, words),
      digest: Self.digest(of: framework, language: plan.reading?.language, provenance: provenance),
      words)
    let reading = plan.reading
    format = reading?.format ?? .pdf
    self.link = link
    self.trust = trust
    self.terms = terms
    termsPage = (reading?.language.primary).flatMap { language in
      framework.currentItems.flatMap(\.currentElements)
        .contains { terms[$0.id]?.isEmpty == false }
        ? "../../terms/\(framework.termsPageName(in: language).encodedForLinks)" : nil
    }
    self.isScoreFitted = isScoreFitted
    pages = reading?.pages ?? []
    isSubject = reading?.subjects.isAbout(framework.subject) ?? false
    let read = reading?.pages.count { $0.state == .readable } ?? 0
    let lexicon = Self.lexicon(
      of: framework, language: reading?.language, provenance: provenance, words)
    silence = words(
      "no passage found by {lexicon} in the {pages} read",
      ["lexicon": lexicon, "pages": words.count(read, "page", "pages")])
    unreadable = words(
      "what could not be read may hold the evidence, so nothing is said to be missing")
  }

  var evidence: [Evidence.ID: Evidence] { index.evidence }
  var items: [Item.ID: ItemVerdict] { index.items }
  var elements: [Element.ID: ElementVerdict] { index.elements }
  var passageCounts: [Item.ID: Int] { index.passageCounts }
  var searches: [Element.ID: ElementSearch] { index.searches }
  var activityShares: [Element.ID: (having: Int, of: Int)] { index.activityShares }

  /// A page as a reader looks it up: by its number, or a web page by its file's name.
  func name(ofPage page: Int) -> String { pages.name(of: page, format: format, words) }

  /// The sentences on pages, recognition and lexicon that every silence rests on.
  private static func readingFacts(
    _ plan: AnalyzedPlan, lexicon: String, digest: String?, _ words: ReportWords
  ) -> [String] {
    guard let reading = plan.reading else { return [] }
    let read = reading.pages.filter { $0.state == .readable }
    let unread = reading.pages.filter { $0.state == .unreadable }.map(\.number)
    var facts = [
      words(
        "{read} of {pages} were read.",
        [
          "read": words.grouped(read.count),
          "pages": words.count(reading.pages.count, "page", "pages"),
        ])
    ]
    if !unread.isEmpty {
      facts.append(
        words(
          "Not read: p. {pages} ({reason}).",
          ["pages": pageList(unread), "reason": words("no text that can be searched")]))
    }
    let recognised = read.filter(\.ocr)
    if !recognised.isEmpty {
      let quality = recognised.reduce(0) { $0 + $1.quality } / Double(recognised.count)
      facts.append(
        words(
          "Recognised from pictures: {count}, with a mean confidence of {confidence}.",
          [
            "count": words.count(recognised.count, "page", "pages"),
            "confidence": words.decimal(quality, digits: 2),
          ]))
    }
    facts.append(
      digest.map {
        words("Searched with {lexicon}, digest {digest}.", ["lexicon": lexicon, "digest": $0])
      }
        ?? words("Searched with {lexicon}.", ["lexicon": lexicon]))
    facts.append(nearness(isSearchedTwice: reading.isAboutSubject, words))
    return facts
  }

  /// What a near miss is, and what is no near miss; documents about something else are not searched for words that
  /// stand apart.
  private static func nearness(isSearchedTwice: Bool, _ words: ReportWords) -> String {
    let values = ["words": "\(NearMiss.longestPassage)", "most": "\(NearMiss.most)"]
    return isSearchedTwice
      ? words(
        "A near miss is a passage where a wording stands but does not count, or where, within {words} words, all words of one stand otherwise than it asks; the {most} nearest are shown. What is said in other words is not found.",
        values)
      : words(
        "A near miss is a passage where a wording stands but does not count; the {most} nearest are shown. What is said in other words is not found.",
        values)
  }

  private static func digest(
    of framework: Framework, language: LanguageTag?, provenance: Provenance
  ) -> String? {
    provenance.lexicons.first { use in
      use.id == framework.id.rawValue && use.language?.primary == language?.primary
    }.map { String($0.digest.prefix(12)) }
  }

  private static func lexicon(
    of framework: Framework, language: LanguageTag?, provenance: Provenance,
    _ words: ReportWords
  ) -> String {
    let use = provenance.lexicons.first { use in
      use.id == framework.id.rawValue && use.language?.primary == language?.primary
    }
    guard let use else { return words("any lexicon") }
    return words(
      "lexicon {name}",
      ["name": "\(use.id)/\(use.language?.rawValue ?? "und") v\(use.version)"])
  }
}
