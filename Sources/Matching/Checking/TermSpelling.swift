internal import AnalysisModel

/// Finds what is suspicious in the words of a notation, each at its own place.
///
/// Groups that the notation names are not looked into: their members are notations too.
struct TermSpelling {
  private let stems: WordStems
  /// Whether to tell which alternatives share a stem.
  private let tellsStems: Bool

  init(stems: WordStems, tellsStems: Bool) {
    self.stems = stems
    self.tellsStems = tellsStems
  }

  /// What is wrong in a notation whose first character stands at a place.
  func problems(
    in tokens: [TermToken], of notation: String, at place: SourceLocation
  )
    -> [LexiconProblem]
  {
    var problems: [LexiconProblem] = []
    func add(_ offset: Int, _ severity: LexiconProblem.Severity, _ message: String) {
      let before = notation.characterCount(beforeByte: offset)
      problems.append(
        LexiconProblem(
          location: SourceLocation(
            file: place.file, line: place.line, column: place.column + before),
          severity: severity, message: message))
    }
    for token in tokens {
      guard case .word(let word) = token.kind else { continue }
      if word.form == .exact, word.hasWildcardInQuotes {
        add(
          token.offset, .warning,
          "Between quotation marks \"*\" and \"?\" are no wildcards, so \"\(word.text)\" finds only \"\(word.withoutWildcards)\"; "
            + "write \(word.text) without them.")
      }
      // Years are written 20??: digits are rare enough.
      if word.form == .wildcard, word.fixedLetters < TermBreadth.fewestLetters,
        word.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
      {
        add(
          token.offset, .note,
          "\"\(word.text)\" has fewer than \(TermBreadth.fewestLetters) letters and stands for very many words; write more of them where you can."
        )
      }
    }
    for repetition in repetitions(in: tokens) {
      add(repetition.offset, repetition.severity, repetition.message)
    }
    return problems
  }

  /// Alternatives that an earlier one in the same parentheses makes needless.
  private func repetitions(
    in tokens: [TermToken]
  ) -> [(offset: Int, severity: LexiconProblem.Severity, message: String)] {
    var found: [(offset: Int, severity: LexiconProblem.Severity, message: String)] = []
    var open: [AlternativeList] = []
    for token in tokens {
      switch token.kind {
      case .open: open.append(AlternativeList())
      case .bar:
        if let last = open.indices.last {
          open[last].end(stems: stems, tellsStems: tellsStems).map { found.append($0) }
        }
      case .close:
        guard var list = open.popLast() else { continue }
        list.end(stems: stems, tellsStems: tellsStems).map { found.append($0) }
        if let last = open.indices.last { open[last].isPlain = false }
      case .word(let word):
        if let last = open.indices.last { open[last].append(word, at: token.offset) }
      case .proximity, .combinator, .group:
        if let last = open.indices.last { open[last].isPlain = false }
      }
    }
    return found
  }
}

/// The alternatives read so far between two parentheses, or of a word group.
struct AlternativeList {
  private var words: [TermExpression.Word] = []
  private var offset: Int?
  /// Whether the alternative at hand is nothing but words.
  var isPlain = true
  private var spelled: Set<String> = []
  private var byStems: [String: String] = [:]

  mutating func append(_ word: TermExpression.Word, at place: Int) {
    offset = offset ?? place
    words.append(word)
  }

  /// Ends the alternative at hand; tells what an earlier one has of it.
  mutating func end(
    stems: WordStems, tellsStems: Bool
  ) -> (offset: Int, severity: LexiconProblem.Severity, message: String)? {
    defer { (words, offset, isPlain) = ([], nil, true) }
    guard isPlain, let offset else { return nil }
    // A group's name is an exact word here.
    var text: String {
      words.map { $0.text.hasPrefix("<") ? $0.text : $0.description }.joined(separator: " ")
    }
    func spelling(_ word: TermExpression.Word) -> String {
      word.form == .exact ? word.description : stems.folded(word.text)
    }
    let spelling =
      words.count == 1 ? spelling(words[0]) : words.map(spelling).joined(separator: " ")
    guard spelled.insert(spelling).inserted else {
      return (offset, .warning, "The alternative \"\(text)\" stands here twice; remove one.")
    }
    guard tellsStems else { return nil }
    let key = words.map { word in
      word.form == .wildcard
        ? LetterFolding.fold(word.text) : "\(stems.forms(of: word.text).stems)"
    }.joined(separator: " ")
    if let earlier = byStems[key] {
      return (
        offset, .note,
        "The alternative \"\(text)\" has the stem of \"\(earlier)\", which finds it already."
      )
    }
    // An exact form finds less than the other forms of its stem.
    if words.allSatisfy({ $0.form != .exact }) { byStems[key] = text }
    return nil
  }
}

extension TermExpression.Word {
  /// A question mark at the end is a question's.
  fileprivate var hasWildcardInQuotes: Bool {
    text.contains("*") || text.dropLast().contains("?")
  }

  fileprivate var withoutWildcards: String { text.filter { $0 != "*" && $0 != "?" } }
}
