package import AnalysisModel
internal import Foundation
internal import Spreadsheets

extension CodingSheet {
  package var rowCount: Int { rows.count }

  /// The names of the files that a sheet is written to.
  private func fileNames(asCSV: Bool, asWorkbook: Bool) -> [String] {
    let name = "\(unit.rawValue)-\(coder)"
    return (asCSV ? ["\(name).csv"] : []) + (asWorkbook ? ["\(name).xlsx"] : [])
  }

  /// The sheets of this coder that lie in a folder already, and may hold answers.
  package func existing(in folder: String, asCSV: Bool, asWorkbook: Bool) -> [String] {
    fileNames(asCSV: asCSV, asWorkbook: asWorkbook).map { "\(folder)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Writes the sheet into a folder, with the elements that it asks for beside it.
  ///
  /// - Returns: The paths of what was written.
  package func write(
    to folder: String, asCSV: Bool, asWorkbook: Bool, frameworks: [Framework]
  ) throws -> [String] {
    let output = try OutputFolder(forFilesAt: folder)
    let name = "\(unit.rawValue)-\(coder)"
    var paths: [String] = []
    if asCSV {
      try output.write(csv, to: "\(name).csv")
      paths.append(output.location("\(name).csv"))
    }
    if asWorkbook {
      let draft = output.location("\(name).xlsx.draft")
      try writeXLSX(workbook(frameworks), to: draft)
      try output.move(draft, to: "\(name).xlsx")
      paths.append(output.location("\(name).xlsx"))
    }
    return paths
  }

  private func workbook(_ frameworks: [Framework]) -> Workbook {
    Workbook(
      title: "Coding: \(coder)", isRightToLeft: false, maker: "Lacuna", footer: "",
      sheets: [guide, sheet, elements(frameworks)])
  }

  private var sheet: WorkbookSheet {
    WorkbookSheet(
      code: unit.rawValue, name: unit == .passages ? "Passages" : "Elements to judge",
      columns: keys.map { key in
        WorkbookColumn(
          key: key, heading: key, width: Self.widths[key] ?? 14,
          choices: key == "level" ? Level.allCases.map { String($0.rawValue) } : [])
      }, heldColumns: 2, pagesAcross: 1,
      rows: rows.map { row in
        zip(keys, row).map { key, value in
          if Self.open.contains(key) { return .open }
          return .text(value, style: key == "text" ? .quote : .plain)
        }
      })
  }

  /// The columns that coders fill.
  private static let open: Set<String> = ["elements", "level", "reason"]
  /// In characters.
  private static let widths = [
    "title": 24, "section": 28, "text": 70, "elements": 26, "reason": 30, "name": 40,
    "definition": 60, "covers": 20,
  ]

  private var guide: WorkbookSheet {
    let lines: [String]
    switch unit {
    case .passages:
      lines = [
        "Read each passage and write into \"elements\" the ids of all elements that it speaks of, each with its level: OSCE-01.2=2; CW-C.1=1.",
        "Write \"none\" where it speaks of none. A row left empty counts as not looked at.",
      ]
    case .elements:
      lines = [
        "Read the plan and choose in \"level\" how far it goes for the element. A row left empty counts as not looked at."
      ]
    }
    let levels = Level.allCases.map { "\($0.rawValue) \($0): \($0.definition)" }
    let after = [
      "Work alone, and write your reason where you doubt. Keep all columns and the first line as they are.",
      "Save the sheet as CSV (UTF-8) and give it back: lacuna coding import RESULTS FILE.",
    ]
    return WorkbookSheet(
      code: "guide", name: "How to", isText: true,
      columns: [WorkbookColumn(key: "text", heading: "How to", width: 110)],
      rows: (lines + levels + after).map { [.text($0)] })
  }

  private func elements(_ frameworks: [Framework]) -> WorkbookSheet {
    WorkbookSheet(
      code: "elements", name: "Elements",
      columns: [
        WorkbookColumn(key: "element", heading: "element", width: 14),
        WorkbookColumn(key: "item", heading: "item", width: 36),
        WorkbookColumn(key: "name", heading: "name", width: 40),
        WorkbookColumn(key: "definition", heading: "definition", width: 70),
      ],
      rows: frameworks.flatMap(\.currentItems).flatMap { item in
        item.currentElements.map { element in
          [
            .text(element.id.rawValue), .text(item.name), .text(element.name),
            .text(element.definition),
          ]
        }
      })
  }
}
