internal import AnalysisModel

/// Compares what two runs say of a document, and finds what each change comes from.
struct DocumentComparing {
  let earlier: AnalyzedPlan
  let later: AnalyzedPlan
  let earlierRun: Provenance
  let laterRun: Provenance
  /// The names of the lexicon files that differ between the runs.
  let changedLexicons: Set<String>
  let hasOtherSettings: Bool
  /// Whether the runs' limits differ, which decide what can be read and nothing else.
  let hasOtherLimits: Bool

  func comparison(items: [Item.ID: Item]) -> DocumentComparison {
    let sides = (PlanSide(earlier), PlanSide(later))
    let texts = (texts(of: earlier.reading), texts(of: later.reading))
    var unchanged = 0
    var changes: [AttributedChange] = []
    for verdict in later.reading?.elements ?? [] {
      guard let before = sides.0.elements[verdict.element] else { continue }
      if Self.isSame(before, verdict) {
        unchanged += 1
      } else {
        changes.append(change(from: before, to: verdict, sides, texts))
      }
    }
    let causes = Dictionary(grouping: changes, by: \.item)
    let changed = (later.reading?.items ?? []).compactMap { verdict -> AttributedItem? in
      guard let before = sides.0.items[verdict.item], before.status != verdict.status else {
        return nil
      }
      let own = Set((causes[verdict.item] ?? []).map(\.cause))
      return AttributedItem(
        item: verdict.item,
        verdict: VerdictChange(earlier: Standing(before), later: Standing(verdict)),
        causes: RunComparison.Cause.allCases.filter(own.contains))
    }
    return DocumentComparison(
      earlier: ComparedPlan(earlier), later: ComparedPlan(later), unchanged: unchanged,
      changes: changes, items: changed, pages: pages(),
      passagesEarlierOnly: texts.0.subtracting(texts.1).count,
      passagesLaterOnly: texts.1.subtracting(texts.0).count)
  }

  /// Whether a reader would see no difference: which words filled a marker is none, nor is a mention's marker.
  private static func isSame(_ left: ElementVerdict, _ right: ElementVerdict) -> Bool {
    left.status == right.status
      && (left.level < .elaborated || left.markers.vector == right.markers.vector)
      && left.flags.contains(.contra) == right.flags.contains(.contra)
  }

  private func texts(of reading: PlanReading?) -> Set<String> {
    Set((reading?.passages ?? []).map(\.text))
  }

  private var isSameDocument: Bool {
    earlier.document.sha256 != nil && earlier.document.sha256 == later.document.sha256
  }

  /// The pages that only one of the runs could read.
  private func pages() -> [Int] {
    func unreadable(_ plan: AnalyzedPlan) -> Set<Int> {
      Set((plan.reading?.pages ?? []).filter { $0.state == .unreadable }.map(\.number))
    }
    return isSameDocument
      ? unreadable(earlier).symmetricDifference(unreadable(later)).sorted() : []
  }

  private func change(
    from before: ElementVerdict, to after: ElementVerdict, _ sides: (PlanSide, PlanSide),
    _ texts: (Set<String>, Set<String>)
  ) -> AttributedChange {
    let deciding = DecidingPassages(
      sides, element: after.element, isEarlier: before.level > after.level)
    let terms = deciding.terms(sides)
    let possible = causes(of: after, deciding, hasOtherTerms: !terms.isEmpty, texts)
    return AttributedChange(
      item: after.item, element: after.element,
      verdict: VerdictChange(earlier: Standing(before), later: Standing(after)),
      cause: possible.first ?? .unrecorded, alsoDiffers: Array(possible.dropFirst()),
      earlier: deciding.earlier, later: deciding.later, terms: terms)
  }

  /// What can have caused a change, the likeliest first.
  ///
  /// Another document explains everything but what is said of passages that both have, other text of the same document
  /// everything but other settings. Where the text is the same, words that are found in one run only come from the lexicons
  /// if those differ.
  private func causes(
    of verdict: ElementVerdict, _ deciding: DecidingPassages, hasOtherTerms: Bool,
    _ texts: (Set<String>, Set<String>)
  ) -> [RunComparison.Cause] {
    var causes: [RunComparison.Cause] = []
    let isRead = deciding.quotes.allSatisfy { texts.0.contains($0) && texts.1.contains($0) }
    guard isSameDocument || isRead && !deciding.quotes.isEmpty else { return [.document] }
    let isUnread = verdict.status == .notAssessable || deciding.quotes.isEmpty
    if !isRead || (isUnread && !pages().isEmpty)
      || earlier.reading?.language.primary != later.reading?.language.primary
    {
      causes.append(.extraction)
    }
    let hasOtherLexicons = !relevantLexicons(of: verdict).isDisjoint(with: changedLexicons)
    let isRunning = earlierRun.version != laterRun.version
    // The same words that count differently may be the vocabulary's or the program's doing.
    if hasOtherLexicons, causes.isEmpty || hasOtherTerms { causes.append(.lexicon) }
    let hasOtherReading = causes.contains(.extraction) && hasOtherLimits
    if hasOtherSettings || hasOtherReading { causes.append(.settings) }
    if isRunning { causes.append(.program) }
    // What stands around a passage has a part in what it is taken for.
    if !isSameDocument { causes.append(.document) }
    return causes
  }

  /// The files that a verdict depends on: its framework's and the vocabularies, in the document's language.
  private func relevantLexicons(of verdict: ElementVerdict) -> Set<String> {
    let languages = Set([earlier, later].compactMap { $0.reading?.language.primary })
    let framework = verdict.framework.rawValue
    return Set(
      (earlierRun.lexicons + laterRun.lexicons).filter { use in
        let isOwn =
          use.id == framework || use.id.hasPrefix(framework + "/") || use.id.hasPrefix("common")
          || use.id.hasPrefix("scoring")
        return isOwn && (use.language.map { languages.contains($0.primary) } ?? true)
      }.map(\.name))
  }
}
