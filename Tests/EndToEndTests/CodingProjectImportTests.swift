import Foundation
import SharedLibraries
import SwiftCSV
import TestSupport
import Testing

@Suite("Coding projects that come back")
struct CodingProjectImportTests {
  /// A project taken apart, as a program for coding would change it.
  private struct Project {
    var qde: String
    var texts: [String: [UInt8]]

    init(contentsOf path: String) throws {
      let reader = try ZipReader(contentsOf: path)
      qde = String(decoding: try #require(try reader.bytes(of: "project.qde")), as: UTF8.self)
      texts = [:]
      for name in reader.names where name.hasSuffix(".txt") {
        texts[name] = try reader.bytes(of: name)
      }
    }

    func write(to path: String, in folder: borrowing TemporaryFolder) throws {
      var writer = try ZipWriter(creatingAt: path)
      try writer.add(try folder.write(qde, to: "parts/qde"), as: "project.qde", isCompressed: true)
      for (index, text) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
        let file = try folder.write(
          String(decoding: text.value, as: UTF8.self), to: "parts/\(index)")
        try writer.add(file, as: text.key, isCompressed: true)
      }
      try writer.finish()
    }

    var coded: [String] {
      qde.matches(
        of:
          /(?s)<PlainTextSelection (?:(?!<\/PlainTextSelection>).)*<Coding .*?<\/PlainTextSelection>/
      )
      .map { String($0.0) }
    }

    /// The guid of the code whose name begins with an id.
    func code(_ id: String) throws -> String {
      let regex = try Regex(
        "<Code guid=\"([0-9A-Fa-f-]+)\" name=\"\(id) ", as: (Substring, Substring).self)
      return String(try #require(qde.firstMatch(of: regex)).1)
    }

    /// As programs do that know no guids but their own, and write a byte order mark.
    mutating func renewGUIDs() {
      var renewed: [String: String] = [:]
      qde = qde.replacing(/[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/) { match in
        let old = String(match.0)
        let new = renewed[old] ?? UUID().uuidString.lowercased()
        renewed[old] = new
        return new
      }
      texts = Dictionary(
        uniqueKeysWithValues: texts.map { name, bytes in
          let guid = name.dropFirst("sources/".count).dropLast(".txt".count)
          return (
            "sources/\(renewed[String(guid)] ?? String(guid)).txt", [0xEF, 0xBB, 0xBF] + bytes
          )
        })
    }
  }

  private static var tag: Regex<Substring> { /targetGUID="[0-9A-Fa-f-]+"/ }

  private static func results(
    in folder: borrowing TemporaryFolder
  ) async throws -> (output: String, analyze: [String]) {
    let output = "\(folder.path)/out"
    try folder.write(CodingTests.plan(CodingTests.measures), to: "plan.html")
    try folder.write("path,plan_id\n\(folder.path)/plan.html,shire-2027\n", to: "manifest.csv")
    let analyze = [
      "analyze", "\(folder.path)/plan.html", "--manifest", "\(folder.path)/manifest.csv", "-o",
      output, "--quiet",
    ]
    try #require(try await Program.run(analyze).exitCode == 0)
    return (output, analyze)
  }

  private static func export(_ output: String) async throws -> Project {
    try #require(try await Program.run(["export", output, "--to", "qdpx"]).exitCode == 0)
    return try Project(contentsOf: "\(output)/exports/qdpx/lacuna.qdpx")
  }

  /// Removes twenty codings, moves fifteen to another code and adds fifteen of a new person.
  private static func change(_ project: inout Project) throws {
    let coded = project.coded
    try #require(coded.count >= 35)
    for selection in coded.prefix(20) {
      project.qde = project.qde.replacing(selection, with: "")
    }
    let other = try project.code("OSCE-10.8")
    for selection in coded[20..<35] {
      let moved = selection.replacing(tag, with: "targetGUID=\"\(other)\"")
        .replacing("</Description>", with: "\nmoved: it speaks of this.</Description>")
      project.qde = project.qde.replacing(selection, with: moved)
    }
    let anna = UUID().uuidString
    let text = String(decoding: try #require(project.texts.first).value, as: UTF8.self)
    let added = try project.code("OSCE-10.7")
    var selections = ""
    let sentences = text.matches(
      of: /The Ministry of Interior shall open shelter[^.]*\.|The Bar Association[^.]*\./)
    try #require(sentences.count >= 15)
    for sentence in sentences.prefix(15) {
      let scalars = text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: sentence.range.lowerBound)
      let end = scalars.distance(from: scalars.startIndex, to: sentence.range.upperBound)
      selections += """
        <PlainTextSelection guid="\(UUID())" startPosition="\(start)" endPosition="\(end)" creatingUser="\(anna)" creationDateTime="2026-01-01T00:00:00Z">
        <Description>level 3
        Says who &amp; when.</Description><Coding guid="\(UUID())" creatingUser="\(anna)"><CodeRef targetGUID="\(added)"/></Coding></PlainTextSelection>
        """
    }
    project.qde = project.qde.replacing(
      "</Users>", with: "<User guid=\"\(anna)\" name=\"anna\"/></Users>")
    let first = try #require(project.qde.range(of: "<PlainTextSelection"))
    project.qde.insert(contentsOf: selections, at: first.lowerBound)
  }

  @Test(
    "Codings that were added, removed and moved are decisions that outlive a run",
    arguments: [false, true])
  func roundTrip(hasNewGUIDs: Bool) async throws {
    let folder = try TemporaryFolder()
    let (output, analyze) = try await Self.results(in: folder)
    var project = try await Self.export(output)
    try Self.change(&project)
    if hasNewGUIDs { project.renewGUIDs() }
    let file = "\(folder.path)/changed.qdpx"
    try project.write(to: file, in: folder)
    let taken = try await Program.run(["coding", "import", output, file])
    #expect(taken.exitCode == 0, "\(taken.messages)")
    #expect(taken.messages.contains("50 decisions taken in, 0 known before"), "\(taken.messages)")
    let rows = try CodingTests.rows("\(output)/data/decisions.csv")
    #expect(Set(rows.compactMap { $0["coder"] }) == ["anna"])
    #expect(rows.count { $0["level"] == "0" } == 35)
    #expect(rows.count { $0["element"] == "OSCE-10.8" } == 15)
    #expect(
      rows.count { $0["element"] == "OSCE-10.8" && $0["reason"] == "moved: it speaks of this." }
        == 15)
    let added = rows.filter { $0["element"] == "OSCE-10.7" }
    #expect(added.count == 15)
    #expect(added.allSatisfy { $0["level"] == "3" && $0["reason"] == "Says who & when." })
    #expect(added.allSatisfy { !($0["quote"] ?? "").isEmpty && $0["placement"] == "same" })
    #expect(rows.filter { $0["level"] == "0" }.allSatisfy { $0["machine_level"] != "" })
    let again = try await Program.run(["coding", "import", output, file])
    #expect(again.messages.contains("0 decisions taken in, 50 known before"), "\(again.messages)")

    let altered = CodingTests.measures.enumerated().compactMap { index, text -> String? in
      index % 3 == 0
        ? text : index % 3 == 1 ? text.replacing("victims of", with: "persons harmed by") : nil
    }
    try folder.write(CodingTests.plan(altered), to: "plan.html")
    try #require(try await Program.run(analyze).exitCode == 0)
    let kept = try CodingTests.rows("\(output)/data/decisions.csv")
    #expect(
      Set(kept.compactMap { $0["decision_id"] }) == Set(rows.compactMap { $0["decision_id"] }))
    #expect(kept.contains { $0["placement"] == "passage_gone" })
    // The same project is now of an older text: what is not in it may never have been there.
    let late = try await Program.run(["coding", "import", output, file, "--coder", "ben"])
    #expect(!late.messages.contains("ben"), "\(late.messages)")
  }

  @Test("An untouched project decides nothing, nor does one with a decision in it")
  func untouched() async throws {
    let folder = try TemporaryFolder()
    let (output, _) = try await Self.results(in: folder)
    for _ in 0..<2 {
      var project = try await Self.export(output)
      let file = "\(folder.path)/same.qdpx"
      for isRenewed in [false, true] {
        if isRenewed { project.renewGUIDs() }
        try project.write(to: file, in: folder)
        let taken = try await Program.run(["coding", "import", output, file])
        #expect(taken.exitCode == 0)
        #expect(
          taken.messages.contains("0 decisions taken in, 0 known before"), "\(taken.messages)")
      }
      try Self.change(&project)
      try project.write(to: file, in: folder)
      _ = try await Program.run(["coding", "import", output, file])
    }
  }

  @Test("Who removed a coding must be said where nobody else is named, and unknown codes are named")
  func nobody() async throws {
    let folder = try TemporaryFolder()
    let (output, _) = try await Self.results(in: folder)
    var project = try await Self.export(output)
    let coded = project.coded
    project.qde = project.qde.replacing(coded[0], with: "")
    project.qde = project.qde.replacing(
      "<Codes>",
      with:
        "<Codes><Code guid=\"11111111-1111-1111-1111-111111111111\" name=\"own idea\" isCodable=\"true\"/>"
    )
    project.qde = project.qde.replacing(
      coded[1],
      with: coded[1]
        + coded[1].replacing(Self.tag, with: "targetGUID=\"11111111-1111-1111-1111-111111111111\""))
    let file = "\(folder.path)/changed.qdpx"
    try project.write(to: file, in: folder)
    let none = try await Program.run(["coding", "import", output, file])
    #expect(none.exitCode == 1)
    #expect(none.messages.contains("nothing says who made 1 changes"), "\(none.messages)")
    #expect(none.messages.contains("the code \"own idea\" is no element"), "\(none.messages)")
    let named = try await Program.run(["coding", "import", output, file, "--coder", "ben"])
    #expect(named.exitCode == 2)
    #expect(named.messages.contains("1 decisions taken in"), "\(named.messages)")
    #expect(try CodingTests.rows("\(output)/data/decisions.csv").map { $0["coder"] } == ["ben"])
  }
}
