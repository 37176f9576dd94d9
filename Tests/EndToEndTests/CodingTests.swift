import Foundation
import SwiftCSV
import TestSupport
import Testing

@Suite("lacuna coding")
struct CodingTests {
  static func plan(_ paragraphs: [String]) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>National plan against trafficking in persons</title>
    </head><body><main><h1>National plan against trafficking in persons</h1><h2>Activities</h2>
    \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </main></body></html>
    """
  }

  /// Sixty measures, numbered so that no two are alike.
  static let measures = (1...60).map { number in
    [
      "The Ministry of Interior shall open shelter number \(number) for victims of trafficking in persons in district \(number) by \(2027 + number % 4).",
      "The Bar Association of province \(number) provides legal aid free of charge to victims of trafficking in persons from \(2027 + number % 5) on.",
      "The police academy trains \(number * 10) officers of region \(number) a year to identify victims of trafficking in persons; 😀 <q>αβγ</q>, ضحايا.",
    ][number % 3]
  }

  static func rows(_ path: String) throws -> [[String: String]] {
    try CSV<Named>(url: URL(filePath: path)).rows
  }

  /// The cells as CSV.
  private static func csv(_ rows: [[String: String]], _ header: [String]) -> String {
    ([header] + rows.map { row in header.map { row[$0] ?? "" } }).map { line in
      line.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }.joined()
  }

  @Test("Fifty corrections outlive a run over a text that was changed, and each is shown")
  func roundTrip() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(Self.plan(Self.measures), to: "plan.html")
    try folder.write(
      "path,plan_id\n\(folder.path)/plan.html,shire-2027\n", to: "manifest.csv")
    let analyze = [
      "analyze", "\(folder.path)/plan.html", "--manifest", "\(folder.path)/manifest.csv", "-o",
      output, "--quiet",
    ]
    try #require(try await Program.run(analyze).exitCode == 0)

    var evidence = try Self.rows("\(output)/data/evidence.csv")
    let header = try CSV<Named>(url: URL(filePath: "\(output)/data/evidence.csv")).header
    let places = Array(
      evidence.indices.filter { !(evidence[$0]["quote"] ?? "").isEmpty }.prefix(50))
    try #require(places.count == 50)
    for place in places {
      evidence[place]["human_level"] = place % 2 == 0 ? "0" : "3"
      evidence[place]["coder"] = "anna"
      evidence[place]["human_reason"] = "=reason, \"\(place)\""
    }
    try folder.write(Self.csv(evidence, header), to: "changed.csv")
    let taken = try await Program.run([
      "coding", "import", output, "\(folder.path)/changed.csv",
    ])
    #expect(taken.exitCode == 0, "\(taken.messages)")
    #expect(taken.messages.contains("50 decisions taken in"), "\(taken.messages)")
    let coded = try Self.rows("\(output)/data/evidence.csv")
    #expect(coded.count { $0["coder"] == "anna" } == 50)
    let again = try await Program.run([
      "coding", "import", output, "\(folder.path)/changed.csv",
    ])
    #expect(again.messages.contains("0 decisions taken in"), "\(again.messages)")

    // A third of the passages is worded anew, and a third is gone.
    let altered = Self.measures.enumerated().compactMap { index, text -> String? in
      switch index % 3 {
      case 0: text
      case 1: text.replacing(" a year to identify", with: " in each spring to recognise")
      default: nil
      }
    }
    try folder.write(Self.plan(altered), to: "plan.html")
    try #require(try await Program.run(analyze).exitCode == 0)
    let decisions = try Self.rows("\(output)/data/decisions.csv")
    #expect(Set(decisions.compactMap { $0["decision_id"] }).count == 50)
    let placements = Dictionary(grouping: decisions) { $0["placement"] ?? "" }.mapValues(\.count)
    #expect(placements["same", default: 0] > 5, "\(placements)")
    #expect(placements["reworded", default: 0] > 5, "\(placements)")
    #expect(placements["passage_gone", default: 0] > 5, "\(placements)")
    let lost = try await Program.run(["coding", "list", output, "--lost"])
    #expect(
      lost.output.components(separatedBy: "its passage is gone").count - 1
        == placements["passage_gone"])
    let page = try String(
      contentsOfFile: "\(output)/plans/shire-2027/report.html", encoding: .utf8)
    #expect(page.contains("by anna"))
  }

  @Test("Without a manifest decisions follow a plan whose text has changed, by its file's name")
  func changedContent() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(Self.plan(Self.measures), to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    var row = try #require(try Self.rows("\(output)/data/evidence.csv").first)
    (row["human_level"], row["coder"]) = ("0", "anna")
    let columns = ["evidence_id", "plan_id", "element", "quote", "human_level", "coder"]
    let sheet = try folder.write(Self.csv([row], columns), to: "sheet.csv")
    let taken = try await Program.run(["coding", "import", output, sheet])
    try #require(taken.exitCode == 0, "\(taken.messages)")
    row["coder"] = "Machine"
    let reserved = try await Program.run([
      "coding", "import", output, try folder.write(Self.csv([row], columns), to: "reserved.csv"),
    ])
    #expect(reserved.exitCode == 1)
    #expect(reserved.messages.contains("names the machine"))
    try folder.write(
      Self.plan(Self.measures + ["The weather of the shire is mild and wet."]), to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    let list = try await Program.run(["coding", "list", output])
    #expect(list.output.contains("stands"), "\(list.output)")
    #expect(try folder.read("out/data/evidence.csv").contains("anna"))
    // The sheet of the old text is known, though it names the old plan.
    let again = try await Program.run(["coding", "import", output, sheet])
    #expect(again.messages.contains("0 decisions taken in, 1 known before"), "\(again.messages)")
  }

  @Test("Blind sheets hold nothing of the machine's, and what comes back is measured")
  func blindSheets() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(
      Self.plan(Self.measures + ["The weather of the shire is mild and wet for most of the year."]),
      to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    let drawn = try await Program.run([
      "coding", "draw", output, "--coder", "anna", "--coder", "ben", "--count", "30", "-o",
      "\(folder.path)/sheets", "--format", "csv",
    ])
    try #require(drawn.exitCode == 0, "\(drawn.messages)")
    // What a coder has written there is not drawn over.
    let again = try await Program.run([
      "coding", "draw", output, "--coder", "anna", "--seed", "2", "-o", "\(folder.path)/sheets",
      "--format", "csv",
    ])
    #expect(again.exitCode == 64)
    #expect(again.messages.contains("passages-anna.csv is there already"))
    var orders: [[String]] = []
    for coder in ["anna", "ben"] {
      let path = "\(folder.path)/sheets/passages-\(coder).csv"
      let sheet = try CSV<Named>(url: URL(filePath: path))
      #expect(
        sheet.header == [
          "unit", "plan", "title", "language", "page", "section", "text", "elements", "reason",
          "covers", "coder",
        ])
      var rows = sheet.rows
      orders.append(rows.compactMap { $0["unit"] })
      for index in rows.indices {
        #expect(rows[index]["elements"] == "")
        let isShelter = (rows[index]["text"] ?? "").contains("shelter")
        rows[index]["elements"] = isShelter ? "OSCE-04.1=2" : "none"
      }
      rows[0]["elements"] = "OSCE-99.1"
      try folder.write(Self.csv(rows, sheet.header), to: "sheets/passages-\(coder).csv")
    }
    #expect(orders[0] != orders[1])
    #expect(orders[0].sorted() == orders[1].sorted())
    let taken = try await Program.run([
      "coding", "import", output, "\(folder.path)/sheets/passages-anna.csv",
      "\(folder.path)/sheets/passages-ben.csv",
    ])
    #expect(taken.exitCode == 2)
    #expect(taken.messages.contains("row 2: there is no element \"OSCE-99.1\""))
    let measured = try await Program.run(["evaluate", "--from-store", output])
    #expect(measured.exitCode == 0)
    #expect(measured.output.contains("Cohen's kappa of anna and ben: 1.00"), "\(measured.output)")
    #expect(measured.output.contains("Cohen's kappa of anna and machine"))
  }

  @Test("A run made again gives the same tables, decisions included, and what differs is named")
  func reproduced() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(Self.plan(Self.measures), to: "plan.html")
    _ = try await Program.run([
      "analyze", "\(folder.path)/plan.html", "-o", output, "--quiet", "--ocr", "never",
    ])
    let evidence = try CSV<Named>(url: URL(filePath: "\(output)/data/evidence.csv"))
    var rows = evidence.rows
    rows[0]["human_level"] = "1"
    try folder.write(Self.csv(rows, evidence.header), to: "changed.csv")
    _ = try await Program.run([
      "coding", "import", output, "\(folder.path)/changed.csv", "--coder", "anna",
    ])
    let same = try await Program.run(["reproduce", "\(output)/run.json", "--quiet"])
    #expect(same.exitCode == 0, "\(same.output)")
    #expect(same.output == "10 of 10 tables identical\n")
    try folder.write(Self.plan(Array(Self.measures.dropLast())), to: "plan.html")
    let other = try await Program.run(["reproduce", "\(output)/run.json", "--quiet"])
    #expect(other.exitCode == 2)
    #expect(other.output.contains("plan.html has other content"), "\(other.output)")
    #expect(other.output.contains("evidence: "))
    let none = try await Program.run(["reproduce", "\(folder.path)/run.json"])
    #expect(none.exitCode == 1)
  }

  @Test("A level that was changed in its place counts, unless the results have changed since")
  func changedLevel() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(Self.plan(Self.measures), to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    let table = try CSV<Named>(url: URL(filePath: "\(output)/data/evidence.csv"))
    var rows = table.rows
    let id = try #require(rows[0]["evidence_id"])
    let machine = rows[0]["level"]
    rows[0]["level"] = machine == "1" ? "3" : "1"
    rows.remove(at: 1)
    try folder.write(Self.csv(rows, table.header), to: "changed.csv")
    let importing = ["coding", "import", output, "\(folder.path)/changed.csv"]
    let nobody = try await Program.run(importing)
    #expect(nobody.exitCode == 1)
    #expect(nobody.messages.contains("row 2: nobody is named"), "\(nobody.messages)")
    let taken = try await Program.run(importing + ["--coder", "anna"])
    #expect(taken.exitCode == 0)
    #expect(taken.messages.contains("1 decisions taken in"), "\(taken.messages)")
    let row = try #require(
      try Self.rows("\(output)/data/evidence.csv").first { $0["evidence_id"] == id })
    #expect(row["level"] == machine && row["human_level"] == rows[0]["level"])
    #expect(row["coder"] == "anna")
    let again = try await Program.run(importing + ["--coder", "anna"])
    #expect(again.messages.contains("0 decisions taken in, 1 known before"), "\(again.messages)")

    rows[0]["score"] = "0.001"
    try folder.write(Self.csv(rows, table.header), to: "changed.csv")
    let late = try await Program.run(importing + ["--coder", "ben"])
    #expect(late.exitCode == 1)
    #expect(late.messages.contains("have changed since the table was written"), "\(late.messages)")
  }

  @Test("A file that holds no decisions is refused in a sentence")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out"
    try folder.write(Self.plan(Self.measures), to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    try folder.write("a,b\n1,2\n", to: "other.csv")
    let other = try await Program.run(["coding", "import", output, "\(folder.path)/other.csv"])
    #expect(other.exitCode == 1)
    #expect(other.messages.contains("is no sheet that \"lacuna coding draw\" wrote"))
    let nobody = try await Program.run(["evaluate", "--from-store", output])
    #expect(nobody.exitCode == 64)
    try folder.write("{\"number\": 1}\n", to: "out/coding/decisions.jsonl")
    let damaged = try await Program.run(["coding", "list", output])
    #expect(damaged.exitCode == 1)
    #expect(damaged.messages.contains("line 1 of"), "\(damaged.messages)")
  }
}
