internal import AnalysisModel
internal import Foundation
internal import Testing

@testable internal import Ingesting

@Suite struct IngestHTMLTests {
  private func document(_ html: String, options: IngestOptions = IngestOptions()) throws -> Document
  {
    try ingestHTML(bytes: Array(html.utf8), path: "folder/plan.html", options: options)
  }

  @Test("A page is a document of one page with its sections")
  func sections() throws {
    let document = try document(
      """
      <html lang=en><title>Plan</title><h1>Plan</h1><p>Zero</p><h2>Protection</h2><p>One</p>
      <h3>Shelters</h3><p>Two</p><h2>Prevention</h2><p>Three</p>
      """)
    let paths = document.blocks.filter { $0.kind == .paragraph }.map { block in
      document.sectionPath(block.section).joined(separator: " > ")
    }
    #expect(
      paths == [
        "Plan", "Plan > Protection", "Plan > Protection > Shelters", "Plan > Prevention",
      ])
    #expect(document.pages.map(\.label) == ["plan.html"])
    #expect(document.pages.map(\.state) == [.readable])
    #expect(document.title == "Plan")
    #expect(document.language.rawValue == "en")
    #expect(document.blocks.allSatisfy { $0.places.map(\.page) == [1] && $0.language == nil })
  }

  @Test("With little text the declared language stands, and without one there is none")
  func littleText() throws {
    let page = """
      <h1>Valmere</h1><p>Total investment:<p>109<p>Office of the Plan for Isolde
      <p>167, Avenue of the Harbour, Residence Belmora
      """
    #expect(try document("<html lang=fr>\(page)").language.rawValue == "fr")
    #expect(try document("<html>\(page)").language == .undetermined)
  }

  @Test("Plenty of text in another language than the page declares decides")
  func wrongLanguage() throws {
    let text = """
      Le plan d'action national de lutte contre la traite des personnes prévoit la création d'un fonds \
      d'indemnisation des victimes et la formation des magistrats, des policiers et des inspecteurs du travail.
      """
    let long = String(repeating: "<p>\(text)", count: 5)
    #expect(try document("<html lang=en>\(long)").language.primary.rawValue == "fr")
    let told = IngestOptions(language: LanguageTag(rawValue: "es"))
    #expect(try document("<html lang=en><p>\(text)", options: told).language.rawValue == "es")
  }

  @Test("A page without text is unreadable, not blank, and says so")
  func noText() throws {
    let document = try document("<html><body><script>render()</script></body></html>")
    #expect(document.pages.map(\.state) == [.unreadable])
    #expect(document.pages.map(\.quality) == [0])
    #expect(document.warnings.map(\.kind) == [.noText])
  }

  @Test(
    "A document in a frame is named, since it was not read",
    arguments: [
      "<iframe src='files/plan.pdf'></iframe>", "<embed src=files/plan.pdf>",
      "<object data='files/plan.pdf'></object>",
    ])
  func embedded(_ frame: String) throws {
    let warnings = try document("<p>The plan of the ministry.</p>\(frame)").warnings
    #expect(warnings.map(\.kind) == [.embeddedDocument])
    #expect(warnings.first?.message.contains("files/plan.pdf") == true)
    #expect(try document("<p>The plan.</p><iframe src='ads.html'></iframe>").warnings.isEmpty)
  }

  @Test("A guessed encoding is told")
  func guessedEncoding() throws {
    let bytes = Array("<p>Dignit".utf8) + [0xE9] + Array("</p>".utf8)
    let document = try ingestHTML(bytes: bytes, path: "a.html", options: IngestOptions())
    #expect(document.text == "Dignité")
    #expect(document.warnings.map(\.kind) == [.guessedEncoding])
  }

  @Test("A file is read by its content")
  func dispatch() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("<!DOCTYPE html><p>Victims</p>".utf8).write(to: file)
    let document = try ingest(path: file.path(), options: IngestOptions())
    #expect(document.source.format == .html)
    #expect(document.text == "Victims")
    #expect(document.id.rawValue.count == 64)
  }
}
