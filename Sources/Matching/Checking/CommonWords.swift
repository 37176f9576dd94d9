internal import AnalysisModel

/// Which words of a language are too common to say anything alone.
///
/// A word is common where the files of the language show it to be, or its form does:
/// it is an article or preposition; it has fewer than three letters and no quotation marks; it is by itself a cue of the
/// vocabulary; it is by itself a term of more than `mostElements` elements; or it stands, in any form with its stem, in the
/// wordings of `fewestLists` or more of the vocabulary's cues, roles of headings and columns, which say what every plan says:
/// "plan" stands in sixteen of the English ones, "data" in ten, "network" in one. Subjects' names are left out: they are what a
/// lexicon is about.
struct CommonWords {
  /// Three allows for an element of each of three frameworks with the same meaning.
  private static let mostElements = 3
  private static let fewestLists = 5
  private static let fewestLetters = 3

  private let cues: Set<String>
  private let elementsOfWord: [String: Set<String>]
  private let listsOfStem: [String: Set<String>]
  private let analyzer: WordStems

  /// Reads the terms of a language, each with its own words, those of groups left out.
  init(_ terms: [(reading: TermReading, words: [TermExpression.Word])], stems: WordStems) {
    analyzer = stems
    var cues: Set<String> = []
    var elements: [String: Set<String>] = [:]
    var lists: [String: Set<String>] = [:]
    for (reading, words) in terms {
      let term = reading.term
      let list: String
      switch term.target {
      case .subject, .exclusion, .contra: continue
      case .element(let id): list = id.rawValue
      case .cue(let cue): list = "cue \(cue.rawValue)"
      case .heading(let role): list = "heading \(role.rawValue)"
      case .column(let field): list = "column \(field.rawValue)"
      }
      if case .element = term.target {
      } else {
        for word in words where word.form == .stem {
          lists[stems.stem(of: word.text), default: []].insert(list)
        }
      }
      guard words.count == 1, let word = words.first, word.form != .exact else { continue }
      let folded = LetterFolding.fold(word.text)
      if case .cue = term.target { cues.insert(folded) }
      if case .element = term.target { elements[folded, default: []].insert(list) }
    }
    self.cues = cues
    elementsOfWord = elements
    listsOfStem = lists
  }

  /// Why a plain word says nothing alone, or nil where it may.
  func reason(_ word: TermExpression.Word) -> String? {
    guard word.form == .stem else { return nil }
    let folded = LetterFolding.fold(word.text)
    if TermExpression.Word.isStopWord(folded) { return "it is an article or preposition" }
    let letters = folded.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters < Self.fewestLetters, letters == folded.unicodeScalars.count {
      return "it has fewer than \(Self.fewestLetters) letters"
    }
    if cues.contains(folded) { return "it is a cue of the common vocabulary" }
    let elements = elementsOfWord[folded, default: []].count
    if elements > Self.mostElements { return "\(elements) elements have it as a term" }
    let lists = listsOfStem[analyzer.stem(of: word.text), default: []].count
    return lists >= Self.fewestLists
      ? "it stands in \(lists) lists of the common vocabulary, so every plan has it" : nil
  }
}

/// Stems of words of one language, each found once.
final class WordStems {
  private let analyzer: WordAnalyzer
  private var forms: [String: WordForms] = [:]
  private var foldings: [String: String] = [:]

  init(language: LanguageTag) { analyzer = WordAnalyzer(language: language) }

  func forms(of word: String) -> WordForms {
    if let known = forms[word] { return known }
    let found = analyzer.forms(of: word)
    forms[word] = found
    return found
  }

  /// A word without case and accents.
  func folded(_ word: String) -> String {
    if let known = foldings[word] { return known }
    let found = LetterFolding.fold(word)
    foldings[word] = found
    return found
  }

  /// The stem that a word as it is written has first.
  func stem(of word: String) -> String { forms(of: word).stems[0] }
}
