internal import AnalysisModel
internal import Exporting
internal import Foundation
internal import Reporting
internal import Storing

extension StoredRun {
  /// Writes the results in another program's form, without reading a document.
  ///
  /// Nothing is written into the results folder unless the settings name no other place, so that results of others can be
  /// exported too.
  ///
  /// - Parameter settings: What to write, and where.
  /// - Returns: The paths of what was written, or the names of the tables that were loaded.
  /// - Throws: Where the results are gone, or the place cannot be written.
  package func export(_ settings: ExportSettings) throws -> [String] {
    let results = OutputFolder(readingAt: path)
    let lock = try results.lockIfWritable()
    defer { withExtendedLifetime(lock) {} }
    let files = TableFiles(
      source: try StoredTables(path: results.location("lacuna.sqlite")), tables: tables,
      selection: settings.selection)
    func folder() throws -> OutputFolder {
      let name = settings.isForSpreadsheets ? "excel" : settings.format.rawValue
      return try OutputFolder(forFilesAt: settings.output ?? "\(path)/exports/\(name)")
    }
    switch settings.format {
    case .csv:
      return try files.writePackage(
        in: folder(), for: settings.isForSpreadsheets ? .spreadsheet : .program)
    case .jsonl: return try files.writeAll(in: folder(), suffix: "jsonl", as: JSONLinesWriter.init)
    case .parquet:
      let creator = "\(provenance.tool) version \(provenance.version)"
      return try files.writeAll(in: folder(), suffix: "parquet") {
        ParquetWriter($0, creator: creator)
      }
    case .sqlite: return [try files.copyDatabase(in: folder())]
    case .qdpx: return try writeProject(in: folder(), lineEnd: settings.lineEnd)
    case .qdc: return try writeCodebook(in: folder())
    case .taguette: return try writeTaguetteCodebook(in: folder())
    case .webannotation: return try writeAnnotations(in: folder())
    case .skos: return try writeConcepts(in: folder(), library: settings.library)
    case .postgres: return try files.load(into: settings.database, schema: settings.schema)
    }
  }

  var tables: ResearchTables {
    ResearchTables(
      frameworks: frameworks, provenance: provenance, manifestColumns: manifestColumns)
  }
}
