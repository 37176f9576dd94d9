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

    /// Whether hits take away what overlaps them of another term's hits.
    func excludes(_ other: Self) -> Bool {
      guard other.role == .evidence else { return false }
      return role == .globalExclusion || (role == .exclusion && element == other.element)
    }
  }

  /// The largest weight of an entry.
  static let heaviest = 2

  private let entries: [Entry]

  init(_ terms: [Term]) {
    var targets: [Term.Target: Int] = [:]
    var elements: [Element.ID: Int] = [:]
    entries = terms.map { term in
      let (role, element) = Self.role(of: term.target)
      return Entry(
        role: role, target: Self.number(term.target, in: &targets),
        element: element.map { Self.number($0, in: &elements) } ?? -1,
        weight: Self.rank(of: term.weight))
    }
  }

  subscript(term: Int) -> Entry { entries[term] }

  private static func number<Key: Hashable>(_ key: Key, in numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  private static func role(of target: Term.Target) -> (Role, Element.ID?) {
    switch target {
    case .element(let element), .contra(let element): (.evidence, element)
    case .exclusion(let element): (.exclusion, element)
    case .cue(.globalExclusion): (.globalExclusion, nil)
    case .cue(.instrument), .cue(.body): (.mask, nil)
    case .cue, .subject, .heading, .column: (.other, nil)
    }
  }

  private static func rank(of weight: Term.Weight) -> Int {
    switch weight {
    case .defining: heaviest
    case .supporting: 1
    case .contextual: 0
    }
  }
}
