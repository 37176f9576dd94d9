import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// Each bad file, and words of the one sentence that must stand for it.
  static let cases: [(name: String, bytes: [UInt8]?, words: String)] = [
    ("missing.pdf", nil, "there is no such file"),
    ("empty.pdf", [], "the file is empty"),
    (
      "word.pdf",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600),
      "Microsoft Office"
    ),
    ("note.pdf", Array("A note, no plan.\n".utf8), "not PDF or HTML"),
    ("cut.pdf", Array(HostileFiles.page("Plan").prefix(120)), "damaged"),
    ("endless.pdf", HostileFiles.endless, "reading took longer than"),
  ]

  @Test("Each bad file costs one sentence, and the others are read")
  func batch() async throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for example in Self.cases {
      paths.append(
        example.bytes == nil
          ? "\(folder.path)/\(example.name)"
          : try folder.write(example.bytes ?? [], to: example.name))
    }
    let good = "Victims of trafficking in persons shall not be detained."
    paths.append(try folder.write(HostileFiles.page(good), to: "good.pdf"))
    let output = "\(folder.path)/out"
    let result = try await Program.run(
      ["analyze", "--timeout", "30", "--language", "en", "-o", output] + paths)
    #expect(result.exitCode == 2)
    let run = try RunFile(in: output)
    #expect(run.documents.count == paths.count)
    for example in Self.cases {
      let entry = try run.document(named: example.name)
      #expect(entry.status == "failed", "\(example.name): \(entry.reason)")
      #expect(entry.reason.contains(example.words), "\(example.name): \(entry.reason)")
      #expect(result.messages.contains("\(entry.path): \(entry.reason)"))
    }
    #expect(try run.document(named: "good.pdf").status == "ok")
  }

  @Test("A name with a line end, or with signs that move the cursor, is told on one line")
  func names() async throws {
    let folder = try TemporaryFolder()
    for name in ["new\nline.html", "red\u{1B}[31m.html", "back\r.html"] {
      try folder.write([], to: name)
    }
    // Links that lead to each other have no file behind them.
    for (name, other) in [("a.html", "b.html"), ("b.html", "a.html")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: "\(folder.path)/\(other)")
    }
    let result = try await Program.run(
      ["analyze", "--quiet", folder.path, "-o", "\(folder.path)/out"])
    #expect(result.exitCode == 2)
    let lines = result.messages.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { !$0.isEmpty }.allSatisfy { $0.hasPrefix("lacuna: ") })
    #expect(result.messages.contains("/new\\nline.html: the file is empty"))
    #expect(result.messages.contains("/red\\u{1B}[31m.html: the file is empty"))
    #expect(result.messages.contains("/back\\r.html: the file is empty"))
    #expect(result.messages.contains("/a.html: there is no such file"))
    let one = try await Program.run(["extract", "\(folder.path)/new\nline.html"])
    #expect(one.exitCode == 2)
    #expect(one.messages.contains("/new\\nline.html: the file is empty"), "\(one.messages)")
    #expect(try RunFile(in: "\(folder.path)/out").documents.count == 5)
  }

  @Test("A worker that needs too much memory costs its document alone")
  func memory() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.endless, to: "endless.pdf")
    let output = "\(folder.path)/out"
    // Any worker holds more than this once it has its lexicons.
    let result = try await Program.run([
      "analyze", "--memory", "16", "--timeout", "20", "-o", output, path,
    ])
    #expect(result.exitCode == 2)
    #expect(try RunFile(in: output).documents.first?.reason.contains("more than 16 MB") == true)
  }

  @Test("An output folder that cannot be written ends the run with one sentence")
  func unwritable() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.page("Plan"), to: "plan.pdf")
    let result = try await Program.run(["analyze", path, "-o", "/proc/nowhere"])
    #expect(result.exitCode == 1)
    #expect(result.messages.contains("/proc/nowhere"))
    #expect(result.messages.contains("--output"))
  }

  @Test("Where standard output takes nothing, every command says so in one sentence")
  func fullOutput() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let lexicons = ["--lexicons", folder.path]
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let output = "\(folder.path)/out"
    let analyze = ["analyze", path, "-o", output, "--quiet"] + lexicons
    let run = try await Program.run(analyze)
    #expect(run.exitCode == 0, "\(run.messages)")
    let commands = [
      ["extract", path], ["match", path] + lexicons, ["query", output, "SELECT * FROM plans"],
      ["query", output, "--named"], analyze, ["worker"] + lexicons, ["compare", output, output],
      ["doctor"] + lexicons, ["extract", "--help"], ["--version"] + lexicons,
    ]
    for command in commands {
      let result = try await Program.run(command, outputFile: "/dev/full")
      #expect(result.exitCode == 1, "\(command)")
      #expect(
        result.messages
          == "lacuna: standard output cannot be written (No space left on device); free space or "
          + "send the output elsewhere, and try again\n", "\(command)")
    }
  }

  static let unknownNames: [(arguments: [String], known: String)] = [
    (["analyze", "Corpus", "--framework", "gaia-1"], "escap-csec, icmpd-2006, osce-2004"),
    (["match", "plan.pdf", "--framework", "gaia-1"], "osce-2004"),
    (["match", "--passages", "-", "--framework", "gaia-1"], "osce-2004"),
    (["lexicon", "explain", "text", "--framework", "gaia-1"], "osce-2004"),
    (["lexicon", "test", "--framework", "gaia-1"], "osce-2004"),
    (["lexicon", "stats", "Output", "--framework", "gaia-1"], "osce-2004"),
    (["analyze", "Corpus", "--subject", "fishing"], "name auto, none, trafficking"),
    (["match", "plan.pdf", "--subject", "fishing"], "name auto, none, trafficking"),
    (["analyze", "Corpus", "--language", "xx"], "lexicons (ar, en, es, fr, pt, ru)"),
    (["extract", "plan.pdf", "--language", "english"], "lexicons (ar, en, es, fr, pt, ru)"),
    (["lexicon", "explain", "text", "--language", "xx"], "lexicons (ar, en, es, fr, pt, ru)"),
    (["lexicon", "explain", "text", "--language", "de"], "name one of ar, en, es, fr, pt, ru"),
    (["lexicon", "stats", "Output", "--language", "de"], "name one of ar, en, es, fr, pt, ru"),
    (
      ["lexicon", "suggest", "Output", "--element", "OSCE-01", "--language", "de"],
      "name one of ar, en, es, fr, pt, ru"
    ),
    (["lexicon", "suggest", "Output", "--element", "OSCE-99"], "OSCE-09, OSCE-10"),
  ]

  @Test("An unknown name is wrong usage, and the known ones are named", arguments: unknownNames)
  func unknownName(_ arguments: [String], _ known: String) async throws {
    let result = try await Program.run(arguments)
    #expect(result.exitCode == 64, "\(result.messages)")
    #expect(result.messages.hasPrefix("lacuna: there is no "), "\(result.messages)")
    #expect(result.messages.contains(known), "\(result.messages)")
    #expect(result.output.isEmpty)
  }

  @Test(
    "A file that cannot be read, or that takes too much, ends extract and match with 2 and one sentence",
    arguments: ["extract", "match"])
  func single(_ command: String) async throws {
    let folder = try TemporaryFolder()
    for example in Self.cases {
      let path =
        example.bytes == nil
        ? "\(folder.path)/\(example.name)"
        : try folder.write(example.bytes ?? [], to: example.name)
      let result = try await Program.run([command, path, "--timeout", "3"])
      #expect(result.exitCode == 2, "\(example.name): \(result.messages)")
      #expect(result.messages.hasPrefix("lacuna: \(path): "), "\(result.messages)")
      #expect(result.messages.contains(example.words), "\(example.name): \(result.messages)")
      #expect(result.output.isEmpty)
    }
    let endless = "\(folder.path)/endless.pdf"
    let result = try await Program.run([command, endless, "--memory", "16"])
    #expect(result.exitCode == 2)
    #expect(result.messages.contains("more than 16 MB"), "\(result.messages)")
  }

  @Test(
    "A document without text that can be read ends every command with 2",
    arguments: ["extract", "match", "analyze"])
  func silent(_ command: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.page(""), to: "blank.pdf")
    let output = command == "analyze" ? ["-o", "\(folder.path)/out"] : []
    let result = try await Program.run([command, path] + output)
    #expect(result.exitCode == 2, "\(result.messages)")
    #expect(result.messages.contains("no page has text that can be read"), "\(result.messages)")
  }

  @Test("Broken terms end match with 1, and are not laid to the file")
  func brokenTerms() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("'dig NEAR/3 well'", with: "'dig NEAR well'"),
      to: "water/en.yaml")
    let text = "The plan says nothing of what is sought here, at some length, in plain English."
    let path = try folder.write(HostileFiles.page(text), to: "plan.pdf")
    let result = try await Program.run(["match", path, "--lexicons", folder.path])
    #expect(result.exitCode == 1)
    #expect(result.messages.contains("water/en.yaml:7:"), "\(result.messages)")
  }

  @Test("Broken lexicons end the run with every mistake at once")
  func lexicons() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("'dig NEAR/3 well'", with: "'dig NEAR well'"),
      to: "water/en.yaml")
    try folder.write("id: [", to: "air/framework.yaml")
    let path = try folder.write(HostileFiles.page("Plan"), to: "plan.pdf")
    let check = try await Program.run(["lexicon", "check", "--lexicons", folder.path])
    #expect(check.exitCode == 1)
    #expect(check.output.contains("air/framework.yaml:"))
    let run = try await Program.run([
      "analyze", path, "-o", "\(folder.path)/out", "--lexicons", folder.path,
    ])
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("air/framework.yaml:"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/air")
    let second = try await Program.run(["lexicon", "check", "--lexicons", folder.path])
    #expect(second.exitCode == 1)
    #expect(second.output.contains("water/en.yaml:7:"))
  }

  @Test("Mistakes in terms are named together with mistakes in other files")
  func allMistakes() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      SampleLexicons.lexicon.replacing("'dig NEAR/3 well'", with: "'dig NEAR well'"),
      to: "water/en.yaml")
    try folder.write("id: [", to: "air/framework.yaml")
    let path = try folder.write(HostileFiles.page("Plan"), to: "plan.pdf")
    let run = try await Program.run([
      "analyze", path, "-o", "\(folder.path)/out", "--lexicons", folder.path,
    ])
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("air/framework.yaml:"))
    #expect(run.messages.contains("water/en.yaml:7:"))
  }

  @Test("A framework without a lexicon of the language is never called absent")
  func missingLexicon() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let twin = SampleLexicons.framework.replacing("id: water", with: "id: fire")
      .replacing("W-", with: "F-")
    try folder.write(twin, to: "fire/framework.yaml")
    let check = try await Program.run(["lexicon", "check", "--lexicons", folder.path])
    #expect(check.output.contains("there is no fire/en.yaml"))
    let path = try folder.write(
      HostileFiles.page("The plan says nothing of what is sought here, at some length."),
      to: "plan.pdf")
    let output = "\(folder.path)/out"
    let run = try await Program.run([
      "analyze", path, "-o", output, "--lexicons", folder.path, "--language", "en",
    ])
    #expect(run.exitCode == 2)
    #expect(try RunFile(in: output).documents.first?.reason.contains("lexicon of fire") == true)
    let items = try String(contentsOfFile: "\(output)/data/items.csv", encoding: .utf8)
    let rows = items.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.contains(row.contains(",fire,") ? ",not_assessable," : ",absent,"), "\(row)")
    }
  }

  @Test("A higher limit is tried at once")
  func raisedLimit() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      HostileFiles.page("A plan of one page that says what it is."), to: "plan.pdf")
    let output = "\(folder.path)/out"
    let arguments = ["analyze", "-o", output, "--language", "en", path]
    _ = try await Program.run(arguments + ["--memory", "16"])
    let second = try await Program.run(arguments)
    #expect(second.exitCode == 0, "\(second.messages)")
  }

  @Test("Wrong usage exits with 64")
  func usage() async throws {
    #expect(try await Program.run(["analyze"]).exitCode == 64)
    #expect(try await Program.run(["analyze", "x", "--jobs", "0"]).exitCode == 64)
    #expect(try await Program.run(["frobnicate"]).exitCode == 64)
  }
}
