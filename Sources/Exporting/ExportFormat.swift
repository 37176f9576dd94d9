/// A form in which results leave for other programs.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A Data Package: a CSV file a table and `datapackage.json`.
  case csv
  /// A JSON Lines file a table.
  case jsonl
  /// One database file.
  case sqlite
  /// A Parquet file a table.
  case parquet
  /// A schema of a PostgreSQL database.
  case postgres
}
