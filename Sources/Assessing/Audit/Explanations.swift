internal import AnalysisModel

/// What a plan's own text says that abbreviations stand for.
///
/// Taken are "State Budget (SB)", a line or row of a list that begins with the abbreviation, and a quoted or bracketed one with
/// its words after it, as in "'SB' stands for the state budget"; the words' first letters must be the abbreviation's capitals.
struct Explanations {
  private var texts: [String: String] = [:]

  /// How far from the abbreviation its words may begin, in words: "stands for the".
  private static let reach = 3
  /// The longest word that need have no letter in an abbreviation, as in "Ministry of the Interior".
  private static let smallWord = 3

  init(of abbreviations: Set<String>, in document: Document) {
    guard !abbreviations.isEmpty else { return }
    for block in document.blocks {
      let text = document[block.range]
      var words: [Substring] = []
      for word in text.split(whereSeparator: { !$0.isLetter }) { words.append(word) }
      let isList = block.kind == .tableRow && block.cells.count { !$0.range.isEmpty } == 2
      for (index, word) in words.enumerated() {
        let abbreviation = String(word)
        guard abbreviations.contains(abbreviation), texts[abbreviation] == nil else { continue }
        let letters = Self.capitals(of: abbreviation)
        guard letters.count > 1 else { continue }
        let isMarked = Self.isMarked(word, in: text)
        if isMarked, let run = Self.run(letters, endingBefore: index, in: words) {
          texts[abbreviation] = String(text[run])
        } else if isMarked || index == 0,
          let run = Self.run(letters, after: index, upTo: isMarked ? Self.reach : 0, in: words)
        {
          let begins = text[run].first
          guard isMarked || isList || begins?.isUppercase == true else { continue }
          texts[abbreviation] = String(text[run])
        }
      }
    }
  }

  subscript(abbreviation: String) -> String? { texts[abbreviation] }

  /// The longest abbreviation, in letters.
  private static let longest = 8

  /// The words of a text that have the form of an abbreviation: two capitals or more.
  static func abbreviations(in text: String) -> [String] {
    let words: [Substring] = text.split(whereSeparator: { !$0.isLetter })
    return words.filter { word in
      word.count <= longest && word.count(where: \.isUppercase) > 1
    }.map { String($0) }
  }

  private static func capitals(of abbreviation: String) -> [Character] {
    abbreviation.filter(\.isUppercase).map { Character($0.lowercased()) }
  }

  /// Whether a word stands in quotation marks or brackets, or a colon, dash or equals sign follows it.
  private static func isMarked(_ word: Substring, in text: Substring) -> Bool {
    let before = text[..<word.startIndex].last
    let after = text[word.endIndex...].first { !$0.isWhitespace }
    guard let after else { return false }
    if ":=–—".contains(after) { return true }
    return before.map { "\"“”«„(['‘".contains($0) } ?? false && "\"”»“)]'’".contains(after)
  }

  private static func run(
    _ letters: [Character], after index: Int, upTo reach: Int, in words: [Substring]
  ) -> Range<Substring.Index>? {
    for start in index + 1...index + 1 + reach {
      if let end = end(of: letters, from: start, in: words) {
        return words[start].startIndex..<words[end].endIndex
      }
    }
    return nil
  }

  private static func run(
    _ letters: [Character], endingBefore index: Int, in words: [Substring]
  ) -> Range<Substring.Index>? {
    let first = max(0, index - letters.count * 3)
    for start in (first..<index).reversed()
    where end(of: letters, from: start, in: words) == index - 1 {
      return words[start].startIndex..<words[index - 1].endIndex
    }
    return nil
  }

  /// The last of the words from a place on whose first letters are these in order, small words between them aside.
  private static func end(of letters: [Character], from start: Int, in words: [Substring]) -> Int? {
    var next = 0
    var place = start
    while place < words.count, next < letters.count {
      let word = words[place]
      if word.first.map({ Character($0.lowercased().prefix(1).description) }) == letters[next] {
        next += 1
      } else if next == 0 || word.count > smallWord {
        return nil
      }
      place += 1
    }
    return next == letters.count ? place - 1 : nil
  }
}
