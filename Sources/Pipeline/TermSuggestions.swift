package import AnalysisModel
package import Evaluating
package import Loading
internal import Matching

/// Looks for wordings that the evidence of an element or item has and other passages have not.
package struct TermSuggestions: ~Copyable {
  /// A word of fewer letters is no term by itself.
  private static let fewestLetters = 4

  /// The terms that the wordings are to go beyond.
  private var known: PassageScanner
  private var words: WordSequence
  private var keyness = PhraseKeyness()
  private var evidence: [String] = []

  /// Prepares for an element or item in a language.
  ///
  /// - Throws: What is wrong with the terms.
  package init(
    _ id: String, language: LanguageTag, library: LexiconLibrary
  ) throws(LexiconError) {
    let entries = library.lexicons.filter { $0.language == language }.flatMap(\.entries)
    let own = entries.filter {
      $0.element.rawValue == id || $0.element.rawValue.hasPrefix("\(id).")
    }
    known = PassageScanner(
      automaton: try TermAutomaton(
        terms: own.flatMap(\.terms), language: language, abbreviations: []))
    words = WordSequence(language: language)
  }

  /// Counts a passage.
  package mutating func add(_ text: String, isEvidence: Bool) {
    if isEvidence { evidence.append(text) }
    keyness.add(phrases(of: text), isEvidence: isEvidence)
  }

  /// The wordings that stand out and that no term matches yet, each with a passage that holds it.
  package mutating func suggestions(
    most: Int, fewest: Int
  ) -> [(phrase: KeyPhrase, example: String)] {
    var found: [(phrase: KeyPhrase, example: String)] = []
    for phrase in keyness.phrases(fewest: fewest) {
      // A part of what stands already says nothing new.
      let repeats = found.contains { earlier in
        " \(earlier.phrase.text) ".contains(" \(phrase.text) ")
          && earlier.phrase.inEvidence == phrase.inEvidence
      }
      guard !repeats, known.hits(in: phrase.text).isEmpty else { continue }
      let example = evidence.indices.contains(phrase.example) ? evidence[phrase.example] : ""
      found.append((phrase, example))
      if found.count == most { break }
    }
    return found
  }

  /// The words and phrases of a text by their folded form; none begins or ends with a stop word.
  private mutating func phrases(of text: String) -> [String: String] {
    let words = words.words(of: text)
    var phrases: [String: String] = [:]
    for start in words.indices where !words[start].isStopWord {
      var (folded, spelling) = ("", "")
      for end in start..<min(start + PhraseKeyness.longest, words.count) {
        let word = words[end]
        if end > start {
          guard word.continues else { break }
          folded += " "
          spelling += " "
        }
        folded += word.folded
        spelling += word.text
        let isTooShort = end == start && word.folded.count < Self.fewestLetters
        let hasLetter = word.folded.contains(where: \.isLetter)
        if !word.isStopWord, !isTooShort, hasLetter { phrases[folded] = spelling }
      }
    }
    return phrases
  }
}
