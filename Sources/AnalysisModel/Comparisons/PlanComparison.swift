/// Two plans side by side: what the later one adds, changes and leaves out.
package struct PlanComparison: Hashable, Sendable, Codable {
  package let earlier: ComparedPlan
  package let later: ComparedPlan
  /// Whether passages were aligned by their words, which only works within a language.
  package let isAligned: Bool
  /// What became of the passages of both plans, whether they are evidence or not; nil where they were not aligned.
  package let passages: PassageCounts?
  /// One for each item of every framework, in the frameworks' order.
  package let items: [ItemChange]
  package let activities: ActivityComparison
  /// How many verdicts changed in each way.
  package let counts: ChangeCounts

  package init(
    earlier: ComparedPlan, later: ComparedPlan, isAligned: Bool, passages: PassageCounts?,
    items: [ItemChange], activities: ActivityComparison
  ) {
    self.earlier = earlier
    self.later = later
    self.isAligned = isAligned
    self.passages = passages
    self.items = items
    self.activities = activities
    counts = ChangeCounts(items)
  }

  package var elements: [ElementChange] { items.flatMap(\.elements) }
}

/// How many passages of two plans are the same, moved, reworded, new and gone.
package struct PassageCounts: Hashable, Sendable, Codable {
  package let kept: Int
  package let moved: Int
  package let reworded: Int
  package let added: Int
  package let dropped: Int

  package init(kept: Int, moved: Int, reworded: Int, added: Int, dropped: Int) {
    self.kept = kept
    self.moved = moved
    self.reworded = reworded
    self.added = added
    self.dropped = dropped
  }
}

/// An item in both plans.
package struct ItemChange: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  package let item: Item.ID
  package let verdict: VerdictChange
  package let elements: [ElementChange]

  package init(
    framework: Framework.ID, item: Item.ID, verdict: VerdictChange, elements: [ElementChange]
  ) {
    self.framework = framework
    self.item = item
    self.verdict = verdict
    self.elements = elements
  }
}

/// An element in both plans.
package struct ElementChange: Hashable, Sendable, Codable {
  /// What lies behind a change, as far as the text tells.
  package enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
    /// The passage that decides has no counterpart in the other plan.
    case newText = "new_text"
    case textGone = "text_gone"
    /// It has a counterpart in other words.
    case reworded
    /// It has one in the same words, in another section.
    case moved
    /// It stands in both in the same words, and the line that opens its list says something else.
    case leadReworded = "lead_reworded"
    /// It stands in both in the same words under the same section; what surrounds it differs.
    case surroundings
  }

  package let element: Element.ID
  package let isCore: Bool
  package let verdict: VerdictChange
  /// Nil where nothing has changed or passages could not be aligned.
  package let ground: Ground?
  /// The passages that count, with their counterparts; the strongest of the later plan first.
  package let passages: [PassagePair]
  /// The places in `passages` of the pairs that the change rests on.
  package let reasons: [Int]
  /// In what the later plan grants less at the same level, but for amounts and frequencies.
  package let narrowings: [Narrowing]

  package init(
    element: Element.ID, isCore: Bool, verdict: VerdictChange, ground: Ground?,
    passages: [PassagePair], reasons: [Int] = [], narrowings: [Narrowing] = []
  ) {
    self.reasons = reasons
    self.narrowings = narrowings
    self.element = element
    self.isCore = isCore
    self.verdict = verdict
    self.ground = ground
    self.passages = passages
  }
}

/// A passage and its counterpart in the other plan.
package struct PassagePair: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same words in the same section, but for numbers in front.
    case kept
    /// The same words in another section.
    case moved
    /// A passage of which most words stand in the other one, in order.
    case reworded
    case added
    case dropped
    /// The plans are in different languages.
    case unaligned
  }

  package let kind: Kind
  /// How much of the words of both is the same in order, from 0 to 1; nil without counterpart.
  package let similarity: Double?
  package let earlier: ComparedPassage?
  package let later: ComparedPassage?
  /// The words that only one of them has, as ranges of its quote.
  package let earlierOnly: [TextRange]
  package let laterOnly: [TextRange]
  /// The numbers that stand in each other's place, but for years and the numbers in front.
  package let figures: [FigureChange]
  /// In what the later passage grants less, but for its numbers.
  package let narrowings: [Narrowing]

  package init(
    kind: Kind, similarity: Double? = nil, earlier: ComparedPassage?, later: ComparedPassage?,
    earlierOnly: [TextRange] = [], laterOnly: [TextRange] = [], figures: [FigureChange] = [],
    narrowings: [Narrowing] = []
  ) {
    self.narrowings = narrowings
    self.kind = kind
    self.similarity = similarity
    self.earlier = earlier
    self.later = later
    self.earlierOnly = earlierOnly
    self.laterOnly = laterOnly
    self.figures = figures
  }
}
