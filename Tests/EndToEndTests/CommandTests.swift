import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

@Suite("Commands")
struct CommandTests {
  static let commands = [
    ["analyze"], ["extract"], ["match"], ["annotate"], ["lexicon", "check"], ["lexicon", "test"],
    ["lexicon", "explain"], ["worker"], ["merge"], ["doctor"],
  ]

  @Test("Every command has help with an example, and stands in the README", arguments: commands)
  func help(_ command: [String]) async throws {
    let result = try await Program.run(command + ["--help"])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("EXAMPLE"))
    let readme = try String(contentsOfFile: "\(Program.repository)/README.md", encoding: .utf8)
    #expect(readme.contains("lacuna \(command.joined(separator: " "))"))
  }

  @Test("The version comes with the digests of the lexicons")
  func version() async throws {
    let result = try await Program.run(["--version"])
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("lacuna 0."))
    #expect(result.output.contains("osce-2004/en"))
  }

  @Test(
    "Changelog, citation and documentation are of the program's version, and the release has its note"
  )
  func release() async throws {
    let shown = try await Program.run(["--version"]).output
    let version = try #require(
      shown.split(separator: "\n").first?.split(separator: " ").dropFirst().first)
    let note = try await Subprocess.run(
      .path(FilePath("\(Program.repository)/Packaging/release-note")), arguments: ["\(version)"],
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 12))
    #expect(note.terminationStatus == .exited(0), "\(note.standardError)")
    #expect(note.standardOutput.split(separator: "\n").count > 3)
    let page = try String(
      contentsOfFile: "\(Program.repository)/docs/scale-out.md", encoding: .utf8)
    #expect(page.contains("\"version\":\"\(version)\""))
  }

  @Test("Explain says which term fired and what stopped another")
  func explain() async throws {
    let result = try await Program.run([
      "lexicon", "explain", "Victims of trafficking shall not be prosecuted for illegal entry.",
    ])
    #expect(result.exitCode == 0)
    #expect(result.output.contains("OSCE-01.2"))
    #expect(result.output.contains("osce-2004/en#OSCE-01.2/"))
    #expect(result.output.contains("level 2"))
    for fact in [
      "what every passage begins with", "a sentence with a term names the subject",
      "it states a measure", "in all, which makes a score of", "reaches the threshold",
    ] {
      #expect(result.output.contains(fact))
    }
  }

  @Test("An item that no framework has is told once and left out of the figures")
  func unknownItem() async throws {
    let folder = try TemporaryFolder()
    let lines = (1...2).map {
      "{\"id\": \"\($0)\", \"lang\": \"en\", \"text\": \"Victims of trafficking shall not be prosecuted.\", "
        + "\"items\": {\"OSCE-01\": 2, \"NO-99\": 1}}"
    }
    let gold = try folder.write(lines.joined(separator: "\n"), to: "gold.jsonl")
    let result = try await Program.run(["evaluate", gold])
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.messages.split(separator: "NO-99").count == 2, "\(result.messages)")
    #expect(result.messages.contains("which 2 passages"))
    #expect(!result.output.contains("NO-99"))
  }

  @Test("Without a document, no subject stops only sentences that do not name it")
  func subjectless() async throws {
    let texts = [
      "The State shall provide legal aid to victims of trafficking in persons.",
      "The committee shall publish a report every year.",
    ]
    let lines = texts.map { "{\"lang\": \"en\", \"text\": \"\($0)\"}" }.joined(separator: "\n")
    let result = try await Program.run(
      ["match", "--passages", "-", "--subject", "none"], input: lines + "\n")
    let answers = result.output.split(separator: "\n")
    try #require(answers.count == 2, "\(result.messages)")
    #expect(!answers[0].contains("\"items\":[]"))
    #expect(answers[1].contains("\"items\":[]"))
  }

  @Test("The explanation of a file tells what came near, too")
  func explained() async throws {
    let plan = "\(Program.repository)/Corpus/delmar-2024.pdf"
    let result = try await Program.run(["match", plan, "--explain"])
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.output.contains("does not count: "))
    #expect(result.output.contains("but its score is only"))
    #expect(result.output.contains("nearly: its words stand here"))
  }

  @Test("A text too short to tell its language is taken for one of its letters")
  func shortText() async throws {
    for (text, language) in [("shelter", "en"), ("приют", "ru"), ("مأوى", "ar")] {
      let result = try await Program.run(["lexicon", "explain", text])
      #expect(result.output.contains("(body, \(language))"), "\(result.messages)")
      #expect(result.messages.contains("taken for \(language)"))
    }
  }

  @Test("Notes come in groups with a limit, and say how many more there are")
  func notes() async throws {
    let few = try await Program.run(["lexicon", "check", "--notes", "--limit", "1"])
    let all = try await Program.run(["lexicon", "check", "--notes", "--limit", "0"])
    #expect(few.exitCode == 0 && all.exitCode == 0, "\(few.messages)\(all.messages)")
    let shown = few.output.split(separator: "\n")
    #expect(shown.contains { $0.hasPrefix("… and ") && $0.hasSuffix("more; --limit 0 shows all") })
    #expect(shown.count * 2 < all.output.split(separator: "\n").count)
  }

  @Test("The user may say what a document is about, but only what is known")
  func subject() async throws {
    let plan = "\(Program.repository)/Corpus/isolde-republic/coordination.html"
    let told = try await Program.run(["match", plan, "--subject", "none"])
    let measured = try await Program.run(["match", plan, "--subject", "trafficking"])
    #expect(told.exitCode == 0 && measured.exitCode == 0, "\(told.messages)\(measured.messages)")
    #expect(
      told.output.split(separator: "\"item\"").count
        < measured.output.split(separator: "\"item\"").count)
    let unknown = try await Program.run(["match", plan, "--subject", "fishing"])
    #expect(unknown.exitCode == 64)
    #expect(unknown.messages.contains("there is no subject \"fishing\"; name auto, none, "))
  }

  @Test("Offsets of match count code points and slice to the quote")
  func match() async throws {
    let text =
      "Überprüfung 😀: the national referral mechanism for victims of trafficking shall be adopted."
    let line = try JSONEncoder().encode(["text": text, "lang": "en", "id": "x"])
    let result = try await Program.run(
      ["match", "--passages", "-"], input: String(decoding: line, as: UTF8.self) + "\n")
    #expect(result.exitCode == 0, "\(result.messages)")
    struct Line: Decodable {
      struct HitLine: Decodable {
        let start: Int
        let end: Int
        let quote: String
      }
      struct Stamp: Decodable {
        let digest: String
        let versions: [String: String]
      }
      let id: String
      let lexicon: Stamp
      let hits: [HitLine]
    }
    let answer = try JSONDecoder().decode(Line.self, from: Data(result.output.utf8))
    #expect(answer.id == "x")
    #expect(answer.lexicon.digest.count == 16)
    #expect(answer.lexicon.versions["osce-2004/en"]?.hasPrefix("1.") == true)
    #expect(answer.lexicon.versions["osce-2004/fr"] == nil)
    try #require(!answer.hits.isEmpty)
    let scalars = Array(text.unicodeScalars)
    for hit in answer.hits {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[hit.start..<hit.end])
      #expect(String(slice) == hit.quote)
    }
  }

  @Test("What contradicts an element is shown, and is evidence for nothing")
  func contradiction() async throws {
    let result = try await Program.run([
      "lexicon", "explain", "Victims of trafficking shall be detained and deported.",
    ])
    #expect(result.output.contains("contradicts the element"), "\(result.output)")
    #expect(result.output.contains("evidence for nothing"))
  }

  @Test("Extract prints JSON with pages, blocks and their places")
  func extract() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      HostileFiles.page("A single line of text that can be read."), to: "page.pdf")
    let result = try await Program.run(["extract", path, "--format", "json"])
    #expect(result.exitCode == 0, "\(result.messages)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(blocks.contains { $0["text"] as? String == "A single line of text that can be read." })
    #expect(blocks.first?["box"] is [Any])
    #expect((object["pages"] as? [[String: Any]])?.count == 1)
  }

  @Test("The lexicons pass their own check and sentences")
  func lexicons() async throws {
    let check = try await Program.run(["lexicon", "check"])
    #expect(check.exitCode == 0, "\(check.output)")
    let test = try await Program.run(["lexicon", "test"])
    #expect(test.exitCode == 0, "\(test.output)")
  }

  @Test("Doctor finds what the main job needs")
  func doctor() async throws {
    let result = try await Program.run(["doctor"])
    #expect(result.exitCode == 0, "\(result.output)")
    #expect(result.output.contains("poppler"))
  }
}
