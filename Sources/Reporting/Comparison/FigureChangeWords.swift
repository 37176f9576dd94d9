internal import AnalysisModel

extension FigureChange {
  /// Both numbers.
  var words: String { "\(earlier) → \(later)" }

  /// Both numbers, and whether the later one is lower or higher where that can be told.
  func words(_ words: ReportWords) -> String {
    let direction =
      switch direction {
      case .lower: words("lower")
      case .higher: words("higher")
      case .rarer: words("less often")
      case .oftener: words("more often")
      case nil: ""
      }
    return direction.isEmpty ? self.words : "\(self.words) (\(direction))"
  }
}

extension ElementChange {
  /// The pair with other numbers or less granted that a verdict rests on which is the same in both plans, or nil.
  ///
  /// The level does not tell three shelters from one; a reader of both quotes can.
  var refigured: PassagePair? {
    guard verdict.change == .unchanged, let level = verdict.later?.level, level > .absent else {
      return nil
    }
    return (leading + further).first { pair in
      !(pair.figures.isEmpty && pair.narrowings.isEmpty) && pair.earlier?.level == level
        && pair.later?.level == level
    }
  }
}

/// Two passages with other numbers or less granted, and the elements at the same level that rest on them.
struct RefiguredPair {
  let pair: PassagePair
  var elements: [Element.ID]
}

extension PlanComparison {
  /// The passages with other numbers or less granted on which verdicts of some frameworks rest that are the same, each once.
  func refigured(in frameworks: [Framework.ID]) -> [RefiguredPair] {
    var pairs: [RefiguredPair] = []
    for item in items where frameworks.contains(item.framework) {
      for element in item.elements {
        guard let pair = element.refigured else { continue }
        let known = pairs.firstIndex {
          Self.isAlike($0.pair.earlier, pair.earlier) && Self.isAlike($0.pair.later, pair.later)
        }
        if let known {
          pairs[known].elements.append(element.element)
        } else {
          pairs.append(RefiguredPair(pair: pair, elements: [element.element]))
        }
      }
    }
    return pairs
  }

  /// Whether two passages are the same and earn the same.
  private static func isAlike(_ one: ComparedPassage?, _ other: ComparedPassage?) -> Bool {
    one?.quote == other?.quote && one?.level == other?.level
  }
}
