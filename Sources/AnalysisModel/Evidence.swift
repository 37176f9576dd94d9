/// What one passage gives one element.
package struct Evidence: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Evidence>

  /// Stable between runs on the same text: made of plan, element and place.
  package private(set) var id: ID
  package let framework: Framework.ID
  package let item: Item.ID
  package let element: Element.ID
  /// The level that the passage earns for the element, after caps.
  package let level: Level
  /// From 0 to 1, from the weights of the terms found; no probability.
  package let score: Double
  package let page: Int?
  package let box: Box?
  /// The passage in the document's text, in Unicode scalars from its start.
  package let start: Int
  package let end: Int
  package let role: SectionRole
  package let section: [String]
  package let language: LanguageTag
  /// The passage, verbatim.
  package let quote: String
  /// The words that matched, as ranges of `quote`, ascending and disjoint.
  package let marked: [TextRange]
  package let terms: [Term.ID]
  package let modality: Modality
  package let markers: Markers
  package let flags: [Flag]
  package let anchor: String?

  package init(
    id: ID, framework: Framework.ID, item: Item.ID, element: Element.ID, level: Level,
    score: Double, page: Int?, box: Box?, start: Int, end: Int, role: SectionRole,
    section: [String], language: LanguageTag, quote: String, marked: [TextRange], terms: [Term.ID],
    modality: Modality, markers: Markers, flags: [Flag], anchor: String?
  ) {
    self.id = id
    self.framework = framework
    self.item = item
    self.element = element
    self.level = level
    self.score = score
    self.page = page
    self.box = box
    self.start = start
    self.end = end
    self.role = role
    self.section = section
    self.language = language
    self.quote = quote
    self.marked = marked
    self.terms = terms
    self.modality = modality
    self.markers = markers
    self.flags = flags
    self.anchor = anchor
  }
}

extension Evidence {
  /// The same evidence under another id.
  package func named(_ id: ID) -> Evidence {
    var copy = self
    copy.id = id
    return copy
  }
}

extension Evidence {
  /// Whether the passage refuses the thing or says the opposite, so that it does not count for it.
  package var isDenial: Bool {
    level == .absent && flags.contains { $0 == .contra || $0 == .negated }
  }

  /// Whether the passage tells of other countries or the past, or asks.
  fileprivate var isToldOnly: Bool {
    flags.contains { $0 == .external || $0 == .past || $0 == .question }
  }
}

extension [Evidence] {
  /// Whether passages of an element deny it and none grants it: what a plan tells of other countries or of the past takes no
  /// denial back.
  package var isDenied: Bool {
    contains(where: \.isDenial) && !contains { $0.level > .absent && !$0.isToldOnly }
  }
}

/// Which of the four things that make a measure operational are stated, and in which words.
package struct Markers: Hashable, Sendable, Codable {
  /// The responsible body, or nil where none is named.
  package var actor: String?
  /// The deadline or frequency.
  package var time: String?
  /// The money and its source.
  package var budget: String?
  /// The indicator, target or counted output.
  package var indicator: String?
  /// Whether money is said to be found without saying where, which does not count as a budget.
  package var isBudgetUnspecified: Bool

  package init(
    actor: String? = nil, time: String? = nil, budget: String? = nil, indicator: String? = nil,
    isBudgetUnspecified: Bool = false
  ) {
    self.actor = actor
    self.time = time
    self.budget = budget
    self.indicator = indicator
    self.isBudgetUnspecified = isBudgetUnspecified
  }

  /// As in "A1 T1 B0 I1".
  package var vector: String {
    "A\(actor == nil ? 0 : 1) T\(time == nil ? 0 : 1) B\(budget == nil ? 0 : 1) I\(indicator == nil ? 0 : 1)"
  }

  /// The letters of the markers that are missing, in the order A, T, B, I.
  package var missing: [String] {
    [("A", actor), ("T", time), ("B", budget), ("I", indicator)].compactMap { letter, words in
      words == nil ? letter : nil
    }
  }
}
