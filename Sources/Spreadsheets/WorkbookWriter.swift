package import AnalysisModel

/// Why a workbook could not be written, in a sentence.
package struct SpreadsheetError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}

/// Writes a workbook as an XLSX file.
///
/// The same workbook gives the same bytes: the file bears a fixed date, since the run that it shows has none. Texts are
/// never formulas.
///
/// - Throws: What kept the file from being written.
package func writeXLSX(_ workbook: Workbook, to path: String) throws(SpreadsheetError) {
  var file = try WorkbookFile(path)
  file.describe(workbook)
  for sheet in workbook.sheets { try file.add(sheet, of: workbook) }
  try file.close()
}
