import AnalysisModel
import Foundation
import Testing

@testable import Exporting

struct JSONLinesWriterTests {
  private static let table = ResearchTables(
    frameworks: [],
    provenance: Provenance(tool: "lacuna", version: "1", lexicons: [], settings: [:])
  ).all[1]

  @Test(
    "What a text holds comes back from its line",
    arguments: [
      "", "plain", "\"quoted\" \\ back", "line\nfeed\r\n\ttab", "\u{0}\u{1F}\u{85}\u{2028}\u{2029}",
      "e\u{301} \u{202E}abc", "\u{1F600} \u{FFFF}", "=cmd()|' /C calc'!A0",
    ])
  func textsComeBack(text: String) throws {
    var row = [TableValue](repeating: .null, count: Self.table.fields.count)
    row[0] = .text(text)
    let lines = JSONLinesWriter(Self.table).lines([row, row]).split(separator: "\n")
    #expect(lines.count == 2)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(object.count == Self.table.fields.count)
    #expect(
      (object[Self.table.fields[0].name] as? String).map { Array($0.unicodeScalars) }
        == Array(text.unicodeScalars))
  }
}
