import Foundation
import SwiftCSV
import TestSupport
import Testing
import Yams

/// `lacuna compare` on the editions of invented plans, against the changes that their author planted.
@Suite("Comparing")
struct CompareTests {
  /// A row of the table of measures: which row of the later edition's tables goes on with which of the earlier one's.
  private struct Measure {
    let earlier: String
    let later: String
    let change: String
  }

  private static func measures() throws -> [Measure] {
    let path = "\(Program.repository)/Tests/EndToEndTests/EditionChanges.csv"
    let table = try CSV<Named>(
      string: String(contentsOfFile: path, encoding: .utf8), delimiter: .comma)
    return table.rows.map { row in
      Measure(
        earlier: row["earlier"] ?? "", later: row["later"] ?? "", change: row["change"] ?? "")
    }
  }

  /// The levels that an author planted, and what changed since the earlier edition.
  private struct Planted: Decodable {
    let items: [String: Int]
    let elements: [String: Int]
    let changes: [String: String]?

    init(plan: String) throws {
      let path = "\(Program.repository)/Corpus/\(plan).expected.yaml"
      self = try YAMLDecoder().decode(
        Self.self, from: String(contentsOfFile: path, encoding: .utf8))
    }
  }

  /// Two editions of a plan.
  struct Editions: CustomTestStringConvertible {
    let earlier: String
    let later: String
    /// The file of the earlier edition's levels: a plan in several languages has one for all.
    let gold: String

    var testDescription: String { later }
  }

  static let editions = [
    Editions(
      earlier: "estrava-2019", later: "estrava-2024", gold: "estrava-2019"),
    Editions(
      earlier: "kestria-2024-fr", later: "kestria-2028-fr", gold: "kestria-2024"),
  ]

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

  @Test("The changes of level that are listed are those that were planted", arguments: editions)
  func levels(of pair: Editions) async throws {
    let (earlier, later) = (try Planted(plan: pair.gold), try Planted(plan: pair.later))
    #expect(later.changes == Self.changes(from: earlier.elements, to: later.elements))
    let folder = try TemporaryFolder()
    let corpus = "\(Program.repository)/Corpus"
    _ = try await Program.run([
      "analyze", "\(corpus)/\(pair.earlier).pdf", "\(corpus)/\(pair.later).pdf", "--manifest",
      "\(corpus)/manifest.csv", "-o", "\(folder.path)/out", "--quiet",
    ])
    let result = try await Program.run([
      "compare", "\(folder.path)/out", "--editions", "--format", "csv",
    ])
    let rows = try CSV<Named>(string: result.output, delimiter: .comma).rows
    var wrong: Set<String> = []
    for (kind, before, after) in [
      ("item", earlier.items, later.items), ("element", earlier.elements, later.elements),
    ] {
      // A change of markers alone is none of level.
      var listed: [String: String] = [:]
      for row in rows where row["kind"] == kind {
        listed[row[kind] ?? ""] = row["basis"] == "level" ? row["change"] : "unchanged"
      }
      #expect(Set(listed.keys) == Set(after.keys))
      let planted = Self.changes(from: before, to: after)
      wrong.formUnion(
        after.keys.filter { listed[$0] != planted[$0, default: "unchanged"] })
    }
    #expect(wrong.isEmpty, "\(wrong.sorted())")
  }

  /// What levels make of each item or element, where they differ.
  private static func changes(
    from earlier: [String: Int], to later: [String: Int]
  ) -> [String: String] {
    var changes: [String: String] = [:]
    for (name, level) in later {
      guard let before = earlier[name], before != level else { continue }
      changes[name] =
        before == 0
        ? "added" : level == 0 ? "dropped" : level > before ? "strengthened" : "weakened"
    }
    return changes
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
    for measure in try Self.measures() {
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
    #expect(text.contains("0 dropped, 0 contradicted, 0 unchanged, 179 not comparable"))
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
