package import AnalysisModel

/// How a term of an element fares over a corpus.
package struct TermUse: Hashable, Sendable {
  package let term: Term
  /// Every time its words occur as it says.
  package var hits = 0
  /// The hits that count.
  package var counting = 0
  /// The counting hits without which the passage would say nothing of the element.
  package var alone = 0
  /// The hits that do not count, by reason.
  package var stopped: [Hit.Suppression.Kind: Int] = [:]
  /// The counting hits in plans that are not about the subject.
  package var elsewhere = 0
  /// The passages with a counting hit.
  package var passages = 0
  /// The plans with a counting hit.
  package var plans: Set<String> = []
  /// The labelled passages with a counting hit that have the term's item, and that do not.
  package var labelled = Labels()

  /// How often readers say that a term is right.
  package struct Labels: Hashable, Sendable {
    package var right = 0
    package var wrong = 0

    package init() {}

    /// nil without labelled passages.
    package var precision: Double? {
      right + wrong == 0 ? nil : Double(right) / Double(right + wrong)
    }
  }

  package init(term: Term) { self.term = term }

  /// The share of hits that an exclusion, a mask or a wider exclusion takes away.
  package var excludedShare: Double? {
    guard hits > 0 else { return nil }
    let taken = (stopped[.excluded] ?? 0) + (stopped[.masked] ?? 0)
    return Double(taken) / Double(hits)
  }

  /// What is worth an author's look.
  package enum Remark: String, Hashable, Sendable, CaseIterable {
    /// Its words occur nowhere.
    case dead
    /// Its words occur, and never count.
    case neverCounts = "never counts"
    /// It counts in more passages than a term can that says something particular.
    case overFiring = "over-firing"
    /// It counts in plans about something else.
    case firesElsewhere = "fires elsewhere"
    /// Readers mostly say no.
    case imprecise
  }

  /// Fewer hits or labels say nothing about a term.
  private static let fewest = (hits: 5, labels: 4)
  /// An element has some dozen terms and stands in a few passages of a hundred, so that a term in one of forty is about
  /// something more general.
  private static let mostOfPassages = 0.025

  /// The remarks on the term over a corpus of so many passages in its language; with none, only labels say something.
  package func remarks(passages total: Int) -> [Remark] {
    var remarks: [Remark] = []
    if hits == 0, total > 0 { remarks.append(.dead) }
    // A hit that a longer one covers has lost nothing.
    if hits - (stopped[.shadowed] ?? 0) >= Self.fewest.hits, counting == 0 {
      remarks.append(.neverCounts)
    }
    if passages >= Self.fewest.hits, Double(passages) > Self.mostOfPassages * Double(total) {
      remarks.append(.overFiring)
    }
    if elsewhere > 0 { remarks.append(.firesElsewhere) }
    if let precision = labelled.precision, precision < 0.5,
      labelled.right + labelled.wrong >= Self.fewest.labels
    {
      remarks.append(.imprecise)
    }
    return remarks
  }
}
