import AnalysisModel
import Ingesting
import Testing

@Suite("Places of words")
struct PlacedWordsTests {
  private static let options = IngestOptions(recognition: .never, placesWords: true)

  private static let fixtures = [
    "two-columns.pdf", "hyphen-at-line-end.pdf", "right-to-left.pdf", "sideways-page.pdf",
    "action-table-over-pages.pdf", "merged-cells.pdf", "lists.pdf", "insets.pdf",
  ]

  @Test("Nothing of a document changes where its words' places are kept", arguments: fixtures)
  func unchanged(_ name: String) throws {
    let plain = try Fixture(name).document(IngestOptions(recognition: .never))
    let placed = try Fixture(name).document(Self.options)
    #expect(plain.words.isEmpty)
    #expect(placed.text == plain.text)
    #expect(placed.blocks == plain.blocks)
  }

  @Test("Each word of the text has one place, in its block's box", arguments: fixtures)
  func everyWord(_ name: String) throws {
    let document = try Fixture(name).document(Self.options)
    var end = 0
    for word in document.words {
      let text = document[word.range]
      #expect(!text.isEmpty && !text.contains(" ") && word.range.lowerBound.utf8 >= end, "\(text)")
      #expect(word.letters.isEmpty || word.letters.count == text.unicodeScalars.count, "\(text)")
      end = word.range.upperBound.utf8
      let block = document.blocks.first { $0.range.contains(word.range.lowerBound) }
      let box = block?.places.last { $0.range.lowerBound <= word.range.lowerBound }
      #expect(box?.page == word.page)
      // A letter that hangs over the line's box is no error.
      if let box = box?.box {
        #expect(word.box.left > box.left - 2 && word.box.right < box.right + 2, "\(text)")
        #expect(word.box.top > box.top - 15 && word.box.bottom < box.bottom + 15, "\(text)")
      }
    }
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber }.count }
    let placed = document.words.map { letters(String(document[$0.range])) }.reduce(0, +)
    let all = document.blocks.filter { $0.kind != .contentsEntry }
      .map { letters(String(document[$0.range])) }.reduce(0, +)
    #expect(placed == all)
  }

  @Test("The halves of a word that was cut at a line's end stand on two lines")
  func hyphen() throws {
    let document = try Fixture("hyphen-at-line-end.pdf").document(Self.options)
    let joined = zip(document.words, document.words.dropFirst()).first { first, second in
      first.range.upperBound == second.range.lowerBound && first.line != second.line
        && !document[first.range].hasSuffix("-")
    }
    let (first, second) = try #require(joined)
    #expect(second.box.top > first.box.top)
  }
}
