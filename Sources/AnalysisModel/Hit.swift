/// One term found at one place.
package struct Hit: Hashable, Sendable {
  package let term: Term.ID
  package let target: Term.Target
  package let weight: Term.Weight
  /// From the first word of the expression to the last.
  package let range: TextRange
  /// The words that made the expression true, to be marked; within `range`, ascending.
  package let parts: HitParts
  /// The titles above the passage whose words the expression needed beside these; of most hits none.
  package let lenders: [Lender]
  /// Why the hit does not count, or nil where it does.
  package var suppression: Suppression?

  /// Whether the cell that it stands in says what it means, and nothing has to be guessed from its words.
  package var isByPlace: Bool { term.isOfFramework || weight == .cell }

  /// Takes what was found; `parts` may be empty where the whole range is the one part.
  package init(
    term: Term.ID, target: Term.Target, weight: Term.Weight, range: TextRange, parts: [TextRange],
    lenders: [Lender] = [], suppression: Suppression? = nil
  ) {
    self.term = term
    self.target = target
    self.weight = weight
    self.range = range
    self.parts = HitParts(parts, of: range)
    self.lenders = lenders
    self.suppression = suppression
  }

  /// A title that lends its words to a short passage under it.
  package struct Lender: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case heading, column }

    package let kind: Kind
    /// The whole title.
    package let title: String

    package init(kind: Kind, title: String) {
      self.kind = kind
      self.title = title
    }
  }

  /// Why a hit does not count.
  package enum Suppression: Hashable, Sendable, Codable {
    /// It stands in the title of an instrument or the name of a body.
    case masked(by: Term.ID)
    /// An exclusion of the element, or a global one, overlaps it.
    case excluded(by: Term.ID)
    /// A longer hit of the same element covers it.
    case shadowed(by: Term.ID)
    /// The passage is not about the subject.
    case offSubject(SubjectMiss)
    /// The passage is too unlikely to be evidence for the item, with its score.
    case unlikely(score: Double)
    /// The passage's section can give no evidence.
    case capped(SectionRole)
    /// The passage denies or admits to lack what the term names.
    case negated(by: Term.ID)
    /// The title over the passage, or the row's status, says that this is lacking or given up.
    case governed(by: Term.ID, title: String)
  }
}

extension Hit.Suppression {
  /// The kind without its particulars, for counting.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case masked, excluded, shadowed
    case offSubject = "off_subject"
    case unlikely, capped, negated
  }

  package var kind: Kind {
    switch self {
    case .masked: .masked
    case .excluded: .excluded
    case .shadowed: .shadowed
    case .offSubject: .offSubject
    case .unlikely: .unlikely
    case .capped: .capped
    case .negated, .governed: .negated
    }
  }
}

extension Hit.Suppression: CustomStringConvertible {
  package var description: String {
    switch self {
    case .masked(let term): "inside a title or name (\(term))"
    case .excluded(let term): "excluded by \(term)"
    case .shadowed(let term): "part of a longer hit (\(term))"
    case .offSubject(let miss): miss.description
    case .unlikely(let score): "too unlikely to be evidence (score \(score))"
    case .capped(let role): "a \(role.rawValue) section gives no evidence"
    case .negated(let term): "denied or admitted to be lacking (\(term))"
    case .governed(let term, let title):
      "denied or admitted to be lacking by its title or status \"\(title)\" (\(term))"
    }
  }
}

extension Hit.Lender: CustomStringConvertible {
  package var description: String { "the \(kind.rawValue) \"\(title)\"" }
}

/// A quotable unit of text, and what was found in it.
///
/// A passage is a paragraph, list item or table row; a long paragraph is cut between sentences.
package struct Passage: Hashable, Sendable {
  /// The block, as an index into the document's blocks.
  package let block: Int
  /// The passage's text in the document.
  package let range: TextRange
  /// The sentences of the passage, covering it in order.
  package let sentences: [TextRange]
  package let wordCount: Int
  /// Every hit in the passage, by range, then term, suppressed ones too, in the document's ranges.
  package var hits: [Hit]

  package init(
    block: Int, range: TextRange, sentences: [TextRange], wordCount: Int, hits: [Hit]
  ) {
    self.block = block
    self.range = range
    self.sentences = sentences
    self.wordCount = wordCount
    self.hits = hits
  }

  /// The passage with more hits, in their order.
  package func adding(_ others: [Hit]) -> Passage {
    guard !others.isEmpty else { return self }
    var passage = self
    passage.hits = (hits + others).sorted { one, other in
      (one.range.lowerBound, one.range.upperBound, one.term.rawValue)
        < (other.range.lowerBound, other.range.upperBound, other.term.rawValue)
    }
    return passage
  }
}
