internal import AnalysisModel

/// Sentences that say what a word means.
enum DefiningSentence {
  /// Whether a hit stands in a sentence that defines: one that is evidence for an element whose measure is a definition.
  ///
  /// In "trafficking shall mean the recruitment of persons for forced labour" nobody is bound to anything about labour.
  static func holds(_ hit: Hit, in passage: Passage, elements: [Element.ID: Element]) -> Bool {
    let sentence = passage.sentence(of: hit.range)
    return passage.hits.contains { other in
      guard other.suppression == nil, case .element(let id) = other.target,
        let cap = elements[id]?.caps[.definitions], cap > .mentioned
      else { return false }
      return passage.sentence(of: other.range) == sentence
    }
  }
}
