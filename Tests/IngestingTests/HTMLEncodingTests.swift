internal import Testing

@testable internal import Ingesting

@Suite struct HTMLEncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let encoding: String
    let isCertain: Bool
    var testDescription: String { name }
  }

  private static let eAcute: [UInt8] = [0xE9]
  /// "План борьбы с торговлей людьми" in windows-1251.
  private static let cyrillic: [UInt8] = [
    0xCF, 0xEB, 0xE0, 0xED, 0x20, 0xE1, 0xEE, 0xF0, 0xFC, 0xE1, 0xFB, 0x20, 0xF1, 0x20, 0xF2, 0xEE,
    0xF0, 0xE3, 0xEE, 0xE2, 0xEB, 0xE5, 0xE9, 0x20, 0xEB, 0xFE, 0xE4, 0xFC, 0xEC, 0xE8,
  ]
  /// "مكافحة الاتجار بالأشخاص" in windows-1256.
  private static let arabic: [UInt8] = [
    0xE3, 0xDF, 0xC7, 0xDD, 0xCD, 0xC9, 0x20, 0xC7, 0xE1, 0xC7, 0xCA, 0xCC, 0xC7, 0xD1, 0x20, 0xC8,
    0xC7, 0xE1, 0xC3, 0xD4, 0xCE, 0xC7, 0xD5,
  ]

  private static func page(_ head: String, _ text: [UInt8]) -> [UInt8] {
    Array(head.utf8) + Array("<p>".utf8) + text + Array("</p>".utf8)
  }

  static let cases = [
    Case(name: "ASCII", bytes: page("", Array("plan".utf8)), encoding: "UTF-8", isCertain: true),
    Case(
      name: "UTF-8 mark", bytes: [0xEF, 0xBB, 0xBF] + page("", Array("é".utf8)), encoding: "UTF-8",
      isCertain: true),
    Case(
      name: "UTF-16 mark", bytes: [0xFF, 0xFE, 0x3C, 0], encoding: "UTF-16LE", isCertain: true),
    Case(
      name: "UTF-16 without a mark", bytes: [0x3C, 0, 0x70, 0], encoding: "UTF-16LE",
      isCertain: true),
    Case(
      name: "XML declaration",
      bytes: page("<?xml version='1.0' encoding='windows-1251'?>", cyrillic), encoding: "CP1251",
      isCertain: true),
    Case(
      name: "meta charset", bytes: page("<meta charset=windows-1256>", arabic), encoding: "CP1256",
      isCertain: true),
    Case(
      name: "meta content type",
      bytes: page(
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-1'>", eAcute),
      encoding: "CP1252", isCertain: true),
    Case(
      name: "meta in a comment", bytes: page("<!-- <meta charset=koi8-r> -->", Array("é".utf8)),
      encoding: "UTF-8", isCertain: true),
    Case(
      name: "UTF-8 undeclared", bytes: page("", Array("é".utf8)), encoding: "UTF-8",
      isCertain: true),
    Case(
      name: "UTF-8 declared as Latin",
      bytes: page("<meta charset=iso-8859-1>", Array("été à Malé".utf8)), encoding: "UTF-8",
      isCertain: false),
    Case(
      name: "Latin declared as UTF-8",
      bytes: page("<meta charset=utf-8>", Array("caf".utf8) + eAcute), encoding: "CP1252",
      isCertain: false),
    Case(
      name: "unknown label", bytes: page("<meta charset=x-none>", Array("caf".utf8) + eAcute),
      encoding: "CP1252", isCertain: false),
    Case(
      name: "Latin undeclared", bytes: page("", Array("caf".utf8) + eAcute), encoding: "CP1252",
      isCertain: false),
    Case(
      name: "Cyrillic undeclared", bytes: page("", cyrillic), encoding: "CP1251", isCertain: false),
    Case(name: "Arabic undeclared", bytes: page("", arabic), encoding: "CP1256", isCertain: false),
  ]

  @Test("The encoding is what the bytes bear out", arguments: cases)
  func sniffing(_ example: Case) {
    let encoding = HTMLEncoding(sniffing: example.bytes)
    #expect(encoding.name == example.encoding)
    #expect((encoding.doubt == nil) == example.isCertain)
  }

  @Test("Bytes become the text they stand for in a guessed encoding")
  func decodingGuesses() {
    let text = { (bytes: [UInt8]) in
      String(decoding: decodedPage(bytes, from: HTMLEncoding(sniffing: bytes)), as: UTF8.self)
    }
    #expect(text(Self.page("", Self.cyrillic)).contains("План борьбы с торговлей людьми"))
    #expect(text(Self.page("", Self.arabic)).contains("مكافحة الاتجار بالأشخاص"))
  }

  @Test(
    "Every label that pages use has a converter",
    arguments: [
      "utf-8", "latin1", "windows-1250", "cp1251", "iso-8859-2", "iso-8859-5", "koi8-r", "gb2312",
      "shift_jis", "euc-kr", "big5", "tis-620", "iso-8859-9", "macintosh", "ibm866",
    ])
  func labels(_ label: String) throws {
    let name = try #require(HTMLEncoding.converterName(label))
    #expect(decodedPage(Array("plan".utf8), from: HTMLEncoding(name: name)) == Array("plan".utf8))
  }
}
