package import AnalysisModel

/// The words of texts in one language, as terms are compared with them.
package struct WordSequence: ~Copyable {
  /// A word of a text.
  package struct Word: Hashable, Sendable {
    /// As it is written.
    package let text: String
    /// Without case and accents.
    package let folded: String
    /// In the text that was read.
    package let range: TextRange
    /// Whether it is a word such as "the" or "of", which says nothing alone.
    package let isStopWord: Bool
    /// Whether nothing but a space or a hyphen stands before it.
    package let continues: Bool
  }

  private var segmenter: WordSegmenter

  package init(language: LanguageTag) { segmenter = WordSegmenter(language: language) }

  /// The words of a text in order.
  package mutating func words(of text: String) -> [Word] {
    var text = text
    var ranges: [Range<Int>] = []
    text.withUTF8 { segmenter.appendWords(of: $0, to: &ranges) }
    var end: Int?
    return ranges.map { range in
      let word = String(text[TextRange(utf8: range)])
      let folded = LetterFolding.fold(word)
      let gap = end.map { text[TextRange(utf8: $0..<range.lowerBound)] }
      end = range.upperBound
      return Word(
        text: word, folded: folded, range: TextRange(utf8: range),
        isStopWord: TermExpression.Word.isStopWord(folded),
        continues: gap.map { $0 == " " || $0 == "-" || $0 == "" } ?? false)
    }
  }
}
