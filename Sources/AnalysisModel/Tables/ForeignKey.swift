/// Columns whose values name a row of another table.
package struct ForeignKey: Hashable, Sendable {
  package let fields: [String]
  package let table: String
  /// The columns of the other table, in the order of `fields`.
  package let references: [String]

  package init(_ fields: [String], in table: String, _ references: [String]) {
    self.fields = fields
    self.table = table
    self.references = references
  }

  /// Columns that have the same names in the other table.
  package init(_ fields: [String], in table: String) {
    self.init(fields, in: table, fields)
  }
}
