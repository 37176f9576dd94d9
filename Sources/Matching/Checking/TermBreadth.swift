internal import AnalysisModel

/// Finds terms that one common word, or a few letters, fulfil.
struct TermBreadth {
  /// With fewer letters than this a wildcard alone says nothing, and with one more nothing that is sure.
  static let fewestLetters = 3
  private let common: CommonWords

  init(common: CommonWords) { self.common = common }

  /// What is too broad in a term of an element; only words that fulfil it alone, without window or neighbour, are looked at.
  func problem(of reading: TermReading) -> LexiconProblem? {
    guard reading.errors.isEmpty, let root = reading.root else { return nil }
    let term = reading.term
    // The column says what a name stands for.
    guard term.weight != .cell else { return nil }
    for word in root.wordsThatSuffice {
      guard let reason = reason(word, term) else { continue }
      // A contextual term counts only beside the subject's name, which is a second concept.
      return LexiconProblem(
        location: term.location, severity: term.weight == .contextual ? .note : .warning,
        message:
          "\"\(word.text)\" alone fulfils this, and \(reason); join it with a second concept, as in A NEAR/8 B."
      )
    }
    return nil
  }

  private func reason(_ word: TermExpression.Word, _ term: Term) -> String? {
    guard word.form == .wildcard else { return common.reason(word) }
    let wanted = Self.fewestLetters + (term.weight == .defining ? 1 : 0)
    return word.fixedLetters < wanted
      ? "it has fewer than \(wanted) letters besides its wildcard" : nil
  }
}

extension TermExpression.Node {
  /// The words each of which fulfils the expression by itself.
  fileprivate var wordsThatSuffice: [TermExpression.Word] {
    switch self {
    case .phrase(let phrase): phrase.wordsThatSuffice
    case .combination(.either, let left, let right):
      left.wordsThatSuffice + right.wordsThatSuffice
    case .combination(.without, let left, _): left.wordsThatSuffice
    case .proximity, .combination: []
    }
  }
}

extension TermExpression.Phrase {
  fileprivate var wordsThatSuffice: [TermExpression.Word] {
    guard parts.count == 1 else { return [] }
    return switch parts[0] {
    case .word(let word): [word]
    case .alternatives(let phrases): phrases.flatMap(\.wordsThatSuffice)
    }
  }
}

extension TermExpression.Word {
  /// The letters and digits of a word with wildcards.
  var fixedLetters: Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
