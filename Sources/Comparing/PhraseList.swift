/// Words and rows of words, to be found among those of a text.
struct PhraseList {
  /// A word, or what is left of it where its end or beginning may be any.
  private enum Pattern {
    case word(String)
    case beginning(String)
    case end(String)

    init(_ text: Substring) {
      self =
        if text.last == "*" {
          .beginning(String(text.dropLast()))
        } else if text.first == "*" {
          .end(String(text.dropFirst()))
        } else {
          .word(String(text))
        }
    }

    func matches(_ word: Substring) -> Bool {
      switch self {
      case .word(let own): word == own
      case .beginning(let own): word.hasPrefix(own)
      case .end(let own): word.hasSuffix(own)
      }
    }
  }

  /// The longest first.
  private let phrases: [[Pattern]]

  init(_ entries: [String]) {
    phrases = entries.map { $0.split(separator: " ").map(Pattern.init) }
      .filter { !$0.isEmpty }.sorted { $1.count < $0.count }
  }

  /// Where entries stand, in order; where several begin at a word the longest.
  func places(in words: [Substring]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < words.count {
      if let place = place(in: words, at: index) {
        places.append(place)
        index = place.upperBound
      } else {
        index += 1
      }
    }
    return places
  }

  /// The longest entry that begins at a word.
  func place(in words: [Substring], at start: Int) -> Range<Int>? {
    let match = phrases.first { phrase in
      start + phrase.count <= words.count
        && phrase.indices.allSatisfy { phrase[$0].matches(words[start + $0]) }
    }
    return match.map { start..<start + $0.count }
  }
}
