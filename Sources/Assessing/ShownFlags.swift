internal import AnalysisModel

extension Stance {
  /// The flags that stand beside a passage's level.
  ///
  /// They say how the plan speaks of the thing. What denies it says nothing else of it. What others say is neither the
  /// plan's past nor its law. A law, treaty or body of the past that is in force is restated, not reported. A past deed
  /// that earns more than a mention is itself what the element asks for, as an adoption or an evaluation is. In an entry,
  /// a row or an item of a list, a year alone dates a deed.
  /// An account that is itself what the element asks for, such as an assessment of what exists, restates nothing.
  func shown(
    at level: Level, in role: SectionRole, isEntry: Bool, isOwnAccount: Bool
  ) -> Set<Flag> {
    if denial != nil {
      if isExcluded { return [.negated] }
      // An account of how things are denies what is lacking; only what orders or limits a plan excludes.
      let isAccount = role == .context || role == .evaluation
      return isAccount ? [.gapAdmitted] : flags.intersection([.gapAdmitted, .negated])
    }
    var shown = flags
    if isDatedOnly, !isEntry, role != .evaluation { shown.remove(.past) }
    if level <= .elaborated, isInForce { shown.insert(.declaratory) }
    if level == .mentioned, role == .legal, namesLaw, !isBinding { shown.insert(.declaratory) }
    if isOwnAccount, level > .mentioned { shown.remove(.declaratory) }
    if !isBinding, role == .evaluation || speaksOfPast { shown.insert(.past) }
    if shown.contains(.external) { shown.subtract([.past, .declaratory]) }
    // What should be done is still to come, whoever was helped before.
    if shown.contains(.declaratory) || level > .mentioned || modality == .aim {
      shown.remove(.past)
    }
    return shown
  }
}
