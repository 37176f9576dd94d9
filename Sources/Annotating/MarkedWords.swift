internal import AnalysisModel

/// Finds where on its pages a stretch of a document's text stands.
struct MarkedWords {
  /// A part of one word that is to be coloured.
  struct Part {
    /// The word, as an index into the document's placed words.
    let word: Int
    let page: Int
    let line: Int
    let box: Box
  }

  private let words: [PlacedWord]
  private let text: String
  /// The lines that run up or down, as on a page that is printed sideways.
  private let sidewaysLines: Set<Int>

  init(_ document: Document) {
    words = document.words
    text = document.text
    var extents: [Int: Box] = [:]
    for word in document.words {
      extents[word.line] = extents[word.line].map { $0.union(word.box) } ?? word.box
    }
    sidewaysLines = Set(extents.filter { $0.value.height > $0.value.width }.keys)
  }

  /// The parts of words in a range, in reading order; words between them that are no part of the range are left out.
  func parts(in range: TextRange) -> [Part] {
    var parts: [Part] = []
    var index = firstWord(endingAfter: range.lowerBound)
    while index < words.count, words[index].range.lowerBound < range.upperBound {
      let word = words[index]
      parts.append(
        Part(word: index, page: word.page, line: word.line, box: box(of: range, in: word)))
      index += 1
    }
    return parts
  }

  /// Whether a line runs up or down the page.
  func isSideways(_ line: Int) -> Bool { sidewaysLines.contains(line) }

  /// The box of what a range holds of a word: the whole word where its letters have no boxes of their own.
  private func box(of range: TextRange, in word: PlacedWord) -> Box {
    let held = range.clamped(to: word.range)
    guard held != word.range, !word.letters.isEmpty else { return word.box }
    let skipped = text.length(of: word.range.lowerBound..<held.lowerBound)
    let letters = word.letters.dropFirst(skipped).prefix(text.length(of: held))
    return letters.dropFirst().reduce(letters.first ?? word.box) { $0.union($1) }
  }

  private func firstWord(endingAfter offset: TextOffset) -> Int {
    var lower = 0
    var upper = words.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if words[middle].range.upperBound <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
