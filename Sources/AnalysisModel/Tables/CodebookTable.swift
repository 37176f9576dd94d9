extension ResearchTable {
  /// What every variable, code, item and element means.
  static func codebook(of tables: [ResearchTable], frameworks: [Framework]) -> ResearchTable {
    ResearchTable(
      name: "codebook", title: "Codebook",
      description: "One row per variable of the tables, code, framework, item and element.",
      primaryKey: ["kind", "id"], columns: columns,
      fixedRows: {
        tables.filter { $0.scope == .everywhere }.flatMap(CodebookRow.variables)
          + CodebookRow.codes + frameworks.flatMap(CodebookRow.rows)
      })
  }

  private static var columns: [TableColumn<CodebookRow>] {
    [
      .string(
        "kind", "What the row explains.", isRequired: true,
        allowed: CodebookRow.Kind.allCases.map(\.rawValue)
      ) { $0.kind.rawValue },
      .string("id", "As in table.variable, variable=code, or an item's id.", isRequired: true) {
        $0.id
      },
      .string("parent", "The table, variable, framework or item that it belongs to.") {
        $0.parent
      },
      .string("name", "A name for people.") { $0.name },
      .string("definition", "What it means.") { $0.definition },
      .string("type", "A variable's type.") { $0.type },
      .list("values", "The values that a variable may have.") { $0.values },
      .string("unit", "What a variable's figures measure.") { $0.unit },
      .string(
        "missing",
        "Why a variable's cell may be empty, as a code for statistics programs with its meaning; cells themselves stay empty, so that columns keep their types.",
        allowed: MissingReason.allCases.map { "\($0.code) \($0.rawValue)" }
      ) { $0.missing.map { "\($0.code) \($0.rawValue)" } },
      .boolean("is_core", "Whether an item's level rests on the element.") { $0.isCore },
      .string("source", "Where an item or element comes from.") { $0.source },
      .list("anchors", "Short codes of provisions that say the same.") { $0.anchors },
      .list("relations", "Items of any framework that stand to it as kind:id.") { $0.relations },
      .list("contra_indicators", "What a contradicting text would say.") { $0.contraIndicators },
      .boolean("is_deprecated", "Whether the id is kept only so that old results can be read.") {
        $0.isDeprecated
      },
    ]
  }
}
