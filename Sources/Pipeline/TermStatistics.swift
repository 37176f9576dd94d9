package import AnalysisModel
internal import Assessing
package import Evaluating
package import Loading
package import Storing

/// Counts how each term fares over the passages of a run and over labelled ones.
package struct TermStatistics {
  /// By term, in the files' order.
  package private(set) var uses: [TermUse] = []
  /// By language, how many passages were looked at.
  package private(set) var passages: [LanguageTag: Int] = [:]

  /// The languages of terms in which no passage of the run stands: it says nothing of those terms.
  package var unread: [LanguageTag] {
    Set(analyzer.library.lexicons.map(\.language)).filter { passages[$0] == nil }.sorted()
  }

  private let analyzer: Analyzer
  private var places: [Term.ID: Int] = [:]

  package init(library: LexiconLibrary) {
    analyzer = Analyzer(library: library)
    for term in library.lexicons.flatMap(\.entries).flatMap(\.terms) {
      places[term.id] = uses.count
      uses.append(TermUse(term: term))
    }
  }

  /// Counts a passage of a run.
  package mutating func add(_ passage: StoredPassage) throws(AnalysisFailure) {
    let observed = try analyzer.observe(
      PassageInput(text: passage.text, language: passage.language.rawValue, role: passage.role),
      isAboutSubject: passage.isAboutSubject)
    passages[passage.language, default: 0] += 1
    let counting = Self.counting(observed)
    for hit in observed.hits {
      guard let place = place(of: hit) else { continue }
      uses[place].hits += 1
      if let suppression = hit.suppression {
        uses[place].stopped[suppression.kind, default: 0] += 1
      }
    }
    for terms in counting.values {
      for (term, count) in terms {
        guard let place = places[term] else { continue }
        uses[place].counting += count
        uses[place].passages += 1
        uses[place].plans.insert(passage.plan)
        if terms.count == 1 { uses[place].alone += count }
        if !passage.isAboutSubject { uses[place].elsewhere += count }
      }
    }
  }

  /// Counts a labelled passage; disputed items count neither way.
  package mutating func add(_ passage: LabelledPassage) throws(AnalysisFailure) {
    guard let labels = passage.items else { return }
    let observed = try analyzer.observe(
      PassageInput(
        text: passage.text, language: passage.lang, role: passage.role, section: passage.section))
    let disputed = Set(passage.disputed ?? [])
    for (element, terms) in Self.counting(observed) {
      guard let item = analyzer.index.items[element]?.rawValue, !disputed.contains(item) else {
        continue
      }
      for term in terms.keys {
        guard let place = places[term] else { continue }
        if labels[item] == nil {
          uses[place].labelled.wrong += 1
        } else {
          uses[place].labelled.right += 1
        }
      }
    }
  }

  private func place(of hit: Hit) -> Int? {
    if case .element = hit.target { places[hit.term] } else { nil }
  }

  /// By element that the passage counts for, its terms with their counting hits.
  private static func counting(_ observed: ObservedPassage) -> [Element.ID: [Term.ID: Int]] {
    var terms: [Element.ID: [Term.ID: Int]] = [:]
    for finding in observed.findings where finding.level > .absent {
      for hit in finding.hits {
        guard case .element = hit.target else { continue }
        terms[finding.element, default: [:]][hit.term, default: 0] += 1
      }
    }
    return terms
  }
}
