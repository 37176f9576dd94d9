package import AnalysisModel
internal import Foundation
package import Reporting
internal import Spreadsheets

extension StoredRun {
  /// Writes the planning worksheets of plans from what was kept, without reading a document.
  ///
  /// - Parameters:
  ///   - plans: Whose worksheets to write; of every plan that could be read where none is named.
  ///   - output: The folder to write into; the run's own where it is nil.
  ///   - language: What headings and suggestions are written in.
  /// - Returns: The workbooks' paths, and the plans that have none since they could not be read.
  /// - Throws: Where there is no such plan, its reading is gone, or the folder cannot be written.
  package func writeWorksheets(
    of plans: [PlanRecord.ID] = [], to output: String? = nil, in language: ReportLanguage
  ) throws -> (paths: [String], unread: [PlanRecord.ID]) {
    let results = try OutputFolder(creatingAt: path)
    let folder =
      try output.map { path throws(RunError) in try OutputFolder(creatingAt: path) } ?? results
    let lock = try folder.lock()
    defer { withExtendedLifetime(lock) {} }
    let worksheets = try PlanWorksheets(
      frameworks: frameworks(in: language), provenance: provenance,
      trust: trust(auditedIn: results), language: language)
    var paths: [String] = []
    var unread: [PlanRecord.ID] = []
    for id in plans.isEmpty ? documents.map(\.plan.id) : plans {
      guard let workbook = worksheets.workbook(of: try plan(id)) else {
        unread.append(id)
        continue
      }
      paths.append(try Self.write(workbook, of: id, to: folder))
    }
    return (paths, unread)
  }

  private static func write(
    _ workbook: Workbook, of id: PlanRecord.ID, to folder: OutputFolder
  ) throws -> String {
    let name = "plans/\(id)"
    for sheet in workbook.sheets {
      try folder.write(sheet.csv, to: "\(name)/worksheets/\(sheet.code).csv")
    }
    let draft = folder.location("\(name)/worksheets.xlsx.draft")
    try writeXLSX(workbook, to: draft)
    try folder.move(draft, to: "\(name)/worksheets.xlsx")
    return folder.location("\(name)/worksheets.xlsx")
  }
}
