package import Exporting
package import Loading

/// What a user may choose of an export.
package struct ExportOptions: Sendable {
  /// How the lines of a coding project's texts end.
  package var lineEnd = LineEnd.lf
  /// Lexicons whose terms become labels, as far as they are those of the run; nil for none.
  package var library: LexiconLibrary?

  package init() {}
}
