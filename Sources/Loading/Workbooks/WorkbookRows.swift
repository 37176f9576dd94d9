internal import SharedLibraries

/// The rows of a sheet of an XLSX workbook, whichever program saved it last.
package struct WorkbookRows {
  /// The names in the first row of a sheet.
  package let header: [String]
  /// The rows below that are not empty, each by its column names, with its number: the first row is 1.
  package let rows: [(number: Int, fields: [String: String])]

  /// Why a workbook gives no rows, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads the first sheet whose first row is wanted.
  ///
  /// - Parameters:
  ///   - path: The workbook.
  ///   - isWanted: Whether a sheet with these names in its first row is meant.
  /// - Throws: Where the file is no workbook, or none of its sheets is meant.
  package init(contentsOf path: String, where isWanted: ([String]) -> Bool) throws(Failure) {
    var found: WorkbookSheetParser?
    do throws(ZipFailure) {
      let archive = try ZipReader(contentsOf: path)
      do throws(LibXMLReaderFailure) {
        found = try Self.sheet(in: archive, where: isWanted)
      } catch {
        throw ZipFailure(cause: error.cause)
      }
    } catch {
      throw Failure(description: "the file cannot be read as a workbook: \(error.cause)")
    }
    guard let found else {
      throw Failure(
        description: "no sheet of the workbook begins with the first line that it was given")
    }
    let names = found.header
    header = names.keys.sorted().compactMap { names[$0] }
    rows = found.rows.map { row in
      (
        row.number,
        Dictionary(
          row.cells.compactMap { column, text in names[column].map { ($0, text) } },
          uniquingKeysWith: { first, _ in first })
      )
    }
  }

  private static func sheet(
    in archive: borrowing ZipReader, where isWanted: ([String]) -> Bool
  ) throws(LibXMLReaderFailure) -> WorkbookSheetParser? {
    var parts = WorkbookPartsParser()
    try parts.readSheets(try content(of: "xl/workbook.xml", in: archive))
    try parts.readPaths(try content(of: "xl/_rels/workbook.xml.rels", in: archive))
    var strings = SharedStringsParser()
    if let path = parts.sharedStrings, let content = try optionalContent(of: path, in: archive) {
      try strings.read(content)
    }
    for path in parts.sheetPaths {
      guard let content = try optionalContent(of: path, in: archive) else { continue }
      var sheet = WorkbookSheetParser(strings: strings.strings)
      if try sheet.read(content, where: isWanted) { return sheet }
    }
    return nil
  }

  private static func content(
    of name: String, in archive: borrowing ZipReader
  ) throws(LibXMLReaderFailure) -> [UInt8] {
    guard let content = try optionalContent(of: name, in: archive) else {
      throw LibXMLReaderFailure(cause: "it holds no \"\(name)\"; save it as XLSX")
    }
    return content
  }

  private static func optionalContent(
    of name: String, in archive: borrowing ZipReader
  ) throws(LibXMLReaderFailure) -> [UInt8]? {
    do throws(ZipFailure) {
      return try archive.bytes(of: name)
    } catch {
      throw LibXMLReaderFailure(cause: error.cause)
    }
  }
}
