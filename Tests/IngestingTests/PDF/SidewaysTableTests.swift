internal import Testing

@testable import Ingesting

@Suite("Tables printed sideways")
struct SidewaysTableTests {
  /// Words that run down the page in lines that follow each other to the left, as poppler gives the cells of one column: with
  /// no blank between the last word of a cell and the first of the next.
  private static func page(_ cells: [String]) -> PageText {
    var text = PageText(number: 1, label: nil, width: 600, height: 800)
    for (line, cell) in cells.enumerated() {
      let left = 500 - 14 * Float(line)
      for (position, scalar) in cell.unicodeScalars.enumerated() {
        let top = 60 + 5 * Float(position)
        text.scalars.append(scalar.value)
        text.boxes.append(Rectangle(left: left, top: top, right: left + 10, bottom: top + 5))
        text.typefaces.append(0)
      }
    }
    return text
  }

  private static func segments(_ cells: [String]) -> [String] {
    let typeface = Typeface(size: 10, isBold: false, isItalic: false, color: 0)
    let page = PageWords(page(cells), typefaces: [typeface])
    return page.segments.map { segment in
      let words = segment.words.map { page.words[Int($0)] }
      return words.map { word in
        String(
          String.UnicodeScalarView(
            page.scalars[Int(word.start)..<Int(word.end)].compactMap(Unicode.Scalar.init)))
      }.joined(separator: " ")
    }
  }

  @Test("Words that are glued to those of the next row tell how the page is turned")
  func turn() {
    #expect(Self.page(["1.1 Data", "1.2 Return", "1.3 Police"]).turn == .counterclockwise)
  }

  @Test(
    "Each cell stays in its row, however short it is",
    arguments: [["1.1 Data", "1.2 Return", "1.3 Police"], ["Number", "1", "2", "3"]])
  func rows(cells: [String]) {
    #expect(Self.segments(cells) == cells)
  }
}
