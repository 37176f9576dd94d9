package import AnalysisModel

/// The terms of lexicons as labels of concepts: words that people write, and patterns that only programs use.
package struct ConceptLabels: Sendable {
  package struct Label: Hashable, Sendable {
    package let text: String
    package let language: LanguageTag
    /// Whether it is words alone, without an operator of the notation.
    package let isWords: Bool
  }

  private let labels: [Element.ID: [Label]]

  /// No labels.
  package static let none = ConceptLabels([])

  package init(_ lexicons: [Lexicon]) {
    labels = lexicons.reduce(into: [:]) { all, lexicon in
      for entry in lexicon.entries {
        all[entry.element, default: []] += entry.terms.map { term in
          let words = Self.words(term.notation)
          return Label(
            text: words ?? term.notation, language: lexicon.language, isWords: words != nil)
        }
      }
    }
  }

  /// Each once, in the lexicons' order.
  package func labels(of element: Element.ID) -> [Label] {
    var seen: Set<Label> = []
    return (labels[element] ?? []).filter { seen.insert($0).inserted }
  }

  private static let operators: Set<Substring> = ["AND", "OR", "NOT", "SAME"]

  /// The words of a term, without the marks of exact forms; nil for a pattern.
  private static func words(_ notation: String) -> String? {
    guard !notation.contains(where: { "*?()|<>/\\".contains($0) }) else { return nil }
    guard !notation.split(separator: " ").contains(where: operators.contains) else { return nil }
    let words = notation.filter { $0 != "\"" }
    return words.isEmpty ? nil : words
  }
}
