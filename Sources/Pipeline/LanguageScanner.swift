internal import AnalysisModel
internal import Loading
internal import Matching

/// One language's compiled terms with what scans texts for them.
final class LanguageScanner {
  private var scanner: PassageScanner
  private let language: LanguageTag
  /// Cell texts that say a cell is empty, in lower case.
  let emptyCells: Set<String>

  init(library: LexiconLibrary, language: LanguageTag) throws(LexiconError) {
    self.language = language
    let vocabulary = library.vocabularies.first { $0.language == language }
    let automaton = try TermAutomaton(
      terms: library.terms(in: language), language: language,
      abbreviations: vocabulary?.abbreviations ?? [])
    scanner = PassageScanner(automaton: automaton)
    emptyCells = Set((vocabulary?.emptyCells ?? []).map { $0.lowercased() })
  }

  func scan(_ document: Document, cutting: Bool = true) -> [Passage] {
    scanner.scan(document, cutting: cutting)
  }

  func hits(in text: String) -> [Hit] { scanner.hits(in: text) }

  /// The terms of elements whose words all occur in a text, but not as they ask.
  func nearMisses(in text: String) -> [Term] {
    scanner.nearMisses(in: text).filter { term in
      if case .element = term.target { true } else { false }
    }
  }

  /// What is wrong with the lexicons of this language beyond their form.
  func lint(_ library: LexiconLibrary) -> [LexiconProblem] {
    guard let vocabulary = library.vocabularies.first(where: { $0.language == language }) else {
      return []
    }
    let lexicons = library.lexicons.filter { $0.language == language }
    // Headings and column names are compared with whole texts.
    let terms = scanner.automaton.terms.filter { term in
      switch term.target {
      case .element, .exclusion, .contra, .cue, .subject: true
      case .heading, .column: false
      }
    }
    return LexiconLint(lexicons: lexicons, vocabulary: vocabulary).problems()
      + TermReachability.problems(of: terms, using: &scanner)
  }

  /// The sentences of a lexicon that fail.
  func failures(of lexicon: Lexicon, about subject: Subject.ID?) -> [LexiconProblem] {
    LexiconTesting.failures(of: lexicon, about: subject, using: &scanner)
  }
}
