import AnalysisModel
import Foundation
import Testing

@testable import Pipeline

@Suite("Requests to a worker")
struct ServedRequestTests {
  @Test("A request says what to read and how")
  func whole() throws {
    let line =
      #"{"id": "ü", "path": "a b.pdf", "language": "fr", "pages": "3-5,9", "timeout_seconds": 1}"#
    let request = try ServedRequest(line: Array(line.utf8))
    #expect(request.id == "ü")
    #expect(request.content == .path("a b.pdf"))
    #expect(request.language == LanguageTag(rawValue: "fr"))
    #expect(request.pages == PageSelection("3-5,9"))
    #expect(request.timeoutSeconds == 1)
  }

  @Test("What is null counts as not given, and auto as no language")
  func null() throws {
    let line =
      #"{"id": "1", "content_base64": "aGk=", "name": "a.pdf", "path": null, "pages": null, "language": "auto"}"#
    let request = try ServedRequest(line: Array(line.utf8))
    #expect(request.content == .bytes(Data("hi".utf8), name: "a.pdf"))
    #expect(request.language == nil)
    #expect(request.pages == nil)
  }

  static let wrong: [(line: String, code: ServedProblem.Code)] = [
    ("", .badJSON), ("7", .badJSON), ("{}x", .badJSON), ("\"\u{FFFD}", .badJSON),
    (String(repeating: "[", count: 100_000), .badJSON),
    (#"{"id": "1", "x": "# + String(repeating: "[", count: 100_000), .badJSON),
    ("{}", .missingField), (#"{"id": true, "path": "a"}"#, .badField),
    (#"{"id": "", "path": "a"}"#, .badField), (#"{"id": "a\udcff", "path": "a"}"#, .badField),
    (#"{"id": "1", "path": ""}"#, .badField), (#"{"id": "1", "path": "a\u0000b"}"#, .badField),
    (#"{"id": "1", "path": "a", "name": "b"}"#, .badField),
    (#"{"id": "1", "path": "a", "content_base64": ""}"#, .badField),
    (#"{"id": "1", "content_base64": ""}"#, .missingField),
    (#"{"id": "1", "content_base64": "a", "name": "b"}"#, .badBase64),
    (#"{"id": "1", "content_base64": "", "name": ".."}"#, .badField),
    (#"{"id": "1", "path": "a", "language": "français!"}"#, .badField),
    (#"{"id": "1", "path": "a", "pages": [1, 2]}"#, .badField),
    (#"{"id": "1", "path": "a", "timeout_seconds": 1.5}"#, .badField),
    (#"{"id": "1", "path": "a", "timeout_seconds": true}"#, .badField),
    (#"{"id": "1", "path": "a", "timeout_seconds": 1e99}"#, .badField),
    (#"{"id": "1", "path": "a", "Path": "b"}"#, .unknownField),
    (#"{"id": "1", "path": "a", "\u0069d": "2"}"#, .badField),
    (#"{"path": "a", "id": "1", "path": "b"}"#, .badField),
  ]

  @Test("What is no request is refused with its code", arguments: wrong)
  func refused(_ given: (line: String, code: ServedProblem.Code)) {
    let problem = #expect(throws: ServedProblem.self) {
      try ServedRequest(line: Array(given.line.utf8))
    }
    #expect(problem?.code == given.code, "\(given.line.prefix(80))")
  }

  @Test("What a text or an inner object holds is no name of a field")
  func innerNames() {
    let line = #"{"id": "\"id\": \\", "x": {"id": ["id", {"id": 1}]}, "path" : "id:"}"#
    let names = FieldNames(of: Array(line.utf8))
    #expect(names.names == ["id", "x", "path"])
    #expect(names.repeated == nil)
  }

  @Test("Every code of a reply is explained in the documentation")
  func documented() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "docs/scale-out.md"), encoding: .utf8)
    let reasons: [IngestFailure.Reason] = [
      .notFound, .notPermitted, .folderNotPermitted, .special, .empty,
      .unsupportedFormat(found: ""), .encrypted, .wrongPassword, .damaged(detail: ""),
      .crashed(signal: 11), .exited(code: 1), .timedOut(seconds: 1), .starved(seconds: 1),
      .outOfProcessorTime(seconds: 1), .outOfMemory(megabytes: 1), .tooLarge(megabytes: 1),
      .interrupted, .unnameable, .noSuchPages(count: 1),
    ]
    for code in ServedProblem.Code.allCases.map(\.rawValue) + reasons.map(\.code) {
      #expect(page.contains("`\(code)`"), "\(code)")
    }
  }

  @Test("Bytes that are no UTF-8 are no JSON")
  func invalidText() {
    let line = Array(#"{"id": ""#.utf8) + [0xFF, 0xFE] + Array(#"", "path": "a"}"#.utf8)
    #expect(throws: ServedProblem.self) { try ServedRequest(line: line) }
  }
}
