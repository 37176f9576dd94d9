import Foundation
import TestSupport
import Testing

/// Short texts under titles, columns, leading lines and statuses, in six languages.
@Suite("Titles that deny")
struct TitleDenialsTests {
  private struct Case: Decodable {
    let lang: String
    let title: String
    /// What the title is to the text; `status` is a text under a title "Status" in a row of its own.
    let under: String
    let text: String
    let denied: Bool
    /// Whether a status or a leading line says that it was done.
    let past: Bool?
    /// Whether a leading line only thinks of it or says that others do.
    let weak: Bool?
    /// Whether it is a measure, no mere mention.
    let whole: Bool?
  }

  private struct Table: Decodable {
    let columns: [String]
    let cells: [String]
  }

  private struct Match: Decodable {
    struct ItemMatch: Decodable {
      let level: Int
      let flags: [String]
    }
    let text: String
    let items: [ItemMatch]
  }

  @Test(
    "What stands under a title of lack or refusal, or was given up, is no commitment",
    arguments: ["en", "fr", "es", "pt", "ru", "ar"])
  func titles(language: String) async throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let cases = try String(
      contentsOf: here.appending(path: "TitleDenials.jsonl"), encoding: .utf8
    ).split(separator: "\n").map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
      .filter { $0.lang == language }
    let tables = try JSONDecoder().decode(
      [String: Table].self,
      from: Data(contentsOf: here.appending(path: "TitleDenialsTables.json")))
    let table = try #require(tables[language])
    let body = cases.enumerated().map { Self.html($1, number: $0, table) }.joined(separator: "\n")
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "<html lang=\"\(language)\"><meta charset=utf-8><body><h1>X</h1>\(body)</body></html>",
      to: "page.html")
    let result = try await Program.run(["match", page, "--subject", "trafficking"])
    #expect(result.exitCode == 0, "\(result.messages)")
    var matches = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Match.self, from: Data($0.utf8))
    }[...]
    for one in cases {
      matches = matches.drop { !$0.text.contains(one.text) }
      let match = try #require(matches.first, "\(one.title): \(one.text)")
      matches = matches.dropFirst()
      let level = match.items.map(\.level).max() ?? 0
      let isRight =
        if one.denied {
          level == 0
        } else if one.past == true {
          level == 1 && match.items.contains { $0.flags.contains("past") }
        } else if one.weak == true {
          level == 1
        } else {
          one.under == "status" ? level == 3 : one.whole == true ? level == 2 : level >= 1
        }
      #expect(isRight, "level \(level): \(one.under) \"\(one.title)\": \(one.text)")
    }
  }

  private static func html(_ one: Case, number: Int, _ table: Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
    }
    let rest = row(["2", "b"], "td") + "</table>"
    let heading = "<h2>\(one.title)</h2>"
    switch one.under {
    case "item": return heading + "<ul><li>\(one.text)</li><li>b</li></ul>"
    case "paragraph": return heading + "<p>\(one.text)</p>"
    case "row":
      return heading + "<table>" + row(["No", "b"], "th") + row(["\(number)", one.text], "td")
        + rest
    case "column":
      return "<h2>\(number).</h2><table>" + row(["No", one.title], "th")
        + row(["\(number)", one.text], "td") + rest
    case "lead": return "<p>\(one.title)</p><ul><li>\(one.text)</li><li>b</li></ul>"
    default:
      return "<h2>\(number).</h2><table>" + row(table.columns + [one.title], "th")
        + row(table.cells + [one.text], "td") + row(Array(repeating: "b", count: 5), "td")
        + "</table>"
    }
  }
}
