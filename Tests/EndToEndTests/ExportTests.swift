import Foundation
import SwiftCSV
import TestSupport
import Testing

/// Exports of the plans in `Corpus/`, by the program itself.
@Suite("Exports of the planted plans")
struct ExportTests {
  private struct Annotation: Decodable {
    struct Target: Decodable {
      struct Selector: Decodable {
        let start: Int?
        let end: Int?
      }

      let source: String
      let selector: Selector
    }

    let target: [Target]
  }

  private static func results(in folder: borrowing TemporaryFolder) async throws -> String {
    let output = "\(folder.path)/out"
    let corpus = "\(Program.repository)/Corpus"
    let result = try await Program.run([
      "analyze", corpus, "--manifest", "\(corpus)/manifest.csv", "-o", output, "--quiet", "--ocr",
      "never",
    ])
    try #require(result.exitCode == 2, "\(result.messages)")
    return output
  }

  @Test("Results that may only be read are exported to another place, and nothing in them changes")
  func readOnly() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let output = "\(folder.path)/out"
    let run = try await Program.run(["analyze", path, "-o", output, "--quiet"])
    #expect(run.exitCode == 0, "\(run.messages)")
    let folders = [output, "\(output)/.lacuna"]
    let files = FileManager.default
    /// When something was last made or removed in the folders, which a user for whom nothing is forbidden leaves alone too.
    func changes() throws -> [Date?] {
      try folders.map { try files.attributesOfItem(atPath: $0)[.modificationDate] as? Date }
    }
    for name in folders + ["\(output)/.lacuna/lock"] {
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: name)
    }
    defer {
      for name in folders {
        try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: name)
      }
    }
    let before = try changes()
    for format in ["csv", "jsonl", "sqlite", "parquet", "qdpx", "qdc", "taguette", "webannotation"]
    {
      let result = try await Program.run([
        "export", output, "--to", format, "-o", "\(folder.path)/\(format)",
      ])
      #expect(result.exitCode == 0, "\(result.messages)")
    }
    #expect(try changes() == before)
  }

  @Test("Every quote stands in the exported text at its place, in every plan")
  func places() async throws {
    let folder = try TemporaryFolder()
    let output = try await Self.results(in: folder)
    for format in ["webannotation", "qdpx", "qdc", "skos", "taguette"] {
      let result = try await Program.run([
        "export", output, "--to", format, "-o", "\(folder.path)/\(format)",
      ])
      #expect(result.exitCode == 0, "\(result.messages)")
    }
    var texts: [String: [Unicode.Scalar]] = [:]
    var rows = 0
    for row in try CSV<Named>(string: folder.read("out/data/evidence.csv"), delimiter: .comma).rows
    {
      let plan = try #require(row["plan_id"])
      if texts[plan] == nil {
        texts[plan] = Array(try folder.read("webannotation/texts/\(plan).txt").unicodeScalars)
      }
      let text = try #require(texts[plan])
      let start = try #require(row["char_start"].flatMap(Int.init))
      let end = try #require(row["char_end"].flatMap(Int.init))
      try #require(start <= end && end <= text.count, "\(plan) \(start)")
      #expect(Array(text[start..<end]) == Array((row["quote"] ?? "").unicodeScalars))
      rows += 1
    }
    #expect(texts.count >= 20)
    let lines = try folder.read("webannotation/annotations.jsonl").split(separator: "\n")
    #expect(lines.count == rows)
    for line in lines.prefix(50) {
      let annotation = try JSONDecoder().decode(Annotation.self, from: Data(line.utf8))
      #expect(annotation.target.count == 2)
      #expect(annotation.target[1].source.hasPrefix("texts/"))
      #expect(annotation.target[1].selector.end != nil)
    }
    for file in [
      "qdpx/lacuna.qdpx", "qdc/lacuna.qdc", "skos/frameworks.ttl", "taguette/codebook.csv",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(file)"), "\(file)")
    }
    for file in ["HOW-TO-CITE.md", "ro-crate-metadata.json", "data/README.md"] {
      #expect(FileManager.default.fileExists(atPath: "\(output)/\(file)"), "\(file)")
    }
    #expect(try folder.read("skos/frameworks.ttl").contains("skos:hiddenLabel"))
  }
}
