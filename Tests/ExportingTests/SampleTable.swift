import AnalysisModel

@testable import Exporting

/// A table with a column of every kind, required and not.
enum SampleTable {
  static let table = ResearchTables(
    frameworks: [],
    provenance: Provenance(tool: "lacuna", version: "1", lexicons: [], settings: [:])
  ).all[0]

  /// A row with a text in every column of texts, and figures that hang on `number`.
  static func row(_ text: String, _ number: Int) -> [TableValue] {
    table.fields.map { field in
      if !field.isRequired, number.isMultiple(of: 3) { return .null }
      return switch field.kind {
      case .string, .date: TableValue(text)
      case .integer: .integer(number.isMultiple(of: 2) ? -number : number)
      case .number: .real(Double(number) / 8)
      case .boolean: .boolean(number.isMultiple(of: 2))
      }
    }
  }
}
