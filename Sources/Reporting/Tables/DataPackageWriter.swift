package import AnalysisModel
internal import Foundation

/// Writes what stands in a Data Package beside its tables.
package struct DataPackageWriter: Sendable {
  private let description: ResearchTables

  package init(_ tables: ResearchTables) { description = tables }

  /// The tables to write, each in a file of its own.
  package var tables: [ResearchTable] { description.packaged }

  /// The name of a table's file.
  package func fileName(of table: ResearchTable) -> String { "\(table.name).csv" }

  /// The content of `datapackage.json`.
  package func descriptor() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(PackageDescriptor(description)), as: UTF8.self)
      + "\n"
  }
}
