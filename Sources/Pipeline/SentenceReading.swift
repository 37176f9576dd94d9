internal import AnalysisModel
internal import Assessing
internal import Loading

/// Decides which hits of a sentence count, as an analysis does in a plan about the frameworks' subject.
///
/// Scores are left out: the sentences of lexicons try terms, not the figures fitted to passages.
struct SentenceReading {
  private let index: ElementIndex
  private let subjects: [Subject]
  private let language: LanguageTag
  private let rubric: Rubric

  init(_ library: LexiconLibrary, language: LanguageTag) {
    index = ElementIndex(library.frameworks)
    subjects = library.subjects
    self.language = language
    rubric = .standard.scoring(with: Rubric.standard.scoring.accepting)
  }

  /// The hits of a passage that is all of a text, each that does not count with the reason.
  func hits(of text: String, _ passage: Passage, emptyCells: EmptyCells) -> [Hit] {
    let scanned = ScannedDocument(
      document: PassageInput(text: text, language: nil, role: nil).document(in: language),
      passages: [passage], columns: [:], emptyCells: emptyCells)
    let scope = SubjectScope(
      isSubject: true, subjects: subjects, under: scanned, rubric: rubric)
    return PassageReader(
      scanned, roles: BlockRoles(scanned), scope: scope, index: index, rubric: rubric
    ).read(passage, role: .body).hits
  }
}
