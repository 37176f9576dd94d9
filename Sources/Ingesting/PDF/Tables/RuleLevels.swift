extension AlignedTables {
  struct Group {
    var span: Interval
    var levels: [Float]
  }

  /// A rule about a table's headings is at least this long, relative to the type size.
  private static let shortestRule: Float = 12
  /// A page with more has a drawing or a table of another kind.
  private static let mostLevels = 40

  /// Borders with the same ends, from top to bottom; those of more columns first.
  var groups: [Group] {
    var groups: [Group] = []
    let reach = max(RuledGrid.touch, 0.35 * size)
    for ruling in pieced(reach).sorted(by: { $0.place < $1.place })
    where ruling.span.length >= Self.shortestRule * size {
      let index = groups.firstIndex { group in
        abs(group.span.lower - ruling.span.lower) <= 1.5 * size
          && abs(group.span.upper - ruling.span.upper) <= 1.5 * size
      }
      if let index {
        let last = groups[index].levels.last ?? -.infinity
        if ruling.place - last > reach { groups[index].levels.append(ruling.place) }
        groups[index].span = groups[index].span.union(ruling.span)
      } else {
        groups.append(Group(span: ruling.span, levels: [ruling.place]))
      }
    }
    return groups.filter { $0.levels.count <= Self.mostLevels }.sorted {
      $0.span.length != $1.span.length
        ? $0.span.length > $1.span.length : $0.span.lower < $1.span.lower
    }
  }

  /// The borders, those put together that go on with one another.
  func pieced(_ reach: Float) -> [Ruling] {
    var whole: [Ruling] = []
    let ordered = across.sorted {
      $0.place != $1.place ? $0.place < $1.place : $0.span.lower < $1.span.lower
    }
    for ruling in ordered {
      if let index = whole.lastIndex(where: { $0.continues(ruling, within: reach) }) {
        whole[index].span = whole[index].span.union(ruling.span)
      } else {
        whole.append(ruling)
      }
    }
    return whole
  }
}
