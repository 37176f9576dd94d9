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
  /// Words that no wording begins or ends with, in their folded form.
  private var idle: Set<String> = []
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
    let listed = library.functionWords[language] ?? []
    idle = Set(words.words(of: listed.joined(separator: ", ")).map(\.folded))
  }

  /// Counts a passage.
  package mutating func add(_ text: String, isEvidence: Bool) {
    guard isEvidence else {
      keyness.add(phrases(of: text, outside: []).all, isEvidence: false)
      return
    }
    evidence.append(text)
    let hits = known.hits(in: text).filter { hit in
      if case .element = hit.target { hit.suppression == nil } else { false }
    }
    let phrases = phrases(of: text, outside: hits.map(\.range))
    keyness.add(
      phrases.all, isEvidence: true, covered: Set(phrases.all.keys).subtracting(phrases.free))
  }

  /// The wordings that stand out and that no term matches yet, each with a passage that holds it.
  ///
  /// A wording that a term matches by itself, or that stands in all the evidence within what a term matches, is left out.
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
      let isKnown = phrase.covered == phrase.inEvidence
      guard !repeats, !isKnown, known.hits(in: phrase.text).isEmpty else { continue }
      let example = evidence.indices.contains(phrase.example) ? evidence[phrase.example] : ""
      found.append((phrase, example))
      if found.count == most { break }
    }
    return found
  }

  /// The words and phrases of a text by their folded form, and those that stand somewhere outside some ranges; none begins or
  /// ends with a word that says nothing, a figure or a letter by itself.
  private mutating func phrases(
    of text: String, outside ranges: [TextRange]
  ) -> (all: [String: String], free: Set<String>) {
    let words = words.words(of: text)
    var phrases: [String: String] = [:]
    var free: Set<String> = []
    for start in words.indices where mayStandAtEnd(words[start]) {
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
        guard mayStandAtEnd(word), !isTooShort else { continue }
        phrases[folded] = spelling
        let isWithin = ranges.contains { range in
          range.lowerBound <= words[start].range.lowerBound
            && word.range.upperBound <= range.upperBound
        }
        if !isWithin { free.insert(folded) }
      }
    }
    return (phrases, free)
  }

  /// Whether a word may begin or end a wording.
  private func mayStandAtEnd(_ word: WordSequence.Word) -> Bool {
    !word.isStopWord && !idle.contains(word.folded) && word.folded.count > 1
      && !word.folded.contains(where: \.isNumber) && word.folded.contains(where: \.isLetter)
  }
}
