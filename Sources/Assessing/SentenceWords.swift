internal import AnalysisModel

/// The words between the spaces of a sentence, each looked at when it is asked for: a name is a few of many.
struct SentenceWords: RandomAccessCollection {
  struct Word {
    let range: Range<String.Index>
    /// Where its letters begin, behind a joining word and an apostrophe.
    let core: String.Index
    /// Its letters in lower case, without marks at its ends.
    let folded: String
    /// Whether a mark behind it ends what it stands in.
    let ends: Bool
    /// Whether its first letter is a capital, and whether it is one of a script that has them.
    let isCapital: Bool
    let isCased: Bool
    let isLatin: Bool
    /// Whether a mark stands before it.
    let isOpened: Bool
    /// Whether it begins with a joining word before an apostrophe, as in "l'Éducation".
    let isElided: Bool
  }

  private let parts: [Substring]
  private let links: Set<String>

  /// - Parameters:
  ///   - sentence: The sentence, as a part of its document's text.
  ///   - links: Words that join the parts of a name, in lower case.
  init(_ sentence: Substring, links: Set<String>) {
    parts = sentence.spacedWords
    self.links = links
  }

  var startIndex: Int { 0 }
  var endIndex: Int { parts.count }

  subscript(place: Int) -> Word { word(parts[place]) }

  /// The words that a stretch of the same text takes in, also in part.
  func places(of stretch: Substring) -> Range<Int> {
    let start = parts.partitionIndex { $0.endIndex > stretch.startIndex }
    let end = parts.partitionIndex { $0.startIndex >= stretch.endIndex }
    return start..<Swift.max(start, end)
  }

  private func word(_ part: Substring) -> Word {
    let letters = part.drop { !$0.isLetter && !$0.isNumber }
    var rest = letters
    var isElided = false
    if let mark = letters.prefix(3).firstIndex(where: { $0 == "'" || $0 == "’" }),
      links.contains(letters[..<mark].lowercased())
    {
      rest = letters[letters.index(after: mark)...]
      isElided = !rest.isEmpty
    }
    let core = rest.dropLast { !$0.isLetter && !$0.isNumber }
    let first = core.first
    return Word(
      range: part.startIndex..<part.endIndex, core: rest.startIndex,
      folded: core.lowercased(),
      ends: part.last.map { ",;:.)]،؛»”".contains($0) } ?? false,
      isCapital: first?.isUppercase ?? false, isCased: first?.isCased ?? false,
      isLatin: first?.unicodeScalars.first.map { $0.value < 0x250 } ?? false,
      isOpened: part.first?.isLetter == false,
      isElided: isElided)
  }
}
