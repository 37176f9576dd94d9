internal import Testing

@testable internal import Ingesting

@Suite struct HTMLDecodingTests {
  private func decoded(_ bytes: [UInt8], from name: String) -> String {
    String(decoding: decodedPage(bytes, from: HTMLEncoding(name: name)), as: UTF8.self)
  }

  @Test("A byte that means nothing costs itself and not what follows")
  func undefinedBytes() {
    // 0x81 is undefined in windows-1252.
    #expect(decoded([0x61, 0x81, 0x62, 0x80], from: "CP1252") == "a\u{FFFD}b€")
    #expect(decoded([0x61, 0xFF, 0x62], from: "UTF-8") == "a\u{FFFD}b")
  }

  @Test("Half a pair of surrogates and a lone last byte are replaced")
  func brokenUTF16() {
    #expect(decoded([0x00, 0xD8, 0x61, 0x00], from: "UTF-16LE") == "\u{FFFD}a")
    #expect(decoded([0x61, 0x00, 0x62], from: "UTF-16LE") == "a\u{FFFD}")
  }

  @Test("Zeros and byte order marks do not reach the parser")
  func zeros() {
    #expect(decoded([0x61, 0, 0x62], from: "UTF-8") == "ab")
    #expect(decoded([0xEF, 0xBB, 0xBF, 0x61], from: "UTF-8") == "a")
    #expect(decoded([0xFF, 0xFE, 0x61, 0], from: "UTF-16LE") == "a")
  }

  @Test("Text longer than the converter's buffer arrives whole")
  func longText() {
    let bytes = [UInt8](repeating: 0x80, count: 200_000)
    #expect(decoded(bytes, from: "CP1252") == String(repeating: "€", count: 200_000))
  }

  @Test("Declarations inside the document type are dropped")
  func internalSubset() {
    let page = #"<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>"#
    #expect(decoded(Array(page.utf8), from: "UTF-8") == "<!DOCTYPE html ><p>&b;</p>")
  }
}
