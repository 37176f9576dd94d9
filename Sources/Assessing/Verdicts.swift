internal import AnalysisModel

/// Turns evidence into verdicts on elements and items.
struct Verdicts {
  private let rubric: Rubric
  /// Whether the text was read well enough to say that something is missing.
  private let isAssessable: Bool
  private let evidence: [Element.ID: [Evidence]]

  init(_ evidence: [Evidence], isAssessable: Bool, rubric: Rubric) {
    self.rubric = rubric
    self.isAssessable = isAssessable
    self.evidence = Dictionary(grouping: evidence, by: \.element)
  }

  func verdict(on element: Element, item: Item, framework: Framework) -> ElementVerdict {
    let found = Self.strongestFirst(evidence[element.id] ?? [])
    let counting = found.filter { $0.level > .absent }
    let level = counting.first?.level ?? .absent
    // Flags of the element are those that its strongest evidence all carries, and contradictions. A heading names what
    // the text beneath it says, and reserves nothing.
    let all = counting.filter { $0.level == level }
    let texts = all.filter { $0.section.last != $0.quote }
    let strongest = texts.isEmpty ? all : texts
    var flags = strongest.first.map { first in
      Set(first.flags.filter { flag in strongest.allSatisfy { $0.flags.contains(flag) } })
    }
    if level == .absent { flags = Set(found.flatMap(\.flags)) }
    if found.contains(where: { $0.flags.contains(.contra) }) { flags?.insert(.contra) }
    return ElementVerdict(
      framework: framework.id, item: item.id, element: element.id, level: level,
      status: status(level), evidence: found.map(\.id),
      markers: counting.first?.markers ?? Markers(), ladder: CommitmentLadder(counting),
      flags: (flags ?? []).sorted())
  }

  func verdict(
    on item: Item, elements: [ElementVerdict], framework: Framework
  ) -> ItemVerdict {
    let level = Self.level(of: item, elements: elements, coreShare: rubric.coreShare)
    func share(_ least: Level) -> Double {
      guard !elements.isEmpty else { return 0 }
      let share = Double(elements.count { $0.level >= least }) / Double(elements.count)
      return (share * 1000).rounded() / 1000
    }
    let flags = Set(elements.flatMap { verdict in verdict.flags.filter { $0 == .contra } })
    return ItemVerdict(
      framework: framework.id, item: item.id, level: level, status: status(level),
      comprehensiveness: share(.mentioned), strength: share(.elaborated),
      operational: share(.operationalised),
      evidenceCount: elements.reduce(0) { sum, verdict in
        sum + (evidence[verdict.element]?.count { $0.level > .absent } ?? 0)
      },
      flags: flags.sorted(), gaps: gaps(of: item, elements: elements))
  }

  /// Level 1 from any element; levels 2 and 3 from the share of core elements that reach them, and 3
  /// only where no core element is absent.
  static func level(of item: Item, elements: [ElementVerdict], coreShare: Double) -> Level {
    guard elements.contains(where: { $0.level > .absent }) else { return .absent }
    let core = Set(item.elements.filter(\.isCore).map(\.id))
    let levels = elements.filter { core.contains($0.element) }.map(\.level)
    guard !levels.isEmpty else { return .mentioned }
    func reaches(_ level: Level) -> Bool {
      Double(levels.count { $0 >= level }) >= coreShare * Double(levels.count)
    }
    if reaches(.operationalised), !levels.contains(.absent) { return .operationalised }
    return reaches(.elaborated) ? .elaborated : .mentioned
  }

  /// `absent` is only said of a text that could be read.
  private func status(_ level: Level) -> Status {
    level == .absent && !isAssessable ? .notAssessable : Status(level)
  }

  private func gaps(of item: Item, elements: [ElementVerdict]) -> [Gap] {
    let core = Set(item.elements.filter(\.isCore).map(\.id))
    return elements.flatMap { verdict -> [Gap] in
      func gap(_ kind: Gap.Kind, _ urgency: Gap.Urgency) -> Gap {
        Gap(kind: kind, element: verdict.element, urgency: urgency)
      }
      var gaps: [Gap] = []
      if verdict.flags.contains(.contra) { gaps.append(gap(.contradicted, .urge)) }
      switch verdict.level {
      case .absent where verdict.status == .notAssessable:
        gaps.append(gap(.notVerifiable, .consider))
      // To deny it is no milder than to be silent on it, and told less surely.
      case .absent where verdict.flags.contains(.negated),
        .mentioned
      where (evidence[verdict.element] ?? []).isDenied
        && !verdict.flags.contains(.contra):
        gaps.append(gap(.refused, core.contains(verdict.element) ? .urge : .consider))
      case .absent:
        gaps.append(gap(.absent, core.contains(verdict.element) ? .urge : .consider))
      case .mentioned:
        gaps.append(gap(.declaratoryOnly, .consider))
      case .elaborated:
        if verdict.markers.actor == nil { gaps.append(gap(.noOwner, .invite)) }
        if verdict.markers.time == nil { gaps.append(gap(.noDeadline, .invite)) }
        if verdict.markers.budget == nil { gaps.append(gap(.noMoney, .invite)) }
        if verdict.markers.indicator == nil { gaps.append(gap(.noIndicator, .invite)) }
      case .operationalised: break
      }
      return gaps
    }
  }

  /// By level, then markers, then score; equal ones in reading order.
  static func strongestFirst(_ evidence: [Evidence]) -> [Evidence] {
    evidence.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.level != b.level { return a.level > b.level }
      if a.markers.missing.count != b.markers.missing.count {
        return a.markers.missing.count < b.markers.missing.count
      }
      if a.score != b.score { return a.score > b.score }
      return left.offset < right.offset
    }.map(\.element)
  }
}
