import Foundation
import Testing

@Suite("The templates")
struct TemplatesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Reporting").standardizedFileURL

  private static func source(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static let names = [
    "plan-report", "plan-markdown", "item", "evidence", "index", "provenance", "drawing",
    "comparison", "comparison-pair", "comparison-passage", "comparison-side", "comparison-matrix",
    "comparison-groups", "comparison-runs", "audit", "audit-markdown",
    "method", "strip", "crosswalk", "crosswalk-pair",
    "item-page", "terms-page", "provenance-markdown",
  ]

  @Test("Every template of the folder is known here")
  func folder() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "Templates").path())
    let templates = files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
    #expect(templates.sorted() == Self.names.sorted())
  }

  @Test("Each chooses its escaping before anything else", arguments: names)
  func escaping(name: String) throws {
    let source = try Self.source("Templates/\(name).mustache")
    let language = name.hasSuffix("markdown") ? "MARKDOWN" : "HTML"
    #expect(source.hasPrefix("{{% CONTENT_TYPE: LACUNA_\(language)}}"))
  }

  @Test("Nothing of a plan goes unescaped into a page", arguments: names)
  func unescaped(name: String) throws {
    let source = try Self.source("Templates/\(name).mustache")
    let raw = source.matches(of: /\{\{\{(\w+)[^}]*\}\}\}/).map { String($0.1) }
    // Addresses are percent-encoded to characters that mean nothing in Markdown; quotes, terms, rungs and the cells of
    // markers are escaped part by part; the provenance is a template of its own.
    let allowed =
      name.hasSuffix("markdown")
      ? ["quoteMarkdown", "tableRules", "markerCellsMarkdown", "provenanceMarkdown"]
      : [
        "css", "script", "quoteHTML", "termsHTML", "picture", "rungsHTML", "markerCellsHTML",
        "provenanceHTML",
      ]
    #expect(raw.allSatisfy(allowed.contains))
    #expect(!source.contains("{{&"))
  }

  @Test(
    "Pages admit their own script and no other",
    arguments: [("index.js", "scriptDigest"), ("drawing.js", "drawingScriptDigest")])
  func scriptDigest(script: String, name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [Self.folder.appending(path: "Templates/\(script)").path()]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let hexadecimal = Array(line.prefix(64))
    let bytes = stride(from: 0, to: hexadecimal.count - 1, by: 2).compactMap { start in
      UInt8(String(hexadecimal[start...start + 1]), radix: 16)
    }
    let digest = Data(bytes).base64EncodedString()
    #expect(bytes.count == 32)
    let code = try Self.source("Text/Templates.swift")
    #expect(code.contains("\(name) = \"\(digest)\""), "set \(name) to \(digest)")
  }
}
