internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Testing

@Suite("Reading a file")
struct IngestTests {
  @Test("A missing file is named in the failure")
  func missing() {
    #expect(throws: IngestFailure(path: "/nowhere/plan.pdf", reason: .notFound)) {
      try ingest(path: "/nowhere/plan.pdf", options: IngestOptions())
    }
  }

  @Test("A folder is no document")
  func folder() {
    #expect(
      throws: IngestFailure(path: "/", reason: .unsupportedFormat(found: "a folder"))
    ) {
      try ingest(path: "/", options: IngestOptions())
    }
  }

  @Test("An empty file and a Word file named .pdf are told by their content")
  func misnamed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases: [(String, [UInt8], IngestFailure.Reason)] = [
      ("empty.pdf", [], .empty),
      (
        "word.pdf", [0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8),
        .unsupportedFormat(found: "a Word document")
      ),
    ]
    for (name, bytes, reason) in cases {
      let path = folder.appending(path: name).path
      try Data(bytes).write(to: URL(filePath: path))
      #expect(throws: IngestFailure(path: path, reason: reason)) {
        try ingest(path: path, options: IngestOptions())
      }
    }
  }
}
