/// A section, with what stands in it and below it.
private struct SectionRow: Sendable {
  let plan: PlanRecord.ID
  let number: Int
  /// Titles, outermost first.
  let path: [String]
  let subjects: [Subject.ID]
  var pages: ClosedRange<Int>?
  var passages = 0
  var words = 0
  var hits: [Subject.ID: Int] = [:]

  mutating func add(_ passage: PassageRecord) {
    passages += 1
    words += passage.wordCount
    hits.merge(passage.subjects, uniquingKeysWith: +)
    guard let page = passage.page else { return }
    pages = min(pages?.lowerBound ?? page, page)...max(pages?.upperBound ?? page, page)
  }
}

extension [String] {
  /// Whether the section of this path lies within that of another.
  fileprivate func isBelow(_ other: [String]) -> Bool {
    count > other.count && starts(with: other)
  }
}

extension ResearchTable {
  /// A row per section of every document that was read.
  static var sections: ResearchTable {
    ResearchTable(
      name: "sections", title: "Sections",
      description: "One row per section of a document, with what it is about; subsections count.",
      primaryKey: ["plan_id", "section"], foreignKeys: [ForeignKey(["plan_id"], in: "plans")],
      columns: columns, rows: rows)
  }

  private static func rows(of plan: AnalyzedPlan) -> [SectionRow] {
    guard let reading = plan.reading else { return [] }
    var rows = reading.sectionPaths.enumerated().map { index, path in
      SectionRow(
        plan: plan.document.plan.id, number: index + 1, path: path,
        subjects: reading.sectionSubjects.indices.contains(index)
          ? reading.sectionSubjects[index] : [])
    }
    // A section's path is the beginning of the paths below it.
    var above: [[Int]] = []
    var open: [Int] = []
    for (index, path) in reading.sectionPaths.enumerated() {
      while let last = open.last, !path.isBelow(reading.sectionPaths[last]) { open.removeLast() }
      open.append(index)
      above.append(open)
    }
    for passage in reading.passages {
      guard let section = passage.section, above.indices.contains(section) else { continue }
      for index in above[section] { rows[index].add(passage) }
    }
    return rows
  }

  private static var columns: [TableColumn<SectionRow>] {
    [
      .plan(\.plan),
      .integer("section", "Position among the document's sections, from 1.", isRequired: true) {
        $0.number
      },
      .list("headings", "The section's heading after those above it.") { $0.path },
      .integer("first_page", "Page of its first passage.") { $0.pages?.lowerBound }.empty(
        .notApplicable),
      .integer("last_page", "Page of its last passage.") { $0.pages?.upperBound }.empty(
        .notApplicable),
      .integer("passages", "Passages in it.", isRequired: true) { $0.passages },
      .integer("words", "Words of these passages.", isRequired: true) { $0.words },
      .list("about", "The subjects that it is about: named by a heading, or again and again.") {
        $0.subjects.map(\.rawValue)
      },
      .list("subjects", "How often it names each subject that it names, as in \"trafficking 2\".") {
        $0.hits.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      },
    ]
  }
}
