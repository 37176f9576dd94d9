internal import Testing

@testable import Ingesting

@Suite("Words and lines that a file runs together")
struct WordPartingTests {
  private static let typeface = Typeface(size: 10, isBold: false, isItalic: false, color: 0)

  /// A page of words that each begin at a place and have letters five points wide.
  private func page(_ lines: [[(text: String, left: Float)]]) -> PageText {
    var page = PageText(number: 1, label: nil, width: 600, height: 800)
    for (row, line) in lines.enumerated() {
      for (position, word) in line.enumerated() {
        if position > 0 { add(0x20, left: word.left - 3, row, to: &page) }
        for (index, scalar) in word.text.unicodeScalars.enumerated() {
          add(scalar.value, left: word.left + 5 * Float(index), row, to: &page)
        }
      }
      add(0x0A, left: 0, row, to: &page)
    }
    return page
  }

  private func add(_ scalar: UInt32, left: Float, _ row: Int, to page: inout PageText) {
    let top = 80 + 12 * Float(row)
    page.scalars.append(scalar)
    page.boxes.append(Rectangle(left: left, top: top, right: left + 5, bottom: top + 10))
    page.typefaces.append(0)
  }

  private func words(of page: PageWords) -> [String] {
    page.words.map { word in
      String(
        String.UnicodeScalarView(
          page.scalars[Int(word.start)..<Int(word.end)].compactMap(Unicode.Scalar.init)))
    }
  }

  @Test("Where letters of several words are set back into the word before, they begin words")
  func joltedWords() {
    // "of" and "law", of which poppler makes one word, as the second begins over the first's end.
    var page = page((0..<6).map { _ in [("oflaw", 60)] })
    for row in 0..<6 {
      for index in 2..<5 { page.boxes[row * 6 + index].shift(by: -2.5) }
    }
    #expect(page.isJolted)
    let parted = words(of: PageWords(page, typefaces: [Self.typeface]))
    #expect(parted == Array(repeating: ["of", "law"], count: 6).flatMap { $0 })
  }

  @Test("A page on which one word is set back keeps its words")
  func oneJolt() {
    var page = page((0..<6).map { _ in [("oflaw", 60)] })
    for index in 2..<5 { page.boxes[index].shift(by: -2.5) }
    #expect(!page.isJolted)
    #expect(words(of: PageWords(page, typefaces: [Self.typeface])).allSatisfy { $0 == "oflaw" })
  }

  @Test("A soft hyphen drawn over a word's first letter does not part it, one at its end does")
  func softHyphens() {
    for first in ["b\u{AD}", "\u{AD}b"] {
      var page = page([[("with", 20), (first, 60), ("orgere", 65)]])
      page.boxes[5] = Rectangle(left: 60, top: 80, right: 65, bottom: 90)
      page.boxes[6] = page.boxes[5]
      #expect(words(of: PageWords(page, typefaces: [Self.typeface])) == ["with", "borgere"])
    }
    let end = self.page([[("b\u{AD}", 60), ("orgere", 70)]])
    #expect(words(of: PageWords(end, typefaces: [Self.typeface])).count == 2)
  }

  /// Lines whose words stand nine points apart, nearly the type size, so that a gutter as wide looks like a blank.
  private func loose(_ lines: [[(text: String, left: Float)]]) -> PageWords {
    let spread = ["a", "bed", "is", "open"].reduce(into: [(text: String, left: Float)]()) {
      $0.append(($1, ($0.last.map { $0.left + 5 * Float($0.text.count) } ?? 391) + 9))
    }
    return PageWords(
      page(Array(repeating: spread, count: 12) + lines), typefaces: [Self.typeface])
  }

  @Test("A list marker stays with its item where the items of many lines begin at one place")
  func markers() {
    let items = (1...9).map { number -> [(text: String, left: Float)] in
      [("\(number).", 90), ("shelters", 109), ("open", 158)]
    }
    let lines = (0..<9).map { _ -> [(text: String, left: Float)] in
      [("shelters", 109), ("open", 158)]
    }
    var page = loose(items + lines)
    #expect(page.segments.count { $0.words.count == 3 } == 9)
    page.partAtColumnEdges()
    #expect(page.segments.count { $0.words.count == 3 } == 9)
  }

  @Test("A line that runs over into the column beside it is parted where that column's lines begin")
  func columns() {
    let left = (0..<9).map { _ -> [(text: String, left: Float)] in [("shelters", 60)] }
    let right = (0..<9).map { _ -> [(text: String, left: Float)] in [("register", 200)] }
    var page = loose(left + right + [[("shelters", 151), ("register", 200)]])
    #expect(page.segments.contains { $0.box.left == 151 && $0.words.count == 2 })
    page.partAtColumnEdges()
    #expect(page.segments.contains { $0.box.left == 151 && $0.words.count == 1 })
  }
}

extension Rectangle {
  fileprivate mutating func shift(by distance: Float) {
    left += distance
    right += distance
  }
}
