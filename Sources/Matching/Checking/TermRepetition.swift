internal import AnalysisModel

/// Finds terms that say nothing which another does not say.
struct TermRepetition {
  private var coverage: TermCoverage
  private let automaton: TermAutomaton
  private let indices: [Term.ID: Int]

  init(_ automaton: TermAutomaton) {
    self.automaton = automaton
    coverage = TermCoverage(automaton)
    indices = Dictionary(
      zip(automaton.terms.map(\.id), automaton.terms.indices), uniquingKeysWith: { $1 })
  }

  /// Terms of a list, all with the same target, that match the same texts as an earlier one.
  ///
  /// With `tellsCovered` those too that another of the list covers and outweighs; where the one covered has windows, its
  /// hits are longer and quote more, so it is only a note. That is for hits of which only their
  /// being counts: the longer of two cues or exclusions still reaches further.
  mutating func problems(in terms: [Term], tellsCovered: Bool) -> [LexiconProblem] {
    let terms = terms.compactMap { term in indices[term.id].map { (term: term, index: $0) } }
    var problems: [LexiconProblem] = []
    for (place, (term, index)) in terms.enumerated() {
      var covering: Term?
      var same: Term?
      for (otherPlace, other) in terms.enumerated()
      where other.index != index && coverage.term(other.index, covers: index) {
        if coverage.term(index, covers: other.index) {
          // Of two that match the same the one that counts in fewer places goes.
          let goes =
            term.weight == other.term.weight
            ? otherPlace < place : other.term.weight.reaches(term.weight)
          if goes { same = same ?? other.term }
        } else if other.term.weight.reaches(term.weight) {
          // One that is itself a phrase makes this needless; a window only finds it too.
          if covering.map({ indices[$0.id].map(isPhrase) == false }) ?? true {
            covering = isPhrase(other.index) ? other.term : covering ?? other.term
          }
        }
      }
      if let same {
        problems.append(
          LexiconProblem(
            location: term.location, severity: .warning,
            message:
              "This matches the same texts as the term at line \(same.location.line); remove one of them."
          ))
      } else if tellsCovered, let covering {
        let isWindow = indices[covering.id].map { !isPhrase($0) } ?? false
        problems.append(
          LexiconProblem(
            location: term.location, severity: isPhrase(index) && !isWindow ? .warning : .note,
            message: isWindow && isPhrase(index)
              ? "The windows of the term at line \(covering.location.line) find this phrase too; keep it only where it is to be quoted by itself or to agree with that one."
              : "The term at line \(covering.location.line) finds whatever this finds; remove this, or narrow that one."
          ))
      }
    }
    return problems
  }

  private func isPhrase(_ index: Int) -> Bool {
    if case .atom = automaton.conditions[automaton.roots[index]] { true } else { false }
  }

  /// Terms that say the same as an exclusion of their element.
  mutating func contradictions(in entry: LexiconEntry) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    for term in entry.terms + entry.contra {
      guard let index = indices[term.id] else { continue }
      for exclusion in entry.exclusions {
        guard let other = indices[exclusion.id], coverage.term(other, covers: index),
          coverage.term(index, covers: other)
        else { continue }
        problems.append(
          LexiconProblem(
            location: term.location,
            message:
              "The exclusion at line \(exclusion.location.line) takes every hit of this term away; remove one of them."
          ))
        break
      }
    }
    return problems
  }

  /// Terms of different elements of one item that match the same texts.
  mutating func shared(by entries: [LexiconEntry]) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    let byItem = Dictionary(grouping: entries) { $0.element.item }
    for entries in byItem.values {
      for (place, entry) in entries.enumerated() {
        for term in entry.terms {
          guard let index = indices[term.id] else { continue }
          for earlier in entries[..<place] {
            let twin = earlier.terms.first { other in
              indices[other.id].map {
                coverage.term($0, covers: index) && coverage.term(index, covers: $0)
              } ?? false
            }
            guard let twin else { continue }
            problems.append(
              LexiconProblem(
                location: term.location, severity: .note,
                message:
                  "This matches the same texts as the term of \(earlier.element) at line \(twin.location.line); "
                  + "keep both only where one sentence is evidence of both elements."))
          }
        }
      }
    }
    return problems
  }
}

extension Term.Weight {
  /// Whether a term of this weight counts wherever one of the other does.
  fileprivate func reaches(_ other: Self) -> Bool {
    switch self {
    case .defining: true
    case .supporting: other != .defining
    case .contextual, .cell: self == other
    }
  }
}

extension Identifier where Subject == Element {
  /// The item's id, which an element's begins with.
  fileprivate var item: Substring {
    let end = rawValue.lastIndex(of: ".") ?? rawValue.endIndex
    return rawValue[..<end]
  }
}
