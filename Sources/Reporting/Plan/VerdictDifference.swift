internal import AnalysisModel

/// Why two related items or elements have different verdicts in a plan, in sentences.
struct VerdictDifference {
  private let context: CrosswalkContext

  /// How many elements a sentence names.
  private static let mostNames = 4

  init(_ context: CrosswalkContext) { self.context = context }

  private var words: ReportWords { context.words }

  /// Why one side has a higher level than another, which may be not assessable.
  func reasons(for higher: Crosswalk.Side, over lower: Crosswalk.Side) -> [String] {
    guard let reached = context.level(of: higher) else { return [] }
    guard let level = context.level(of: lower) else { return [unassessed(lower)] }
    return [self.reached(higher, reached), short(lower, level)].compactMap(\.self)
      + passages(of: higher, beyond: level, for: lower)
  }

  private func unassessed(_ side: Crosswalk.Side) -> String {
    context.reading.withoutLexicon.contains(side.framework.id)
      ? words(
        "{id} could not be assessed: {framework} has no lexicon in the plan's language.",
        ["id": side.id, "framework": side.framework.shortTitle])
      : words(
        "Nothing was found for {id} in what could be read; since some pages could not, it is not called absent.",
        ["id": side.id])
  }

  /// What carries the higher side above the lower one's level.
  private func reached(_ side: Crosswalk.Side, _ level: Level) -> String? {
    guard side.element == nil else { return nil }
    let core = side.elements.filter(\.isCore)
    // A mention needs no core element.
    guard level > .mentioned, !core.isEmpty else {
      let named = side.elements.filter { context.level(of: $0) > .absent }
      return words(
        "{id} is mentioned by {elements}.", ["id": side.id, "elements": names(of: named)])
    }
    let reaching = core.filter { context.level(of: $0) >= level }
    return words(
      "{id}: core elements at level {level} or higher: {count} of {all} ({elements}).",
      [
        "id": side.id, "count": words.grouped(reaching.count), "all": words.grouped(core.count),
        "level": "\(level.rawValue)", "elements": names(of: reaching),
      ])
  }

  /// What the lower side lacks of the next level.
  private func short(_ side: Crosswalk.Side, _ level: Level) -> String? {
    guard level > .absent else {
      return words("Nothing counts as evidence for {id}.", ["id": side.id])
    }
    if let element = side.element {
      let missing = context.missingRungs(of: element)
      return missing.isEmpty
        ? nil
        : words("{id} lacks: {rungs}.", ["id": side.id, "rungs": words.list(missing)])
    }
    guard let next = Level(rawValue: level.rawValue + 1) else { return nil }
    let core = side.elements.filter(\.isCore)
    let reaching = core.filter { context.level(of: $0) >= next }
    let short = core.filter { context.level(of: $0) < next }
    let absent = core.filter { context.level(of: $0) == .absent }
    let needed = context.coreShare.map { Int(($0 * Double(core.count)).rounded(.up)) }
    if let needed, reaching.count >= needed {
      return words(
        "{id} stays at level {level}: core elements at level {next}: {count} of {all}, which would do; but level {next} asks that none is absent, as {elements}.",
        [
          "id": side.id, "level": "\(level.rawValue)", "count": words.grouped(reaching.count),
          "all": words.grouped(core.count), "next": "\(next.rawValue)",
          "elements": names(of: absent),
        ])
    }
    let lacking = short.prefix(Self.mostNames).map { element in
      let rungs = context.missingRungs(of: element)
      let lack =
        context.level(of: element) == .absent
        ? words("nothing found") : rungs.first.map { words("no {rung}", ["rung": $0]) } ?? ""
      return lack.isEmpty ? element.id.rawValue : "\(element.id) (\(lack))"
    }
    return words(
      "{id} stays at level {level}: core elements at level {next} or higher: {count} of {all}, needed: {needed}. Short of it: {elements}.",
      [
        "id": side.id, "level": "\(level.rawValue)", "count": words.grouped(reaching.count),
        "all": words.grouped(core.count), "next": "\(next.rawValue)",
        "needed": needed.map(words.grouped) ?? "–",
        "elements": words.list(lacking) + (short.count > Self.mostNames ? ", …" : ""),
      ])
  }

  /// What the passages that carry the higher side are to the lower one.
  private func passages(
    of higher: Crosswalk.Side, beyond level: Level, for lower: Crosswalk.Side
  ) -> [String] {
    let core = higher.elements.filter(\.isCore)
    let carrying = (core.isEmpty || level == .absent ? higher.elements : core)
      .flatMap { context.evidence(of: $0) }.filter { $0.level > level }
    var seen: Set<PassagePlace> = []
    let passages = carrying.filter { seen.insert(PassagePlace($0)).inserted }
    guard !passages.isEmpty else { return [] }
    let wanted = Set(lower.elements.map(\.id))
    var (counted, stopped, strange): ([Evidence], [Evidence], [Evidence]) = ([], [], [])
    var causes: [String] = []
    var weaker: String?
    for passage in passages {
      let shared = context.sharing.others(than: passage).filter { wanted.contains($0.element) }
      if let use = shared.strongest {
        counted.append(passage)
        if use.level < passage.level, weaker == nil { weaker = lowered(use, under: passage) }
      } else if let cause = context.obstacle(to: passage, for: lower.elements) {
        stopped.append(passage)
        if !causes.contains(cause) { causes.append(cause) }
      } else {
        strange.append(passage)
      }
    }
    func values(_ passages: [Evidence]) -> [String: String] {
      [
        "count": words.count(passages.count, "passage", "passages"), "id": lower.id,
        "other": higher.id, "pages": context.pages(of: passages),
        "causes": words.list(Array(causes.prefix(2))),
      ]
    }
    return [
      strange.isEmpty
        ? nil
        : words(
          "Different passages: {count} for {other} ({pages}) in which nothing was found for {id}.",
          values(strange)),
      stopped.isEmpty
        ? nil
        : words(
          "Looked at for {id} and not accepted: {count} for {other} ({pages}): {causes}.",
          values(stopped)),
      counted.isEmpty
        ? nil : words("Evidence for both: {count} ({pages}).", values(counted)),
      weaker,
    ].compactMap(\.self)
  }

  /// Why one passage stands lower for one element than for another, as far as the rules say so.
  private func lowered(_ use: Evidence, under other: Evidence) -> String {
    let values = [
      "page": context.pages(of: [use]), "element": use.element.rawValue,
      "level": "\(use.level.rawValue)", "other": other.element.rawValue,
      "higher": "\(other.level.rawValue)",
    ]
    // What is said of the words for one element alone, as that their sentence reports the past.
    if let flag = use.flags.first(where: { !other.flags.contains($0) }) {
      return words(
        "One passage, two levels ({page}): {higher} for {other}, {level} for {element}, for which it is flagged: {flag}.",
        values.merging(["flag": flag.words(words)]) { first, _ in first })
    }
    if use.level == .mentioned, use.modality != .measure, use.modality != .binding {
      return words(
        "One passage, two levels ({page}): for {other} it states a measure (level {higher}), {element} it only names (level {level}).",
        values)
    }
    return words(
      "One passage, two levels ({page}): {higher} for {other}, {level} for {element}.",
      values)
  }

  private func names(of elements: [Element]) -> String {
    words.list(elements.prefix(Self.mostNames).map(\.id.rawValue))
      + (elements.count > Self.mostNames ? ", …" : "")
  }
}
