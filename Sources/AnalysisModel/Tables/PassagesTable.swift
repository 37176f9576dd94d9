/// A passage, with the plan it stands in.
private struct PassageRow: Sendable {
  let plan: PlanRecord.ID
  let position: Int
  let passage: PassageRecord
  /// Titles, outermost first.
  let section: [String]
}

extension ResearchTable {
  /// A row per quotable passage, matched or not, for full-text search.
  static var passages: ResearchTable {
    ResearchTable(
      name: "passages", title: "Passages",
      description: "One row per quotable passage of every plan, matched or not.",
      primaryKey: ["passage_id"], foreignKeys: [ForeignKey(["plan_id"], in: "plans")],
      indexes: [["plan_id", "page"]], scope: .database, columns: columns,
      rows: { plan in
        guard let reading = plan.reading else { return [] }
        return reading.passages.enumerated().map { index, passage in
          PassageRow(
            plan: plan.document.plan.id, position: index + 1, passage: passage,
            section: reading.sectionPath(passage.section))
        }
      })
  }

  private static var columns: [TableColumn<PassageRow>] {
    [
      // The database numbers the rows itself, so that the search index can point at them.
      .integer("passage_id", "Number of the passage in this database.") { _ in nil },
      .plan(\.plan),
      .integer("position", "Position among the plan's passages, from 1.", isRequired: true) {
        $0.position
      },
      .integer("page", "Position of the page in the file, from 1.") { $0.passage.page },
      .string(
        "role", "What the section is for.", isRequired: true,
        allowed: SectionRole.allCases.map(\.rawValue)
      ) { $0.passage.role.rawValue },
      .list("section", "Headings above the passage, outermost first.") { $0.section },
      .integer("words", "Words of the passage.", isRequired: true) { $0.passage.wordCount },
      .list("subjects", "How often it names each subject that it names, as in \"trafficking 2\".") {
        $0.passage.subjects.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      },
      .string("text", "The passage, verbatim.", isRequired: true) { $0.passage.text },
    ]
  }
}
