/// What a comparison says of a plan as a whole.
package struct ComparedPlan: Identifiable, Hashable, Sendable, Codable {
  package let id: PlanRecord.ID
  package let title: String?
  package let country: String?
  package let adopted: String?
  package let periodStart: String?
  package let periodEnd: String?
  package let language: LanguageTag?
  package let status: ReadingStatus
  /// One sentence that says what the status rests on.
  package let reason: String
  package let sha256: String?
  package let pages: Int
  /// The pages whose text could not be read.
  package let unreadPages: [Int]
  package let isAboutSubject: Bool
  /// Whether the plan's own action tables were recognised.
  package let activityCount: Int

  package init(_ plan: AnalyzedPlan) {
    let record = plan.document.plan
    let reading = plan.reading
    id = record.id
    title = record.title ?? reading?.title
    country = record.country
    adopted = record.adopted
    periodStart = record.periodStart
    periodEnd = record.periodEnd
    language = plan.document.language
    status = plan.document.status
    reason = plan.document.reason
    sha256 = plan.document.sha256
    pages = plan.document.pages
    unreadPages = (reading?.pages ?? []).filter { $0.state == .unreadable }.map(\.number)
    isAboutSubject = reading?.isAboutSubject ?? false
    activityCount = reading?.activities.count ?? 0
  }

  /// Whether anything can be said of what the plan contains.
  package var isAssessable: Bool { status == .ok || status == .partial }
}

/// A passage as a comparison quotes it.
package struct ComparedPassage: Hashable, Sendable, Codable {
  package let page: Int?
  /// A web page's file, by which readers look it up.
  package let pageName: String?
  package let section: [String]
  package let language: LanguageTag
  /// The passage, verbatim.
  package let quote: String
  /// The words that matched, as ranges of `quote`.
  package let marked: [TextRange]
  /// What the passage earns for the element; nil where it is no evidence for it.
  package let level: Level?
  package let markers: Markers
  package let flags: [Flag]
  package let terms: [Term.ID]
  package let evidence: Evidence.ID?

  /// A passage that is evidence.
  package init(_ evidence: Evidence, in reading: PlanReading) {
    page = evidence.page
    pageName = Self.name(of: evidence.page, in: reading)
    section = evidence.section
    language = evidence.language
    quote = evidence.quote
    marked = evidence.marked
    level = evidence.level
    markers = evidence.markers
    flags = evidence.flags
    terms = evidence.terms
    self.evidence = evidence.id
  }

  /// A passage that is no evidence for the element at hand.
  package init(_ passage: PassageRecord, in reading: PlanReading) {
    page = passage.page
    pageName = Self.name(of: passage.page, in: reading)
    section = reading.sectionPath(passage.section)
    language = reading.language
    quote = passage.text
    marked = []
    level = nil
    markers = Markers()
    flags = []
    terms = []
    evidence = nil
  }

  private static func name(of page: Int?, in reading: PlanReading) -> String? {
    guard reading.format == .html, let page else { return nil }
    return reading.pages.first { $0.number == page }?.label
  }
}
