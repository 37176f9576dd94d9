import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Exporting

struct CodingProjectTests {
  /// The schema of the standard, under its own licence.
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/refi-qda-project-1.0.xsd").path
  private static let xmllint = "/usr/bin/xmllint"

  private static func write(
    _ plans: [AnalyzedPlan], decisions: [CoderDecision] = [], lineEnd: LineEnd = .lf,
    pdf: String? = nil, in folder: borrowing TemporaryFolder
  ) throws -> [UInt8] {
    let scratch = "\(folder.path)/scratch"
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: true)
    let path = "\(folder.path)/project.qdpx"
    var project = try CodingProject(
      creatingAt: path, scratch: scratch, tables: SampleRun.tables,
      documents: plans.map(\.document), coders: Set(decisions.map(\.coder)).sorted(),
      lineEnd: lineEnd)
    for plan in plans { try project.append(plan, decisions: decisions, pdf: pdf) }
    try project.finish()
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  private static func isValid(_ file: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: xmllint)
    process.arguments = ["--noout", "--huge", "--schema", schema, file]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static func text(
    of plan: PlanRecord.ID, in folder: borrowing TemporaryFolder
  ) throws
    -> [Unicode.Scalar]
  {
    let bytes = try Data(
      contentsOf: URL(
        filePath: "\(folder.path)/scratch/\(NameUUID(.text, plan.rawValue)).txt"))
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// The places of the selections of a project, in its order.
  private static func places(_ project: String) -> [Range<Int>] {
    project.matches(of: /startPosition="(\d+)" endPosition="(\d+)"/).compactMap { match in
      guard let start = Int(match.1), let end = Int(match.2) else { return nil }
      return start..<end
    }
  }

  @Test("A small project is as recorded")
  func golden() throws {
    let folder = try TemporaryFolder()
    let decision = CoderDecision(
      id: "1", element: "SAM-01.2", level: .mentioned, coder: "Ana & Bo",
      time: "2026-01-02T03:04:05Z", reason: "Says \"aid\".", range: 8..<12)
    let rejection = CoderDecision(
      id: "2", element: "SAM-01.1", level: .absent, coder: "Ana & Bo", time: nil, reason: nil,
      range: 8..<12)
    _ = try Self.write(
      [SampleRun.plan(passages: ["Shelters 😀 are open."]), SampleRun.failed],
      decisions: [decision, rejection], in: folder)
    try expectGolden(try folder.read("scratch/project.qde"), named: "project.qde")
  }

  @Test("A codebook is as recorded")
  func codebook() throws {
    let folder = try TemporaryFolder()
    try writeCodebook([SampleRun.framework], to: "\(folder.path)/codes.qdc")
    try expectGolden(try folder.read("codes.qdc"), named: "codebook.qdc")
  }

  @Test("Every coding stands at its quote, whatever the text", arguments: HostileText.all)
  func quotesStand(text: String) throws {
    let folder = try TemporaryFolder()
    let passages = [text, "Between.", text]
    _ = try Self.write([SampleRun.plan(passages: passages)], in: folder)
    let scalars = try Self.text(of: "plan-1", in: folder)
    let places = Self.places(try folder.read("scratch/project.qde"))
    let expected = passages.flatMap { [$0, $0] }.map { Array($0.withCodingPlaces.unicodeScalars) }
    let header = Array("Header".unicodeScalars)
    #expect(Array(scalars.prefix(header.count)) == header)
    #expect(places.count == expected.count)
    for (place, quote) in zip(places, expected) where quote.first != "\u{FFFD}" {
      #expect(Array(scalars[place]) == quote)
    }
  }

  @Test(
    "The schema of the standard accepts hostile texts in every place",
    .enabled(if: FileManager.default.isExecutableFile(atPath: Self.xmllint)))
  func schemaAccepts() throws {
    let folder = try TemporaryFolder()
    let texts = HostileText.all + [HostileText.long]
    let plans = texts.enumerated().map { index, text in
      SampleRun.plan(
        PlanRecord.ID(rawValue: "plan-\(index)"), title: text, passages: [text], extra: text)
    }
    let decision = CoderDecision(
      id: "1", element: "SAM-01.2", level: .mentioned, coder: texts[3], time: nil,
      reason: texts.joined(), range: 0..<3)
    for decisions in [[], [decision]] {
      _ = try Self.write(plans, decisions: decisions, in: folder)
      #expect(try Self.isValid("\(folder.path)/scratch/project.qde"))
    }
    _ = try Self.write([SampleRun.failed], in: folder)
    #expect(try Self.isValid("\(folder.path)/scratch/project.qde"))
  }

  @Test(
    "Two exports of the same results give the same bytes, and a PDF lies in the archive as it is")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    let pdf = try folder.write("%PDF-1.4 not really", to: "plan.pdf")
    let plan = SampleRun.plan(passages: ["One.", "Two."])
    let first = try Self.write([plan], pdf: pdf, in: folder)
    let second = try Self.write([plan], pdf: pdf, in: folder)
    #expect(first == second)
    let content = String(decoding: first, as: UTF8.self)
    for name in [
      "project.qde", "sources/\(NameUUID(.text, "plan-1")).txt",
      "sources/\(NameUUID(.source, "plan-1")).pdf", "%PDF-1.4 not really",
    ] {
      #expect(content.contains(name))
    }
  }

  @Test("Texts end their lines with LF and no mark begins them, or with CR LF where that is wanted")
  func lineEnds() throws {
    let folder = try TemporaryFolder()
    let plan = SampleRun.plan(passages: ["\u{FEFF}a\r\nb\u{2028}c"])
    _ = try Self.write([plan], in: folder)
    let text = try Self.text(of: "plan-1", in: folder)
    #expect(!text.contains("\r"))
    _ = try Self.write([plan], lineEnd: .crlf, in: folder)
    let windows = try Self.text(of: "plan-1", in: folder)
    #expect(windows.count { $0 == "\r" } == text.count { $0 == "\n" })
    #expect(windows.filter { $0 != "\r" } == text)
  }

  @Test("A place that cannot be written is named")
  func unwritable() throws {
    #expect(throws: ExportError.self) {
      try writeCodebook([SampleRun.framework], to: "/nowhere/at/all.qdc")
    }
  }
}
