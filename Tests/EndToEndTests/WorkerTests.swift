import Foundation
import TestSupport
import Testing

@Suite("A worker for other programs")
struct WorkerTests {
  /// A line of requests.
  static func request(_ id: String, path: String, _ more: String = "") -> String {
    "{\"id\": \"\(id)\", \"path\": \"\(path)\"\(more)}\n"
  }

  /// What a worker answers, its greeting left out.
  static func replies(
    _ arguments: [String], to input: String
  ) async throws -> [[String: Any]] {
    let result = try await Program.run(["worker"] + arguments, input: input)
    #expect(result.exitCode == 0, "\(result.messages)")
    let lines = result.output.split(separator: "\n")
    let greeting = try #require(lines.first)
    #expect(greeting.hasPrefix("{\"protocol\":1,\"tool\":\"lacuna\",\"version\":"))
    return try lines.dropFirst().map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// Rows as comparable text.
  private static func text(_ rows: [Any]) throws -> [String] {
    try rows.map {
      String(
        decoding: try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys),
        as: UTF8.self)
    }
  }

  @Test("The rows of replies are those of the same documents in the tables of analyze")
  func sameRows() async throws {
    let folder = try TemporaryFolder()
    let corpus = "\(Program.repository)/Corpus"
    let inputs = [
      "\(corpus)/estrava-2019.pdf", "\(corpus)/kestria-2024-fr.pdf",
      try folder.write(AnalyzeTests.plan, to: "plan.html"),
      try folder.write("no plan", to: "c.pdf"), try folder.write("", to: "empty.pdf"),
    ]
    let output = "\(folder.path)/out"
    let run = try await Program.run(["analyze", "-o", output] + inputs)
    #expect(run.exitCode == 2, "\(run.messages)")
    let export = try await Program.run([
      "export", output, "--to", "jsonl", "-o", "\(folder.path)/rows",
    ])
    #expect(export.exitCode == 0, "\(export.messages)")
    let replies = try await Self.replies(
      [], to: inputs.map { Self.request("x", path: $0) }.joined())
    #expect(replies.map { $0["status"] as? String } == ["ok", "ok", "ok", "error", "error"])
    for name in ["plans", "pages", "evidence", "elements", "items", "activities"] {
      let expected = try folder.read("rows/\(name).jsonl").split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8))
      }
      let rows = try replies.flatMap { reply -> [Any] in
        name == "plans"
          ? [try #require(reply["plan"])] : try #require(reply[name] as? [Any])
      }
      let given = Set(try Self.text(rows))
      #expect(!given.isEmpty && given.count == rows.count, "\(name)")
      #expect(given == Set(try Self.text(expected)), "\(name)")
    }
  }

  @Test("A line that is no request gets an error with its code, and the next one its answer")
  func badRequests() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let cases = [
      ("no JSON", "bad_json", ""), ("{\"id\": ", "bad_json", ""), ("[]", "bad_json", ""),
      ("{\"path\": \"x\"}", "missing_field", ""), ("{\"id\": \"1\"}", "missing_field", "1"),
      ("{\"id\": 7, \"path\": \"x\"}", "bad_field", ""),
      ("{\"id\": \"2\", \"path\": \"x\", \"colour\": 1}", "unknown_field", "2"),
      ("{\"id\": \"3\", \"content_base64\": \"?\", \"name\": \"a.pdf\"}", "bad_base64", "3"),
      ("{\"id\": \"4\", \"content_base64\": \"\", \"name\": \"../a.pdf\"}", "bad_field", "4"),
      ("{\"id\": \"5\", \"path\": \"x\", \"pages\": \"0\"}", "bad_field", "5"),
      ("{\"id\": \"6\", \"path\": \"x\", \"timeout_seconds\": -1}", "bad_field", "6"),
      ("{\"id\": \"7\", \"path\": \"\(folder.path)/none.pdf\"}", "not_found", "7"),
      ("{\"id\": \"8\", \"path\": \"/dev/zero\"}", "special_file", "8"),
      ("{\"id\": \"\", \"path\": \"\(path)\"}", "bad_field", ""),
      ("{\"id\": \"9\", \"path\": \"\(folder.path)/none\u{FFFD}.pdf\"}", "unnameable", "9"),
    ]
    let input = cases.map { $0.0 + "\n" + Self.request("good", path: path) }.joined()
    let replies = try await Self.replies(["--timeout", "20"], to: input)
    #expect(replies.count == cases.count * 2)
    for (place, reply) in replies.enumerated() {
      guard place % 2 == 0 else {
        #expect(reply["id"] as? String == "good")
        #expect(reply["status"] as? String == "ok")
        continue
      }
      let (line, code, id) = cases[place / 2]
      let error = try #require(reply["error"] as? [String: Any])
      #expect(error["code"] as? String == code, "\(line)")
      #expect((error["message"] as? String)?.isEmpty == false)
      #expect(reply["id"] as? String == id, "\(line)")
      #expect(reply["status"] as? String == "error")
    }
  }

  @Test("A document that takes too long gets a reply that says so, and the worker lives on")
  func endless() async throws {
    let folder = try TemporaryFolder()
    let endless = try folder.write(HostileFiles.endless, to: "endless.pdf")
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let replies = try await Self.replies(
      [],
      to: Self.request("slow", path: endless, ", \"timeout_seconds\": 1")
        + Self.request("good", path: path))
    let code = try #require((replies[0]["error"] as? [String: Any])?["code"] as? String)
    // Of a busy machine it gets too little to be at fault.
    #expect(["timed_out", "starved"].contains(code))
    let plan = try #require(replies[0]["plan"] as? [String: Any])
    #expect(plan["status"] as? String == "failed")
    #expect(replies[1]["status"] as? String == "ok")
  }

  @Test("Bytes that are sent are read as the file of that name would be, and leave nothing behind")
  func bytes() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let content = Data(AnalyzeTests.plan.utf8).base64EncodedString()
    let replies = try await Self.replies(
      [],
      to: Self.request("a", path: path)
        + "{\"id\": \"b\", \"content_base64\": \"\(content)\", \"name\": \"plan.html\"}\n")
    for name in ["pages", "evidence", "elements", "items", "activities"] {
      let rows = try replies.map { try Self.text(try #require($0[name] as? [Any])) }
      #expect(rows[0] == rows[1], "\(name)")
    }
    let plan = try #require(replies[1]["plan"] as? [String: Any])
    #expect(plan["path"] as? String == "plan.html")
  }

  @Test("Only the pages that are asked for are judged")
  func pages() async throws {
    let path = "\(Program.repository)/Corpus/ardania-2025.pdf"
    let replies = try await Self.replies(
      [], to: Self.request("a", path: path, ", \"pages\": \"2-3\""))
    let pages = try #require(replies[0]["pages"] as? [[String: Any]])
    #expect(pages.compactMap { $0["page"] as? Int } == [2, 3])
    let evidence = try #require(replies[0]["evidence"] as? [[String: Any]])
    #expect(evidence.allSatisfy { [2, 3].contains($0["page"] as? Int) })
  }

  @Test("Pages that a document does not have are a mistake of the request, of files and of sites")
  func pagesOutside() async throws {
    let folder = try TemporaryFolder()
    try folder.write(AnalyzeTests.plan, to: "site/a.html")
    let plan = "\(Program.repository)/Corpus/ardania-2025.pdf"
    let site = "\(folder.path)/site"
    let replies = try await Self.replies(
      ["--ocr", "never"],
      to: Self.request("a", path: plan, ", \"pages\": \"17-900\"")
        + Self.request("b", path: site, ", \"pages\": \"900\"")
        + Self.request("c", path: plan, ", \"pages\": \"16-900\""))
    let errors = replies.map { $0["error"] as? [String: String] }
    #expect(
      errors == [
        ["code": "bad_field", "message": "\(plan) has 16 pages, and none of these"],
        ["code": "bad_field", "message": "\(site) has 1 page, and none of these"], nil,
      ])
    #expect(replies.map { $0["id"] as? String } == ["a", "b", "c"])
    let shown = try await Program.run(["extract", plan, "--pages", "900"])
    #expect(shown.exitCode == 64)
    #expect(shown.messages.contains("\(plan) has 16 pages, and none of these"))
  }
}
