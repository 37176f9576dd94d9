internal import AnalysisModel

/// Which terms of one run another run no longer has.
///
/// A term is named by its place in its list, which moves up when one before it is taken out. So where one place more is
/// named, the term is looked for without which the others fit, with or without such a move.
enum VanishedTerms {
  /// The terms that are gone; several where their places do not tell which.
  static func among(_ terms: [Term.ID], not others: [Term.ID]) -> [Term.ID] {
    let lists = Dictionary(grouping: terms.compactMap(Place.init), by: \.list)
    let otherLists = Dictionary(grouping: others.compactMap(Place.init), by: \.list)
    return lists.keys.sorted().flatMap { list -> [Term.ID] in
      let own = (lists[list] ?? []).map(\.number).sorted()
      let rest = (otherLists[list] ?? []).map(\.number).sorted()
      let gone = own.filter { number in
        let left = own.filter { $0 != number }
        return left == rest || left.map { $0 > number ? $0 - 1 : $0 } == rest
      }
      return (gone.isEmpty ? own.filter { !rest.contains($0) } : gone)
        .map { Term.ID(rawValue: "\(list)/\($0)") }
    }
  }

  /// As in "osce-2004/en#OSCE-01.2/3": a list, and a number in it.
  private struct Place {
    let list: String
    let number: Int

    init?(_ term: Term.ID) {
      guard let slash = term.rawValue.lastIndex(of: "/"),
        let number = Int(term.rawValue[term.rawValue.index(after: slash)...])
      else { return nil }
      list = String(term.rawValue[..<slash])
      self.number = number
    }
  }
}
