import SharedLibraries
import TestSupport
import Testing

@testable import Loading

struct WorkbookRowsTests {
  private static let parts: [String: String] = [
    "xl/workbook.xml":
      "<workbook xmlns:r=\"u\"><sheets><sheet name=\"How to\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"S\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/other.xml\"/><Relationship Id=\"r3\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
    "xl/sharedStrings.xml":
      "<sst><si><t>unit</t></si><si><r><t>le</t></r><r><t xml:space=\"preserve\">vel </t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>two_x000D_\nlines</t></si></sst>",
    "xl/worksheets/sheet1.xml":
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>How to</t></is></c></row></sheetData></worksheet>",
    "xl/worksheets/other.xml":
      """
    <worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>9</v></c><c r="C2"><v>2</v></c></row>
    <row r="3"><c r="A3" s="1"/></row>
    <row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c/><c t="str"><f>1+1</f><v>3.0</v></c></row>
    <row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="C1048576"><v>0</v></c></row>
    </sheetData></worksheet>
    """,
  ]

  private static func workbook(
    _ parts: [String: String], in folder: borrowing TemporaryFolder
  ) throws -> String {
    let path = "\(folder.path)/book.xlsx"
    var writer = try ZipWriter(creatingAt: path)
    for (index, part) in parts.sorted(by: { $0.key < $1.key }).enumerated() {
      try writer.add(
        try folder.write(part.value, to: "part\(index)"), as: part.key, isCompressed: true)
    }
    try writer.finish()
    return path
  }

  @Test("Cells of every kind are read from the sheet that is meant")
  func cells() throws {
    let folder = try TemporaryFolder()
    let rows = try WorkbookRows(contentsOf: try Self.workbook(Self.parts, in: folder)) {
      $0.contains("unit")
    }
    #expect(rows.header == ["unit", "level "])
    #expect(rows.rows.map(\.number) == [2, 4, 1_048_576])
    #expect(
      rows.rows.map(\.fields) == [
        ["unit": "two\r\nlines", "level ": "2"], ["unit": "inline", "level ": "3.0"],
        ["level ": "0"],
      ])
  }

  static let refused: [(String, String, String)] = [
    ("xl/workbook.xml", "<workbook/>", "no sheet of the workbook begins"),
    (
      "xl/sharedStrings.xml",
      "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>",
      "declares a document type"
    ),
    ("xl/worksheets/other.xml", "<worksheet><sheetData><row>", "no well-formed XML"),
    ("../x", "x", "leads out of the archive"),
  ]

  @Test("A workbook that nobody makes for good is refused in a sentence", arguments: refused)
  func refusal(name: String, content: String, sentence: String) throws {
    let folder = try TemporaryFolder()
    var parts = Self.parts
    parts[name] = content
    let path = try Self.workbook(parts, in: folder)
    let error = #expect(throws: WorkbookRows.Failure.self) {
      _ = try WorkbookRows(contentsOf: path) { $0.contains("unit") }
    }
    #expect(error?.description.contains(sentence) == true, "\(String(describing: error))")
  }

  @Test("What is no workbook is refused in a sentence")
  func other() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a,b\n", to: "sheet.xlsx")
    #expect(throws: WorkbookRows.Failure.self) {
      _ = try WorkbookRows(contentsOf: path) { _ in true }
    }
    let empty = try Self.workbook(["a.xml": "<a/>"], in: folder)
    let error = #expect(throws: WorkbookRows.Failure.self) {
      _ = try WorkbookRows(contentsOf: empty) { _ in true }
    }
    #expect(error?.description.contains("save it as XLSX") == true)
  }
}
