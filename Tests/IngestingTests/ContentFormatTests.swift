internal import Ingesting
internal import Testing

@Suite("Telling formats by content")
struct ContentFormatTests {
  private static let cases: [(String, [UInt8], ContentFormat)] = [
    ("a PDF", Array("%PDF-1.7\n".utf8), .pdf),
    ("a PDF after a line of mail", Array("Content-Type: x\r\n%PDF-1.4".utf8), .pdf),
    ("nothing", [], .empty),
    ("a doctype", Array("<!DOCTYPE html><p>x".utf8), .html),
    (
      "a page after a mark and a comment", [0xEF, 0xBB, 0xBF] + Array("\n<!-- a --><HTML>".utf8),
      .html
    ),
    ("a page of XML", Array("<?xml version='1.0'?><html xmlns='x'>".utf8), .html),
    ("a page in UTF-16", [0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] as [UInt8] }, .html),
    ("a fragment", Array("<h1>Plan</h1><p>x</p>".utf8), .html),
    ("a feed", Array("<?xml version='1.0'?><rss><item/></rss>".utf8), .other(found: "XML")),
    ("an old Word file", oldOffice("WordDocument"), .other(found: "a Word document")),
    ("an old Excel file", oldOffice("Workbook"), .other(found: "an Excel workbook")),
    (
      "a workbook", [0x50, 0x4B, 3, 4] + Array("__xl/workbook.xml".utf8),
      .other(found: "an Excel workbook")
    ),
    ("an archive", [0x50, 0x4B, 3, 4] + Array("__plan.txt".utf8), .other(found: "a ZIP archive")),
    ("a picture", [0xFF, 0xD8, 0xFF, 0xE0], .other(found: "a JPEG image")),
    ("rich text", Array("{\\rtf1 plan}".utf8), .other(found: "an RTF document")),
    ("text", Array("The plan is < 5 pages > long.".utf8), .other(found: "plain text")),
    ("bytes", [0, 1, 2, 3, 0xFF], .other(found: "binary data")),
  ]

  private static func oldOffice(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + stream.utf8.flatMap { [$0, 0] as [UInt8] }
  }

  @Test("Content is named for what it is", arguments: cases)
  func sniffing(_ name: String, _ bytes: [UInt8], _ expected: ContentFormat) {
    #expect(ContentFormat(sniffing: bytes) == expected, "\(name)")
  }
}
