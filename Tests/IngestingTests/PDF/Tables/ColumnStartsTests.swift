internal import Testing

@testable import Ingesting

@Suite("Texts that fill their cell")
struct ColumnStartsTests {
  private static let page = PageWords(
    LetteredPage([
      [("Ministry", 50), ("Police", 102)], [("Court", 50), ("State", 130)],
      [("Whole", 50), ("lines", 78), ("go", 106)],
    ]).text, typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])

  private static func whole(_ words: Range<Int32>) -> Segment {
    var box = page.words[Int(words.lowerBound)].box
    for word in words { box = box.union(page.words[Int(word)].box) }
    return Segment(words: words, box: box, size: 10, typeface: 0, length: 10)
  }

  private static func part(_ words: Range<Int32>, beginning left: Float) -> Int {
    let others = [Float](repeating: left, count: 3).map { left in
      [
        Segment(
          words: 0..<1, box: Rectangle(left: left, top: 0, right: left + 40, bottom: 10), size: 10,
          typeface: 0, length: 10)
      ]
    }
    let starts = ColumnStarts([98], in: others, size: 10)
    let line = [whole(words), whole(3..<4)]
    return starts.parted(line, on: page).count
  }

  @Test("They are parted where a word begins as the next column's texts do")
  func parted() { #expect(Self.part(0..<2, beginning: 102) == 3) }

  @Test("They stay whole where no word does")
  func whole() { #expect(Self.part(4..<7, beginning: 102) == 2) }
}
