import AnalysisModel
import TestSupport
import Testing

@testable import Reporting

@Suite("Long texts")
struct ShortTextTests {
  @Test(
    "A text is cut at its limit, back to a space that is near, and marked there",
    arguments: [
      ("short", 5, "short"), ("longer text", 8, "longer […]"), ("longertext", 8, "longerte […]"),
      ("ééé", 3, "ééé"), ("مرحبا بكم", 7, "مرحبا […]"),
    ])
  func cut(text: String, limit: Int, wanted: String) {
    #expect(ShortText.cut(text, to: limit) == wanted)
  }

  @Test("No value swells a report, in pages or as Markdown")
  func reports() throws {
    let renderer = try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance)
    let short = renderer.planReports(HostileTextTests.plan("A word."))
    for text in [
      String(repeating: "word ", count: 200_000), String(repeating: "x", count: 1_000_000),
    ] {
      let long = renderer.planReports(HostileTextTests.plan(text))
      for (own, other) in [(long.page, short.page), (long.markdown, short.markdown)] {
        #expect(own.utf8.count - other.utf8.count < 60_000)
        #expect(own.contains("[…]"))
      }
    }
  }

  @Test("A quote is cut as a whole, however many of its words are marked")
  func quotes() throws {
    let text = String(repeating: "some word ", count: 10_000)
    let marked = (0..<10_000).map { TextRange(utf8: $0 * 10..<$0 * 10 + 4) }
    let quote = QuoteView(text, marked: marked, language: LanguageTag(rawValue: "en"))
    let html = try #require(quote.value(named: "quoteHTML") as? String)
    #expect(html.hasSuffix(" […]"))
    #expect(html.utf8.count < 20_000)
  }
}
