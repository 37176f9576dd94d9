internal import AnalysisModel

/// What a plan's own text says that abbreviations stand for.
///
/// Taken are "State Budget (SB)", a line or row of a list that begins with the abbreviation, and a quoted or bracketed one with
/// its words after it, as in "'SB' stands for the state budget"; the words' first letters must be the abbreviation's capitals,
/// and its small letters those of small words or the words' own next ones: "MoH" is no "Mental Health".
struct Explanations {
  private var texts: [String: String] = [:]

  /// How far from the abbreviation its words may begin, in words: "stands for the".
  private static let reach = 3
  /// The longest word that need have no letter in an abbreviation, as in "Ministry of the Interior".
  private static let smallWord = 3

  /// Looks for the words of abbreviations.
  ///
  /// - Parameters:
  ///   - abbreviations: Those to explain.
  ///   - document: The plan.
  ///   - areNames: Whether only names explain them, which begin with a capital where the script has any: "MI: monitor
  ///     implementation" says what a body does.
  init(of abbreviations: Set<String>, in document: Document, areNames: Bool = false) {
    guard !abbreviations.isEmpty else { return }
    for block in document.blocks {
      let text = document[block.range]
      let words = text.letterRuns
      let isList = block.kind == .tableRow && block.cells.count { !$0.range.isEmpty } == 2
      for (index, word) in words.enumerated() {
        let abbreviation = String(word)
        guard abbreviations.contains(abbreviation), texts[abbreviation] == nil else { continue }
        let letters = Self.letters(of: abbreviation)
        guard letters.count > 1 else { continue }
        let isMarked = Self.isMarked(word, in: text)
        if isMarked, let run = Self.run(letters, endingBefore: index, in: words) {
          texts[abbreviation] = String(text[run])
        } else if isMarked || index == 0,
          let run = Self.run(letters, after: index, upTo: isMarked ? Self.reach : 0, in: words)
        {
          let isSmall = text[run].first?.isLowercase == true
          guard areNames ? !isSmall : isMarked || isList || !isSmall else { continue }
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
    text[...].letterRuns.filter { word in
      word.count <= longest && word.count(where: \.isUppercase) > 1
    }.map { String($0) }
  }

  /// The capitals of an abbreviation in lower case, each with the small letters behind it; the "s" of a plural is none.
  private static func letters(of abbreviation: String) -> [String] {
    var letters: [String] = []
    for letter in abbreviation {
      if letter.isUppercase {
        letters.append(letter.lowercased())
      } else if !letters.isEmpty {
        letters[letters.count - 1].append(letter)
      }
    }
    if let last = letters.last, last.count == 2, last.hasSuffix("s") {
      letters[letters.count - 1] = String(last.prefix(1))
    }
    return letters
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
    _ letters: [String], after index: Int, upTo reach: Int, in words: [Substring]
  ) -> Range<Substring.Index>? {
    for start in index + 1...index + 1 + reach {
      if let end = end(of: letters, from: start, in: words) {
        return words[start].startIndex..<words[end].endIndex
      }
    }
    return nil
  }

  private static func run(
    _ letters: [String], endingBefore index: Int, in words: [Substring]
  ) -> Range<Substring.Index>? {
    let first = max(0, index - letters.count * 3)
    for start in (first..<index).reversed()
    where end(of: letters, from: start, in: words) == index - 1 {
      return words[start].startIndex..<words[index - 1].endIndex
    }
    return nil
  }

  /// The last of the words from a place on that begin with these letters in order, small words between them aside.
  private static func end(of letters: [String], from start: Int, in words: [Substring]) -> Int? {
    var next = 0
    var place = start
    while place < words.count, next < letters.count {
      if let taken = taken(by: letters[next], at: place, in: words) {
        next += 1
        place += taken
      } else if next == 0 || words[place].count > smallWord {
        return nil
      } else {
        place += 1
      }
    }
    return next == letters.count ? place - 1 : nil
  }

  /// How many words a capital with its small letters stands for: "Mo" for two, as in "Ministry of", "Min" for one.
  private static func taken(by letters: String, at place: Int, in words: [Substring]) -> Int? {
    let word = words[place].lowercased()
    guard let capital = letters.first, word.first == capital else { return nil }
    let small = letters.dropFirst()
    if small.isEmpty { return 1 }
    if small.count > 1, word.hasPrefix(letters) { return 1 }
    let behind = words[(place + 1)...].prefix(small.count)
    let isSpelled =
      behind.count == small.count
      && zip(behind, small).allSatisfy { $0.count <= smallWord && $0.first == $1 }
    return isSpelled ? 1 + small.count : nil
  }
}
