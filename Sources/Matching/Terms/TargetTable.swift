internal import AnalysisModel

/// What the terms point at, by term and in numbers, as suppression asks for it once per hit.
struct TargetTable: Sendable {
  enum Role: Sendable {
    /// Evidence for or against an element.
    case evidence
    /// A title of an instrument or name of a body.
    case mask
    case exclusion
    case globalExclusion
    /// A name of a subject that displaces another.
    case rival
    case other
  }

  struct Entry: Sendable {
    let role: Role
    /// The same for all terms with the same target.
    let target: Int
    /// The element that evidence or an exclusion is of, or -1.
    let element: Int
    /// Larger for a weight that counts in more places.
    let weight: Int

    /// Whether masks apply to the hits.
    var isMaskable: Bool { role == .evidence || role == .globalExclusion }
  }

  /// Two targets, of which one's name is never the other's: who says "drug trafficking" does not name trafficking in persons.
  private struct Rivalry: Hashable {
    let rival: Int
    let displaced: Int
  }

  /// The largest weight of an entry.
  static let heaviest = 2

  private let entries: [Entry]
  private let rivalries: Set<Rivalry>

  /// Takes the terms and, by subject, those that displace it.
  init(_ terms: [Term], rivals: [Subject.ID: Set<Subject.ID>]) {
    let displacing = rivals.values.reduce(into: Set()) { $0.formUnion($1) }
    var targets: [Term.Target: Int] = [:]
    var elements: [Element.ID: Int] = [:]
    entries = terms.map { term in
      let (role, element) = Self.role(of: term.target, displacing: displacing)
      return Entry(
        role: role, target: Self.number(term.target, in: &targets),
        element: element.map { Self.number($0, in: &elements) } ?? -1,
        weight: Self.rank(of: term.weight))
    }
    var rivalries: Set<Rivalry> = []
    for (displaced, rivals) in rivals {
      guard let displaced = targets[.subject(displaced)] else { continue }
      for case let rival? in rivals.map({ targets[.subject($0)] }) {
        rivalries.insert(Rivalry(rival: rival, displaced: displaced))
      }
    }
    self.rivalries = rivalries
  }

  subscript(term: Int) -> Entry { entries[term] }

  /// Whether a term's hits take away what overlaps them of another term's hits.
  func excludes(_ term: Int, from other: Int) -> Bool {
    let (entry, other) = (entries[term], entries[other])
    return switch entry.role {
    case .globalExclusion: other.role == .evidence
    case .exclusion: other.role == .evidence && entry.element == other.element
    case .rival: rivalries.contains(Rivalry(rival: entry.target, displaced: other.target))
    case .evidence, .mask, .other: false
    }
  }

  private static func number<Key: Hashable>(_ key: Key, in numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  private static func role(
    of target: Term.Target, displacing: Set<Subject.ID>
  ) -> (Role, Element.ID?) {
    switch target {
    case .element(let element), .contra(let element): (.evidence, element)
    case .exclusion(let element): (.exclusion, element)
    case .cue(.globalExclusion): (.globalExclusion, nil)
    case .cue(.instrument), .cue(.body): (.mask, nil)
    case .subject(let subject): (displacing.contains(subject) ? .rival : .other, nil)
    case .cue, .heading, .column: (.other, nil)
    }
  }

  private static func rank(of weight: Term.Weight) -> Int {
    switch weight {
    case .defining: heaviest
    case .supporting: 1
    case .contextual, .cell: 0
    }
  }
}
