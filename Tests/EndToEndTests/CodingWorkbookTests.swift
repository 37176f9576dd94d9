import Foundation
import SharedLibraries
import TestSupport
import Testing

@Suite("Filled workbooks")
struct CodingWorkbookTests {
  private static let office = "/usr/bin/soffice"

  /// Writes an answer into every row of the column "elements" or "level" of a drawn workbook.
  private static func fill(
    _ path: String, column: String, with answer: String, to target: String,
    in folder: borrowing TemporaryFolder
  ) throws {
    let reader = try ZipReader(contentsOf: path)
    var writer = try ZipWriter(creatingAt: target)
    for (index, name) in reader.names.enumerated() {
      var text = String(decoding: try #require(try reader.bytes(of: name)), as: UTF8.self)
      if name == "xl/worksheets/sheet2.xml" {
        let cell = try Regex(
          "<c r=\"(\(column)[0-9]+)\"( s=\"[0-9]+\")?/>",
          as: (Substring, Substring, Substring?).self)
        text = text.replacing(cell) { match in
          "<c r=\"\(match.1)\"\(match.2 ?? "") t=\"inlineStr\"><is><t>\(answer)</t></is></c>"
        }
      }
      try writer.add(try folder.write(text, to: "cells/\(index)"), as: name, isCompressed: true)
    }
    try writer.finish()
  }

  private static func results(in folder: borrowing TemporaryFolder) async throws -> String {
    let output = "\(folder.path)/out"
    try folder.write(CodingTests.plan(CodingTests.measures), to: "plan.html")
    _ = try await Program.run(["analyze", "\(folder.path)/plan.html", "-o", output, "--quiet"])
    return output
  }

  static let units = [
    ("passages", "H", "OSCE-04.1=2; OSCE-10.1", 12), ("elements", "H", "2", 12),
  ]

  @Test(
    "A filled workbook is taken in as it is and as LibreOffice saves it again", arguments: units)
  func workbook(unit: String, column: String, answer: String, count: Int) async throws {
    let folder = try TemporaryFolder()
    let output = try await Self.results(in: folder)
    let drawn = try await Program.run([
      "coding", "draw", output, "--unit", unit, "--coder", "anna", "--count", "\(count)", "-o",
      "\(folder.path)/sheets", "--format", "xlsx",
    ])
    try #require(drawn.exitCode == 0, "\(drawn.messages)")
    let filled = "\(folder.path)/filled.xlsx"
    try Self.fill(
      "\(folder.path)/sheets/\(unit)-anna.xlsx", column: column, with: answer, to: filled,
      in: folder)
    let taken = try await Program.run(["coding", "import", output, filled])
    #expect(taken.exitCode == 0, "\(taken.messages)")
    #expect(taken.messages.contains("\(count) decisions taken in"), "\(taken.messages)")
    let rows = try CodingTests.rows("\(output)/data/decisions.csv")
    #expect(rows.allSatisfy { $0["level"] != "0" || $0["element"] != "OSCE-04.1" })

    guard FileManager.default.isExecutableFile(atPath: Self.office) else { return }
    let process = Process()
    process.executableURL = URL(filePath: Self.office)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", "xlsx",
      "--outdir", "\(folder.path)/saved", filled,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let again = try await Program.run([
      "coding", "import", output, "\(folder.path)/saved/filled.xlsx",
    ])
    #expect(again.exitCode == 0, "\(again.messages)")
    #expect(
      again.messages.contains("0 decisions taken in, \(count) known before"), "\(again.messages)")
  }

  @Test("A workbook without a coders' sheet is refused in a sentence")
  func other() async throws {
    let folder = try TemporaryFolder()
    let output = try await Self.results(in: folder)
    let file = try folder.write("PK", to: "x.xlsx")
    let refused = try await Program.run(["coding", "import", output, file])
    #expect(refused.exitCode == 1)
    #expect(refused.messages.contains("cannot be read as a workbook"), "\(refused.messages)")
  }
}
