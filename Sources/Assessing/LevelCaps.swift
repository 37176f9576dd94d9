internal import AnalysisModel

extension Rubric {
  /// The level after markers and caps.
  func level(
    of stance: Stance, mayBind: Bool, element: Element, role: SectionRole, kind: Block.Kind,
    markers: Markers
  ) -> Level {
    var level = stance.level
    if level == .elaborated, isOperational(markers) { level = .operationalised }
    var cap: Level? = element.caps[role] ?? caps[role]
    if mayBind, element.caps[role] == nil, stance.isBinding, let binding = bindingCaps[role] {
      cap = binding
    }
    if let cap { level = min(level, cap) }
    if let cap = kindCaps[kind] { level = min(level, cap) }
    for flag in stance.flags {
      // Where an element's own evidence is an account of the past, the past is no reservation.
      if flag == .past, let cap = element.caps[role], cap > .mentioned { continue }
      if let cap = flagCaps[flag] { level = min(level, cap) }
    }
    return level
  }

  /// An actor, and enough of deadline, budget and indicator.
  private func isOperational(_ markers: Markers) -> Bool {
    let others = [markers.time, markers.budget, markers.indicator].count { $0 != nil }
    return markers.actor != nil && others >= markersBesideActor
  }
}
