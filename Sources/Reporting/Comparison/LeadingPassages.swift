internal import AnalysisModel

extension ElementChange {
  /// What lies behind a change, and the numbers and losses of the passages that are shown; nil where nothing is to say.
  func groundWords(_ words: ReportWords) -> String? {
    let shown = reasons.isEmpty ? Array(leading.prefix(1)) : leading
    var clauses: [String] = []
    for clause in shown.flatMap({ $0.changeClauses(words) }) + narrowings.map({ $0.words(words) })
    where !clauses.contains(clause) {
      clauses.append(clause)
    }
    let parts =
      [ground?.words(words)].compactMap(\.self)
      + (clauses.isEmpty ? [] : [words.list(clauses)])
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// More pairs than are shown at once.
  private static let reasonLimit = 2

  /// The pairs that a reader needs: those that the change rests on, or else the strongest passages of both plans, the one that
  /// decides first; of a later plan that denies, the passage that does so.
  var leading: [PassagePair] {
    let later = passages.indices.filter { passages[$0].later?.level != nil }
      .max { rank($0, \.later, $1) }
    let earlier = passages.indices.filter { passages[$0].earlier?.level != nil }
      .max { rank($0, \.earlier, $1) }
    let best: [Int?] =
      switch verdict.change {
      case .weakened where verdict.basis.isOfPassages,
        .strengthened where verdict.basis.isOfPassages:
        reasons.prefix(Self.reasonLimit).map(\.self)
      case .contradicted:
        denying.map { isPromised($0) ? [$0] : [earlier, $0] } ?? [earlier, later]
      case .weakened, .dropped: [reasons.first ?? earlier, later]
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
