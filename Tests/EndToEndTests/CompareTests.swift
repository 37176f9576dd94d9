import Foundation
import SwiftCSV
import TestSupport
import Testing

/// `lacuna compare` on two editions of an invented plan, against the changes that their author planted.
@Suite("Comparing")
struct CompareTests {
  /// A row of the table of planted changes.
  private struct Planted {
    let kind: String
    let earlier: String
    let later: String
    let earlierLevel: String
    let laterLevel: String
    let change: String
  }

  private static func planted() throws -> [Planted] {
    let path = "\(Program.repository)/Tests/EndToEndTests/EditionChanges.csv"
    let table = try CSV<Named>(
      string: String(contentsOfFile: path, encoding: .utf8), delimiter: .comma)
    return table.rows.map { row in
      Planted(
        kind: row["kind"] ?? "", earlier: row["earlier"] ?? "", later: row["later"] ?? "",
        earlierLevel: row["earlier_level"] ?? "", laterLevel: row["later_level"] ?? "",
        change: row["change"] ?? "")
    }
  }

  /// A results folder over the two editions and a scan that nothing is read of.
  private static let results = Task {
    let folder = try TemporaryFolder()
    let corpus = "\(Program.repository)/Corpus"
    let plans = ["estrava-2019.pdf", "estrava-2024.pdf", "fenwick-scan.pdf"]
    _ = try await Program.run(
      ["analyze"] + plans.map { "\(corpus)/\($0)" } + [
        "--manifest", "\(corpus)/manifest.csv", "-o", "\(folder.path)/out", "--quiet", "--ocr",
        "never",
      ])
    var texts: [String: String] = [:]
    let commands = [
      "editions": ["--editions", "--format", "csv"], "json": ["--editions", "--format", "json"],
      "text": ["--editions"], "scan": ["--plans", "estrava-2019,fenwick-scan"],
      "matrix": ["--plans", "estrava-2019,estrava-2024,fenwick-scan"],
      "groups": ["--by", "country,year", "--format", "csv"],
    ]
    for (name, arguments) in commands {
      let result = try await Program.run(["compare", "\(folder.path)/out"] + arguments)
      #expect(result.exitCode == 0, "\(name): \(result.messages)")
      texts[name] = result.output
    }
    let same = try await Program.run(["compare", "\(folder.path)/out", "\(folder.path)/out"])
    texts["runs"] = same.output
    let unknown = try await Program.run(["compare", "\(folder.path)/out", "--plans", "a,b"])
    #expect(unknown.exitCode == 64)
    texts["unknown"] = unknown.messages
    return texts
  }

  private static func rows(_ name: String) async throws -> [[String: String]] {
    let texts = try await results.value
    return try CSV<Named>(string: #require(texts[name]), delimiter: .comma).rows
  }

  @Test("Wherever the levels of both editions are right, exactly the planted changes are listed")
  func levels() async throws {
    let planted = try Self.planted()
    let rows = try await Self.rows("editions")
    for kind in ["item", "element"] {
      var right = 0
      var listed = 0
      let wanted = planted.filter { $0.kind == kind }
      var found: [String: [String: String]] = [:]
      for row in rows where row["kind"] == kind { found[row[kind] ?? ""] = row }
      for change in wanted {
        let row = try #require(found[change.later], "\(change.later) is missing")
        let isRight =
          row["earlier_level"] == change.earlierLevel && row["later_level"] == change.laterLevel
        if isRight {
          #expect(row["change"] == change.change, "\(change.later)")
          right += 1
        }
        if row["change"] == change.change { listed += 1 }
      }
      let all = found.values.filter { row in
        row["basis"] == "level" && row["change"] != "unchanged"
      }
      // What is listed and not planted comes from a level that is wrong in one of the editions.
      let precision = Double(listed) / Double(max(all.count, 1))
      let recall = Double(listed) / Double(wanted.count)
      print("\(kind): precision \(precision), recall \(recall), \(right) with right levels")
      #expect(precision >= 0.75, "\(kind): \(listed) of \(all.count)")
      #expect(recall >= 0.85, "\(kind): \(listed) of \(wanted.count)")
    }
  }

  @Test("Each change is told with the quotes and pages of both editions")
  func quotes() async throws {
    let rows = try await Self.rows("editions")
    func row(_ element: String) throws -> [String: String] {
      try #require(rows.first { $0["element"] == element })
    }
    let fund = try row("CW-C.7")
    #expect(fund["change"] == "strengthened")
    #expect(fund["later_text"]?.contains("confiscated assets") == true)
    #expect(fund["later_page"] != "")
    let officials = try row("OSCE-10.4")
    #expect(officials["change"] == "dropped")
    #expect(officials["earlier_text"]?.contains("took bribes from traffickers") == true)
    #expect(officials["later_text"] == "")
  }

  @Test("Measures are followed from one edition to the next as their author wrote them")
  func measures() async throws {
    struct File: Decodable {
      struct Plan: Decodable { let activities: Activities }
      struct Activities: Decodable { let changes: [Change] }
      struct Change: Decodable {
        let kind: String
        let earlier: Row?
        let later: Row?
      }
      struct Row: Decodable { let fields: [String: String] }
      let plans: [Plan]
    }
    let texts = try await Self.results.value
    let file = try JSONDecoder().decode(File.self, from: Data(#require(texts["json"]).utf8))
    func number(_ row: File.Row?) -> String { row?.fields["number"] ?? "" }
    let found = Set(
      file.plans[0].activities.changes.map { "\(number($0.earlier)) → \(number($0.later))" })
    for measure in try Self.planted() where measure.kind == "measure" {
      #expect(
        found.contains("\(measure.earlier) → \(measure.later)"),
        "\(measure.change): \(measure.earlier) → \(measure.later)")
    }
  }

  @Test("A plan of which nothing could be read drops nothing")
  func scan() async throws {
    let texts = try await Self.results.value
    let text = try #require(texts["scan"])
    #expect(text.contains("fenwick-scan could not be assessed"))
    #expect(text.contains("0 dropped, 0 unchanged, 179 not comparable"))
  }

  @Test("A run against itself has no change, and unknown plans are named with the known ones")
  func runs() async throws {
    let texts = try await Self.results.value
    #expect(texts["runs"]?.contains("537 unchanged, 0 changed") == true)
    #expect(texts["unknown"]?.contains("estrava-2019, estrava-2024") == true)
    #expect(texts["text"]?.contains("\u{1B}") == false)
  }

  @Test("Groups leave out what could not be assessed")
  func groups() async throws {
    let rows = try await Self.rows("groups")
    #expect(rows.contains { $0["country"] == "XAE" && $0["year"] == "2019" })
    #expect(!rows.contains { $0["country"] == "XAF" })
  }
}
