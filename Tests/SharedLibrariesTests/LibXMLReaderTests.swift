import TestSupport
import Testing

@testable import SharedLibraries

struct LibXMLReaderTests {
  private static func events(_ text: String) throws -> [LibXMLReader.Event] {
    var reader = try LibXMLReader(Array(text.utf8))
    var events: [LibXMLReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  @Test("Elements, texts and ends come in their order, without prefixes, spaces included")
  func order() throws {
    let events = try Self.events(
      "\u{FEFF}<?xml version=\"1.0\"?><!-- c --><x:a xmlns:x=\"u\"><b/><t> </t>&amp;<![CDATA[<]]></x:a>"
    )
    #expect(
      events == [
        .start("a"), .start("b"), .end("b"), .start("t"), .text(" "), .end("t"), .text("&"),
        .text("<"), .end("a"),
      ])
  }

  @Test("Attributes are read with what stands for other signs")
  func attributes() throws {
    var reader = try LibXMLReader(
      Array("<a id=\"0\" b=\"&lt;&#x645;\" x:id=\"1\" xmlns:x=\"u\"/>".utf8))
    _ = try reader.next()
    #expect(reader.attribute("b") == "<م")
    #expect(reader.attribute("id") == "0")
    #expect(reader.prefixedAttribute("id") == "1")
    #expect(reader.prefixedAttribute("b") == nil)
    #expect(reader.attribute("c") == nil)
  }

  static let declared = [
    "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">]><a b=\"&y;\"/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a/>",
  ]

  @Test(
    "A file that declares a document type is refused before anything of it is expanded",
    arguments: declared)
  func types(text: String) throws {
    let error = #expect(throws: LibXMLReaderFailure.self) { _ = try Self.events(text) }
    #expect(error?.cause == "it declares a document type, which is not read")
  }

  @Test(
    "What is no XML is refused with its line",
    arguments: ["", "<a>", "<a>\n</b>", "words", "<a>&x;</a>"])
  func broken(text: String) throws {
    #expect(throws: LibXMLReaderFailure.self) { _ = try Self.events(text) }
  }

  @Test("Deep and long files are read")
  func large() throws {
    let depth = 3000
    let deep = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(try Self.events(deep).count == 2 * depth)
    let long = "<a>" + String(repeating: "x", count: 12 << 20) + "</a>"
    let length = try Self.events(long).reduce(0) { sum, event in
      if case .text(let text) = event { sum + text.utf8.count } else { sum }
    }
    #expect(length == 12 << 20)
  }
}
