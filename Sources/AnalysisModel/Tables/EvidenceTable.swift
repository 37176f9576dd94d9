/// A passage that bears on an element, with the plan it stands in.
private struct EvidenceRow: Sendable {
  let plan: PlanRecord.ID
  let evidence: Evidence
  /// What its page is called.
  let pageLabel: String?
  /// What people made of it.
  let view: HumanView?
}

extension ResearchTable {
  /// A row per passage and element that it bears on.
  static var evidence: ResearchTable {
    ResearchTable(
      name: "evidence", title: "Evidence",
      description: "One row per passage and element that it bears on, quoted verbatim.",
      primaryKey: ["evidence_id"],
      foreignKeys: [ForeignKey(["plan_id", "framework", "element"], in: "elements")],
      indexes: [["plan_id", "element"], ["item", "level"]],
      columns: placeColumns + findingColumns + humanColumns,
      rows: { plan in
        let evidence = plan.reading?.evidence ?? []
        let pages = plan.reading?.pages ?? []
        return evidence.map { evidence in
          let label = evidence.page.flatMap { number in
            pages.indices.contains(number - 1) ? pages[number - 1].label : nil
          }
          return EvidenceRow(
            plan: plan.document.plan.id, evidence: evidence, pageLabel: label,
            view: plan.coding.view(of: evidence))
        }
      })
  }

  private static var placeColumns: [TableColumn<EvidenceRow>] {
    [
      .string("evidence_id", "Stable between runs on the same text.", isRequired: true) {
        $0.evidence.id.rawValue
      },
      .plan(\.plan),
      .string("framework", "The framework's id.", isRequired: true) {
        $0.evidence.framework.rawValue
      },
      .string("item", "The item's id.", isRequired: true) { $0.evidence.item.rawValue },
      .string("element", "The element's id.", isRequired: true) { $0.evidence.element.rawValue },
      .integer(
        "level", "What the machine gives the passage, caps applied: 0 to 3.", isRequired: true,
        bounds: 0...3
      ) { $0.evidence.level.rawValue }.ofLevels(),
      .number(
        "score",
        "How likely a reader is to take the passage for evidence of the item, by facts about it that were weighed on "
          + "labelled passages; without a scoring file a figure that only orders passages.",
        bounds: 0...1
      ) { $0.evidence.score },
      .integer("page", "Position of the page in the file, from 1.") { $0.evidence.page }.empty(
        .notApplicable),
      .string(
        "page_label", "The number printed on the page, or the file of a web page within its plan."
      ) { $0.pageLabel }.empty(.notApplicable),
      .integer(
        "char_start", "Where the passage starts in the exported text, in Unicode code points.",
        isRequired: true
      ) { $0.evidence.start },
      .integer("char_end", "Where it ends; the end is not part of it.", isRequired: true) {
        $0.evidence.end
      },
    ] + TableColumn.box { $0.evidence.box } + [
      .string("anchor", "Id of the nearest element of a web page.") { $0.evidence.anchor }.empty(
        .notApplicable),
      .list("section", "Headings above the passage, outermost first.") { $0.evidence.section },
      .string(
        "role", "What the section is for, which caps the level.", isRequired: true,
        allowed: SectionRole.allCases.map(\.rawValue)
      ) { $0.evidence.role.rawValue },
      .string("language", "BCP 47 tag.", isRequired: true) { $0.evidence.language.rawValue },
    ]
  }

  private static var findingColumns: [TableColumn<EvidenceRow>] {
    [
      .string("quote", "The passage, verbatim.", isRequired: true) { $0.evidence.quote },
      .list("words", "The words of the quote that matched.") { row in
        QuotePart.parts(of: row.evidence).filter(\.isMarked).map(\.text)
      },
      .list("terms", "Ids of the lexicon's terms that matched.") {
        $0.evidence.terms.map(\.rawValue)
      },
      .string(
        "modality", "What the passage does with what it names.", isRequired: true,
        allowed: Modality.allCases.map(\.rawValue)
      ) { $0.evidence.modality.rawValue },
      .string("markers", "Actor, time, budget, indicator: 1 stated, 0 not.", isRequired: true) {
        $0.evidence.markers.vector
      },
      .string("actor", "The responsible body, in the plan's words.") { $0.evidence.markers.actor },
      .string("time", "The deadline or frequency, in the plan's words.") {
        $0.evidence.markers.time
      },
      .string("budget", "The money and its source, in the plan's words.") {
        $0.evidence.markers.budget
      },
      .string("indicator", "The indicator, target or output, in the plan's words.") {
        $0.evidence.markers.indicator
      },
      .boolean(
        "budget_unspecified", "Whether money is promised without a source.", isRequired: true
      ) { $0.evidence.markers.isBudgetUnspecified },
      .list("flags", "Reservations, as the codebook explains them.") {
        $0.evidence.flags.map(\.rawValue)
      },
    ]
  }

  private static var humanColumns: [TableColumn<EvidenceRow>] {
    [
      .humanLevel(\.view),
      .human("coder", "Who gave the human level, each with its own where they differ.") {
        $0.view?.saying ?? []
      },
      .human("human_reason", "Why.") { $0.view?.reasons ?? [] },
    ]
  }
}
