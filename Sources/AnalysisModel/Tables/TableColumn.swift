/// A field together with how a row's value for it is found, so that the two cannot drift apart.
package struct TableColumn<Row>: Sendable {
  package let field: TableField
  package let value: @Sendable (Row) -> TableValue

  package init(_ field: TableField, value: @escaping @Sendable (Row) -> TableValue) {
    self.field = field
    self.value = value
  }

  /// A column of text.
  static func string(
    _ name: String, _ description: String, isRequired: Bool = false, allowed: [String] = [],
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(
      TableField(
        name: name, kind: .string, description: description, isRequired: isRequired,
        allowed: allowed)
    ) { TableValue(value($0)) }
  }

  /// A column of several texts a cell.
  static func list(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    Self(
      TableField(
        name: name, kind: .string, description: description + " Several are joined by \"; \".")
    ) { TableValue(list: value($0)) }
  }

  /// A column of whole numbers from `bounds`, or from 0.
  static func integer(
    _ name: String, _ description: String, isRequired: Bool = false,
    bounds: ClosedRange<Double>? = nil, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(
      TableField(
        name: name, kind: .integer, description: description, isRequired: isRequired,
        bounds: bounds)
    ) { TableValue(value($0)) }
  }

  /// A column of figures.
  static func number(
    _ name: String, _ description: String, bounds: ClosedRange<Double>? = nil,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> Self {
    Self(TableField(name: name, kind: .number, description: description, bounds: bounds)) {
      TableValue(value($0))
    }
  }

  /// A column of yes and no.
  static func boolean(
    _ name: String, _ description: String, isRequired: Bool = false,
    _ value: @escaping @Sendable (Row) -> Bool?
  ) -> Self {
    Self(
      TableField(name: name, kind: .boolean, description: description, isRequired: isRequired)
    ) { TableValue(value($0)) }
  }

  /// A column that is empty until a person has looked.
  static func human(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    .list(name, description + " Empty until a person has looked.", value).empty(.notReviewed)
  }

  /// What people agree on; empty until one has looked, and where several differ.
  static func humanLevel(_ value: @escaping @Sendable (Row) -> HumanView?) -> Self {
    .integer(
      "human_level",
      "The level that people give, 0 to 3; 0 rejects. Empty until a person has looked, and where several differ and none has settled it.",
      bounds: 0...3
    ) { value($0)?.level?.rawValue }.ofLevels().empty(.notReviewed)
  }
}

extension TableColumn {
  /// The four columns of a box on a page.
  static func box(_ box: @escaping @Sendable (Row) -> Box?) -> [Self] {
    // As a box is kept, so that rows are the same whether the reading was kept in between.
    @Sendable func tenths(_ edge: Double?) -> Double? { edge.map { ($0 * 10).rounded() / 10 } }
    return [
      .number("box_left", "Left edge on the displayed page, in points.") { tenths(box($0)?.left) }
        .measured(in: "point").empty(.notApplicable),
      .number("box_top", "Top edge, in points from the page's top.") { tenths(box($0)?.top) }
        .measured(in: "point").empty(.notApplicable),
      .number("box_right", "Right edge, in points.") { tenths(box($0)?.right) }
        .measured(in: "point").empty(.notApplicable),
      .number("box_bottom", "Bottom edge, in points from the page's top.") {
        tenths(box($0)?.bottom)
      }
      .measured(in: "point").empty(.notApplicable),
    ]
  }

  /// The column that says which plan a row belongs to.
  static func plan(_ plan: @escaping @Sendable (Row) -> PlanRecord.ID) -> Self {
    .string("plan_id", "The plan, as in plans.plan_id.", isRequired: true) { plan($0).rawValue }
  }
}
