internal import AnalysisModel

/// Takes measures of several kinds together for evidence of the elements that ask for all of them.
///
/// Whether prevention, protection, prosecution and partnership all have measures is not said in any sentence of a plan, but shown by its
/// measures.
struct JoinedMeasures {
  /// An element that asks for measures of several kinds, and the elements of each kind.
  private struct Demand {
    let element: Element.ID
    let item: Item.ID
    let framework: Framework.ID
    let groups: [Set<Element.ID>]
  }

  private let demands: [Demand]
  /// The elements' places in the frameworks, by which evidence is in order.
  private let order: [Element.ID: Int]

  /// So many elements of a kind have a measure each, in as many passages: one alone may be an accident.
  private static let fewestMeasures = 2

  /// Of groups with members in frameworks that are not among these nothing can be said.
  init(_ frameworks: [Framework]) {
    let items = frameworks.flatMap(\.items)
    let elements = items.flatMap(\.elements)
    order = Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let members = items.reduce(into: [String: Set<Element.ID>]()) { members, item in
      members[item.id.rawValue] = Set(item.currentElements.map(\.id))
      for element in item.currentElements { members[element.id.rawValue] = [element.id] }
    }
    demands = frameworks.flatMap { framework in
      framework.items.flatMap { item in
        item.currentElements.filter { !$0.together.isEmpty }.map { element in
          Demand(
            element: element.id, item: item.id, framework: framework.id,
            groups: element.together.map { group in
              group.members.reduce(into: []) { $0.formUnion(members[$1] ?? []) }
            })
        }
      }
    }
  }

  /// The evidence with that of the elements that measures of every kind speak for: the strongest passage of each kind, at level 2.
  func adding(to evidence: [Evidence]) -> [Evidence] {
    let joined = demands.flatMap { passages($0, in: evidence) }
    guard !joined.isEmpty else { return evidence }
    return (evidence + joined).enumerated().sorted { one, other in
      let (a, b) = (order[one.element.element] ?? 0, order[other.element.element] ?? 0)
      // What an element has of its own and what is joined stand in reading order together.
      return (a, one.element.start, one.offset) < (b, other.element.start, other.offset)
    }.map(\.element)
  }

  private func passages(_ demand: Demand, in evidence: [Evidence]) -> [Evidence] {
    var own = Set(evidence.filter { $0.element == demand.element }.map(\.start))
    var joined: [Evidence] = []
    for group in demand.groups {
      let measures = evidence.filter { group.contains($0.element) && $0.level >= .elaborated }
      guard Set(measures.map(\.element)).count >= Self.fewestMeasures,
        Set(measures.map(\.start)).count >= Self.fewestMeasures
      else { return [] }
      let strongest = Verdicts.strongestFirst(measures)
      if let passage = strongest.first(where: { !own.contains($0.start) }) {
        own.insert(passage.start)
        joined.append(passage.joined(for: demand.element, demand.item, demand.framework))
      }
    }
    return joined
  }
}

extension Evidence {
  /// The same passage for an element that measures of several kinds speak for.
  fileprivate func joined(
    for element: Element.ID, _ item: Item.ID, _ framework: Framework.ID
  ) -> Evidence {
    Evidence(
      id: Evidence.ID(rawValue: "\(element)@\(start)"), framework: framework, item: item,
      element: element, level: .elaborated, score: score, page: page, box: box, start: start,
      end: end, role: role, section: section, language: language, quote: quote, marked: marked,
      terms: [Term.ID(framework: framework, element: element, rule: "together")],
      modality: modality, markers: markers, flags: flags, anchor: anchor)
  }
}
