internal import AnalysisModel

/// How the concepts of frameworks stand to each other, in the words of SKOS and without what SKOS rules out.
///
/// Of two statements on one pair the stronger stands: SKOS lets nothing be related to what it lies under, nor to what it equals.
struct ConceptRelations {
  private struct Pair: Hashable {
    let subject: String
    let target: String
  }

  private var kinds: [Pair: Relation.Kind] = [:]
  private var homes: [String: (framework: Framework.ID, item: String)] = [:]

  init(_ frameworks: [Framework]) {
    for framework in frameworks {
      for item in framework.items {
        homes[item.id.rawValue] = (framework.id, item.id.rawValue)
        for element in item.elements {
          homes[element.id.rawValue] = (framework.id, item.id.rawValue)
        }
      }
    }
    for item in frameworks.flatMap(\.items) {
      add(item.relations, of: item.id.rawValue)
      for element in item.elements { add(element.relations, of: element.id.rawValue) }
    }
  }

  private mutating func add(_ relations: [Relation], of subject: String) {
    guard let home = homes[subject] else { return }
    for relation in relations where relation.target != subject {
      guard let target = homes[relation.target] else { continue }
      // An item and its own elements stand over and under each other already.
      if target.item == home.item, subject == home.item || relation.target == home.item {
        continue
      }
      let pair = Pair(subject: subject, target: relation.target)
      let reverse = Pair(subject: relation.target, target: subject)
      let known = [kinds[pair], kinds[reverse]].compactMap(\.self).map(Self.strength).max() ?? -1
      guard Self.strength(relation.kind) > known else { continue }
      kinds[reverse] = nil
      kinds[pair] = relation.kind
    }
  }

  private static func strength(_ kind: Relation.Kind) -> Int {
    switch kind {
    case .related: 0
    case .partOf: 1
    case .same: 2
    }
  }

  /// What is said of a concept, by the other's name.
  func statements(on subject: String) -> [(predicate: String, object: TurtleWriter.Object)] {
    kinds.sorted { ($0.key.subject, $0.key.target) < ($1.key.subject, $1.key.target) }
      .compactMap { pair, kind in
        guard pair.subject == subject || pair.target == subject else { return nil }
        let isSubject = pair.subject == subject
        let other = isSubject ? pair.target : pair.subject
        guard let home = homes[other], let own = homes[subject] else { return nil }
        let isWithin = home.framework == own.framework
        let predicate =
          switch kind {
          case .same: "skos:exactMatch"
          case .related: isWithin ? "skos:related" : "skos:relatedMatch"
          case .partOf where isSubject: isWithin ? "skos:broader" : "skos:broadMatch"
          case .partOf: isWithin ? "skos:narrower" : "skos:narrowMatch"
          }
        return (predicate, .resource(ResourceName.concept(other, in: home.framework)))
      }
  }
}
