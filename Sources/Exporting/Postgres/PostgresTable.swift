internal import AnalysisModel

/// The SQL that creates a research table in PostgreSQL and brings rows into it.
struct PostgresTable {
  private let table: ResearchTable
  private let schema: String
  /// The columns, without the numbers that a database file gives rows.
  let fields: [TableField]
  /// What the columns are called there, in the order of `fields`.
  private let names: [String]
  /// Whether another table refers to the rows.
  private let isReferred: Bool

  init(_ table: ResearchTable, in schema: String, among all: [ResearchTable]) {
    self.table = table
    self.schema = schema
    fields =
      table.isNumberedByDatabase
      ? table.fields.filter { !table.primaryKey.contains($0.name) } : table.fields
    names = Self.names(fields.map(\.name))
    isReferred = all.contains { $0.foreignKeys.contains { $0.table == table.name } }
  }

  private var name: String { "\(schema.quotedName).\(table.name.quotedName)" }

  private var draft: String { "load_\(table.name)".quotedName }

  private var columns: String { names.map(\.quotedName).joined(separator: ", ") }

  /// What makes the table and the columns that an older one lacks, and describes them.
  var creation: [String] {
    var body = zip(fields, names).map { definition(of: $0, named: $1, mayBeEmpty: !$0.isRequired) }
    if hasPlainKey {
      body.append("PRIMARY KEY (\(table.stableKey.map(\.quotedName).joined(separator: ", ")))")
    }
    for key in table.foreignKeys {
      // Checked at the end, since rows of several tables are replaced together.
      body.append(
        """
        FOREIGN KEY (\(list(key.fields))) REFERENCES \(schema.quotedName).\(key.table.quotedName) \
        (\(list(key.references))) DEFERRABLE INITIALLY DEFERRED
        """)
    }
    var commands = ["CREATE TABLE IF NOT EXISTS \(name) (\(body.joined(separator: ", ")))"]
    for (field, column) in zip(fields, names) {
      commands.append(
        "ALTER TABLE \(name) ADD COLUMN IF NOT EXISTS \(definition(of: field, named: column, mayBeEmpty: true))"
      )
    }
    if !hasPlainKey {
      commands.append(
        "CREATE UNIQUE INDEX IF NOT EXISTS \("\(table.name)_key".quotedName) ON \(name) (\(key))")
    }
    for fields in table.indexes {
      let index = ([table.name] + fields).joined(separator: "_")
      commands.append("CREATE INDEX IF NOT EXISTS \(index.quotedName) ON \(name) (\(list(fields)))")
    }
    commands.append("COMMENT ON TABLE \(name) IS \(table.description.quotedText)")
    for (field, column) in zip(fields, names) {
      commands.append(
        "COMMENT ON COLUMN \(name).\(column.quotedName) IS \(field.description.quotedText)")
    }
    return commands
  }

  /// What makes a table that takes the rows before they are compared, gone with the transaction.
  var draftCreation: String {
    "CREATE TEMPORARY TABLE \(draft) ON COMMIT DROP AS SELECT \(columns) FROM \(name) WITH NO DATA"
  }

  var copying: String { "COPY \(draft) (\(columns)) FROM STDIN" }

  /// What takes away rows of plans that are loaded again and no longer have them.
  ///
  /// - Parameter selection: What is loaded; rows of other frameworks stay.
  /// - Returns: The statement; nil for a table that has no rows of plans.
  func removal(_ selection: RowSelection) -> String? {
    guard table.belongsToPlans else { return nil }
    let same = table.stableKey.map { "kept.\($0.quotedName) = old.\($0.quotedName)" }
    let frameworks = selection.conditions(on: table).filter { $0.column == "framework" }.map {
      " AND old.framework IN (\($0.values.map(\.quotedText).joined(separator: ", ")))"
    }
    return """
      DELETE FROM \(name) AS old WHERE old.plan_id IN (SELECT plan_id FROM load_plans)\(frameworks.joined()) \
      AND NOT EXISTS (SELECT 1 FROM \(draft) AS kept WHERE \(same.joined(separator: " AND ")))
      """
  }

  /// What adds the new rows and changes those that differ.
  var merging: String {
    let others = names.filter { !table.stableKey.contains($0) }.map(\.quotedName)
    let changes = others.map { "\($0) = EXCLUDED.\($0)" }.joined(separator: ", ")
    let old = others.map { "old.\($0)" }.joined(separator: ", ")
    let new = others.map { "EXCLUDED.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(name) AS old (\(columns)) SELECT \(columns) FROM \(draft) \
      ON CONFLICT (\(key)) DO UPDATE SET \(changes) WHERE ROW(\(old)) IS DISTINCT FROM ROW(\(new))
      """
  }

  /// Whether the columns of the key can be indexed as they are.
  ///
  /// A text in an index may have some 2,700 bytes at most, and the words of an objective can be longer. Ids are not.
  private var hasPlainKey: Bool { isReferred || table.stableKey.count == 1 || boundless.isEmpty }

  private var boundless: Set<String> {
    let ids = Set(table.foreignKeys.flatMap(\.fields))
    return Set(
      fields.filter {
        table.stableKey.contains($0.name) && $0.kind == .string && $0.allowed.isEmpty
          && !ids.contains($0.name)
      }.map(\.name))
  }

  /// The key as the index has it.
  private var key: String {
    guard !hasPlainKey else { return list(table.stableKey) }
    return table.stableKey.map {
      boundless.contains($0) ? "md5(\($0.quotedName))" : $0.quotedName
    }.joined(separator: ", ")
  }

  private func definition(
    of field: TableField, named column: String, mayBeEmpty: Bool
  ) -> String {
    var parts = [column.quotedName, field.kind.postgresType]
    if !mayBeEmpty { parts.append("NOT NULL") }
    if !field.allowed.isEmpty {
      let values = field.allowed.map(\.quotedText).joined(separator: ", ")
      parts.append("CHECK (\(column.quotedName) IN (\(values)))")
    }
    if let bounds = field.bounds {
      parts.append(
        "CHECK (\(column.quotedName) BETWEEN \(bounds.lowerBound) AND \(bounds.upperBound))")
    }
    return parts.joined(separator: " ")
  }

  private func list(_ columns: [String]) -> String {
    columns.map(\.quotedName).joined(separator: ", ")
  }

  /// Names of at most 63 bytes, as the server would else cut them, each its own.
  private static func names(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      let short = name.cut(toBytes: 63)
      let unique = taken.contains(short) ? "\(name.cut(toBytes: 56))_\(index)" : short
      taken.insert(unique)
      return unique
    }
  }
}

extension TableField.Kind {
  fileprivate var postgresType: String {
    switch self {
    case .string: "text"
    case .integer: "bigint"
    case .number: "double precision"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}

extension String {
  /// The name as SQL writes identifiers.
  var quotedName: String { "\"\(replacing("\"", with: "\"\""))\"" }

  /// The text as SQL writes values; a backslash stands for itself.
  var quotedText: String { "'\(replacing("'", with: "''"))'" }

  /// The longest beginning of whole characters that has no more bytes.
  fileprivate func cut(toBytes limit: Int) -> String {
    var result = self
    while result.utf8.count > limit { result.unicodeScalars.removeLast() }
    return result
  }
}
