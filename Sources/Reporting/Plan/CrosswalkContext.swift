internal import AnalysisModel

/// What the crosswalk needs to know of a plan.
struct CrosswalkContext {
  let reading: PlanReading
  let sharing: SharedPassages
  /// The share of core elements that carries an item to a level; nil where the run did not say.
  let coreShare: Double?
  let words: ReportWords
  private let index: ReadingIndex
  private let counting: [Element.ID: [Evidence]]
  private let discounted: [Element.ID: [Evidence]]

  init(
    _ reading: PlanReading, index: ReadingIndex, sharing: SharedPassages, coreShare: Double?,
    words: ReportWords
  ) {
    self.reading = reading
    self.sharing = sharing
    self.coreShare = coreShare
    self.words = words
    self.index = index
    counting = Dictionary(grouping: reading.evidence.filter { $0.level > .absent }, by: \.element)
    discounted = Dictionary(
      grouping: reading.evidence.filter { $0.level == .absent }, by: \.element)
  }

  func status(of side: Crosswalk.Side) -> Status {
    (side.element.map { index.elements[$0.id]?.status } ?? index.items[side.item.id]?.status)
      ?? .notAssessable
  }

  /// The level, or nil where nothing can be said.
  func level(of side: Crosswalk.Side) -> Level? {
    guard status(of: side) != .notAssessable else { return nil }
    return side.element.map { level(of: $0) } ?? index.items[side.item.id]?.level
  }

  func level(of element: Element) -> Level { index.elements[element.id]?.level ?? .absent }

  func evidence(of element: Element) -> [Evidence] { counting[element.id] ?? [] }

  /// What the passages of an element lack, lowest rung first.
  func missingRungs(of element: Element) -> [String] {
    (index.elements[element.id]?.ladder.missing ?? []).filter { $0 != .mention && $0 != .aim }
      .map { $0.words(words) }
  }

  /// What kept a passage from being evidence of any of some elements; nil where none of their wordings stand in it.
  func obstacle(to passage: Evidence, for elements: [Element]) -> String? {
    for element in elements {
      let denied = discounted[element.id]?.first {
        PassagePlace($0) == PassagePlace(passage)
      }
      if let flag = denied?.flags.first { return flag.words(words) }
      let miss = index.searches[element.id]?.nearMisses.first { $0.quote == passage.quote }
      if let miss { return NearMissView.words(for: miss, words) }
    }
    return nil
  }

  /// The pages of passages, runs drawn together.
  func pages(of passages: [Evidence]) -> String {
    reading.pages.names(
      of: Set(passages.compactMap(\.page)).sorted(), format: reading.format, words)
  }
}
