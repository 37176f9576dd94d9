import Foundation
import TestSupport
import Testing

@Suite("lacuna worksheet")
struct WorksheetTests {
  /// A plan whose words have broken spreadsheets elsewhere.
  private static let plan = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>National plan against trafficking in persons</title>
    </head><body><main><h1>National plan against trafficking in persons</h1><h2>Activities</h2>
    <p>=cmd|'/c calc'!A1 The Ministry of Interior shall establish shelters for victims of trafficking in persons by 2027.</p>
    <p>+ The Government shall train police officers to identify victims of trafficking in persons.
    &lt;script&gt;alert(1)&lt;/script&gt; \u{202E}gnp.exe\u{202C} _x0041_ &#1;</p>
    <table><tr><th>Activity</th><th>Responsible</th><th>Deadline</th><th>Budget</th><th>Indicator</th></tr>
    <tr><td>=1+1 Open a hotline for victims of trafficking in persons</td><td>@Ministry</td><td>2026</td><td>n/a</td>
    <td>Number of calls</td></tr></table>
    <p>Victims of trafficking in persons receive legal aid. LONG</p>
    <p>Trafficking in persons is a crime. Victims of trafficking in persons are protected.</p></main></body></html>
    """.replacing("LONG", with: String(repeating: "Legal aid for victims. ", count: 45_000))

  @Test("A hostile plan gives whole workbooks, the same twice, in every language")
  func hostile() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.plan, to: "plan.html")
    let output = "\(folder.path)/out"
    let analysis = try await Program.run([
      "analyze", "\(folder.path)/plan.html", "-o", output, "--timeout", "600",
    ])
    try #require([0, 2].contains(analysis.exitCode), "\(analysis.messages)")
    let id = try #require(try RunFile(in: output).documents.first).planID
    for language in ["en", "fr", "es"] {
      var seen: [Data] = []
      for name in ["a", "b"] {
        let target = "\(folder.path)/\(language)-\(name)"
        let result = try await Program.run([
          "worksheet", output, "--plan", id, "-o", target, "--language", language,
        ])
        #expect(result.exitCode == 0, "\(result.messages)")
        let path = "\(target)/plans/\(id)/worksheets.xlsx"
        #expect(result.output == path + "\n")
        seen.append(try Data(contentsOf: URL(filePath: path)))
        for number in 1...7 {
          let data = try Data(
            contentsOf: URL(filePath: "\(target)/plans/\(id)/worksheets/ws\(number).csv"))
          #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
          let csv = String(decoding: data, as: UTF8.self)
          #expect(!csv.contains("\u{202E}"))
          #expect(!csv.contains(",=") && !csv.contains("\"="))
        }
      }
      #expect(seen[0].starts(with: [0x50, 0x4B]))
      #expect(seen[0] == seen[1])
    }
  }

  @Test("What cannot be done is said in a sentence")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let empty = try await Program.run(["worksheet", folder.path])
    #expect(empty.exitCode == 1)
    #expect(empty.messages.contains("holds no results"))
    try folder.write("no plan", to: "plan.pdf")
    let output = "\(folder.path)/out"
    _ = try await Program.run(["analyze", "\(folder.path)/plan.pdf", "-o", output])
    let unknown = try await Program.run(["worksheet", output, "--plan", "x"])
    #expect(unknown.exitCode == 64 || unknown.exitCode == 1)
    #expect(unknown.messages.hasPrefix("lacuna: "))
  }
}
