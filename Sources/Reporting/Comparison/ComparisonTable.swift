internal import AnalysisModel

/// A comparison as CSV, one table for each kind.
struct ComparisonTable {
  private let csv = CSVWriter()
  /// The last column of every row.
  let lexiconDigest: String

  func text(_ comparison: Comparison) -> String {
    let rows: [[TableValue]] =
      switch comparison {
      case .plans(let pairs): [Self.pairHead.map(TableValue.text)] + pairs.flatMap(rows)
      case .matrix(let matrix): [Self.matrixHead.map(TableValue.text)] + rows(matrix)
      case .groups(let groups): [Self.groupHead(groups).map(TableValue.text)] + rows(groups)
      case .runs(let runs):
        [Self.runHead.map(TableValue.text)] + runs.documents.flatMap { self.rows($0, of: runs) }
      }
    let origin =
      [TableValue.text("lexicon_digest")] + rows.dropFirst().map { _ in .text(lexiconDigest) }
    return zip(rows, origin).map { csv.line($0 + [$1]) }.joined()
  }

  private static let pairHead = [
    "earlier_plan", "later_plan", "kind", "framework", "item", "element", "field", "change",
    "basis", "earlier_status", "earlier_level", "later_status", "later_level", "gained", "lost",
    "is_reserved", "ground", "passage_kind", "similarity", "earlier_page", "earlier_text",
    "later_page", "later_text", "figures", "narrowings", "elements",
  ]

  private func rows(_ comparison: PlanComparison) -> [[TableValue]] {
    let plans: [TableValue] = [
      .text(comparison.earlier.id.rawValue), .text(comparison.later.id.rawValue),
    ]
    let none = TableValue.null
    let verdicts = comparison.items.flatMap { item -> [[TableValue]] in
      let names = [TableValue.text(item.framework.rawValue), .text(item.item.rawValue)]
      let own =
        plans + [.text("item")] + names + [none, none] + columns(item.verdict)
        + Array(repeating: none, count: 9) + [TableValue(list: item.counts)]
      return [own]
        + item.elements.flatMap { element -> [[TableValue]] in
          let head =
            plans + [.text("element")] + names + [.text(element.element.rawValue), none]
            + columns(element.verdict) + [TableValue(element.ground?.rawValue)]
          let pairs = element.leading
          guard !pairs.isEmpty else { return [head + Array(repeating: none, count: 9)] }
          return pairs.map { pair in
            head + [
              .text(pair.kind.rawValue), TableValue(pair.similarity),
              TableValue(pair.earlier?.page), TableValue(pair.earlier?.quote),
              TableValue(pair.later?.page), TableValue(pair.later?.quote),
              TableValue(list: pair.figures.map(\.words)),
              TableValue(list: element.losses(of: pair).map(\.rawValue)), none,
            ]
          }
        }
    }
    let measures = comparison.activities.changes.flatMap { change -> [[TableValue]] in
      func row(_ field: ActivityFieldChange?) -> [TableValue] {
        let texts =
          field.map { ($0.earlier, $0.later) } ?? (change.earlier?.text, change.later?.text)
        return plans + [.text("measure"), none, none, none, TableValue(field?.field.rawValue)]
          + [.text(change.kind.rawValue)] + Array(repeating: none, count: 8)
          + [
            none, TableValue(change.hasMoved ? "moved" : nil), TableValue(change.similarity),
            TableValue(change.earlier?.page), TableValue(texts.0), TableValue(change.later?.page),
            TableValue(texts.1), none, none, none,
          ]
      }
      return change.fields.isEmpty ? [row(nil)] : change.fields.map(row)
    }
    return verdicts + measures
  }

  private func columns(_ verdict: VerdictChange) -> [TableValue] {
    [.text(verdict.change.rawValue), .text(verdict.basis.rawValue)] + levels(verdict) + [
      TableValue(list: verdict.gained), TableValue(list: verdict.lost),
      .boolean(verdict.isReserved),
    ]
  }

  /// Status and level of both; the level is empty where nothing can be said.
  private func levels(_ verdict: VerdictChange) -> [TableValue] {
    [verdict.earlier, verdict.later].flatMap { standing -> [TableValue] in
      [
        TableValue(standing?.status.rawValue),
        standing.map { $0.status == .notAssessable ? .null : .integer($0.level.rawValue) } ?? .null,
      ]
    }
  }

  private static let matrixHead = [
    "plan_id", "framework", "item", "status", "level", "is_strongest", "element", "page", "quote",
  ]

  private func rows(_ matrix: PlanMatrix) -> [[TableValue]] {
    matrix.items.flatMap { item in
      zip(matrix.plans, item.standings).map { plan, standing -> [TableValue] in
        let strongest = item.strongest.first { $0.plan == plan.id }
        return [
          .text(plan.id.rawValue), .text(item.framework.rawValue), .text(item.item.rawValue),
          TableValue(standing?.status.rawValue),
          standing.map { $0.status == .notAssessable ? .null : .integer($0.level.rawValue) }
            ?? .null, .boolean(strongest != nil), TableValue(strongest?.element.rawValue),
          TableValue(strongest?.passage.page), TableValue(strongest?.passage.quote),
        ]
      }
    }
  }

  private static func groupHead(_ groups: GroupComparison) -> [String] {
    groups.columns + ["framework", "item", "plans"] + Status.allCases.map(\.rawValue)
  }

  private func rows(_ groups: GroupComparison) -> [[TableValue]] {
    groups.groups.flatMap { group in
      group.frameworks.flatMap { own -> [[TableValue]] in
        let head = group.values.map { TableValue($0) } + [.text(own.framework.rawValue)]
        let plans = TableValue.integer(group.plans.count)
        return [head + [.null, plans] + Status.allCases.map { .real(own.shares[$0]) }]
          + own.items.map { item in
            head + [.text(item.item.rawValue), plans] + item.counts.map { .integer($0.plans) }
          }
      }
    }
  }

  private static let runHead = [
    "earlier_plan", "later_plan", "item", "element", "change", "earlier_status", "earlier_level",
    "later_status", "later_level", "cause", "also_differs", "settings", "words_gone", "words_new",
    "earlier_page", "earlier_text", "later_page", "later_text",
  ]

  private func rows(
    _ document: DocumentComparison, of runs: RunComparison
  ) -> [[TableValue]] {
    document.changes.map { change in
      let causes = [change.cause] + change.alsoDiffers
      let settings =
        causes.contains(.settings)
        ? runs.settings : causes.contains(.extraction) ? runs.readingSettings : []
      return [
        .text(document.earlier.id.rawValue), .text(document.later.id.rawValue),
        .text(change.item.rawValue), .text(change.element.rawValue),
        .text(change.verdict.change.rawValue),
      ] + levels(change.verdict) + [
        .text(change.cause.rawValue), TableValue(list: change.alsoDiffers.map(\.rawValue)),
        TableValue(
          list: settings.map { "\($0.name): \($0.earlier ?? "–") → \($0.later ?? "–")" }),
        TableValue(list: change.terms.filter(\.isGone).map(\.words)),
        TableValue(list: change.terms.filter { !$0.isGone }.map(\.words)),
        TableValue(change.earlier?.page), TableValue(change.earlier?.quote),
        TableValue(change.later?.page), TableValue(change.later?.quote),
      ]
    }
  }
}
