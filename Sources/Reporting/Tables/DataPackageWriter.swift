package import AnalysisModel
internal import Foundation

/// Writes the research tables as a Data Package, a plan at a time.
///
/// For each of `tables`, a file starts with `beginning(of:)` and grows by `rows(of:in:)` for every
/// plan, in the order of the plans; `descriptor()` stands beside the files.
package struct DataPackageWriter: Sendable {
  private let description: ResearchTables
  private let csv = CSVWriter()

  package init(_ tables: ResearchTables) { description = tables }

  /// The tables to write, each in a file of its own.
  package var tables: [ResearchTable] { description.packaged }

  /// The name of a table's file.
  package func fileName(of table: ResearchTable) -> String { "\(table.name).csv" }

  /// The header line, and the rows that stand whatever the plans.
  package func beginning(of table: ResearchTable) -> String {
    csv.header(of: table) + csv.lines(table.fixedRows())
  }

  /// The rows that a plan adds to a table.
  package func rows(of plan: AnalyzedPlan, in table: ResearchTable) -> String {
    csv.lines(table.rows(plan))
  }

  /// The content of `datapackage.json`.
  package func descriptor() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(PackageDescriptor(description)), as: UTF8.self)
      + "\n"
  }
}
