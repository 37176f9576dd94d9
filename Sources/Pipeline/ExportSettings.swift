package import AnalysisModel
package import Exporting
package import Loading

/// What to export, and where to.
package struct ExportSettings: Sendable {
  package let format: ExportFormat
  /// Where to write; a folder of the format's name under `exports` in the results folder where it is nil.
  package let output: String?
  package let selection: RowSelection
  /// Whether CSV files are for spreadsheets.
  package let isForSpreadsheets: Bool
  /// The address of a database server; empty where the environment names it.
  package let database: String
  /// The schema to load into.
  package let schema: String
  /// How the lines of a coding project's texts end.
  package let lineEnd: LineEnd
  /// Lexicons whose terms become labels, as far as they are those of the run; nil for none.
  package let library: LexiconLibrary?

  package init(
    format: ExportFormat, output: String? = nil, selection: RowSelection = .all,
    isForSpreadsheets: Bool = false, database: String = "", schema: String = "lacuna",
    lineEnd: LineEnd = .lf, library: LexiconLibrary? = nil
  ) {
    self.format = format
    self.output = output
    self.selection = selection
    self.isForSpreadsheets = isForSpreadsheets
    self.database = database
    self.schema = schema
    self.lineEnd = lineEnd
    self.library = library
  }
}
