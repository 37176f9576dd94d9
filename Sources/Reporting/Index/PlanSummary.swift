package import AnalysisModel

/// What `index.html` needs to know of a plan, so that no full reading has to be kept.
package struct PlanSummary: Identifiable, Hashable, Sendable, Codable {
  /// The verdict on an item, without its evidence.
  package struct Cell: Hashable, Sendable, Codable {
    package let item: Item.ID
    package let level: Level
    package let status: Status
    /// How many of its elements are at least mentioned.
    package let elementsFound: Int
    /// How many passages count for it.
    package let passages: Int
  }

  package let id: PlanRecord.ID
  package let path: String
  package let title: String?
  package let country: String?
  package let adopted: String?
  /// The year of adoption, or else of the period's start.
  package let year: String?
  package let language: LanguageTag?
  package let status: ReadingStatus
  package let reason: String
  package let pages: Int
  /// Pages whose text was searched.
  package let pagesRead: Int
  /// Whether the document is about a framework's subject; false where nothing was read.
  package let isSubject: Bool
  /// How far it is about each subject; nil where nothing was read.
  package let subjects: SubjectFigures?
  /// Whether anything was read.
  package let isRead: Bool
  /// Different passages that count as evidence.
  package let passageCount: Int
  package let cells: [Cell]

  package init(_ plan: AnalyzedPlan) {
    let document = plan.document
    let reading = plan.reading
    id = document.plan.id
    path = document.plan.path
    title = document.plan.title ?? reading?.title
    country = document.plan.country
    adopted = document.plan.adopted
    year = document.plan.year
    language = document.language
    status = document.status
    reason = document.reason
    pages = document.pages
    pagesRead = reading?.pages.count { $0.state == .readable } ?? 0
    isSubject = reading?.isAboutSubject ?? false
    subjects = reading?.subjects
    isRead = reading != nil
    passageCount = reading?.evidence.countedPassages ?? 0
    let found = Dictionary(
      grouping: (reading?.elements ?? []).lazy.filter { $0.level > .absent }, by: \.item)
    let passages = Dictionary(grouping: reading?.evidence ?? [], by: \.item)
      .mapValues(\.countedPassages)
    cells = (reading?.items ?? []).map {
      Cell(
        item: $0.item, level: $0.level, status: $0.status,
        elementsFound: found[$0.item]?.count ?? 0, passages: passages[$0.item] ?? 0)
    }
  }

  /// Whether the document is about a framework's subject; a run's frameworks may have different ones.
  func isAbout(_ framework: Framework) -> Bool { subjects?.isAbout(framework.subject) ?? false }

  func cell(of item: Item.ID) -> Cell? { cells.first { $0.item == item } }
}
