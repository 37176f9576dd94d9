import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Exporting

struct JSONLinesWriterTests {
  private static let table = ResearchTables(
    frameworks: [],
    provenance: Provenance(tool: "lacuna", version: "1", lexicons: [], settings: [:])
  ).all[1]

  @Test("What a text holds comes back from its line", arguments: HostileTexts.all)
  func textsComeBack(text: String) throws {
    var row = [TableValue](repeating: .null, count: Self.table.fields.count)
    row[0] = .text(text)
    let lines = JSONLinesWriter(Self.table).piece(of: [row, row]).split(
      separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2)
    let object = try JSONDecoder().decode([String: String?].self, from: Data(lines[0]))
    #expect(object.count == Self.table.fields.count)
    let found = try #require(object[Self.table.fields[0].name] ?? nil)
    #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
  }
}
