/// One table of the results, as every format writes it.
package struct ResearchTable: Sendable {
  /// Where a table is written.
  package enum Scope: Hashable, Sendable {
    /// In the data package and in the database.
    case everywhere
    /// In the database alone.
    case database
  }

  package let name: String
  package let title: String
  package let description: String
  package let fields: [TableField]
  /// The columns that tell rows apart.
  package let primaryKey: [String]
  package let foreignKeys: [ForeignKey]
  /// Columns that questions often select by, beside those of the keys.
  package let indexes: [[String]]
  package let scope: Scope
  /// The rows that stand once, whatever the plans.
  package let fixedRows: @Sendable () -> [[TableValue]]
  /// The rows that a plan adds, in a fixed order; a value per field.
  package let rows: @Sendable (AnalyzedPlan) -> [[TableValue]]

  /// A table whose rows come from plans, after those that stand once.
  init<Row>(
    name: String, title: String, description: String, primaryKey: [String],
    foreignKeys: [ForeignKey] = [], indexes: [[String]] = [], scope: Scope = .everywhere,
    columns: [TableColumn<Row>], fixedRows: @escaping @Sendable () -> [Row] = { [] },
    rows: @escaping @Sendable (AnalyzedPlan) -> [Row]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.indexes = indexes
    self.scope = scope
    fields = columns.map(\.field)
    self.fixedRows = { fixedRows().map { row in columns.map { $0.value(row) } } }
    self.rows = { plan in rows(plan).map { row in columns.map { $0.value(row) } } }
  }

  /// A table whose rows stand once.
  init<Row>(
    name: String, title: String, description: String, primaryKey: [String],
    scope: Scope = .everywhere, columns: [TableColumn<Row>],
    fixedRows: @escaping @Sendable () -> [Row]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.scope = scope
    foreignKeys = []
    indexes = []
    fields = columns.map(\.field)
    self.fixedRows = { fixedRows().map { row in columns.map { $0.value(row) } } }
    rows = { _ in [] }
  }
}
