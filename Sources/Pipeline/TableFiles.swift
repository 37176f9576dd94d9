internal import AnalysisModel
internal import Exporting
internal import Reporting
internal import Storing

/// Writes the research tables of a database, a file each, in pieces.
struct TableFiles {
  let source: StoredTables
  let tables: ResearchTables
  var selection = RowSelection.all

  /// Writes a Data Package.
  ///
  /// - Parameters:
  ///   - folder: Where to write.
  ///   - prefix: The folder within it, ending in a slash; empty for itself.
  ///   - reader: Who opens the tables.
  /// - Returns: The paths of what was written.
  /// - Throws: Where the database cannot be read or the folder cannot be written.
  func writePackage(
    in folder: OutputFolder, under prefix: String = "", for reader: CSVWriter.Reader = .program
  ) throws -> [String] {
    let package = DataPackageWriter(tables)
    var files = try package.tables.map { table in
      try write(
        table, as: CSVFile(table, for: reader), to: prefix + package.fileName(of: table), folder)
    }
    // The descriptor tells programs how to read the files, which spreadsheets' copies are not for.
    guard reader == .program else { return files }
    try folder.write(package.descriptor(), to: prefix + "datapackage.json")
    files.append(folder.location(prefix + "datapackage.json"))
    return files
  }

  /// Writes every table in a file of its own.
  func writeAll(
    in folder: OutputFolder, suffix: String, as writer: (ResearchTable) -> some TableFileWriter
  ) throws -> [String] {
    try tables.all.map { table in
      try write(table, as: writer(table), to: "\(table.name).\(suffix)", folder)
    }
  }

  /// Copies the database.
  ///
  /// - Returns: The copy's path.
  func copyDatabase(in folder: OutputFolder) throws -> String {
    let draft = "lacuna.sqlite.draft"
    folder.remove(draft)
    try source.copy(to: folder.location(draft), tables: tables, only: selection)
    try folder.move(folder.location(draft), to: "lacuna.sqlite")
    return folder.location("lacuna.sqlite")
  }

  /// Loads every table into a PostgreSQL database.
  ///
  /// - Parameters:
  ///   - address: The database; empty where the environment names it.
  ///   - schema: The schema to load into.
  /// - Returns: The names of the tables.
  /// - Throws: What the server says, in a sentence.
  func load(into address: String, schema: String) throws -> [String] {
    try PostgresLoad(into: address, schema: schema, tables: tables.all, selection: selection).run {
      try source.read($0, only: selection, $1)
    }
    return tables.all.map { "\(schema).\($0.name)" }
  }

  private func write(
    _ table: ResearchTable, as writer: some TableFileWriter, to name: String, _ folder: OutputFolder
  ) throws -> String {
    var writer = writer
    var file = try folder.draft(of: name)
    try file.write(writer.beginning())
    try source.read(table, only: selection) { rows in try file.write(try writer.piece(of: rows)) }
    try file.write(try writer.end())
    try file.finish()
    return folder.location(name)
  }
}

/// A table as CSV.
private struct CSVFile: TableFileWriter {
  private let table: ResearchTable
  private let csv: CSVWriter

  init(_ table: ResearchTable, for reader: CSVWriter.Reader) {
    self.table = table
    csv = CSVWriter(for: reader)
  }

  func beginning() -> [UInt8] { csv.beginning(of: table) }

  func piece(of rows: [[TableValue]]) -> [UInt8] { csv.bytes(rows) }
}
