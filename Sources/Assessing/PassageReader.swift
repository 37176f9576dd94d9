package import AnalysisModel

/// Reads passages against the elements that their hits name.
package struct PassageReader {
  private let scanned: ScannedDocument
  private let roles: BlockRoles
  private let scope: SubjectScope
  private let markers: PassageMarkers
  private let index: ElementIndex
  private let scoring: ItemScoring
  private let rubric: Rubric
  private let term: PlanTerm
  private let denials: GoverningDenials
  private let foreign: ForeignSettings
  private let leads: LeadingLines
  private let headings: HeadingFlags
  private let questions: Questions
  private let retractions: Retractions
  private let ownCells: OwnCells
  /// Whether the document tells of what is, as studies do, rather than of what is to be done.
  let isAccount: Bool
  /// What the document's activities say of themselves.
  var cells = FilledCells.none

  package init(
    _ scanned: ScannedDocument, roles: BlockRoles, scope: SubjectScope,
    index: ElementIndex, rubric: Rubric
  ) {
    self.scanned = scanned
    self.roles = roles
    self.scope = scope
    self.index = index
    scoring = ItemScoring(rubric.scoring)
    self.rubric = rubric
    term = PlanTerm(scanned, roles: roles)
    denials = GoverningDenials(scanned, rubric: rubric)
    foreign = ForeignSettings(scanned, roles: roles)
    leads = LeadingLines(scanned)
    headings = HeadingFlags(scanned, rubric: rubric)
    questions = Questions(text: scanned.document.text, rubric: rubric)
    retractions = Retractions(text: scanned.document.text)
    ownCells = OwnCells(scanned, elements: index.elements)
    markers = PassageMarkers(scanned, term: term)
    isAccount = DocumentNature.isAccount(scanned, roles: roles, rubric: rubric)
  }

  /// The findings of a passage, and its hits with the reason why each that does not count does not.
  package func read(
    _ passage: Passage, role givenRole: SectionRole? = nil
  ) -> (findings: [PassageFinding], hits: [Hit]) {
    let passage = ownCells.keeping(passage)
    let block = scanned.document.blocks[passage.block]
    let role = givenRole ?? roles[passage.block]
    var hits = passage.hits
    var byElement: [Element.ID: [Int]] = [:]
    for (place, hit) in hits.enumerated() where hit.suppression == nil {
      switch hit.target {
      case .element(let element), .contra(let element):
        let miss = scope.miss(
          of: hit, about: index.subjects[element], in: passage, section: block.section,
          text: scanned.document.text)
        if let miss = isForeign(block) ? .foreign : miss {
          hits[place].suppression = .offSubject(miss)
          continue
        }
        byElement[element, default: []].append(place)
      case .exclusion, .cue, .subject, .heading, .column: continue
      }
    }
    // The head of a table is no row of it.
    if block.kind == .tableRow, block.cells.allSatisfy({ scanned.document[$0.range] == $0.column })
    {
      return ([], hits)
    }
    guard !byElement.isEmpty else { return ([], hits) }

    // A measure with its own lines for actor and deadline is an activity wherever it stands.
    let isLabelled = markers.isLabelled(passage) && role == .objectives
    // Who does it, and when or with what: a rule or a measure, though in the present tense.
    let isPast =
      term.isBefore(passage, in: scanned.document) || denials.isCompleted(passage)
    let own = markers.ownMarkers(of: passage)
    let found = markers.markers(of: passage, own: own)
    // A measure that labelled lines complete, not the lines themselves.
    let statesLines = markers.isLabelled(passage) && scanned.labels[passage].isEmpty
    let isConcrete =
      !isAccount && !isPast
      && (markers.isConcrete(passage, own: own) || statesLines && found.isConcrete)
    let isMeasureForm =
      isConcrete
      || self.isMeasureForm(block, role: role)
        && !BareName.isOne(passage, in: scanned.document.text)
    let passageForm = PassageForm(
      isMeasure: isMeasureForm, isPast: isPast,
      namesLaw: passage.hits.contains { Self.laws.contains($0.target) },
      isAccount: isAccount && !isMeasureForm || FigureRow.isOne(passage, role: role, in: scanned),
      heedsFindings: block.kind != .tableRow,
      lead: leads.flags(of: passage).union(headings.flags(of: passage)))
    let contradictions = contradictions(among: hits, in: passage, form: passageForm)
    var findings: [PassageFinding] = []
    for (element, indices) in byElement.sorted(by: { $0.key < $1.key }) {
      guard let element = index.elements[element] else { continue }
      let finding = find(
        element, passage, block: block, role: isLabelled ? .activities : role, hits: &hits,
        indices: indices, contradictions: contradictions, markers: found,
        form: passageForm)
      if let finding { findings.append(finding) }
    }
    return (likely(findings, in: passage, hits: &hits), hits)
  }

  /// Cues that name a law or treaty, or what is in force.
  private static let laws: Set<Term.Target> = [
    .cue(.instrument), .cue(.instrumentNumber), .cue(.inForce), .cue(.declaratory),
  ]

  /// The findings with their scores, without those of items that the passage is too unlikely to be
  /// evidence for.
  private func likely(
    _ findings: [PassageFinding], in passage: Passage, hits: inout [Hit]
  ) -> [PassageFinding] {
    let byItem = Dictionary(grouping: findings.filter { $0.level > .absent }) {
      index.items[$0.element]
    }
    // What a column says makes no words of the row less likely.
    let items = Set(
      findings.filter { $0.level > .absent && !$0.hits.allSatisfy(\.isByPlace) }
        .map { index.items[$0.element] })
    var likely: [PassageFinding] = []
    for var finding in findings {
      let item = index.items[finding.element]
      if let peers = byItem[item], finding.level > .absent {
        finding.features = ItemScoring.features(
          of: peers, in: passage, about: index.subjects[finding.element],
          text: scanned.document.text,
          otherItems: items.subtracting([item]).count)
        finding.score = scoring.score(finding.features)
        // A title that had to complete every hit may be about something else than the passage.
        if peers.allSatisfy({ $0.hits.allSatisfy { !$0.lenders.isEmpty } }) {
          finding.score = (finding.score * rubric.lentShare * 1000).rounded() / 1000
        }
        // A filled cell needs no guess.
        if finding.hits.contains(where: \.isByPlace) { finding.score = 1 }
        if finding.score < scoring.threshold {
          for index in hits.indices where hits[index].suppression == nil {
            if case .element(finding.element) = hits[index].target {
              hits[index].suppression = .unlikely(score: finding.score)
            }
          }
          continue
        }
      }
      likely.append(finding)
    }
    return likely
  }

  private func find(
    _ element: Element, _ passage: Passage, block: Block, role: SectionRole, hits: inout [Hit],
    indices: [Int], contradictions: [Hit], markers: Markers, form: PassageForm
  ) -> PassageFinding? {
    // Where an element's own cap lets a section give more than a mention, what stands there is the measure: a definition,
    // an assessment.
    // A study mentions research and rapporteurs on every page without being a plan's assessment.
    let isOwnAccount = !isAccount && element.caps[role].map { $0 > .mentioned } == true
    let form = isOwnAccount ? form.statingMeasure : form
    let roleCap = element.caps[role] ?? rubric.caps[role]
    if roleCap == .absent || rubric.kindCaps[block.kind] == .absent {
      for index in indices { hits[index].suppression = .capped(role) }
      return nil
    }
    var best:
      (
        level: Level, flags: Set<Flag>, isDenied: Bool, modality: Modality, markers: Markers,
        isReport: Bool
      )?
    var standing: [Hit] = []
    var isContra = false
    for index in indices {
      let hit = hits[index]
      if case .contra = hit.target {
        guard contradictions.contains(hit) else { continue }
        isContra = true
        standing.append(hit)
        continue
      }
      // Words that contradict one element are no evidence for its neighbours.
      if let contradiction = contradictions.first(where: { $0.range.overlaps(hit.range) }) {
        hits[index].suppression = .negated(by: contradiction.term)
        continue
      }
      // A reference is a piece of bibliography wherever it stands.
      if cues(around: hit, in: passage).contains(where: { $0.target == .cue(.citation) }) {
        hits[index].suppression = .capped(.bibliography)
        continue
      }
      let stance = stance(of: hit, in: passage, form: form)
      if let denial = stance.denial { hits[index].suppression = denial }
      // Who did something, and when, says nothing of who has to do what by when.
      let isDone = stance.flags.contains(.past)
      let own = self.markers.markers(
        of: passage, at: hit, whole: markers, runInHeading: rubric.runInHeading)
      let counted = isDone ? own.withoutDoer : own
      let mayBind =
        role != .definitions
        || !DefiningSentence.holds(hit, in: passage, elements: self.index.elements)
      var level = rubric.level(
        of: stance, mayBind: mayBind, element: element, role: role, kind: block.kind,
        markers: counted)
      if block.kind == .tableRow, !MeasureRow.isInMeasure(hit, block, of: element, in: scanned) {
        level = min(level, rubric.besideMeasureCap)
      }
      if scanned.labels.isForm(passage) { level = min(level, rubric.formCap) }
      level = min(level, cells.cap(of: element, in: passage))
      let shown = stance.shown(
        at: level, in: role, isEntry: block.kind == .tableRow || block.kind == .listItem,
        isOwnAccount: isOwnAccount)
      let candidate = (
        level, shown, stance.denial != nil, stance.modality,
        level > .mentioned ? counted : own,
        isDone || stance.flags.contains(.external)
      )
      if stance.denial == nil { standing.append(hit) }
      if let current = best {
        // A hit that stands beats a denied one; then the higher level.
        let isBetter =
          current.isDenied == candidate.2 ? level > current.level : current.isDenied
        if isBetter {
          best = candidate
        } else if current.isDenied == candidate.2, level == current.level, level == .mentioned {
          // A mention is what the passage as a whole says of it.
          best?.flags.formUnion(shown)
        }
      } else {
        best = candidate
      }
    }
    guard best != nil || isContra else { return nil }
    // What contradicts an element is no evidence for it.
    if isContra { best?.level = .absent }
    var flags = best?.flags ?? []
    if isContra { flags.insert(.contra) }
    if scanned.textQuality(of: block) < rubric.lowTextQuality { flags.insert(.lowText) }
    return PassageFinding(
      element: element.id, level: best?.level ?? .absent, modality: best?.modality ?? .statement,
      markers: best?.markers ?? markers, flags: flags.sorted(), isReport: best?.isReport ?? false,
      hits: standing.isEmpty ? indices.map { hits[$0] } : standing)
  }

  private func cues(around hit: Hit, in passage: Passage) -> [Hit] {
    passage.cues(around: hit, in: scanned, runInHeading: rubric.runInHeading)
  }

  private func stance(of hit: Hit, in passage: Passage, form: PassageForm) -> Stance {
    Stance(
      of: hit, cues: cues(around: hit, in: passage),
      form: form.asking(
        questions.holds(at: hit, in: passage),
        isForeign: foreign.holds(at: hit, in: passage)),
      under: denials.denial(of: hit, in: passage),
      takenBackBy: retractions.cue(for: hit, in: passage), text: scanned.document.text,
      rubric: rubric)
  }

  /// The hits of a passage that contradict an element.
  private func contradictions(
    among hits: [Hit], in passage: Passage, form: PassageForm
  ) -> [Hit] {
    hits.filter { hit in
      guard case .contra = hit.target, hit.suppression == nil else { return false }
      // What was refused is no contradiction either.
      return !stance(of: hit, in: passage, form: form).isReversed
        && !foreign.holds(at: hit, in: passage)
        && denials.denial(of: hit, in: passage)?.flag != .negated
        && retractions.cue(for: hit, in: passage) == nil
    }
  }

  /// Whether a block is in another language than the terms: their words mean something else there.
  private func isForeign(_ block: Block) -> Bool {
    guard let language = block.language else { return false }
    return language.primary != scanned.document.language.primary
  }

  /// Whether a block states a measure by its form, without needing a verb.
  private func isMeasureForm(_ block: Block, role: SectionRole) -> Bool {
    switch block.kind {
    case .tableRow: role == .activities || role == .monitoring || role == .budget
    case .listItem:
      [.activities, .monitoring, .budget, .objectives, .annex].contains(role)
    default: false
    }
  }
}
