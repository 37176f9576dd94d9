/// Everything a worker says about one document.
///
/// What was read and what it holds against the frameworks. Depends on the file's bytes, the lexicons and the settings alone.
package struct PlanReading: Hashable, Sendable, Codable {
  /// The SHA-256 digest of the file's bytes, in hexadecimal.
  package let sha256: String
  package let format: Source.Format
  package let bytes: Int
  package let title: String?
  package let language: LanguageTag
  /// Whether any lexicon of the document's language took part.
  package let hasLexicon: Bool
  package let subjects: SubjectFigures
  /// Whether the document is about the subject of any framework it was held against.
  package let isAboutSubject: Bool
  /// Whether it tells of what is, as studies do, rather than of what is to be done.
  package let isAccount: Bool
  package let pages: [Page]
  package let warnings: [IngestWarning]
  /// The section paths that passages stand in, each once: titles, outermost first.
  package let sectionPaths: [[String]]
  /// The subjects that each of these sections is about.
  package let sectionSubjects: [[Subject.ID]]
  /// Every quotable passage, in reading order.
  package let passages: [PassageRecord]
  /// What stands in the document's text after the last passage.
  package private(set) var textAfterPassages: String
  /// By framework, item, element, place.
  package let evidence: [Evidence]
  /// One per element of every framework, in the frameworks' order.
  package let elements: [ElementVerdict]
  /// One per item of every framework, in the frameworks' order.
  package let items: [ItemVerdict]
  package let activities: [Activity]
  /// What the activities leave open.
  package let audit: ActivityAudit
  /// What was looked for, for each element of which nothing counts as evidence, in the frameworks' order.
  package private(set) var searches: [ElementSearch]
  /// The frameworks that have no lexicon of the document's language: nothing can be said of them.
  package let withoutLexicon: [Framework.ID]

  package init(
    sha256: String, format: Source.Format, bytes: Int, title: String?, language: LanguageTag,
    hasLexicon: Bool, subjects: SubjectFigures,
    isAboutSubject: Bool, isAccount: Bool = false, pages: [Page], warnings: [IngestWarning],
    sectionPaths: [[String]], sectionSubjects: [[Subject.ID]], passages: [PassageRecord],
    textAfterPassages: String = "", evidence: [Evidence],
    elements: [ElementVerdict], items: [ItemVerdict], activities: [Activity],
    audit: ActivityAudit = ActivityAudit(), searches: [ElementSearch] = [],
    withoutLexicon: [Framework.ID] = []
  ) {
    self.sha256 = sha256
    self.format = format
    self.bytes = bytes
    self.title = title
    self.language = language
    self.hasLexicon = hasLexicon
    self.subjects = subjects
    self.isAboutSubject = isAboutSubject
    self.isAccount = isAccount
    self.pages = pages
    self.warnings = warnings
    self.sectionPaths = sectionPaths
    self.sectionSubjects = sectionSubjects
    self.passages = passages
    self.textAfterPassages = textAfterPassages
    self.evidence = evidence
    self.elements = elements
    self.items = items
    self.activities = activities
    self.audit = audit
    self.searches = searches
    self.withoutLexicon = withoutLexicon
  }

  /// The titles above a passage, outermost first; empty outside all sections.
  package func sectionPath(_ index: Int?) -> [String] {
    // A reading kept on disk may have been damaged there.
    guard let index, sectionPaths.indices.contains(index) else { return [] }
    return sectionPaths[index]
  }

  /// The document's text in reading order, in which places of evidence are counted.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package var text: String {
    passages.reduce(into: "") { $0 += $1.textBefore + $1.text } + textAfterPassages
  }

  /// Where the passages stand in the text, in Unicode scalars from its start.
  package var passagePlaces: [Range<Int>] {
    var end = 0
    return passages.map { passage in
      let start = end + passage.textBefore.unicodeScalars.count
      end = start + passage.text.unicodeScalars.count
      return start..<end
    }
  }

  /// The same reading with other accounts of what was looked for.
  package func searched(_ searches: [ElementSearch]) -> PlanReading {
    var copy = self
    copy.searches = searches
    return copy
  }

  /// What the reading amounts to.
  package var status: ReadingStatus {
    let unreadable = pages.count { $0.state == .unreadable }
    if !hasLexicon || !pages.contains(where: { $0.state == .readable }) { return .notAssessable }
    return unreadable > 0 || !withoutLexicon.isEmpty ? .partial : .ok
  }
}

/// How far a document could be read.
package enum ReadingStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case ok
  /// Some pages could not be read, or there is no lexicon for some frameworks.
  case partial
  /// Nothing could be read, or there is no lexicon for the language.
  case notAssessable = "not_assessable"
  case failed
}

/// One quotable passage, for searching.
package struct PassageRecord: Hashable, Sendable, Codable {
  package let page: Int?
  package let role: SectionRole
  /// The place of its section's path in the reading's `sectionPaths`, or nil outside all sections.
  package let section: Int?
  package let wordCount: Int
  /// How often it names each subject that it names.
  package let subjects: [Subject.ID: Int]
  package let text: String
  /// What stands in the document's text between the passage before and this one: blank lines, and what is never quoted, such
  /// as running headers.
  package let textBefore: String

  package init(
    page: Int?, role: SectionRole, section: Int?, wordCount: Int, subjects: [Subject.ID: Int],
    text: String, textBefore: String = ""
  ) {
    self.page = page
    self.role = role
    self.section = section
    self.wordCount = wordCount
    self.subjects = subjects
    self.text = text
    self.textBefore = textBefore
  }
}
