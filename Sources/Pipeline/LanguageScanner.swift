internal import AnalysisModel
internal import Assessing
internal import Loading
internal import Matching

/// One language's compiled terms with what scans texts for them.
final class LanguageScanner {
  private var scanner: PassageScanner
  private let language: LanguageTag
  let emptyCells: EmptyCells
  /// How amounts and bodies are written.
  let amounts: AmountWords
  /// What may stand before a country's name where it begins a sentence.
  let countryLeads: Set<String>
  /// The word that names of bodies that are no part of the State stand for.
  private let organisation: String?

  init(library: LexiconLibrary, language: LanguageTag) throws(LexiconError) {
    self.language = language
    let vocabulary = library.vocabularies.first { $0.language == language }
    let automaton = try TermAutomaton(
      terms: library.terms(in: language), language: language,
      abbreviations: vocabulary?.abbreviations ?? [], rivals: library.subjects.rivals)
    scanner = PassageScanner(automaton: automaton)
    emptyCells = EmptyCells(vocabulary?.emptyCells ?? [])
    amounts = vocabulary?.amounts ?? AmountWords()
    countryLeads = Set(vocabulary?.countryLeads ?? [])
    organisation = vocabulary?.terms.first { $0.target == .cue(.organisation) }?
      .notation.filter { $0 != "\"" }
  }

  func scan(_ document: Document, cutting: Bool = true) -> [Passage] {
    let passages = scanner.scan(document, cutting: cutting)
    guard let organisation else { return passages }
    let names = OrganisationNames.stated(
      in: passages, text: document.text, blocks: document.blocks, words: amounts)
    guard !names.isEmpty else { return passages }
    return scanner.scan(
      document, cutting: cutting, knowing: StandingNames(names, standingFor: organisation),
      before: passages)
  }

  func hits(in text: String) -> [Hit] { scanner.hits(in: text) }

  /// The terms of elements whose words all occur in a text, but not as they ask.
  func nearMisses(in text: String) -> [Term] {
    scanner.nearMisses(in: text).filter { term in
      if case .element = term.target { true } else { false }
    }
  }

  /// The sentences of a lexicon that fail, as an analysis decides.
  func failures(
    of lexicon: Lexicon, about subject: Subject.ID?, as reading: SentenceReading
  ) -> [LexiconProblem] {
    LexiconTesting.failures(of: lexicon, about: subject, using: &scanner) { text, passage in
      reading.hits(of: text, passage, emptyCells: emptyCells)
    }
  }
}
