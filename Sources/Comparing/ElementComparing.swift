internal import AnalysisModel

/// Compares an element in two plans, passage by passage.
struct ElementComparing {
  let earlier: PlanSide
  let later: PlanSide
  /// Nil where the plans are in different languages.
  let alignment: ReadingAlignment?

  func change(of element: Element) -> ElementChange {
    var verdict = earlier.change(
      from: earlier.standing(on: element.id), to: laterStanding(on: element.id), of: later)
    if verdict.change == .dropped, isRepeatedOtherwise(element.id) {
      verdict = verdict.atOtherFrequency
    }
    var granted: GrantChange?
    if verdict.isAtSameLevel {
      if verdict.change == .unchanged, isOnlyAimedAt(element.id) {
        verdict = verdict.onlyAimedAt
      } else if let grant = alignment.flatMap({ alignment in
        GrantComparing(alignment: alignment).change(
          from: deciding(element.id), to: later.evidence(of: element.id))
      }), verdict.change == .unchanged || !grant.narrowings.isEmpty {
        granted = grant
        verdict = verdict.granting(less: grant.isLess, basis: grant.basis)
      }
    }
    let passages = passages(of: element.id, after: verdict.change)
    let reasons = granted?.indices(in: passages) ?? decidingPair(of: verdict, passages).map { [$0] }
    return ElementChange(
      element: element.id, isCore: element.isCore, verdict: verdict,
      ground: ground(of: verdict, reasons?.first.map { passages[$0] }), passages: passages,
      reasons: reasons ?? [], narrowings: granted?.narrowings ?? [])
  }

  /// The later verdict; where it fell and the counterpart of a passage that decided the earlier one refuses the thing, the
  /// plan denies it, whatever weaker words it has elsewhere.
  private func laterStanding(on element: Element.ID) -> Standing? {
    guard let standing = later.standing(on: element),
      let before = earlier.elements[element]?.level, standing.level < before
    else { return later.standing(on: element) }
    let evidence = later.evidence(of: element)
    let isReversed = deciding(element).contains { passage in
      guard let record = counterpart(of: passage) else { return false }
      return evidence.contains { $0.isDenial && $0.isPassage(record) }
    }
    return isReversed ? standing.denied : standing
  }

  /// The passages that the earlier verdict rests on.
  private func deciding(_ element: Element.ID) -> [Evidence] {
    let level = earlier.elements[element]?.level ?? .absent
    return earlier.evidence(of: element).filter { $0.level == level && level > .absent }
  }

  /// Whether what the earlier plan states stands in the later one in words that only aim at it or allow it, and nowhere else in
  /// others.
  private func isOnlyAimedAt(_ element: Element.ID) -> Bool {
    let before = deciding(element)
    let after = later.evidence(of: element).filter { $0.level > .absent }
    guard let alignment, !before.isEmpty, !after.isEmpty,
      before.allSatisfy({ $0.modality != .aim && $0.flags.isEmpty }),
      after.allSatisfy({ $0.modality == .aim })
    else { return false }
    return before.allSatisfy { passage in
      guard let pair = alignment.pair(ofLeft: passage) else { return false }
      return after.contains { $0.isPassage(alignment.right.passages[pair.right]) }
    }
  }

  /// What the later plan has in the place of a passage of the earlier one.
  private func counterpart(of passage: Evidence) -> PassageRecord? {
    alignment?.pair(ofLeft: passage).flatMap { later.reading?.passages[$0.right] }
  }

  /// Whether a passage that decided still stands and differs in nothing but how often the thing is done.
  private func isRepeatedOtherwise(_ element: Element.ID) -> Bool {
    guard let alignment else { return false }
    return deciding(element).contains { passage in
      guard let pair = alignment.pair(ofLeft: passage),
        let frequency = passage.markers.time,
        let record = later.reading?.passages[pair.right], let other = later.frequency(of: record)
      else { return false }
      let only = alignment.differences(of: pair)
      return FrequencyChange.isAll(
        frequency, other, of: only.left.map { String(passage.quote[$0]) },
        only.right.map { String(record.text[$0]) })
    }
  }

  /// The passages that count; where the later plan no longer has what the earlier one grants, those that deny it or admit that
  /// there is none too.
  private func passages(of element: Element.ID, after change: Change) -> [PassagePair] {
    let all = (earlier.evidence(of: element), later.evidence(of: element))
    let counting = (
      all.0.filter { $0.level > .absent },
      all.1.filter { evidence in
        evidence.level > .absent || change == .contradicted && evidence.isDenial
          || change == .dropped && (evidence.isDenial || evidence.flags.contains(.gapAdmitted))
      }
    )
    guard let alignment, let left = earlier.reading, let right = later.reading else {
      return counting.1.compactMap { evidence in
        later.reading.map {
          PassagePair(
            kind: .unaligned, earlier: nil, later: ComparedPassage(evidence, in: $0))
        }
      }
        + counting.0.compactMap { evidence in
          earlier.reading.map {
            PassagePair(
              kind: .unaligned, earlier: ComparedPassage(evidence, in: $0), later: nil)
          }
        }
    }
    var pairs: [PassagePair] = []
    var paired: Set<Int> = []
    for evidence in counting.1 {
      let own = ComparedPassage(evidence, in: right)
      guard let pair = alignment.pair(ofRight: evidence) else {
        pairs.append(PassagePair(kind: .added, earlier: nil, later: own))
        continue
      }
      // Two pieces of evidence never share a passage of an element.
      paired.insert(pair.left)
      let record = left.passages[pair.left]
      let other =
        all.0.first { $0.isPassage(record) }
        .map { ComparedPassage($0, in: left) } ?? ComparedPassage(record, in: left)
      pairs.append(aligned(pair, other, own, alignment))
    }
    for evidence in counting.0 {
      let own = ComparedPassage(evidence, in: left)
      guard let pair = alignment.pair(ofLeft: evidence) else {
        pairs.append(PassagePair(kind: .dropped, earlier: own, later: nil))
        continue
      }
      guard paired.insert(pair.left).inserted else { continue }
      let record = right.passages[pair.right]
      let other =
        all.1.first { $0.isPassage(record) }
        .map { ComparedPassage($0, in: right) } ?? ComparedPassage(record, in: right)
      pairs.append(aligned(pair, own, other, alignment))
    }
    return pairs
  }

  private func aligned(
    _ pair: TextAlignment.Pair, _ earlier: ComparedPassage, _ later: ComparedPassage,
    _ alignment: ReadingAlignment
  ) -> PassagePair {
    let kind = alignment.kind(of: pair)
    let (left, right) = (
      alignment.left.passages[pair.left], alignment.right.passages[pair.right]
    )
    let only = kind == .reworded ? alignment.differences(of: pair) : ([], [])
    return PassagePair(
      kind: kind, similarity: (pair.similarity * 1000).rounded() / 1000, earlier: earlier,
      later: later, earlierOnly: only.0, laterOnly: only.1,
      figures: kind == .reworded
        ? FrequencyChange.adding(
          earlier.markers.time ?? self.earlier.frequency(of: left),
          later.markers.time ?? self.later.frequency(of: right), to: alignment.figures(of: pair),
          alignment.frequency)
        : [], narrowings: alignment.narrowings(of: pair))
  }

  /// The pair of the passage that decides: the strongest of the side that goes further.
  private func decidingPair(of verdict: VerdictChange, _ passages: [PassagePair]) -> Int? {
    switch verdict.change {
    case .added, .strengthened:
      passages.firstIndex { ($0.later?.level ?? .absent) == verdict.later?.level }
    case .dropped, .weakened, .contradicted:
      // Pairs follow the later plan; the earlier one's strongest passage is looked for by its own order. Of equals the one
      // whose text has changed says more of the change.
      passages.indices.filter { passages[$0].earlier?.level == verdict.earlier?.level }
        .min { one, other in
          (missing(passages[one].earlier), passages[one].isSameText)
            < (missing(passages[other].earlier), passages[other].isSameText)
        }
    case .unchanged, .notComparable: nil
    }
  }

  /// What became of the passage that decides.
  private func ground(
    of verdict: VerdictChange, _ deciding: PassagePair?
  ) -> ElementChange.Ground? {
    guard alignment != nil, let deciding else { return nil }
    return switch deciding.kind {
    case .added: .newText
    case .dropped: .textGone
    case .reworded: .reworded
    case .moved: hasOtherLead(deciding) ? .leadReworded : .moved
    case .kept: hasOtherLead(deciding) ? .leadReworded : .surroundings
    case .unaligned: nil
    }
  }

  /// Whether the line that opens a passage's list, as in "The Ministry shall:", is worded otherwise in the other plan.
  private func hasOtherLead(_ pair: PassagePair) -> Bool {
    guard let alignment, let left = alignment.left.lead(of: pair.earlier),
      let right = alignment.right.lead(of: pair.later)
    else { return false }
    return alignment.isReworded(left, right)
  }

  private func missing(_ passage: ComparedPassage?) -> Int {
    passage?.markers.missing.count ?? .max
  }
}

extension PassagePair {
  /// 1 where the passage has the same words in both plans, else 0.
  fileprivate var isSameText: Int { kind == .kept || kind == .moved ? 1 : 0 }
}

extension VerdictChange {
  /// Whether the level is the same and no marker is lost: a marker more does not make up for a narrower circle of people.
  fileprivate var isAtSameLevel: Bool {
    change == .unchanged || change == .strengthened && basis == .markers
  }
}

extension Evidence {
  /// Whether it is what a passage gives.
  func isPassage(_ record: PassageRecord) -> Bool { quote == record.text && page == record.page }
}

extension PlanReading {
  /// The place of the line that opens the list in which a passage stands: of the nearest one before it in its section that ends
  /// with a colon.
  fileprivate func lead(of passage: ComparedPassage?) -> Int? {
    guard let passage,
      let place = passages.firstIndex(where: { $0.text == passage.quote && $0.page == passage.page }
      )
    else { return nil }
    let section = passages[place].section
    return passages.indices[..<place].reversed().prefix { passages[$0].section == section }
      .first { passages[$0].text.last == ":" }
  }
}
