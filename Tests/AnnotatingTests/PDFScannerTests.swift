import Foundation
import Testing

@testable import Annotating

@Suite("Stepping over PDF objects")
struct PDFScannerTests {
  static let cases: [(text: String, object: String?)] = [
    ("  12 0 R /Next", "12 0 R"), ("12 0 Rx", "12"), ("12.5 3", "12.5"), ("-3]", "-3"),
    ("/Name/Other", "/Name"), ("(a (nested) \\) b) c", "(a (nested) \\) b)"),
    ("<FEFF> 1", "<FEFF>"),
    ("<< /A [1 2 << /B (>>) >>] >> tail", "<< /A [1 2 << /B (>>) >>] >>"),
    ("% a remark ]\n[ 1 % another ]\n ] 2", "[ 1 % another ]\n ]"), ("true false", "true"),
    ("<< /A 1", nil), ("(open", nil), ("", nil), (")", nil),
  ]

  @Test("An object ends where the syntax says", arguments: cases)
  func object(_ example: (text: String, object: String?)) {
    var scanner = PDFScanner(Array(example.text.utf8))
    let found = scanner.object().map { String(decoding: $0, as: UTF8.self) }
    #expect(found == example.object)
  }

  @Test("Nesting without end is no object")
  func deep() {
    var scanner = PDFScanner(Array(repeating: UInt8(ascii: "["), count: 100_000))
    #expect(scanner.object() == nil)
  }

  @Test("A dictionary keeps what it does not understand, and changes one value")
  func dictionary() throws {
    var dictionary = try #require(PDFDictionary(Array("<</A 1/B<</C(x)>>/D[1 0 R 2]>>".utf8)))
    dictionary.set("A", "3 0 R")
    #expect(dictionary.reference("A") == PDFReference(number: 3))
    #expect(
      String(decoding: dictionary.bytes, as: UTF8.self)
        == "<< /A 3 0 R /B <</C(x)>> /D [1 0 R 2] >>")
  }

  @Test("A stream of deflated bytes is read, a broken one is not")
  func inflation() {
    // "objects" as zlib deflates it.
    let deflated: [UInt8] = [
      0x78, 0x9C, 0xCB, 0x4F, 0xCA, 0x4A, 0x4D, 0x2E, 0x29, 0x06, 0x00, 0x0B, 0x86, 0x02, 0xEB,
    ]
    #expect(inflated(deflated[...]).map { String(decoding: $0, as: UTF8.self) } == "objects")
    #expect(inflated(deflated[..<6]) == nil)
    #expect(inflated([1, 2, 3]) == nil)
  }

  @Test("Zlib is imported by one file of each module that needs it")
  func door() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var importers: [String] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains("import CZlib\n") {
        // The module's folder stands behind "Sources".
        importers.append(
          String(file.path.dropFirst(sources.path.count + 1).prefix { $0 != "/" }))
      }
    }
    #expect(importers.sorted() == ["Annotating", "Exporting"])
  }
}
