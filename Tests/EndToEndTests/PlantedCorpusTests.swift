import Foundation
import SwiftCSV
import TestSupport
import Testing
import Yams

/// The plans in `Corpus/` against the levels that their author planted.
@Suite("Planted plans")
struct PlantedCorpusTests {
  private struct Expected: Decodable {
    let plan: String
    /// The languages that the same plan stands in, one file each; nil for a plan in one.
    let languages: [String]?
    let items: [String: String]

    /// The plan in each of its languages.
    var plans: [String] { languages?.map { "\(plan)-\($0)" } ?? [plan] }
  }

  /// The planted levels of a plan, `not_assessable` among them.
  private static func expected() throws -> [Expected] {
    let corpus = "\(Program.repository)/Corpus"
    return try FileManager.default.contentsOfDirectory(atPath: corpus).sorted()
      .filter { $0.hasSuffix(".expected.yaml") }
      .map { name in
        let text = try String(contentsOfFile: "\(corpus)/\(name)", encoding: .utf8)
        return try YAMLDecoder().decode(Expected.self, from: text)
      }
  }

  /// The level or status of every item of every plan in `Corpus/`, by plan and item.
  private static let found = Task {
    let folder = try TemporaryFolder()
    let corpus = "\(Program.repository)/Corpus"
    let result = try await Program.run([
      "analyze", corpus, "--manifest", "\(corpus)/manifest.csv", "-o", "\(folder.path)/out",
      "--quiet", "--ocr", "never",
    ])
    #expect(result.exitCode == 2, "the scan must be named: \(result.messages)")
    var found: [String: [String: String]] = [:]
    let table = try CSV<Named>(string: folder.read("out/data/items.csv"), delimiter: .comma)
    for row in table.rows {
      let plan = try #require(row["plan_id"])
      let item = try #require(row["item"])
      // The level is empty where nothing could be said.
      found[plan, default: [:]][item] =
        row["level"].flatMap { $0.isEmpty ? nil : $0 } ?? row["status"]
    }
    return found
  }

  @Test("At least nine in ten item levels are exact, and none is off by more than one")
  func levels() async throws {
    let found = try await Self.found.value
    let plans = try Self.expected()
    try #require(plans.count >= 8)
    var exact = 0
    var total = 0
    for plan in plans {
      #expect(plan.items.count == 27, "\(plan.plan) must plant every item")
      let name = try #require(plan.plans.first)
      let levels = try #require(found[name], "no rows for \(name)")
      for (item, planted) in plan.items {
        let level = try #require(levels[item], "\(name) has no \(item)")
        total += 1
        if level == planted { exact += 1 }
        expectNear(level, planted, "\(name) \(item): planted \(planted), found \(level)")
      }
    }
    #expect(Double(exact) >= 0.9 * Double(total), "\(exact) of \(total) exact")
  }

  @Test("The same plan in another language gets the same level for every item")
  func parity() async throws {
    let found = try await Self.found.value
    for plan in try Self.expected().filter({ $0.languages != nil }) {
      let name = try #require(plan.plans.first)
      let original = try #require(found[name])
      try #require(plan.plans.count == 6)
      for translation in plan.plans.dropFirst() {
        let levels = try #require(found[translation], "no rows for \(translation)")
        for (item, level) in original {
          let own = try #require(levels[item], "\(translation) has no \(item)")
          #expect(own == level, "\(translation) \(item): \(own), original \(level)")
        }
      }
    }
  }

  /// Levels may differ by one; what could not be assessed must be so in both.
  private func expectNear(_ level: String, _ other: String, _ comment: Comment) {
    guard let number = Int(level), let otherNumber = Int(other) else {
      #expect(level == other, comment)
      return
    }
    #expect(abs(number - otherNumber) <= 1, comment)
  }

  @Test("A scan is read where text is recognised, and its pages say so")
  func recognisedScan() async throws {
    let doctor = try await Program.run(["doctor"])
    guard doctor.output.contains("ok      tesseract data eng") else { return }
    let folder = try TemporaryFolder()
    let result = try await Program.run([
      "analyze", "\(Program.repository)/Corpus/fenwick-scan.pdf", "-o", "\(folder.path)/out",
      "--quiet",
    ])
    #expect(result.exitCode == 0 || result.exitCode == 2, "\(result.messages)")
    let pages = try CSV<Named>(string: folder.read("out/data/pages.csv"), delimiter: .comma).rows
    #expect(pages.count { $0["ocr"] == "true" } >= 9, "the contents page is a poor copy")
    let items = try CSV<Named>(string: folder.read("out/data/items.csv"), delimiter: .comma).rows
    #expect(items.contains { ($0["level"].flatMap { Int($0) } ?? 0) >= 2 })
  }
}
