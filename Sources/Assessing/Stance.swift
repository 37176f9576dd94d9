internal import AnalysisModel

/// What a passage's form says of all its sentences.
struct PassageForm {
  /// Whether the passage states a measure by its form: a row, a list item, who with when.
  var isMeasure: Bool
  /// Whether all that it dates lies before the plan's term.
  let isPast: Bool
  /// Whether it names a law or treaty, or what is in force.
  let namesLaw: Bool
  /// Whether it is part of an account or a row of figures, where only what binds is a measure.
  var isAccount = false
  /// Whether wordings of studies make it an account: not where an account is what the element asks for, and not in rows, whose
  /// indicators have such wordings.
  var heedsFindings = true
  /// Whether the sentence at hand asks.
  var isQuestion = false
  /// Whether it tells of another country.
  var isForeign = false
  /// What the line that opens its list or a heading says of it: that others say it, that it is done, or that it is left open.
  var lead: Set<Flag> = []

  /// The same for a passage that states a measure.
  var statingMeasure: Self {
    var form = self
    form.isMeasure = true
    form.isAccount = false
    form.heedsFindings = false
    return form
  }

  /// The same for a sentence that asks or does not, and tells of another country or does not.
  func asking(_ isQuestion: Bool, isForeign: Bool) -> Self {
    var form = self
    form.isQuestion = isQuestion
    form.isForeign = isForeign
    return form
  }
}

/// What a sentence does with the thing it names: commits to it, mentions it, denies it.
struct Stance {
  let modality: Modality
  /// What caps the level; `shown` says what of it a reader is told.
  let flags: Set<Flag>
  /// Whether the sentence reports something done, be it with the very words that the term names.
  let speaksOfPast: Bool
  /// Whether only its years say that the passage lies in the past.
  let isDatedOnly: Bool
  /// Whether the passage names a law or treaty.
  let namesLaw: Bool
  /// Whether the plan leaves the thing out, rather than being without it.
  let isExcluded: Bool
  /// Whether the sentence states what is in force.
  let isInForce: Bool
  /// Whether a binding modal stands in the sentence.
  let isBinding: Bool
  /// What takes the hit away, or nil.
  let denial: Hit.Suppression?
  /// Whether a negation before the hit turns a contradiction into its opposite.
  let isReversed: Bool

  /// Reads the sentence around a hit, from the sentence's cue hits that stand, what its title or status says, and what takes
  /// it back afterwards.
  init(
    of hit: Hit, cues: [Hit], form: PassageForm, under given: TitleDenial? = nil,
    takenBackBy retraction: Hit? = nil, text: String, rubric: Rubric
  ) {
    // A cue inside the expression belongs to what the term names, as "not" in "not be detained"; a hedge that begins before it is
    // about it, as in "the feasibility of a | fund | will be studied".
    let outside = cues.filter { cue in
      !hit.parts.contains { $0.overlaps(cue.range) }
        || cue.target == .cue(.hedge) && cue.range.lowerBound < hit.range.lowerBound
    }
    let reading = Polarity(cues: cues, text: text, rubric: rubric)
    func has(_ cue: Cue) -> Bool { cues.contains { $0.target == .cue(cue) } }
    func hasOutside(_ cue: Cue) -> Bool { outside.contains { $0.target == .cue(cue) } }

    let findings = form.heedsFindings ? cues.filter { $0.target == .cue(.finding) } : []
    let isBinding = reading.isBinding && !Self.isTold(by: findings, cues, text, rubric)
    let isWeak =
      Self.isWeak(outside, cues: cues, text: text, reach: rubric.weakReach)
      || form.lead.contains(.conditional) && !isBinding
    let acts = cues.contains {
      $0.target == .cue(.action) && Self.governs($0.range, hit.range, text, rubric)
    }
    var flags: Set<Flag> = []
    var denial: Hit.Suppression?
    var isExcluded = false

    if let denying = reading.denial(of: hit) ?? retraction {
      flags.insert(denying.target == .cue(.lack) ? .gapAdmitted : .negated)
      denial = .negated(by: denying.term)
      isExcluded = denying.target == .cue(.excluded)
    } else if let given {
      flags.insert(given.flag)
      denial = .governed(by: given.term, title: given.title)
    }
    if has(.external) || form.isForeign || form.lead.contains(.external) && !isBinding {
      flags.insert(.external)
    }
    if form.isQuestion { flags.insert(.question) }
    if has(.conditional) { flags.insert(.conditional) }
    if hasOutside(.past) || form.isPast || form.lead.contains(.past), !isBinding {
      flags.insert(.past)
    }
    if hasOutside(.declaratory), !isBinding { flags.insert(.declaratory) }

    // In "shall apply the treaties to which it is a party" a term for being a party is about what is in force.
    let restates = cues.contains { cue in
      cue.target == .cue(.inForce) && hit.parts.contains { $0.overlaps(cue.range) }
        && !cues.contains { modal in
          modal.target == .cue(.strongModal)
            && text.follows(cue.range, modal.range, within: rubric.weakReach)
        }
    }
    modality =
      if isBinding && !isWeak && !(form.isAccount && form.namesLaw) {
        .binding
      } else if isWeak {
        .aim
      } else if has(.slogan) || form.isAccount || !findings.isEmpty {
        .statement
      } else if acts || form.isMeasure || has(.protectiveNegation) {
        .measure
      } else {
        .statement
      }
    self.flags = flags
    // "Is a party to the Convention" restates, also where a term names just that.
    isInForce = has(.inForce) && (!isBinding || restates)
    speaksOfPast = has(.past)
    isDatedOnly = form.isPast && !has(.past)
    namesLaw = form.namesLaw
    self.isExcluded = isExcluded
    self.isBinding = isBinding
    self.denial = denial
    isReversed = reading.reverses(hit)
  }

  /// The level that the wording alone earns.
  var level: Level {
    switch modality {
    case .binding, .measure: .elaborated
    case .aim, .statement: .mentioned
    }
  }

  /// Whether a verb of doing is close enough to a hit to have it as its object or subject.
  private static func governs(
    _ verb: TextRange, _ hit: TextRange, _ text: String, _ rubric: Rubric
  ) -> Bool {
    if verb.overlaps(hit) { return true }
    let between =
      verb.upperBound <= hit.lowerBound
      ? verb.upperBound..<hit.lowerBound : hit.upperBound..<verb.lowerBound
    return text.hasLength(of: between, upTo: rubric.verbReach)
  }

  /// Whether wordings of studies and of a document about itself take up every binding modal: they tell what follows them
  /// in their clause, as in "the study shows that the State must", and what they complete, as in "will be discussed below".
  private static func isTold(
    by findings: [Hit], _ cues: [Hit], _ text: String, _ rubric: Rubric
  ) -> Bool {
    cues.filter { $0.target == .cue(.strongModal) }.allSatisfy { modal in
      findings.contains { finding in
        if finding.range.upperBound <= modal.range.lowerBound {
          let between = text[finding.range.upperBound..<modal.range.lowerBound]
          return !rubric.clauseEnds.contains { between.contains($0) }
        }
        return finding.range.overlaps(modal.range)
          || text.follows(finding.range, modal.range, within: rubric.weakReach)
      }
    }
  }

  /// Whether the sentence leaves the doing open.
  ///
  /// Beside a binding modal a weak wording only weakens what follows the modal at once: "shall
  /// encourage" is weak, "shall adopt rules on how children may be heard" is not; so does one that takes the modal in, as
  /// "will seek to". One that opens or closes the sentence beside a comma weakens it whole: "Where possible, victims shall be
  /// given shelter"; a hedge such as "as far as possible" does wherever it stands.
  private static func isWeak(
    _ outside: [Hit], cues: [Hit], text: String, reach: Int
  ) -> Bool {
    let weak = outside.filter { $0.target == .cue(.weakModal) || $0.target == .cue(.hedge) }
    let binding = cues.filter { $0.target == .cue(.strongModal) }
    guard !binding.isEmpty else { return !weak.isEmpty }
    return weak.contains { weak in
      binding.contains { modal in
        weak.target == .cue(.hedge) && isOneSentence(weak.range, modal.range, in: text)
          || weak.range.contains(modal.range.lowerBound)
          || text.follows(weak.range, modal.range, within: reach)
          || isSetOff(weak.range, in: text) && isOneSentence(weak.range, modal.range, in: text)
      }
    }
  }

  private static let commas: Set<Character> = [",", "،"]
  /// What can stand before a sentence's first word and behind its last one.
  private static let sentenceEnds: Set<Character> = [".", "!", "?", "؟", ";", "؛", "\n", "|", "•"]

  private static func isOneSentence(
    _ first: TextRange, _ second: TextRange, in text: String
  ) -> Bool {
    let (start, end) = (
      min(first.upperBound, second.upperBound), max(first.lowerBound, second.lowerBound)
    )
    return start >= end || !text[start..<end].contains(where: sentenceEnds.contains)
  }

  /// Whether a wording is the first or the last of its sentence, with a comma between it and the rest.
  private static func isSetOff(_ range: TextRange, in text: String) -> Bool {
    let place = text[range]
    let before = text[..<place.startIndex].last { $0 != " " }
    let after = text[place.endIndex...].first { $0 != " " }
    func ends(_ mark: Character?) -> Bool { mark.map(sentenceEnds.contains) ?? true }
    return ends(before) && after.map(commas.contains) == true
      || before.map(commas.contains) == true && ends(after)
  }
}
