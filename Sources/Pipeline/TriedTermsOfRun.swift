internal import AnalysisModel
internal import Loading

extension LexiconLibrary {
  /// What was looked for in documents of these languages, or of all.
  func triedTerms(in languages: Set<LanguageTag>? = nil) -> TriedTerms {
    var terms: TriedTerms = [:]
    for lexicon in lexicons where languages?.contains(lexicon.language) ?? true {
      for entry in lexicon.entries {
        terms[lexicon.language, default: [:]][entry.element, default: []] += entry.terms.map {
          TriedTerm(id: $0.id, notation: $0.notation)
        }
      }
    }
    return terms
  }
}
