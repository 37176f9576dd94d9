import AnalysisModel

/// Makes terms of the same shapes with other words, to see what a larger lexicon costs.
struct TermCopies {
  /// Where the words of the copies come from.
  enum Words: String, CaseIterable {
    /// Made up, as most words of other subjects' terms are strange to a text.
    case strangers
    /// The text's own, so that ten times as many terms find several times as much.
    case common
  }

  private static let operators: Set<String> = ["AND", "OR", "NOT", "SAME", "NEAR", "PRE"]

  private let terms: [Term]
  private let words: Words
  /// The text's words that are neither very frequent nor very short, in alphabetical order.
  private let vocabulary: [String]

  init(of terms: [Term], words: Words, of paragraphs: [String]) {
    self.terms = terms
    self.words = words
    var counts: [String: Int] = [:]
    for paragraph in paragraphs {
      for word in paragraph.split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
        counts[word.lowercased(), default: 0] += 1
      }
    }
    // Lexicons rarely hold a language's most frequent words.
    let frequent = Set(
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(500).map(\.key))
    vocabulary = counts.keys.filter { !frequent.contains($0) }.sorted()
  }

  /// All terms with other words, another set for each number.
  func copy(_ number: Int) -> [Term] {
    terms.map { term in
      var groups = WordGroups()
      for name in term.groups.names {
        // A group's notation is its members in parentheses, which serve as one member.
        let members = term.groups.notation(of: name) ?? ""
        _ = groups.add(name, members: [replacingWords(in: members, number)])
      }
      return Term(
        id: Term.ID(rawValue: "\(term.id)-\(number)"), target: term.target,
        notation: replacingWords(in: term.notation, number), groups: groups, weight: term.weight,
        location: term.location)
    }
  }

  /// The notation with each word changed, operators and group names left as they are.
  private func replacingWords(in notation: String, _ number: Int) -> String {
    var result = ""
    var word = ""
    var isName = false
    func written(_ word: String) -> String {
      // The number of NEAR/8 is no word.
      guard !isName, !word.isEmpty, result.last != "/", !Self.operators.contains(word),
        !vocabulary.isEmpty
      else { return word }
      // FNV-1a, so that a word gets the same stand-in wherever it stands.
      let hash = "\(word)\(number)".utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
      return words == .common
        ? vocabulary[Int(hash % UInt64(vocabulary.count))]
        : "zq\(String(hash % 1_000_000, radix: 26, uppercase: false))x"
    }
    for character in notation {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      result += written(word)
      word = ""
      isName = character == "<"
      result.append(character)
    }
    return result + written(word)
  }
}
