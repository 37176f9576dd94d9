internal import AnalysisModel

/// What the negations of a sentence take away.
struct Polarity {
  private let cues: [Hit]
  private let text: String
  private let rubric: Rubric
  /// The modals that are not themselves denied.
  private let modals: [Hit]

  init(cues: [Hit], text: String, rubric: Rubric) {
    self.cues = cues
    self.text = text
    self.rubric = rubric
    let denials = cues.filter {
      $0.target == .cue(.negation)
        && !Self.isHarmless($0, among: cues, text: text, reach: rubric.weakReach)
    }
    modals = cues.filter { modal in
      modal.target == .cue(.strongModal)
        && !denials.contains { Self.denies($0.range, modal.range, in: text) }
    }
  }

  /// Whether the sentence binds with a modal that is not itself denied.
  var isBinding: Bool { !modals.isEmpty }

  /// Whether it binds with other words than those that a term names: French "collecte" in "collecte de données" is no verb.
  private func isBinding(beside hit: Hit) -> Bool {
    modals.contains { modal in !hit.parts.contains { $0.overlaps(modal.range) } }
  }

  /// The cue that denies a hit or admits that what it names is lacking.
  ///
  /// A cue inside the expression belongs to what the term names, as "not" in "not be detained"; one that
  /// begins before it and runs into it, as in "no national | rapporteur", is about it, and so is one that leaves it out by its
  /// name and more, as in "reflection period | will be shortened".
  /// A binding sentence mends a lack, but a modal that is itself denied binds to nothing. Where both stand, as in "no
  /// survey has ever been made", the thing is lacking. What the plan leaves out stays out, whatever else the sentence says.
  func denial(of hit: Hit) -> Hit? {
    let isBinding = isBinding(beside: hit)
    let denials = cues.filter { cue in
      if isOwn(cue, to: hit) { return false }
      return switch cue.target {
      case .cue(.lack): !isBinding && applies(cue, to: hit, alsoAfter: true)
      case .cue(.excluded): applies(cue, to: hit, alsoAfter: true)
      case .cue(.negation):
        deniesModal(cue)
          ? applies(cue, to: hit, alsoAfter: true)
          : (!isBinding || isAtOnce(cue, before: hit)) && applies(cue, to: hit, alsoAfter: false)
      default: false
      }
    }
    return denials.first { $0.target == .cue(.excluded) }
      ?? denials.first { $0.target == .cue(.lack) } ?? denials.first
  }

  /// Whether a cue belongs to what the term names: it begins in its words and, where it leaves something out, ends in them too.
  private func isOwn(_ cue: Hit, to hit: Hit) -> Bool {
    guard hit.parts.contains(where: { $0.contains(cue.range.lowerBound) }) else { return false }
    guard cue.target == .cue(.excluded) else { return true }
    let end = cue.range.upperBound
    return hit.parts.contains { $0.lowerBound < end && end <= $0.upperBound }
  }

  /// Whether a negation stands a word or two before a hit, or opens a clause or cell with the rest of it: "no | shelter shall be
  /// opened" denies the shelter, though the sentence binds.
  private func isAtOnce(_ cue: Hit, before hit: Hit) -> Bool {
    var next = hit.range.lowerBound
    if let before = hit.parts.last(where: { $0.upperBound <= cue.range.lowerBound }) {
      let gap = text[before.upperBound..<cue.range.lowerBound]
      guard rubric.clauseEnds.contains(where: { gap.contains($0) }),
        let after = hit.parts.first(where: { $0.lowerBound >= cue.range.upperBound })
      else { return false }
      next = after.lowerBound
    }
    return cue.range.upperBound <= next
      && text.hasLength(of: cue.range.upperBound..<next, upTo: rubric.weakReach)
  }

  /// Whether a negation, of whatever kind, stands before a hit, "no victim | shall be detained", or
  /// between the words that the term names: "victims | are not | liable".
  func reverses(_ hit: Hit) -> Bool {
    cues.contains { cue in
      guard
        cue.target == .cue(.negation) || cue.target == .cue(.protectiveNegation),
        !Self.isAttribute(cue, among: cues)
      else { return false }
      if hit.range.contains(cue.range.lowerBound) {
        return !hit.parts.contains { $0.overlaps(cue.range) }
      }
      return cue.range.lowerBound < hit.range.lowerBound
        && reaches(cue.range, hit, alsoAfter: false)
    }
  }

  /// Whether a negation holds a modal or stands before it with nothing between, as in Spanish: "no se | revisarán".
  private static func denies(_ negation: TextRange, _ modal: TextRange, in text: String) -> Bool {
    negation.overlaps(modal) || text.follows(modal, negation, within: 1)
  }

  private func deniesModal(_ cue: Hit) -> Bool {
    cues.contains {
      $0.target == .cue(.strongModal) && Self.denies(cue.range, $0.range, in: text)
    }
  }

  private func applies(_ cue: Hit, to hit: Hit, alsoAfter: Bool) -> Bool {
    !Self.isHarmless(cue, among: cues, text: text, reach: rubric.weakReach)
      && reaches(cue.range, hit, alsoAfter: alsoAfter)
  }

  /// Whether a wording such as "shall not be detained", "not only" or "regardless of" takes a negation's sting: it overlaps it, or
  /// the negation follows at once and is not the wording's own word again: in Spanish and Portuguese, non-governmental
  /// organisations "were not consulted" with the "not" of their name.
  ///
  /// What somebody is without is about something else: "victims without papers | are not entitled" denies.
  private static func isHarmless(
    _ cue: Hit, among cues: [Hit], text: String, reach: Int
  ) -> Bool {
    cues.contains { protective in
      protective.target == .cue(.protectiveNegation)
        && (protective.range.overlaps(cue.range) && !isPart(protective, of: cue)
          || text.follows(cue.range, protective.range, within: reach)
            && !isAttribute(protective, among: cues)
            && firstWord(of: cue, in: text) != firstWord(of: protective, in: text))
    }
  }

  /// Whether a negation begins with what somebody is without or does not do.
  private static func isAttribute(_ negation: Hit, among cues: [Hit]) -> Bool {
    cues.contains {
      $0.target == .cue(.without) && $0.range.lowerBound == negation.range.lowerBound
    }
  }

  private static func firstWord(of cue: Hit, in text: String) -> String {
    text[cue.range].prefix { $0 != " " }.lowercased()
  }

  /// Whether what a plan leaves out is said with a wording that is harmless elsewhere: "no longer" in "will no longer train".
  private static func isPart(_ protective: Hit, of cue: Hit) -> Bool {
    cue.target == .cue(.excluded) && cue.range.contains(protective.range.lowerBound)
      && protective.range.upperBound <= cue.range.upperBound
  }

  /// Commas end no clause by themselves, but a pair of them may enclose one.
  private static let commas = [",", "،"]

  /// Whether a cue stands in a clause of its own among the words of a hit, as "who do not testify" in "victims, who do not
  /// testify, receive".
  private func isParenthesis(_ cue: TextRange, in hit: Hit) -> Bool {
    guard let before = hit.parts.last(where: { $0.upperBound <= cue.lowerBound }),
      let after = hit.parts.first(where: { $0.lowerBound >= cue.upperBound })
    else { return false }
    return [before.upperBound..<cue.lowerBound, cue.upperBound..<after.lowerBound].allSatisfy {
      gap in
      Self.commas.contains { text[gap].contains($0) }
        || rubric.clauseEnds.contains { text[gap].contains($0) }
    }
  }

  /// Whether a cue is close enough to a hit, with no clause's or cell's end between them.
  private func reaches(_ cue: TextRange, _ hit: Hit, alsoAfter: Bool) -> Bool {
    let between: TextRange
    if cue.upperBound <= hit.range.lowerBound {
      between = cue.upperBound..<hit.range.lowerBound
    } else if alsoAfter, hit.range.upperBound <= cue.lowerBound {
      between = hit.range.upperBound..<cue.lowerBound
    } else {
      // It stands between the words that the term names, or begins before them and runs into them.
      return (alsoAfter || cue.lowerBound < hit.range.upperBound) && !isParenthesis(cue, in: hit)
    }
    guard text.hasLength(of: between, upTo: rubric.polarityReach) else { return false }
    let words = text[between]
    return !rubric.clauseEnds.contains { words.contains($0) }
  }
}
