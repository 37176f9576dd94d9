package import AnalysisModel

/// Explains the tables of a data package in plain language, as Markdown, from the list of fields that they are written by.
package struct DataDictionary: Sendable {
  private let tables: ResearchTables

  package init(_ tables: ResearchTables) { self.tables = tables }

  /// The whole page.
  package func markdown() -> String {
    var page = """
      # What these tables hold

      Each `.csv` file is a table; `datapackage.json` says the same as this page for programs, and `codebook.csv` explains every
      variable, code, item and element. `../lacuna.sqlite` holds the same tables and the passages of all plans.

      - The files are UTF-8 without byte order mark, with commas, and quotes where a cell needs them. Decimals have a point.
      - **An empty cell is a value that is missing**: it does not apply, could not be read, or nobody has looked. It is never zero.
      - A status of `not_assessable` means that the text could not be read, or that there is no lexicon for its language. It is
        not an absence; `absent` means that the text was read and nothing was found by these lexicons.
      - Levels: 0 absent, 1 mentioned, 2 elaborated, 3 operationalised.
      - Several values in one cell are joined by `; `.
      - Quotes are verbatim. Their copyright is the plans'. Places count Unicode code points from the start of the text that
        `lacuna export --to webannotation` writes out, and the end is not part of the passage.

      | table | a row is | rows are told apart by |
      |---|---|---|

      """
    for table in tables.packaged {
      page +=
        "| [`\(table.name).csv`](#\(table.name)) | \(Self.cell(table.description)) | \(Self.names(table.primaryKey)) |\n"
    }
    for table in tables.packaged { page += section(table) }
    return page
  }

  private func section(_ table: ResearchTable) -> String {
    var section = "\n## \(table.name)\n\n\(table.description)\n"
    for key in table.foreignKeys {
      section +=
        "\n\(Self.names(key.fields)) is \(Self.names(key.references)) in [`\(key.table).csv`](#\(key.table)).\n"
    }
    section += "\n| column | kind | what it says |\n|---|---|---|\n"
    for field in table.fields {
      section +=
        "| `\(Self.cell(field.name))` | \(Self.kind(of: field)) | \(Self.cell(field.description))\(Self.values(of: field)) |\n"
    }
    return section
  }

  private static func kind(of field: TableField) -> String {
    let kind =
      switch field.kind {
      case .string: "text"
      case .integer: "whole number"
      case .number: "number"
      case .boolean: "true or false"
      case .date: "date"
      }
    return field.isRequired ? kind + ", never empty" : kind
  }

  private static func values(of field: TableField) -> String {
    if !field.allowed.isEmpty { return " One of \(names(field.allowed))." }
    guard let bounds = field.bounds, bounds.upperBound.isFinite else { return "" }
    return " From \(figure(bounds.lowerBound)) to \(figure(bounds.upperBound))."
  }

  private static func figure(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private static func names(_ names: [String]) -> String {
    names.map { "`\(cell($0))`" }.joined(separator: ", ")
  }

  /// A text that cannot end its cell.
  private static func cell(_ text: String) -> String {
    text.scrubbed.replacing("|", with: "\\|").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }
}
