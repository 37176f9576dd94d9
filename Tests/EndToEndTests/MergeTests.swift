import Foundation
import TestSupport
import Testing

@Suite("Results from replies of workers")
struct MergeTests {
  /// Every file of a results folder but the program's own memory, `run.json` without what may differ.
  private static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !name.hasPrefix(".lacuna") && name != "run.json" {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    return files
  }

  @Test("Merged replies leave the same bytes as analyze, whatever their shares and order")
  func sameAsAnalyze() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let lexicons = ["--lexicons", folder.path]
    let names = ["a.html", "b.pdf", "c.pdf", "d.html"]
    try folder.write(AnalyzeTests.plan, to: "plans/a.html")
    try folder.write(HostileFiles.page("We dig a well."), to: "plans/b.pdf")
    try folder.write("no plan", to: "plans/c.pdf")
    try folder.write(AnalyzeTests.plan, to: "plans/d.html")
    let manifest = try folder.write(
      "path,country,colour\n" + names.map { "plans/\($0),KEN,red\n" }.joined(),
      to: "manifest.csv")
    let paths = names.map { "\(folder.path)/plans/\($0)" }
    let run = try await Program.run(
      ["analyze", "\(folder.path)/plans", "-o", "\(folder.path)/one", "--manifest", manifest]
        + lexicons)
    #expect(run.exitCode == 2, "\(run.messages)")
    for (number, share) in [[paths[2], paths[3], paths[0]], [paths[1], paths[0]]].enumerated() {
      let worker = try await Program.run(
        ["worker", "--readings"] + lexicons,
        input: share.map { WorkerTests.request($0, path: $0) }.joined())
      try folder.write(worker.output, to: "replies/\(number).jsonl")
    }
    let merge = try await Program.run(
      [
        "merge", "\(folder.path)/replies", "-o", "\(folder.path)/two", "--manifest", manifest,
      ] + lexicons)
    #expect(merge.exitCode == 2, "\(merge.messages)")
    #expect(merge.messages.contains("5 replies for 4 documents"))
    #expect(merge.messages.contains("the same file: \(paths[0]), \(paths[3])"))
    #expect(merge.messages.contains("c.pdf"))
    let (one, two) = (
      try Self.files(in: "\(folder.path)/one"), try Self.files(in: "\(folder.path)/two")
    )
    #expect(one.keys.sorted() == two.keys.sorted())
    for (name, data) in one {
      #expect(data == two[name], "\(name)")
    }
    let report = try await Program.run(["report", "\(folder.path)/two"])
    #expect(report.exitCode == 0, "\(report.messages)")
    let compare = try await Program.run([
      "compare", "\(folder.path)/one", "\(folder.path)/two",
    ])
    #expect(compare.exitCode == 0, "\(compare.messages)")
  }

  @Test("A document without a reply, and one that a driver gave up, each have their row")
  func unanswered() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let manifest = try folder.write("path\nplan.html\nlost.pdf\n", to: "manifest.csv")
    let worker = try await Program.run(
      ["worker", "--readings", "--lexicons", folder.path],
      input: WorkerTests.request("1", path: path))
    let given =
      "{\"id\": \"\(folder.path)/dead.pdf\", \"status\": \"error\", "
      + "\"error\": {\"code\": \"worker_died\", \"message\": \"signal 9\"}}\n"
    let replies = try folder.write(worker.output + given, to: "replies.jsonl")
    let merge = try await Program.run([
      "merge", replies, "-o", "\(folder.path)/out", "--manifest", manifest, "--lexicons",
      folder.path,
    ])
    #expect(merge.exitCode == 2, "\(merge.messages)")
    let run = try RunFile(in: "\(folder.path)/out")
    #expect(run.documents.count == 3)
    #expect(try run.document(named: "dead.pdf").reason.contains("signal 9"))
    #expect(try run.document(named: "lost.pdf").reason.contains("no reply names it"))
    #expect(try run.document(named: "plan.html").status == "ok")
  }

  @Test("A folder without replies is named")
  func emptyFolder() async throws {
    let folder = try TemporaryFolder()
    let replies = "\(folder.path)/replies"
    try FileManager.default.createDirectory(
      atPath: replies, withIntermediateDirectories: false)
    let merge = try await Program.run(["merge", replies, "-o", "\(folder.path)/out"])
    #expect(merge.exitCode == 1)
    #expect(
      merge.messages.hasPrefix("lacuna: \(replies): there is no reply"), "\(merge.messages)")
  }

  @Test("Names of documents and of replies stay on their line, with control characters written out")
  func names() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let name = "a\u{1B}[31mX\nlacuna: forged line.html"
    let paths = [
      try folder.write(AnalyzeTests.plan, to: "plans/\(name)"),
      try folder.write(AnalyzeTests.plan, to: "plans/b.html"),
    ]
    let requests = try paths.map { path in
      String(decoding: try JSONEncoder().encode(["id": path, "path": path]), as: UTF8.self) + "\n"
    }
    let worker = try await Program.run(
      ["worker", "--readings", "--lexicons", folder.path], input: requests.joined())
    let replies = try folder.write(worker.output, to: "x\ny.jsonl")
    let options = ["-o", "\(folder.path)/out", "--lexicons", folder.path]
    let merge = try await Program.run(["merge", replies] + options)
    #expect(merge.exitCode == 0, "\(merge.messages)")
    let lines = merge.messages.split(separator: "\n")
    #expect(lines.count == 2, "\(merge.messages)")
    #expect(lines[0].contains("/a\\u{1B}[31mX\\nlacuna: forged line.html, "), "\(lines[0])")
    try folder.write("no reply", to: "x\ny.jsonl")
    let damaged = try await Program.run(["merge", replies] + options)
    #expect(damaged.messages.contains("/x\\ny.jsonl:1: this is no whole reply"))
    #expect(damaged.exitCode == 1)
  }

  @Test("Replies that cannot be merged are named by their line")
  func refused() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let request = WorkerTests.request("1", path: path)
    let plain = try await Program.run(["worker", "--lexicons", folder.path], input: request)
    let whole = try await Program.run(
      ["worker", "--readings", "--lexicons", folder.path], input: request)
    let other = try await Program.run(
      ["worker", "--readings", "--lexicons", folder.path, "--ocr", "never"], input: request)
    let cases = [
      (plain.output, "replies.jsonl:2: the reply has no reading"),
      (String(whole.output.dropLast(9)), "replies.jsonl:2: this is no whole reply"),
      (whole.output + other.output, "replies.jsonl:4: the reply was made with other settings"),
      ("", "replies.jsonl: there is no reply of a worker in it"),
    ]
    for (text, sentence) in cases {
      let replies = try folder.write(text, to: "replies.jsonl")
      let merge = try await Program.run([
        "merge", replies, "-o", "\(folder.path)/out", "--lexicons", folder.path,
      ])
      #expect(merge.exitCode == 1)
      #expect(merge.messages.contains(sentence), "\(merge.messages)")
    }
  }
}
