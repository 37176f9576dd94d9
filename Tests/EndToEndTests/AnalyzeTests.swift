import Foundation
import TestSupport
import Testing

@Suite("The main job")
struct AnalyzeTests {
  static let plan = """
    <!doctype html><html lang="en"><head><title>Water plan</title></head><body><main>
    <h1>Water plan</h1><h2>Measures</h2>
    <p>The ministry of water will dig ten wells in the north and twenty in the south, and it will
    test the water of every borehole before people drink of it, because water is life.</p>
    </main></body></html>
    """

  /// Every file of a folder but the program's own memory, with its bytes.
  private static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !name.hasPrefix(".lacuna") {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
    return files
  }

  /// `run.json` without the times, which alone may differ.
  private static func withoutTimes(_ data: Data?) -> String {
    String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("\"seconds\"") }.joined(separator: "\n")
  }

  @Test("A framework that is only a folder is found, matched, assessed and reported")
  func newFramework() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(Self.plan, to: "plans/plan.html")
    let output = "\(folder.path)/out"
    let result = try await Program.run([
      "analyze", path, "-o", output, "--lexicons", folder.path,
    ])
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.output == "\(output)/index.html\n")
    let items = try folder.read("out/data/items.csv")
    #expect(items.contains("W-1"))
    #expect(try folder.read("out/data/evidence.csv").contains("dig ten wells"))
    #expect(try folder.read("out/index.html").contains("Access"))
    #expect(try folder.read("out/method.html").contains("Water 1.0.0"))
  }

  @Test(
    "A report's links to other pages of the folder lead to files, among them the wordings tried")
  func linksOfReports() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan, to: "plans/plan.html")
    let output = "\(folder.path)/out"
    let arguments = ["analyze", "\(folder.path)/plans", "-o", output, "--lexicons", folder.path]
    #expect(try await Program.run(arguments).exitCode == 0)
    let plan = try #require(
      FileManager.default.contentsOfDirectory(atPath: "\(output)/plans").first)
    let report = try folder.read("out/plans/\(plan)/report.html")
    let files = Set(
      report.matches(of: /href="\.\.\/\.\.\/([^"#]+)[^"]*"/).map { String($0.1) }
        .filter { !$0.hasPrefix("..") })
    #expect(files.contains { $0.hasPrefix("terms/") }, "\(files)")
    for file in files {
      #expect(FileManager.default.fileExists(atPath: "\(output)/\(file)"), "\(file)")
    }
    let stale = "\(output)/terms/gone.en.html"
    try Data().write(to: URL(fileURLWithPath: stale))
    let again = try await Program.run(["report", output, "--quiet"])
    #expect(again.exitCode == 0 && again.messages.isEmpty, "\(again.messages)")
    #expect(again.output == "\(output)/index.html\n")
    #expect(!FileManager.default.fileExists(atPath: stale))
    #expect(try await Program.run(["report", output]).messages.contains("1 report written"))
  }

  @Test("Two fresh runs give the same bytes, and a third reads nothing")
  func repeatable() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan, to: "plans/a.html")
    try folder.write(HostileFiles.page("We dig a well."), to: "plans/b.pdf")
    try folder.write("no plan", to: "plans/c.pdf")
    let plans = "\(folder.path)/plans"
    var runs: [[String: Data]] = []
    for name in ["one", "two"] {
      let result = try await Program.run([
        "analyze", plans, "-o", "\(folder.path)/\(name)", "--lexicons", folder.path, "--jobs",
        name == "one" ? "1" : "2",
      ])
      #expect(result.exitCode == 2)
      runs.append(try Self.files(in: "\(folder.path)/\(name)"))
    }
    #expect(runs[0].keys.sorted() == runs[1].keys.sorted())
    for (name, data) in runs[0] where name != "run.json" {
      #expect(data == runs[1][name], "\(name)")
    }
    #expect(Self.withoutTimes(runs[0]["run.json"]) == Self.withoutTimes(runs[1]["run.json"]))
    let third = try await Program.run([
      "analyze", plans, "-o", "\(folder.path)/one", "--lexicons", folder.path,
    ])
    #expect(third.exitCode == 2)
    #expect(third.messages.contains("nothing has changed"))
    #expect(third.messages.contains("c.pdf"))
    #expect(try Self.files(in: "\(folder.path)/one")["run.json"] == runs[0]["run.json"])
  }

  @Test("A changed document is read again, the others are not")
  func incremental() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan, to: "plans/a.html")
    try folder.write(Self.plan.replacing("ten", with: "nine"), to: "plans/b.html")
    let arguments = [
      "analyze", "\(folder.path)/plans", "-o", "\(folder.path)/out", "--lexicons", folder.path,
    ]
    #expect(try await Program.run(arguments).exitCode == 0)
    try folder.write(Self.plan.replacing("ten wells", with: "six wells"), to: "plans/a.html")
    #expect(try await Program.run(arguments).exitCode == 0)
    let evidence = try folder.read("out/data/evidence.csv")
    #expect(evidence.contains("six wells"))
    #expect(evidence.contains("nine wells"))
    #expect(!evidence.contains("ten wells"))
  }

  @Test(
    "A changed lexicon is held against the kept text, without a new reading, and what was found before is taken away"
  )
  func changedLexicon() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan, to: "plans/a.html")
    let arguments = [
      "analyze", "\(folder.path)/plans", "-o", "\(folder.path)/out", "--lexicons", folder.path,
    ]
    #expect(try await Program.run(arguments).exitCode == 0)
    let files = FileManager.default
    let kept = "out/.lacuna/documents"
    let name = try #require(
      files.subpathsOfDirectory(atPath: "\(folder.path)/\(kept)").first { $0.hasSuffix("json") })
    let text = try folder.read("\(kept)/\(name)")
    try folder.write(text.replacing("dig ten wells", with: "dig two wells"), to: "\(kept)/\(name)")
    let lexicon = try #require(
      files.subpathsOfDirectory(atPath: folder.path).first { $0.hasSuffix("water/en.yaml") })
    try folder.write(
      try folder.read(lexicon).replacing("'new well'", with: "'newest well'"), to: lexicon)
    let result = try await Program.run(arguments)
    #expect(result.exitCode == 0)
    #expect(!result.messages.contains("nothing has changed"))
    #expect(try folder.read("out/data/evidence.csv").contains("two wells"))
    #expect(
      try files.contentsOfDirectory(atPath: "\(folder.path)/out/.lacuna/readings").count == 1)
    // A damaged text is read anew.
    try folder.write("{}\n", to: "\(kept)/\(name)")
    #expect(try await Program.run(arguments + ["--fresh"]).exitCode == 0)
    #expect(try folder.read("out/data/evidence.csv").contains("ten wells"))
  }

  @Test("A folder with --site is one plan, and its quotes name and link the files they stand in")
  func siteOption() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan.replacing("wells", with: "roads"), to: "site/index.html")
    try folder.write(
      Self.plan.replacing("<h2>", with: "<h2 id=what>").replacing("ten", with: "six"),
      to: "site/more pages/b.html")
    let result = try await Program.run([
      "analyze", "\(folder.path)/site", "--site", "-o", "\(folder.path)/out", "--lexicons",
      folder.path,
    ])
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(try folder.read("out/data/plans.csv").split(separator: "\n").count == 2)
    #expect(try folder.read("out/data/evidence.csv").contains("more pages/b.html"))
    let plans = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/plans")
    let report = try folder.read("out/plans/\(plans[0])/report.html")
    #expect(report.contains("site/more%20pages/b.html#what\">more pages/b.html</a>"))
  }

  @Test("A folder that the manifest names is one plan of many pages")
  func site() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(Self.plan, to: "site/index.html")
    try folder.write(Self.plan.replacing("ten", with: "six"), to: "site/more.html")
    let manifest = try folder.write(
      "path,plan_id,country,region\nsite,the-site,XAA,North\n", to: "manifest.csv")
    let result = try await Program.run([
      "analyze", "\(folder.path)/site", "--manifest", manifest, "-o", "\(folder.path)/out",
      "--lexicons", folder.path,
    ])
    #expect(result.exitCode == 0, "\(result.messages)")
    let run = try RunFile(in: "\(folder.path)/out")
    #expect(run.documents.map(\.planID) == ["the-site"])
    #expect(try folder.read("out/data/plans.csv").contains("North"))
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/plans/the-site/report.html"))
  }

  @Test("Paths come from standard input, one a line")
  func standardInput() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(Self.plan, to: "a plan.html")
    let result = try await Program.run(
      ["analyze", "-", "-o", "\(folder.path)/out", "--lexicons", folder.path], input: "\(path)\n")
    #expect(result.exitCode == 0, "\(result.messages)")
  }

  @Test(
    "run.json names limits and manifest; rows of evidence that count and those that do not make all"
  )
  func provenance() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(Self.plan, to: "plan.html")
    let manifest = try folder.write("path,country\n\(path),XYZ\n", to: "manifest.csv")
    let result = try await Program.run([
      "analyze", path, "-o", "\(folder.path)/out", "--lexicons", folder.path, "--manifest",
      manifest,
      "--timeout", "50", "--memory", "900",
    ])
    #expect(result.exitCode == 0, "\(result.messages)")
    struct Run: Decodable { let settings: [String: String] }
    let run = try JSONDecoder().decode(
      Run.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/out/run.json")))
    #expect(run.settings["timeout_seconds"] == "50" && run.settings["memory_mb"] == "900")
    #expect(run.settings["manifest"] == manifest)
    #expect(run.settings["manifest_sha256"]?.count == 64)
    let evidence = try folder.read("out/data/evidence.csv").split(separator: "\n").count - 1
    let plans = try folder.read("out/data/plans.csv").split(separator: "\n")
    let cells = zip(
      plans[0].split(separator: ",", omittingEmptySubsequences: false),
      plans[1].split(separator: ",", omittingEmptySubsequences: false))
    let counts = Dictionary(
      cells.map { ("\($0)", Int($1) ?? 0) }, uniquingKeysWith: { first, _ in first })
    let counting = try #require(counts["evidence_count"])
    let discounted = try #require(counts["discounted_count"])
    #expect(counting > 0 && counting + discounted == evidence)
  }
}
