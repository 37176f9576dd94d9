internal import AnalysisModel

/// Compares an element in two plans, passage by passage.
struct ElementComparing {
  let earlier: PlanSide
  let later: PlanSide
  /// Nil where the plans are in different languages.
  let alignment: ReadingAlignment?

  func change(of element: Element) -> ElementChange {
    let verdict = earlier.change(
      from: earlier.elements[element.id].map { Standing($0) },
      to: later.elements[element.id].map { Standing($0) }, of: later)
    let passages = passages(of: element.id, isDenied: verdict.change == .contradicted)
    return ElementChange(
      element: element.id, isCore: element.isCore, verdict: verdict,
      ground: ground(of: verdict, passages), passages: passages)
  }

  /// The passages that count; where the later plan denies what the earlier one grants, those that deny it too.
  private func passages(of element: Element.ID, isDenied: Bool) -> [PassagePair] {
    let all = (earlier.evidence(of: element), later.evidence(of: element))
    let counting = (
      all.0.filter { $0.level > .absent },
      all.1.filter { evidence in
        evidence.level > .absent
          || isDenied && evidence.flags.contains { $0 == .contra || $0 == .negated }
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
        all.0.first { $0.quote == record.text && $0.page == record.page }
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
        all.1.first { $0.quote == record.text && $0.page == record.page }
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
    let only = kind == .reworded ? alignment.differences(of: pair) : ([], [])
    return PassagePair(
      kind: kind, similarity: (pair.similarity * 1000).rounded() / 1000, earlier: earlier,
      later: later, earlierOnly: only.0, laterOnly: only.1,
      figures: kind == .reworded
        ? FrequencyChange.adding(
          earlier.markers.time, later.markers.time, to: alignment.figures(of: pair)) : [])
  }

  /// What became of the passage that decides: the strongest of the side that goes further.
  private func ground(
    of verdict: VerdictChange, _ passages: [PassagePair]
  ) -> ElementChange.Ground? {
    guard alignment != nil else { return nil }
    let deciding: PassagePair?
    switch verdict.change {
    case .added, .strengthened:
      deciding = passages.first { ($0.later?.level ?? .absent) == verdict.later?.level }
    case .dropped, .weakened, .contradicted:
      // Pairs follow the later plan; the earlier one's strongest passage is looked for by its own order.
      deciding = passages.filter { $0.earlier?.level == verdict.earlier?.level }
        .min { missing($0.earlier) < missing($1.earlier) }
    case .unchanged, .notComparable: return nil
    }
    return switch deciding?.kind {
    case .added: .newText
    case .dropped: .textGone
    case .reworded: .reworded
    case .moved: .moved
    case .kept: .surroundings
    case .unaligned, nil: nil
    }
  }

  private func missing(_ passage: ComparedPassage?) -> Int {
    passage?.markers.missing.count ?? .max
  }
}
