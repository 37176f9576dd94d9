internal import Testing

@testable import Ingesting

@Suite("Words printed across the page")
struct WatermarksTests {
  /// Twelve lines of four words, across the third of which a word of five letters is drawn, each so far beneath the one
  /// before.
  private func page(descent: Float) -> PageWords {
    let line: [(text: String, left: Float)] = [
      ("guests", 60), ("are", 95), ("heard", 115), ("soon", 145),
    ]
    var text = LetteredPage(Array(repeating: line, count: 12)).text
    let end = text.scalars.count / 4
    let place = text.scalars[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let scalars = "DRAFT\n".unicodeScalars.map(\.value)
    let boxes = scalars.indices.map { index in
      let left = 60 + 20 * Float(index)
      let top = 85 + descent * Float(index)
      return Rectangle(left: left, top: top, right: left + 40, bottom: top + 60)
    }
    text.scalars.insert(contentsOf: scalars, at: place)
    text.boxes.insert(contentsOf: boxes, at: place)
    text.typefaces.insert(contentsOf: scalars.map { _ in 0 }, at: place)
    return PageWords(
      text, typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
  }

  @Test("A word aslant across the text is a watermark, and every line beneath is whole")
  func slanted() {
    let page = page(descent: 12)
    #expect(page.watermark.map(\.length) == [5])
    #expect(page.segments.count == 12)
    #expect(page.segments.allSatisfy { $0.length == 18 })
  }

  @Test("A large title whose box reaches over the lines beneath is none")
  func title() {
    #expect(page(descent: 0).watermark.isEmpty)
  }
}
