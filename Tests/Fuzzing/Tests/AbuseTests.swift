import AnalysisModel
import Foundation
import Ingesting
import Loading
import Matching
import SharedLibraries
import TestSupport
import Testing

@Suite("Files that are made to do harm")
struct AbuseTests {
  // MARK: Web pages

  /// A page's body, by a name that is short enough to be printed.
  struct Page: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    var testDescription: String { name }

    init(_ name: String, _ body: String) {
      self.name = name
      self.body = body
    }
  }

  /// Pages that cost a careless reader the square of their size, and words that must be in the text.
  static let pages: [Page] = [
    Page("a line without spaces", "<p>" + String(repeating: "x", count: 1 << 20)),
    Page("a line of parentheses", "<p>" + String(repeating: "(", count: 1 << 20)),
    Page("marks upon marks", "<p>a" + String(repeating: "\u{301}", count: 1 << 18)),
    Page("nested elements", String(repeating: "<div>", count: 100_000)),
    Page("nested tables", String(repeating: "<table><tr><td>x", count: 3000)),
    Page("a row of many columns", "<table><tr>" + String(repeating: "<td>x", count: 100_000)),
    Page(
      "cells that span all",
      "<table>" + String(repeating: "<tr><td rowspan=65535 colspan=1000>x", count: 5000)
    ),
    Page("elements that are never closed", String(repeating: "<a href=x><b>y", count: 20_000)),
    Page("signs of the language itself", String(repeating: "<", count: 1 << 20)),
  ]

  @Test("A page of a megabyte that nobody writes is read", arguments: pages)
  func page(_ page: Page) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<html><body><p>The plan.</p>" + page.body, to: "page.html")
    let time = try threadSeconds {
      let document = try ingest(path: path, options: IngestOptions())
      #expect(!document.text.isEmpty, "\(page.name)")
    }
    #expect(time < Self.longest, "\(page.name)")
  }

  /// What a megabyte may take in seconds where everything is built for debugging; a reader that takes the square of the size
  /// needs hours.
  private static let longest = 60.0

  @Test("Entities that a page declares stand for nothing, and no file that they name is opened")
  func entities() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("the secret", to: "secret")
    let page =
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file://\(secret)\"><!ENTITY a \"haha\"><!ENTITY b \"&a;&a;\">]><p>The plan: &x; &b;</p>"
    let path = try folder.write(page, to: "page.html")
    let text = try ingest(path: path, options: IngestOptions()).text
    #expect(text.contains("The plan:"))
    #expect(!text.contains("the secret") && !text.contains("haha"))
  }

  // MARK: Lexicons

  /// What is added to a file of a small library, and words of the one sentence that must stand for it.
  static let lexicons: [(file: String, addition: Excess)] = [
    (
      "water/en.yaml",
      Excess(
        "bomb:\n  - &a [w, w]\n  - &b [*a, *a]\n  - ? [*b, *b]\n    : x\n",
        "*a refers to another part of the file; write out what stands there")
    ),
    (
      "common/en.yaml",
      Excess(
        "groups:\n  g0: [well, spring]\n"
          + (1..<40).map { "  g\($0): ['<g\($0 - 1)> <g\($0 - 1)>']\n" }.joined(),
        "bytes once the groups that it names are written out")
    ),
    (
      "water/en.yaml", Excess("deep: " + String(repeating: "[", count: 1 << 20), "broken YAML")
    ),
    (
      "water/en.yaml",
      Excess(
        (0..<3000).map { "twice\($0): {a: 1, a: 2}\n" }.joined(), "these keys stand twice: a")
    ),
  ]

  @Test("A lexicon that would swell or take for ever is refused in a sentence", arguments: lexicons)
  func lexicon(_ example: (file: String, addition: Excess)) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(try folder.read(example.file) + example.addition.text, to: example.file)
    let error = #expect(throws: LexiconError.self) {
      _ = try LexiconLibrary(directory: folder.path) { "\($0.count)" }
    }
    let sentences =
      error?.problems.map(\.message).filter { $0.contains(example.addition.sentence) } ?? []
    #expect(!sentences.isEmpty, "\(error?.problems.prefix(3) ?? [])")
  }

  /// A term, or what is added to a file, by the sentence that must stand for it.
  struct Excess: CustomTestStringConvertible, Sendable {
    let text: String
    let sentence: String
    var testDescription: String { sentence }

    init(_ text: String, _ sentence: String) {
      self.text = text
      self.sentence = sentence
    }
  }

  static let terms: [Excess] = [
    Excess(String(repeating: "(", count: 1 << 20), "The term is longer than 100000 bytes"),
    Excess(String(repeating: "(", count: 50_000), "Parentheses stand in more than 50 others."),
    Excess(
      Array(repeating: "well", count: 20_000).joined(separator: " OR "), "The term is longer than"),
    Excess(
      Array(repeating: "well", count: 2000).joined(separator: " NOT "),
      "The term has more than 200 operators"
    ),
    Excess(
      String(repeating: "<all>", count: 10_000),
      "With its word groups written out the term has more than 100000 words and signs."
    ),
    Excess(String(repeating: ")", count: 50_000), "This parenthesis was not opened."),
  ]

  @Test("A term that nobody writes is refused in a sentence", arguments: terms)
  func term(_ example: Excess) {
    var groups = WordGroups()
    _ = groups.add("all", members: (0..<1000).map { "w\($0)" })
    let errors = TermExpression.syntaxErrors(in: example.text, groups: groups)
    #expect(errors.contains { $0.message.hasPrefix(example.sentence) }, "\(errors.prefix(3))")
  }

  // MARK: Manifests

  @Test("A long row of editions costs no more than its length, and a circle is named once")
  func editions() throws {
    let folder = try TemporaryFolder()
    let count = 5000
    let rows = (0..<count).map { "p\($0).pdf,p\($0),\($0 + 1 < count ? "p\($0 + 1)" : "")\n" }
    let head = "path,plan_id,edition_of\n"
    let row = try folder.write(head + rows.joined(), to: "row.csv")
    #expect(try Manifest(contentsOf: row).records.count == count)
    let circle = try folder.write(
      head + rows.dropLast().joined() + "last.pdf,p\(count - 1),p0\n", to: "circle.csv")
    let error = #expect(throws: ManifestError.self) { _ = try Manifest(contentsOf: circle) }
    #expect(error?.problems.count == 1)
    #expect(error?.problems.first?.contains("edition_of goes in a circle") == true)
  }

  @Test(
    "An id that would lead out of the results is refused",
    arguments: ["../../evil", "/etc/evil", "a/b", "a\\b", ".", "..", ".hidden", "a b"])
  func planID(_ id: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("path,plan_id\nplan.pdf,\(id)\n", to: "manifest.csv")
    let error = #expect(throws: ManifestError.self) { _ = try Manifest(contentsOf: path) }
    #expect(error?.problems.first?.contains("may hold letters, digits, dots") == true)
  }

  // MARK: Archives

  /// A file of zeros that is larger than a file of an archive may be; on the disk it takes nothing.
  private static func zeros(in folder: borrowing TemporaryFolder) throws -> String {
    let file = try folder.write("", to: "zeros")
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.truncate(atOffset: UInt64(ZipReader.mostBytes + 1))
    try handle.close()
    return file
  }

  @Test("A project and a workbook that swell are given up where the limit is")
  func bombs() throws {
    let folder = try TemporaryFolder()
    let zeros = try Self.zeros(in: folder)
    for name in ["project.qde", "xl/workbook.xml"] {
      let path = "\(folder.path)/archive"
      var writer = try ZipWriter(creatingAt: path)
      try writer.add(zeros, as: name, isCompressed: true)
      try writer.finish()
      let sentence = "\"\(name)\" in it swells to more than 128 MB"
      if name == "project.qde" {
        let error = #expect(throws: CodingProjectFile.Failure.self) {
          _ = try CodingProjectFile(contentsOf: path).users
        }
        #expect(error?.description.contains(sentence) == true)
      } else {
        let error = #expect(throws: WorkbookRows.Failure.self) {
          _ = try WorkbookRows(contentsOf: path) { _ in true }
        }
        #expect(error?.description.contains(sentence) == true)
      }
    }
  }

  @Test("A project whose entities stand for entities is refused before any is written out")
  func laughs() throws {
    let folder = try TemporaryFolder()
    let entities = (1..<12).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    let project =
      "<!DOCTYPE Project [<!ENTITY e0 \"ha\">\(entities.joined())]><Project name=\"&e11;\">&e11;</Project>"
    let archive = StoredArchive(["project.qde": Array(project.utf8)]).bytes
    let path = try folder.write(archive, to: "project.qdpx")
    let error = #expect(throws: CodingProjectFile.Failure.self) {
      _ = try CodingProjectFile(contentsOf: path).users
    }
    #expect(error?.description.contains("declares a document type") == true)
  }
}
