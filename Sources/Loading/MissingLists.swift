internal import AnalysisModel

/// Finds lists of a vocabulary that English has and another language lacks.
enum MissingLists {
  static func problems(in vocabularies: [Vocabulary]) -> [LexiconProblem] {
    guard let english = vocabularies.first(where: { $0.language.rawValue == "en" }) else {
      return []
    }
    let wanted = lists(of: english)
    return vocabularies.flatMap { vocabulary -> [LexiconProblem] in
      // A file without a single term has told what is wrong with it.
      guard let file = vocabulary.terms.first?.location.file else { return [] }
      let own = Set(lists(of: vocabulary))
      return wanted.filter { !own.contains($0) }.map { list in
        LexiconProblem(
          location: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
          message:
            "\(list) has no entry here but has some in common/en.yaml, so plans in \(vocabulary.language) are read without it; "
            + "write what this language says")
      }
    }
  }

  /// The lists that have an entry, as a file's keys name them, in the file's order.
  private static func lists(of vocabulary: Vocabulary) -> [String] {
    var lists: [String] = []
    for term in vocabulary.terms {
      let name: String
      switch term.target {
      case .cue(let cue): name = "cues: \(cue.rawValue)"
      case .subject(let subject): name = "subjects: \(subject)"
      case .heading(let role): name = "headings: \(role.rawValue)"
      case .column(let field): name = "columns: \(field.rawValue)"
      case .element, .exclusion, .contra: continue
      }
      if lists.last != name { lists.append(name) }
    }
    if !vocabulary.abbreviations.isEmpty { lists.append("abbreviations") }
    if !vocabulary.emptyCells.isEmpty { lists.append("empty_cells") }
    if !vocabulary.amounts.isEmpty { lists.append("amounts") }
    if !vocabulary.numbers.isEmpty { lists.append("numbers") }
    if !vocabulary.grants.isEmpty { lists.append("grants") }
    return lists
  }
}
