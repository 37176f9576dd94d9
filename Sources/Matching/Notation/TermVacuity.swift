// Expressions that no text, or every text, fulfils.

extension TermExpression.Node {
  /// Why the expression can never match or matches every text, or nil where neither is so.
  var vacuity: String? {
    if isContradiction { return "This can never match: both sides of NOT are the same." }
    return matchesEveryText ? "This matches every text: a side of it has only wildcards." : nil
  }

  private var isContradiction: Bool {
    switch self {
    case .phrase: false
    case .combination(.without, let left, let right) where left == right: true
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      left.isContradiction || right.isContradiction
    }
  }

  /// Whether bare wildcards alone would do, or decide what is matched.
  private var matchesEveryText: Bool {
    switch self {
    case .phrase(let phrase): phrase.isFulfilled { $0.isBareWildcard }
    // A side that any word fulfils adds nothing to the other.
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      left.matchesEveryText || right.matchesEveryText
    }
  }

  /// Whether articles, prepositions and wildcards alone fulfil the expression.
  var hasOnlyStopWords: Bool {
    switch self {
    case .phrase(let phrase): phrase.isFulfilled { $0.isBareWildcard || $0.isStopWord }
    case .combination(.either, let left, let right):
      left.hasOnlyStopWords || right.hasOnlyStopWords
    case .combination(.without, let left, _): left.hasOnlyStopWords
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      left.hasOnlyStopWords && right.hasOnlyStopWords
    }
  }
}

extension TermExpression.Phrase {
  /// Whether the phrase can be made of words for which `isTrivial` holds.
  fileprivate func isFulfilled(by isTrivial: (TermExpression.Word) -> Bool) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word(let word): isTrivial(word)
      case .alternatives(let phrases): phrases.contains { $0.isFulfilled(by: isTrivial) }
      }
    }
  }
}

extension TermExpression.Word {
  /// Articles and prepositions of the six languages.
  ///
  /// Modal verbs, negations and conditions are not here: they are cues, and a vocabulary lists
  /// them by themselves.
  private static let stopWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on",
    "or", "that", "the", "this", "to", "with",
    "de", "des", "du", "en", "et", "la", "le", "les", "un", "une",
    "da", "das", "do", "dos", "el", "los", "las", "o", "os", "um", "uma", "una", "y",
    "в", "и", "на", "о", "по", "с",
    "في", "من", "علي", "الي", "و",
  ]

  fileprivate var isBareWildcard: Bool {
    form == .wildcard && text.allSatisfy { "*?".contains($0) } && text.contains("*")
  }

  fileprivate var isStopWord: Bool {
    form == .stem && Self.isStopWord(LetterFolding.fold(text))
  }

  /// Whether a folded word says nothing alone.
  static func isStopWord(_ folded: String) -> Bool { stopWords.contains(folded) }
}
