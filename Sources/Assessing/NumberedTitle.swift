/// A title with its number in front, such as that of an objective or a chapter.
struct NumberedTitle {
  /// What titles of the same rank share: the word before the number, and the number's form.
  let rank: String

  /// Reads the beginning of a text; nil where it has no number, or nothing after it.
  init?(_ text: some StringProtocol) {
    let words = String(text).split(maxSplits: 7, whereSeparator: \.isWhitespace)
    // "Short-term programme 2:" is the longest form seen; a number further on belongs to the sentence.
    for (index, word) in words.prefix(4).enumerated() {
      guard let form = Self.form(of: word, isFirst: index == 0) else { continue }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let isSetOff = Self.isEnd(word.last) || (next.map { $0.allSatisfy(Self.isEnd) } ?? false)
      guard isSetOff || (index == 0 && form.contains(".")),
        words.dropFirst(index + 1).contains(where: { $0.count { $0.isLetter } > 1 })
      else { return nil }
      let before = words.prefix(index).joined(separator: " ").lowercased()
      rank = before.filter { $0.isLetter || $0 == " " } + "#" + form
      return
    }
    return nil
  }

  /// The form of a number: its kind, and a full stop for each part after the first; nil for other words.
  private static func form(of word: Substring, isFirst: Bool) -> String? {
    var core = word
    while let last = core.last, isEnd(last) { core.removeLast() }
    while let first = core.first, "n°Nº№#(".contains(first) { core.removeFirst() }
    guard !core.isEmpty else { return nil }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }) {
      return "1" + String(repeating: ".", count: parts.count - 1)
    }
    if core.count < 6, core.allSatisfy({ "IVX".contains($0) }) { return "I" }
    // A single letter counts only in front, as in "B. …"; in between it is a word or an initial.
    if isFirst, core.count == 1, core.allSatisfy({ $0.isUppercase }), isEnd(word.last) {
      return "A"
    }
    return nil
  }

  private static func isEnd(_ character: Character?) -> Bool {
    guard let character else { return false }
    return ".:)-–—".contains(character)
  }
}
