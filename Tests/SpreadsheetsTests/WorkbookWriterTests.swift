import AnalysisModel
import Foundation
import Spreadsheets
import TestSupport
import Testing

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  private static let hostile = [
    "=cmd|'/c calc'!A1", "<script>alert(1)</script>", "\u{202E}gnp.exe", "a\u{0}\u{1B}b", "]]>",
    "&amp; \" '", "_x0000_", "\u{1F600}", " lead and trail ", "", "@x", "\u{FFFF}", "{=1+1}",
    "http://example.org", String(repeating: "plan ", count: 210_000),
  ]

  private func workbook(_ texts: [String]) -> Workbook {
    let styles: [WorkbookCell.Style] = [
      .plain, .quote, .hint, .unsaid, .open, .alert, .title, .level(nil), .level(.absent),
      .level(.mentioned), .level(.elaborated), .level(.operationalised),
    ]
    return Workbook(
      title: "R&D \(texts.first ?? "")", isRightToLeft: true, maker: "lacuna", footer: "a & b",
      sheets: [
        WorkbookSheet(
          code: "readme", name: "Read me", isText: true,
          columns: [WorkbookColumn(key: "a", heading: "", width: 20)],
          rows: texts.map { [.text($0)] }),
        WorkbookSheet(
          code: "ws1", name: "One",
          columns: [
            WorkbookColumn(key: "a", heading: "A", width: 20, choices: ["yes, or no", "no"]),
            WorkbookColumn(key: "b", heading: "B", width: 20),
          ], heldColumns: 2, pagesAcross: 2,
          rows: texts.enumerated().map { index, text in
            [WorkbookCell(.text(text), style: styles[index % styles.count]), .number(index)]
          }),
        WorkbookSheet(
          code: "ws2", name: "Empty",
          columns: [WorkbookColumn(key: "a", heading: "A", width: 20)], rows: []),
      ])
  }

  private func bytes(_ workbook: Workbook, name: String = "a.xlsx") throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: "xlsx-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: name).path(percentEncoded: false)
    try writeXLSX(workbook, to: path)
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test("Hostile texts make a file, and the same file twice")
  func hostile() async throws {
    let first = try bytes(workbook(Self.hostile))
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    // The clock of what a file is stamped with has steps of two seconds.
    try await Task.sleep(for: .seconds(2.1))
    #expect(try bytes(workbook(Self.hostile), name: "b.xlsx") == first)
    #expect(try bytes(workbook(["other"])) != first)
  }

  @Test("A folder that is not there is named in a sentence")
  func missing() throws {
    let error = #expect(throws: SpreadsheetError.self) {
      try writeXLSX(workbook(["x"]), to: "/nowhere/at/all.xlsx")
    }
    #expect(error?.description.contains("/nowhere/at/all.xlsx cannot be written") == true)
  }
}
