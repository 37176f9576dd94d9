internal import SharedLibraries

/// Which files of a workbook are its sheets and its texts.
struct WorkbookPartsParser {
  /// The sheets' relations, in the order in which the workbook shows them.
  private var sheets: [String] = []
  private var paths: [String: String] = [:]
  /// The file of texts that several cells may share.
  private(set) var sharedStrings: String?

  /// The files of the sheets, in the order in which the workbook shows them.
  var sheetPaths: [String] { sheets.compactMap { paths[$0] } }

  /// Reads `workbook.xml`.
  mutating func readSheets(_ content: [UInt8]) throws(LibXMLReaderFailure) {
    var reader = try LibXMLReader(content)
    while let event = try reader.next() {
      guard event == .start("sheet") else { continue }
      if let relation = reader.prefixedAttribute("id") { sheets.append(relation) }
    }
  }

  /// Reads `workbook.xml.rels`.
  mutating func readPaths(_ content: [UInt8]) throws(LibXMLReaderFailure) {
    var reader = try LibXMLReader(content)
    while let event = try reader.next() {
      guard event == .start("Relationship"), let id = reader.attribute("Id"),
        let target = reader.attribute("Target"), reader.attribute("TargetMode") != "External"
      else { continue }
      // From the archive's root, or from the folder of the workbook.
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      paths[id] = path
      if reader.attribute("Type")?.hasSuffix("/sharedStrings") ?? false { sharedStrings = path }
    }
  }
}
