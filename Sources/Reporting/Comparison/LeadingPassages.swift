internal import AnalysisModel

extension ElementChange {
  /// What lies behind a change, and the numbers that changed in the passage that is shown first; nil where nothing is to say.
  func groundWords(_ words: ReportWords) -> String? {
    let figures = leading.first?.figures ?? []
    let parts =
      [ground?.words(words)].compactMap(\.self)
      + (figures.isEmpty ? [] : [words.list(figures.map { $0.words(words) })])
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The pairs that a reader needs: the strongest passages of both plans, the one that decides first; of a later plan that
  /// denies, the passage that does so.
  var leading: [PassagePair] {
    let later = passages.indices.filter { passages[$0].later?.level != nil }
      .max { rank($0, \.later, $1) }
    let earlier = passages.indices.filter { passages[$0].earlier?.level != nil }
      .max { rank($0, \.earlier, $1) }
    let best: [Int?] =
      switch verdict.change {
      case .contradicted:
        denying.map { isPromised($0) ? [$0] : [earlier, $0] } ?? [earlier, later]
      case .weakened, .dropped: [earlier, later]
      case .added, .strengthened, .unchanged, .notComparable: [later, earlier]
      }
    let found = best.compactMap(\.self)
    return (found.first == found.last ? Array(found.prefix(1)) : found).map { passages[$0] }
  }

  /// The pair whose later passage refuses the thing or says the opposite, one whose earlier passage grants it first.
  private var denying: Int? {
    let all = passages.indices.filter { index in
      let later = passages[index].later
      return later?.level == .absent
        && later?.flags.contains { $0 == .contra || $0 == .negated } == true
    }
    return all.first(where: isPromised) ?? all.first
  }

  private func isPromised(_ index: Int) -> Bool {
    passages[index].earlier?.level.map { $0 > .absent } == true
  }

  /// The pairs that are not among `leading`.
  var further: [PassagePair] {
    let first = leading
    return passages.filter { !first.contains($0) }
  }

  /// By level; of equals the first.
  private func rank(
    _ left: Int, _ side: KeyPath<PassagePair, ComparedPassage?>, _ right: Int
  ) -> Bool {
    let levels = (
      passages[left][keyPath: side]?.level ?? .absent,
      passages[right][keyPath: side]?.level ?? .absent
    )
    return levels.0 == levels.1 ? left > right : levels.0 < levels.1
  }
}
