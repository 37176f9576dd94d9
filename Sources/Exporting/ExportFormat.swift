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
  /// A project of the REFI-QDA standard, for programs for qualitative coding.
  case qdpx
  /// The frameworks alone, as a codebook of that standard.
  case qdc
  /// The frameworks as a codebook that Taguette imports.
  case taguette
  /// W3C Web Annotations, and the texts that they point into.
  case webannotation
  /// Frameworks and the lexicons' terms as SKOS concept schemes.
  case skos
}
