import Foundation
import TestSupport
import Testing

/// Pages with lines such as "Responsible: …" in six languages: those of measures, and others.
@Suite("Lines with labels on pages")
struct LabelledPagesTests {
  private struct Page: Decodable {
    struct Measure: Decodable {
      let text: String
      let lines: [String]
    }
    let title: String
    let about: String
    let heading: String
    let measures: [Measure]
    /// A key to the labels, a contact page, and what is said of the document itself; the first line of each is a lead.
    let forms: [[String]]
    /// Who, by when and how much, as labels.
    let questions: [String]
    /// The abbreviated label for who.
    let short: String

    func html(_ language: String, _ body: [String]) -> String {
      """
      <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>\(title)</title></head><body><main>
      <h1>\(title)</h1><p>\(about)</p><p>\(about)</p><h2>\(heading)</h2>
      \(body.joined(separator: "\n"))</main></body></html>
      """
    }

    /// The lines of a measure as label and value.
    static func parts(_ line: String) -> (label: String, value: String) {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return (parts[0], parts.last ?? "")
    }

    /// A form as lines, list, rows of a table or one paragraph.
    func written(_ form: [String], _ style: String) -> String {
      let lines = form.dropFirst()
      let markup =
        switch style {
        case "lines": lines.map { "<p>\($0)</p>" }.joined()
        case "list": "<ul>\(lines.map { "<li>\($0)</li>" }.joined())</ul>"
        case "rows": "<table>\(lines.map(Page.row).joined())</table>"
        default: "<p>\(lines.joined(separator: "; "))</p>"
        }
      return "<p>\(form[0])</p>\(markup)"
    }

    static func row(_ line: String) -> String {
      "<tr><td>\(parts(line).label)</td><td>\(parts(line).value)</td></tr>"
    }
  }

  private struct Row: Decodable {
    let plan: String
    let activity: String
    let responsible: String?
    let time: String?
    let ends: String?
    let budget: String?
  }

  private struct Passage: Decodable {
    let quote: String
    let level: Int
  }

  private static func pages() throws -> [String: Page] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "LabelledPages.json")
    return try JSONDecoder().decode([String: Page].self, from: Data(contentsOf: file))
  }

  private static func ask<Answer: Decodable>(
    _ output: String, _ question: String, as _: Answer.Type
  ) async throws -> [Answer] {
    let result = try await Program.run(["query", output, question, "--format", "json"])
    #expect(result.exitCode == 0, "\(result.messages)")
    return try JSONDecoder().decode([Answer].self, from: Data(result.output.utf8))
  }

  private static let rows = """
    SELECT plan_id AS plan, activity, responsible, time, "end" AS ends, budget FROM activities
    ORDER BY plan_id, row_start
    """

  @Test("Keys to labels, contact pages and what is said of the document are no activities")
  func forms() async throws {
    let folder = try TemporaryFolder()
    let pages = try Self.pages()
    for (language, page) in pages {
      let measures = page.measures.flatMap { [$0.text] + $0.lines }.map { "<p>\($0)</p>" }
      let forms = page.forms
      for style in ["lines", "list", "rows", "paragraph"] {
        let body =
          [page.written(forms[0], style)] + measures + [
            "<h2>A</h2>", page.written(forms[1], style),
          ]
          + ["<h2>B</h2>", page.written(forms[2], style)]
        try folder.write(page.html(language, body), to: "plans/\(language)-\(style).html")
      }
    }
    let output = "\(folder.path)/out"
    let analysis = try await Program.run(["analyze", "\(folder.path)/plans", "-o", output])
    try #require(analysis.exitCode == 0, "\(analysis.messages)")
    let rows = try await Self.ask(output, Self.rows, as: Row.self)
    let byPlan = Dictionary(grouping: rows, by: \.plan)
    #expect(byPlan.count == 24)
    for (plan, rows) in byPlan {
      let page = try #require(pages[String(plan.prefix(2))])
      #expect(
        rows.map { $0.activity.prefix(20) } == page.measures.map { $0.text.prefix(20) }, "\(plan)")
    }
    let passages = try await Self.ask(
      output, "SELECT quote, level FROM evidence WHERE level > 1", as: Passage.self)
    let lines = pages.values.flatMap(\.forms).flatMap { $0.dropFirst() }
    for passage in passages {
      let quote = passage.quote.filter { !$0.isWhitespace && $0 != "|" && $0 != ":" }
      for line in lines {
        let words = line.filter { !$0.isWhitespace && $0 != ":" }
        #expect(!quote.contains(words), "\(passage.quote)")
      }
    }
  }

  @Test(
    "Dashes, questions and brackets at a measure's end name who, when and with what money as a colon does"
  )
  func otherMarks() async throws {
    let folder = try TemporaryFolder()
    let pages = try Self.pages()
    for (language, page) in pages {
      func write(_ name: String, _ line: (Page.Measure) -> String) throws {
        let body = page.measures.map(line) + page.measures.prefix(1).map(line)
        try folder.write(page.html(language, body), to: "plans/\(language)-\(name).html")
      }
      for (name, mark) in [("hyphen", " - "), ("dash", " – "), ("long", " — ")] {
        try write(name) { measure in
          let lines = measure.lines.map(Page.parts).map { "<p>\($0.label)\(mark)\($0.value)</p>" }
          return "<p>\(measure.text)</p>\(lines.joined())"
        }
      }
      for (name, mark) in [("question", language == "ar" ? "؟ " : "? "), ("colon", ": ")] {
        try write(name) { measure in
          let lines = zip(page.questions, measure.lines.map(Page.parts)).map {
            "<p>\($0)\(mark)\($1.value)</p>"
          }
          return "<p>\(measure.text)</p>\(lines.joined())"
        }
      }
      for (name, mark) in [("bracket", ": "), ("bracketDash", " – ")] {
        try write(name) { measure in
          "<p>\(measure.text.dropLast()) (\(page.short)\(mark)\(Page.parts(measure.lines[0]).value)).</p>"
        }
      }
    }
    let output = "\(folder.path)/out"
    let analysis = try await Program.run(["analyze", "\(folder.path)/plans", "-o", output])
    try #require(analysis.exitCode == 0, "\(analysis.messages)")
    let byPlan = Dictionary(
      grouping: try await Self.ask(output, Self.rows, as: Row.self), by: \.plan)
    #expect(byPlan.count == 42)
    for (plan, rows) in byPlan {
      let page = try #require(pages[String(plan.prefix(2))])
      for (row, measure) in zip(rows, page.measures) {
        let said = measure.lines.map { Page.parts($0).value }
        #expect(row.responsible == said[0], "\(plan)")
        if !plan.contains("bracket") {
          #expect([row.time, row.ends].contains(said[1]), "\(plan)")
          #expect(row.budget == said[2], "\(plan)")
        }
      }
    }
  }
}
