/// What one variable, code, framework, item or element means.
struct CodebookRow: Sendable {
  enum Kind: String, Sendable, CaseIterable { case variable, code, framework, item, element }

  let kind: Kind
  let id: String
  var parent: String?
  let name: String
  let definition: String
  var type: String?
  var values: [String] = []
  var unit: String?
  var missing: MissingReason?
  var isCore: Bool?
  var source: String?
  var anchors: [String] = []
  var relations: [String] = []
  var contraIndicators: [String] = []
  var isDeprecated: Bool?
}

extension CodebookRow {
  /// A row per field of a table.
  static func variables(of table: ResearchTable) -> [CodebookRow] {
    table.fields.map { field in
      CodebookRow(
        kind: .variable, id: "\(table.name).\(field.name)", parent: table.name, name: field.name,
        definition: field.description, type: field.kind.rawValue,
        values: field.labels.isEmpty
          ? field.allowed : field.labels.map { "\($0.value) \($0.name)" },
        unit: field.unit, missing: field.missing)
    }
  }

  /// A row per framework, item and element.
  static func rows(of framework: Framework) -> [CodebookRow] {
    let head = CodebookRow(
      kind: .framework, id: framework.id.rawValue, name: framework.title,
      definition: framework.scope, source: framework.source)
    return [head]
      + framework.items.flatMap { item in
        [row(of: item, in: framework)] + item.elements.map { row(of: $0, in: item) }
      }
  }

  private static func row(of item: Item, in framework: Framework) -> CodebookRow {
    CodebookRow(
      kind: .item, id: item.id.rawValue, parent: framework.id.rawValue, name: item.name,
      definition: item.definition, source: item.source,
      relations: item.relations.map { "\($0.kind.rawValue):\($0.target)" },
      contraIndicators: item.contraIndicators, isDeprecated: item.isDeprecated)
  }

  private static func row(of element: Element, in item: Item) -> CodebookRow {
    CodebookRow(
      kind: .element, id: element.id.rawValue, parent: item.id.rawValue, name: element.name,
      definition: element.definition, isCore: element.isCore, source: element.source,
      anchors: element.anchors,
      relations: element.relations.map { "\($0.kind.rawValue):\($0.target)" },
      isDeprecated: element.isDeprecated)
  }

  /// A row per level, status, flag, kind of gap and reason why a cell is empty.
  static var codes: [CodebookRow] {
    Level.allCases.map { code("level", "\($0.rawValue)", $0.description, $0.definition) }
      + [
        code(
          "status", Status.notAssessable.rawValue, "not assessable",
          "Text that could hold the evidence could not be read, or its language has no lexicon, so nothing is said to be missing."
        )
      ] + Flag.allCases.map { code("flags", $0.rawValue, $0.rawValue, $0.definition) }
      + Gap.Kind.allCases.map { code("gaps", $0.rawValue, $0.rawValue, $0.definition) }
      + MissingReason.allCases.map { code("missing", $0.code, $0.rawValue, $0.definition) }
  }

  private static func code(
    _ variable: String, _ value: String, _ name: String, _ definition: String
  ) -> CodebookRow {
    CodebookRow(
      kind: .code, id: "\(variable)=\(value)", parent: variable, name: name, definition: definition)
  }
}
