internal import AnalysisModel

/// Which passages are so short that the titles above them say what they are about.
enum ShortPassage {
  /// The most words of a text that leans on its titles.
  ///
  /// What is longer mostly has a sentence of its own, which names what it is about (`docs/matching.md`).
  static let mostWords = 10
  /// How many headings lend words.
  ///
  /// They are the nearest and the one above it; those further out name the plan or a chapter.
  static let headings = 2

  /// Whether blocks of a kind lean on titles where they are short.
  static func mayLean(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .listItem, .tableRow: true
    case .heading, .caption, .footnote, .runningHeader, .contentsEntry: false
    }
  }

  /// Whether so many words are few enough.
  static func isShort(words: Int) -> Bool { words > 0 && words <= mostWords }
}

/// A stretch of a block's text with the titles that it may lean on.
struct Leaning {
  let range: TextRange
  let titles: TitleWords
}
