package import AnalysisModel

/// Looks for what is suspicious in lexicons whose terms can all be read.
package struct LexiconLint {
  /// A term of one word that so many elements use says nothing about any of them; three allows
  /// for an element of each of three frameworks with the same meaning.
  private static let mostElementsOfAWord = 3

  private let lexicons: [Lexicon]
  private let vocabulary: Vocabulary
  private let wordings: [Term.ID: Wording]

  /// What a term says, read once.
  private struct Wording {
    /// The same for terms that say the same.
    let canonical: String
    /// The word where the term is one word in any form.
    let singleWord: String?
    let isShortWildcard: Bool
  }

  package init(lexicons: [Lexicon], vocabulary: Vocabulary) {
    self.lexicons = lexicons
    self.vocabulary = vocabulary
    let entries = lexicons.flatMap(\.entries)
    let terms = vocabulary.terms + entries.flatMap { $0.terms + $0.exclusions + $0.contra }
    var wordings: [Term.ID: Wording] = [:]
    for term in terms {
      // Groups stand for themselves: with all their members a term is hundreds of words long.
      let notation = term.notation.replacing("<", with: "group ").replacing(">", with: " group")
      guard let expression = try? TermExpression(parsing: notation, groups: WordGroups()) else {
        continue
      }
      wordings[term.id] = Wording(
        canonical: expression.canonical, singleWord: expression.singleWord,
        isShortWildcard: expression.isShortWildcard)
    }
    self.wordings = wordings
  }

  /// Everything that looks wrong, in the files' order; terms that cannot be read are left to the
  /// automaton, which names their errors.
  package func problems() -> [LexiconProblem] {
    var problems = repetitions(in: vocabulary.terms)
    let common = commonWords()
    for lexicon in lexicons {
      for entry in lexicon.entries {
        problems += repetitions(in: entry.terms)
        problems += repetitions(in: entry.exclusions)
        problems += repetitions(in: entry.contra)
        problems += contradictions(in: entry)
        problems += breadth(of: entry.terms, common: common)
      }
    }
    return problems.sorted()
  }

  /// Terms that say the same as an earlier term with the same target.
  private func repetitions(in terms: [Term]) -> [LexiconProblem] {
    struct Key: Hashable {
      let target: Term.Target
      let expression: String
    }
    var first: [Key: Term] = [:]
    return terms.compactMap { term in
      guard let expression = canonical(term) else { return nil }
      let key = Key(target: term.target, expression: expression)
      guard let earlier = first[key] else {
        first[key] = term
        return nil
      }
      return LexiconProblem(
        location: term.location, severity: .warning,
        message: "This says the same as the term at line \(earlier.location.line).")
    }
  }

  /// Terms that an exclusion of the same element always takes away.
  private func contradictions(in entry: LexiconEntry) -> [LexiconProblem] {
    var exclusions: [String: Term] = [:]
    for exclusion in entry.exclusions {
      if let expression = canonical(exclusion) { exclusions[expression] = exclusion }
    }
    return (entry.terms + entry.contra).compactMap { term in
      guard let expression = canonical(term), let exclusion = exclusions[expression] else {
        return nil
      }
      return LexiconProblem(
        location: term.location,
        message:
          "The exclusion at line \(exclusion.location.line) takes every hit of this term away.")
    }
  }

  /// Single words that count everywhere although they are words of everyday.
  private func breadth(of terms: [Term], common: Set<String>) -> [LexiconProblem] {
    terms.compactMap { term in
      guard term.weight == .defining, let wording = wordings[term.id] else { return nil }
      if wording.isShortWildcard {
        return LexiconProblem(
          location: term.location, severity: .warning,
          message: "\"\(term.notation)\" begins too many words to be defining.")
      }
      guard let word = wording.singleWord, common.contains(word) else { return nil }
      return LexiconProblem(
        location: term.location, severity: .warning,
        message: "\"\(term.notation)\" is one common word, which alone cannot be defining.")
    }
  }

  /// The single words that are cues of the vocabulary or terms of many elements.
  private func commonWords() -> Set<String> {
    var elements: [String: Set<Element.ID>] = [:]
    for entry in lexicons.flatMap(\.entries) {
      for term in entry.terms {
        guard let word = wordings[term.id]?.singleWord else { continue }
        elements[word, default: []].insert(entry.element)
      }
    }
    var common = Set(elements.filter { $0.value.count > Self.mostElementsOfAWord }.keys)
    for term in vocabulary.terms {
      if case .subject = term.target { continue }
      if let word = wordings[term.id]?.singleWord { common.insert(word) }
    }
    return common
  }

  private func canonical(_ term: Term) -> String? { wordings[term.id]?.canonical }
}

extension TermExpression {
  /// With fewer letters before the star a word says nothing.
  private static let fewestLetters = 4

  /// The folded word where the expression is one word in any form.
  fileprivate var singleWord: String? {
    guard case .phrase(let phrase) = root, phrase.parts.count == 1,
      case .word(let word)? = phrase.parts.first, word.form != .exact
    else { return nil }
    return canonical
  }

  /// Whether the expression is one word with a wildcard and few letters.
  fileprivate var isShortWildcard: Bool {
    guard let word = singleWord, word.contains(where: { "*?".contains($0) }) else { return false }
    return word.count { $0.isLetter || $0.isNumber } < Self.fewestLetters
  }
}
