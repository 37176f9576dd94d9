extension TermExpression {
  /// A text made of the expression's own words, which should fulfil it.
  ///
  /// `variant` chooses among alternatives; there are as many texts as there are ways to choose.
  func witness(_ variant: Int) -> String { root.witness(variant) }
}

extension TermExpression.Node {
  fileprivate func witness(_ variant: Int) -> String {
    switch self {
    case .phrase(let phrase): phrase.witness(variant)
    case .combination(.without, let left, _): left.witness(variant)
    case .combination(.either, let left, let right):
      variant.isMultiple(of: 2) ? left.witness(variant / 2) : right.witness(variant / 2)
    case .proximity(let left, let right, _, _), .combination(_, let left, let right):
      "\(left.witness(variant)) \(right.witness(variant))"
    }
  }
}

extension TermExpression.Phrase {
  fileprivate func witness(_ variant: Int) -> String {
    parts.map { part in
      switch part {
      case .word(let word): word.witness
      case .alternatives(let phrases):
        phrases.isEmpty ? "" : phrases[variant % phrases.count].witness(variant / phrases.count)
      }
    }.joined(separator: " ")
  }
}

extension TermExpression.Word {
  fileprivate var witness: String {
    guard form == .wildcard else { return text }
    // A letter of the word's own kind for each that is left open: digits go on as digits.
    let filler = text.first { !"*?".contains($0) }.map(String.init) ?? "a"
    return text.replacing("?", with: filler).replacing("*", with: "")
  }
}
