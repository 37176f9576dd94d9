internal import AnalysisModel
internal import Foundation
internal import TestSupport
internal import Testing

@testable import Ingesting

@Suite("Pages whose content is damaged")
struct DamagedPagesTests {
  private static let sentence = "The ministry trains inspectors and police every year."

  /// What draws the sentence, and then what is given.
  private static func content(_ rest: String = "") -> String {
    "BT /F1 12 Tf 72 700 Td (\(sentence)) Tj ET \(rest)"
  }

  /// A file with a whole page and one that draws a content, whose stream's dictionary has an entry more.
  private func document(drawing content: String, entry: String = "") throws -> Document {
    let whole = Self.content()
    let page =
      "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> >>"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
      "<< \(page) /Contents 5 0 R >>", "<< \(page) /Contents 6 0 R >>",
      WrittenPDF.stream(whole),
      WrittenPDF.stream(content, entry),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf").path
    try Data(WrittenPDF.file(objects)).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ingest(path: path, options: IngestOptions(recognition: .never))
  }

  @Test(
    "What is lost of a page makes it unreadable, with a warning that says so, and leaves the others alone",
    arguments: [
      (content(), "/Filter /FlateDecode", "nothing of its text"),
      (content(), "/Filter /NoSuchFilter", "nothing of its text"),
      (content("BT (What is cut"), "", "a part of its text"),
      (content("BT /F1 12 Tf 72 600 Td <4C6.F> Tj ET"), "", "a part of its text"),
      (content("BT /F9 12 Tf 72 600 Td (In no font) Tj ET"), "", "a part of its text"),
    ])
  func damaged(content: String, entry: String, says: String) throws {
    let document = try document(drawing: content, entry: entry)
    #expect(document.pages.map(\.state) == [.readable, .unreadable])
    let warning = try #require(document.warnings.first)
    #expect(document.warnings.count == 1)
    #expect(warning.page == 2)
    #expect(warning.kind == .unreadablePage)
    #expect(warning.message.contains(says), "\(warning.message)")
  }

  @Test(
    "Mistakes in colours and in the state of the pen lose no text",
    arguments: [content(), content("/None cs 1 0 0 scn"), content("Q Q")])
  func harmless(content: String) throws {
    let document = try document(drawing: content)
    #expect(document.pages.map(\.state) == [.readable, .readable])
    #expect(document.warnings.isEmpty)
  }
}
