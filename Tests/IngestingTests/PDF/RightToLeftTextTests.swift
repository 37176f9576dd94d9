internal import Foundation
internal import Testing

@testable import Ingesting

@Suite("Right-to-left text")
struct RightToLeftTextTests {
  /// A page with characters as given, which stand in boxes of given widths from left to right.
  private func mended(
    _ text: String, widths: [Float], ligatures: Set<[UInt32]>? = nil
  ) -> String {
    let source = PopplerScalars(text)
    var page = PageText(number: 1, label: nil, width: 600, height: 800)
    page.scalars = source.scalars
    var left: Float = 100
    for width in widths {
      page.boxes.append(Rectangle(left: left, top: 10, right: left + width, bottom: 22))
      page.typefaces.append(0)
      left += width
    }
    RightToLeftText.mend(&page, fragments: source.fragments, ligatures: ligatures) { scalar in
      scalar == 0xFEFB ? [0x644, 0x627] : [scalar]
    }
    return String(String.UnicodeScalarView(page.scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test(
    "Brackets, figures and full stops come in reading order",
    arguments: [
      ("\u{202B}\u{202A}.2019\u{202C}\u{202C}", "2019."),
      ("\u{202B}\u{202A}2028-2024\u{202C}\u{202C}", "2024-2028"),
      ("\u{202B}\u{202A}2024-2028\u{202C}\u{202C}", "2024-2028"),
      ("\u{202B}\u{202A}80%\u{202C}\u{202C}", "80%"),
      ("\u{202B}\u{202A}%80\u{202C}\u{202C}", "80%"),
      ("\u{202B}\u{202A}$75,000\u{202C}\u{202C}", "$75,000"),
      ("\u{202B}\u{202A}15/12/2024\u{202C}\u{202C}", "15/12/2024"),
      ("\u{202B})\u{202A}(IOM\u{202C}\u{202C}", "(IOM)"),
      ("\u{202B}\u{202A}.UNODC\u{202C}\u{202C}", "UNODC."),
      ("\u{202B}\u{202A}٢٤٫٦\u{202C}\u{202C}", "٢٤٫٦"),
      ("\u{202B}\u{202A}٢٤٬٦٠٠\u{202C}\u{202C}", "٢٤٬٦٠٠"),
      ("\u{202B}عام\u{202C}", "عام"),
    ])
  func order(_ text: String, _ expected: String) {
    #expect(
      mended(text, widths: Array(repeating: 5, count: PopplerScalars(text).scalars.count))
        == expected)
  }

  @Test("A word drawn letter by letter is put together")
  func letters() {
    let text = "عام".unicodeScalars.reversed().map { "\u{202B}\($0)\u{202C}" }.joined()
    #expect(mended(text, widths: [5, 3, 6]) == "عام")
  }

  @Test("Lam and alef of one glyph are turned round, those of the article are not")
  func ligatures() {
    // The last word's alef and lam have equal halves of one glyph; all other alefs are narrower than their lams.
    let article = "\u{202B}العام\u{202C}"
    let text = "\(article) \(article) \(article) \u{202B}سالم\u{202C}"
    let widths: [Float] = [6, 3.1, 7, 4, 3]
    #expect(
      mended(text, widths: widths + [4] + widths + [4] + widths + [4] + [6, 2.9, 2.9, 8])
        == "العام العام العام سلام")
  }

  @Test(
    "Letters that the file says are one glyph are turned round where they share its width, and nowhere else"
  )
  func knownLigatures() {
    let sheen: UInt32 = 0x634
    let reh: UInt32 = 0x631
    let text = "\u{202B}الرشكاء\u{202C}"
    let even: [Float] = [3, 4, 5, 2.6, 2.6, 7, 8]
    let uneven: [Float] = [3, 4, 5, 2.6, 2.9, 7, 8]
    #expect(mended(text, widths: even, ligatures: [[sheen, reh]]) == "الشركاء")
    #expect(mended(text, widths: uneven, ligatures: [[sheen, reh]]) == "الرشكاء")
    #expect(mended(text, widths: even, ligatures: []) == "الرشكاء")
  }

  @Test("Words of two lines that poppler gives without a blank between them stay two")
  func twoLines() {
    let source = PopplerScalars("\u{202B}عام\u{202C}\u{202B}شهر\u{202C}")
    var page = PageText(number: 1, label: nil, width: 600, height: 800)
    page.scalars = source.scalars
    for index in source.scalars.indices {
      let left = 100 + 5 * Float(index % 3)
      let top: Float = index < 3 ? 10 : 24
      page.boxes.append(Rectangle(left: left, top: top, right: left + 5, bottom: top + 12))
      page.typefaces.append(0)
    }
    RightToLeftText.mend(&page, fragments: source.fragments) { [$0] }
    #expect(
      String(String.UnicodeScalarView(page.scalars.compactMap(Unicode.Scalar.init))) == "عام شهر")
  }

  @Test("Text that is added without its places is known to lack them")
  func withoutPlaces() {
    var page = PageText(number: 1, label: nil, width: 600, height: 800)
    for (index, scalar) in "عام".unicodeScalars.enumerated() {
      page.scalars.append(scalar.value)
      let left = 100 - 5 * Float(index)
      page.boxes.append(Rectangle(left: left, top: 10, right: left + 5, bottom: 22))
      page.typefaces.append(0)
    }
    let whole = ContiguousArray("عام شهر".unicodeScalars.map(\.value))
    let same = ContiguousArray("عام".unicodeScalars.map(\.value))
    #expect(page.addEnd(of: same) && !page.lacksPlaces)
    #expect(page.addEnd(of: whole) && page.lacksPlaces)
  }

  @Test(
    "A vowel sign follows the letter whose glyph it shares, one sign or two",
    arguments: [
      ("\u{64F}نفذ", [4, 5, 3, 3] as [Float], "ن\u{64F}فذ"),
      ("تب\u{651}ين", [5, 3, 3, 4, 5], "تبي\u{651}ن"),
      ("م\u{64E}\u{651}ود", [4, 2, 2, 2, 6], "مو\u{64E}\u{651}د"),
    ])
  func vowelSigns(_ text: String, widths: [Float], expected: String) {
    let scalars = { (text: String) in text.unicodeScalars.map(\.value) }
    #expect(scalars(mended("\u{202B}\(text)\u{202C}", widths: widths)) == scalars(expected))
  }

  @Test("On a page of few words the article is put right though the widths say nothing")
  func fewWords() {
    #expect(
      mended("\u{202B}باألشخاص\u{202C}", widths: [3, 3, 3, 3, 3, 3, 3, 3]) == "بالأشخاص")
  }

  @Test("A word that begins with two alefs has the article before its second")
  func articles() {
    var scalars = ContiguousArray("واألموال اإلنسان سالم".unicodeScalars.map(\.value))
    RightToLeftText.mendArticles(of: &scalars)
    #expect(
      String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        == "والأموال الإنسان سالم")
  }
}
