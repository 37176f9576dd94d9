internal import AnalysisModel
package import Exporting
internal import Foundation
internal import Reporting

extension StoredRun {
  /// Writes the results in another program's form, without reading a document.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - options: What may be chosen of some forms.
  ///   - output: Where to write; a folder of the form's name under `exports` in the results folder where it is nil.
  /// - Returns: The paths of what was written.
  /// - Throws: Where a reading is gone, or the place cannot be written.
  package func export(
    to format: ExportFormat, options: ExportOptions = ExportOptions(), output: String? = nil
  ) throws -> [String] {
    let results = try OutputFolder(creatingAt: path)
    let lock = try results.lock()
    defer { withExtendedLifetime(lock) {} }
    let folder = try OutputFolder(plainAt: output ?? "\(path)/exports/\(format.rawValue)")
    switch format {
    case .csv: return try writeCSV(in: folder)
    case .jsonl: return try writeJSONLines(in: folder)
    case .qdpx: return try writeProject(in: folder, options: options)
    case .qdc: return try writeCodebook(in: folder)
    case .taguette: return try writeTaguetteCodebook(in: folder)
    case .webannotation: return try writeAnnotations(in: folder)
    case .skos: return try writeConcepts(in: folder, options: options)
    }
  }

  var tables: ResearchTables {
    ResearchTables(
      frameworks: frameworks, provenance: provenance, manifestColumns: manifestColumns)
  }

  private func writeCSV(in folder: OutputFolder) throws -> [String] {
    let writer = DataPackageWriter(tables)
    var files = try writer.tables.map { table in
      let rows = try rows { writer.rows(of: $0, in: table) }
      try folder.write(writer.beginning(of: table) + rows, to: writer.fileName(of: table))
      return folder.location(writer.fileName(of: table))
    }
    try folder.write(writer.descriptor(), to: "datapackage.json")
    files.append(folder.location("datapackage.json"))
    return files
  }

  private func writeJSONLines(in folder: OutputFolder) throws -> [String] {
    try tables.all.map { table in
      let writer = JSONLinesWriter(table)
      let rows = try rows { writer.lines(table.rows($0)) }
      let name = "\(table.name).jsonl"
      try folder.write(writer.lines(table.fixedRows()) + rows, to: name)
      return folder.location(name)
    }
  }

  /// What every plan adds, in their order.
  private func rows(_ lines: (AnalyzedPlan) -> String) throws -> String {
    try documents.reduce(into: "") { text, document in text += lines(try plan(document.plan.id)) }
  }
}
