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
}
