internal import AnalysisModel

/// Which items and elements of different frameworks ask for the same or for something near, by the frameworks' relations.
struct Crosswalk {
  /// An item, or an element of one.
  struct Side {
    let framework: Framework
    let item: Item
    let element: Element?

    var id: String { element?.id.rawValue ?? item.id.rawValue }
    var name: String { element?.name ?? item.name }
    /// Its elements.
    var elements: [Element] { element.map { [$0] } ?? item.currentElements }
  }

  struct Pair {
    let kind: Relation.Kind
    /// For `part_of`, the part.
    let left: Side
    let right: Side

    /// Whether both are elements.
    var isOfElements: Bool { left.element != nil && right.element != nil }
  }

  /// Targets that no framework of the run has, by what names them, in the frameworks' order.
  struct Dangling {
    let source: String
    let targets: [String]
  }

  let pairs: [Pair]
  let dangling: [Dangling]

  init(_ frameworks: [Framework]) {
    var order: [Side] = []
    for framework in frameworks {
      for item in framework.currentItems {
        order.append(Side(framework: framework, item: item, element: nil))
        order += item.currentElements
          .map { Side(framework: framework, item: item, element: $0) }
      }
    }
    let sides = Dictionary(order.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Deprecated ones are known, if no longer shown.
    let known = Set(
      frameworks.flatMap(\.items).flatMap { item in
        [item.id.rawValue] + item.elements.map(\.id.rawValue)
      })
    var pairs: [Pair] = []
    var seen: Set<Set<String>> = []
    var dangling: [Dangling] = []
    for side in order {
      let relations = side.element?.relations ?? side.item.relations
      let missing = relations.map(\.target).filter { !known.contains($0) }
      if !missing.isEmpty { dangling.append(Dangling(source: side.id, targets: missing)) }
      // "The same" says more than "related", whichever side says it.
      for relation in relations.sorted(by: { $0.kind.rank < $1.kind.rank }) {
        guard let other = sides[relation.target], other.framework.id != side.framework.id,
          seen.insert([side.id, other.id]).inserted
        else { continue }
        let told = (other.element?.relations ?? other.item.relations)
          .first { $0.target == side.id && $0.kind.rank < relation.kind.rank }
        pairs.append(
          told.map { Pair(kind: $0.kind, left: other, right: side) }
            ?? Pair(kind: relation.kind, left: side, right: other))
      }
    }
    self.pairs = pairs
    self.dangling = dangling
  }
}

extension Relation.Kind {
  /// Lower says more.
  fileprivate var rank: Int {
    switch self {
    case .same: 0
    case .partOf: 1
    case .related: 2
    }
  }

  /// How the left stands to the right.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .same: words("asks for the same as")
    case .partOf: words("is part of")
    case .related: words("is related to")
    }
  }
}
