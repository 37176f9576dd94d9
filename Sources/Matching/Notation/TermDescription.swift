// Printing expressions back: `description` reads as the same expression, `canonical` is the same
// for two expressions that differ only in case, hyphens, or the order of alternatives.

extension TermExpression: CustomStringConvertible {
  package var description: String { root.description }

  /// One spelling for all ways to write the same expression.
  package var canonical: String { root.canonical.description }
}

extension TermExpression.Node: CustomStringConvertible {
  package var description: String {
    switch self {
    case .phrase(let phrase): phrase.description
    case .proximity(let left, let right, let distance, let isOrdered):
      "\(left.asOperand(of: precedence, onTheRight: false)) \(isOrdered ? "PRE" : "NEAR")/\(distance) "
        + right.asOperand(of: precedence, onTheRight: true)
    case .combination(let combinator, let left, let right):
      "\(left.asOperand(of: precedence, onTheRight: false)) \(combinator.keyword) "
        + right.asOperand(of: precedence, onTheRight: true)
    }
  }

  /// How tightly the outermost operator binds; a phrase is tighter than all.
  private var precedence: Int {
    switch self {
    case .phrase: TermExpression.Combinator.allCases.count + 1
    case .proximity: TermExpression.Combinator.allCases.count
    case .combination(let combinator, _, _): combinator.rawValue
    }
  }

  private func asOperand(of outer: Int, onTheRight: Bool) -> String {
    // Operators are read from the left, so an equal one on the right needs parentheses.
    let isLooser = onTheRight ? precedence <= outer : precedence < outer
    return isLooser ? "(\(description))" : description
  }

  fileprivate var canonical: Self {
    switch self {
    case .phrase(let phrase): .phrase(phrase.canonical)
    case .proximity(let left, let right, let distance, let isOrdered):
      .proximity(left.canonical, right.canonical, within: distance, isOrdered: isOrdered)
    case .combination(let combinator, let left, let right):
      .combination(combinator, left.canonical, right.canonical)
    }
  }
}

extension TermExpression.Phrase: CustomStringConvertible {
  package var description: String { parts.map(\.description).joined(separator: " ") }

  fileprivate var canonical: Self { Self(parts: parts.map(\.canonical)) }

  /// What the phrase says as an alternative: ((a|b)|c) is (a|b|c).
  fileprivate var alternatives: [Self] {
    guard parts.count == 1, case .alternatives(let phrases)? = parts.first else { return [self] }
    return phrases.flatMap(\.alternatives)
  }
}

extension TermExpression.PhrasePart: CustomStringConvertible {
  package var description: String {
    switch self {
    case .word(let word): word.description
    case .alternatives(let phrases): "(\(phrases.map(\.description).joined(separator: "|")))"
    }
  }

  fileprivate var canonical: Self {
    switch self {
    case .word(let word): .word(word.canonical)
    case .alternatives(let phrases):
      .alternatives(
        Set(phrases.flatMap(\.alternatives).map(\.canonical)).sorted {
          $0.description < $1.description
        })
    }
  }
}

extension TermExpression.Word: CustomStringConvertible {
  package var description: String { form == .exact ? "\"\(text)\"" : text }

  fileprivate var canonical: Self {
    form == .exact ? self : Self(text: LetterFolding.fold(text), form: form)
  }
}
