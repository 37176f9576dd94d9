internal import Testing

@testable import Ingesting

@Suite("Stamps along the sides of pages")
struct MarginStampsTests {
  /// Whether a word is a stamp where it stands, as narrow as text that runs up the page is.
  private func isStamp(_ text: String, left: Float) -> Bool {
    let page = PageWords(
      LetteredPage([[(text, 100)]]).text,
      typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
    guard var segment = page.segments.first else { return false }
    segment.box = Rectangle(left: left, top: 100, right: left + 10, bottom: 400)
    return page.isMarginStamp(segment)
  }

  @Test(
    "What says where a file came from is a stamp on either side",
    arguments: [
      ("www.review.example", 12), ("www.review.example", 578), ("doi:10.1000/3", 12),
    ] as [(String, Float)])
  func stamps(text: String, left: Float) {
    #expect(isStamp(text, left: left))
  }

  @Test("An address within the page is text")
  func within() {
    #expect(!isStamp("www.review.example", left: 200))
  }

  @Test("The name of a chapter on a tab at the side is text")
  func tab() {
    #expect(!isStamp("Protection", left: 12))
  }
}
