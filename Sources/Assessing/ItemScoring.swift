package import AnalysisModel
internal import Foundation

/// Scores the items that a passage may be evidence for.
package struct ItemScoring: Sendable {
  /// What makes a count of further terms, elements and other items full.
  package static let most = (terms: 3.0, elements: 2.0, items: 8.0)
  /// The spread in characters, about 30 words, and the length in words from which more says nothing more.
  package static let full = (spread: 200.0, words: 120.0)

  private let model: ScoringModel

  package init(_ model: ScoringModel) { self.model = model }

  /// From which score on a passage counts.
  package var threshold: Double { model.threshold }

  /// The chance that a reader would give the item, to three digits.
  package func score(_ features: ScoringFeatures) -> Double {
    var sum = model.intercept
    for (feature, weight) in model.weights.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      sum += weight * features[feature]
    }
    return (1000 / (1 + exp(-sum))).rounded() / 1000
  }

  /// The facts about a passage and one item.
  ///
  /// - Parameters:
  ///   - findings: The item's findings, with a level above absent.
  ///   - passage: The passage that they were made in.
  ///   - subject: What the item's framework is about, or nil where that may be anything.
  ///   - text: The document's text.
  ///   - otherItems: How many other items the passage gives something for.
  /// - Returns: Each fact from 0 to 1.
  package static func features(
    of findings: [PassageFinding], in passage: Passage, about subject: Subject.ID?,
    text: String, otherItems: Int
  ) -> ScoringFeatures {
    let hits = findings.flatMap(\.hits)
    let names = subject.map { passage.names(of: $0) } ?? []
    let level = findings.map(\.level).max() ?? .absent
    // Terms whose words lie within those of a longer hit agree with it too, and may be closer.
    let elements = Set(findings.map(\.element))
    let within = passage.hits.filter { hit in
      guard case .element(let element) = hit.target, case .shadowed = hit.suppression else {
        return false
      }
      return elements.contains(element)
    }
    let agreeing = hits + within
    // What needs a title's words says less by itself.
    let own = agreeing.filter(\.lenders.isEmpty)
    let spread = own.map { text.length(of: $0.range) }.min() ?? 0
    let isBeside = names.contains { name in
      hits.contains { passage.sentence(of: $0.range) == passage.sentence(of: name.range) }
    }
    func share(_ count: Double, of most: Double) -> Double { min(count / most, 1) }
    func flag(_ isTrue: Bool) -> Double { isTrue ? 1 : 0 }
    var features = ScoringFeatures()
    features[.defining] = flag(hits.contains { $0.weight == .defining && $0.lenders.isEmpty })
    features[.contextual] = flag(hits.allSatisfy { $0.weight == .contextual })
    features[.furtherTerms] = share(
      Double(max(Set(own.map(\.term)).count, 1) - 1), of: most.terms)
    features[.furtherElements] = share(Double(findings.count - 1), of: most.elements)
    // A framework about anything has its subject everywhere.
    features[.subjectInSentence] = flag(isBeside || subject == nil)
    features[.subjectInPassage] = flag(!names.isEmpty || subject == nil)
    features[.measure] = flag(level >= .elaborated)
    features[.report] = flag(findings.allSatisfy(\.isReport))
    features[.spread] = share(Double(spread), of: full.spread)
    features[.length] = share(Double(passage.wordCount), of: full.words)
    features[.otherItems] = share(Double(otherItems), of: most.items)
    return features
  }
}
