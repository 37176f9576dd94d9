internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Loading
internal import Matching

@testable internal import Pipeline

/// What is read of others' files and lines, each as the program reads it.
///
/// Every reading may refuse its input with an error; what it must not do is trap, hang or swell.
enum FuzzedInput: String, CaseIterable {
  case html
  case lexicon
  case term
  case manifest
  case request
  case qdpx
  case workbook

  func read(_ bytes: [UInt8], in folder: FuzzFolder) {
    switch self {
    case .html: readPage(bytes, in: folder)
    case .lexicon: FuzzedLexicons(bytes).read(in: folder)
    case .term: readTerm(bytes)
    case .manifest: _ = try? Manifest(contentsOf: folder.write(bytes, to: "manifest.csv"))
    case .request:
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        _ = try? ServedRequest(line: Array(line))
      }
    case .qdpx: readProject(bytes, in: folder)
    case .workbook: readWorkbook(bytes, in: folder)
    }
  }

  private func readPage(_ bytes: [UInt8], in folder: FuzzFolder) {
    // Poppler reads those, and is looked after elsewhere.
    guard !bytes.prefix(1 << 11).contains(subsequence: Array("%PDF".utf8)) else { return }
    _ = try? ingest(
      path: folder.write(bytes, to: "page.html"), options: IngestOptions(recognition: .never))
  }

  /// Reads, compiles and looks for a term; the first byte chooses the language.
  private func readTerm(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let languages = ["en", "fr", "es", "pt", "ru", "ar"]
    let language = LanguageTag(rawValue: languages[Int(first) % languages.count])
    let parts = String(decoding: bytes.dropFirst(), as: UTF8.self)
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    var groups = WordGroups()
    _ = groups.add("victim", members: ["victim", "trafficked person", "survivor*"])
    let term = Term(
      id: "f/en#F-1/1", target: .element("F-1"), notation: String(parts.first ?? ""),
      groups: groups, weight: .defining,
      location: SourceLocation(file: "f/en.yaml", line: 1, column: 1))
    guard
      let automaton = try? TermAutomaton(terms: [term], language: language, abbreviations: ["Dr"])
    else { return }
    var scanner = PassageScanner(automaton: automaton)
    _ = scanner.scan(text: parts.count > 1 ? String(parts[1]) : term.notation)
  }

  /// Reads a project and finds its selections; what is no archive is taken for the project in one.
  private func readProject(_ bytes: [UInt8], in folder: FuzzFolder) {
    let path =
      bytes.starts(with: StoredArchive.signature)
      ? folder.write(bytes, to: "project.qdpx")
      : folder.write(
        StoredArchive(["project.qde": bytes, "Sources/t1.txt": Self.plan]).bytes,
        to: "project.qdpx")
    guard let project = try? CodingProjectFile(contentsOf: path) else { return }
    let ours = Array(String(decoding: Self.plan, as: UTF8.self).unicodeScalars)
    for source in project.sources {
      let text = try? project.text(of: source)
      let places = [
        SelectionPlaces(text: text, ours: ours), SelectionPlaces(text: nil, ours: ours),
      ]
      for selection in source.selections {
        for places in places { _ = places.place(selection) }
      }
    }
  }

  /// Reads a workbook; what is no archive is taken for a sheet of one, which may name its own texts.
  private func readWorkbook(_ bytes: [UInt8], in folder: FuzzFolder) {
    let archive =
      bytes.starts(with: StoredArchive.signature)
      ? bytes
      : StoredArchive([
        "xl/workbook.xml": Array(
          "<workbook xmlns:r=\"u\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>".utf8
        ),
        "xl/_rels/workbook.xml.rels": Array(
          "<Relationships><Relationship Id=\"r1\" Target=\"s.xml\"/><Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></Relationships>"
            .utf8),
        "xl/s.xml": bytes, "xl/t.xml": bytes,
      ]).bytes
    _ = try? WorkbookRows(contentsOf: folder.write(archive, to: "book.xlsx")) { _ in true }
  }

  private static let plan = Array("The plan.\nVictims 😀 are not punished, see § 3.\r\nEnd".utf8)
}

extension Collection<UInt8> {
  fileprivate func contains(subsequence wanted: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: wanted) }
  }
}
