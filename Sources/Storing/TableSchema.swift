internal import AnalysisModel

/// The SQL that creates a research table and fills it.
struct TableSchema: Sendable {
  /// Enough to spread a statement's fixed cost; 64 rows of the widest table stay far below the
  /// 32,766 values that SQLite binds at most.
  static let rowsPerStatement = 64

  let table: ResearchTable
  /// Adds one row; takes a value per field, in order.
  let insertion: String
  /// Adds `rowsPerStatement` rows; takes their values row after row.
  let bulkInsertion: String

  init(_ table: ResearchTable) {
    self.table = table
    insertion = Self.insertion(ofRows: 1, into: table)
    bulkInsertion = Self.insertion(ofRows: Self.rowsPerStatement, into: table)
  }

  /// A strict table with its keys.
  var creation: String {
    let columns = table.fields.map(definition)
    let key = table.isNumberedByDatabase ? [] : ["PRIMARY KEY (\(list(table.primaryKey)))"]
    let references = table.foreignKeys.map { key in
      """
      FOREIGN KEY (\(list(key.fields))) REFERENCES \(key.table.quoted) (\(list(key.references)))
      """
    }
    let body = (columns + key + references).joined(separator: ",\n  ")
    return "CREATE TABLE \(table.name.quoted) (\n  \(body)\n) STRICT"
  }

  /// An index for each way in which questions select rows; best made when the rows are there.
  var indexes: [String] {
    table.indexes.map { fields in
      let name = ([table.name] + fields).joined(separator: "_")
      return "CREATE INDEX IF NOT EXISTS \(name.quoted) ON \(table.name.quoted) (\(list(fields)))"
    }
  }

  private static func insertion(ofRows count: Int, into table: ResearchTable) -> String {
    let marks = Array(repeating: "?", count: table.fields.count).joined(separator: ", ")
    let rows = Array(repeating: "(\(marks))", count: count).joined(separator: ", ")
    return
      "INSERT INTO \(table.name.quoted) (\(list(table.fields.map(\.name)))) VALUES \(rows)"
  }

  /// How a column is added to a table that has rows: these cannot have a value for it.
  func addition(of field: TableField) -> String {
    "ALTER TABLE \(table.name.quoted) ADD COLUMN \(definition(of: field, mayBeEmpty: true))"
  }

  private func definition(of field: TableField) -> String {
    definition(of: field, mayBeEmpty: !field.isRequired)
  }

  private func definition(of field: TableField, mayBeEmpty: Bool) -> String {
    var parts = [field.name.quoted, field.kind.sqlType]
    // Only a column of this form keeps its numbers when the file is compacted, and the search index points at rows by
    // number.
    if table.isNumberedByDatabase, field.name == table.primaryKey[0] { parts.append("PRIMARY KEY") }
    if !mayBeEmpty { parts.append("NOT NULL") }
    if !field.allowed.isEmpty {
      let values = field.allowed.map(\.literal).joined(separator: ", ")
      parts.append("CHECK (\(field.name.quoted) IN (\(values)))")
    }
    if let bounds = field.bounds {
      parts.append(
        "CHECK (\(field.name.quoted) BETWEEN \(bounds.lowerBound) AND \(bounds.upperBound))")
    }
    if field.kind == .boolean { parts.append("CHECK (\(field.name.quoted) IN (0, 1))") }
    return parts.joined(separator: " ")
  }

  private func list(_ names: [String]) -> String { Self.list(names) }

  private static func list(_ names: [String]) -> String {
    names.map(\.quoted).joined(separator: ", ")
  }
}

extension TableField.Kind {
  /// The type of a strict table's column.
  fileprivate var sqlType: String {
    switch self {
    case .string, .date: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    }
  }
}

extension String {
  /// The name between double quotes, as SQL writes identifiers.
  var quoted: String { "\"\(replacing("\"", with: "\"\""))\"" }

  /// The text between single quotes, as SQL writes values.
  var literal: String { "'\(replacing("'", with: "''"))'" }
}
