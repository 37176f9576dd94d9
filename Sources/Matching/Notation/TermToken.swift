/// A piece of a term's notation.
struct TermToken {
  enum Kind: Equatable {
    case word(TermExpression.Word)
    case open
    case close
    case bar
    /// A word group, which is read already.
    case group(TermExpression.Node)
    case proximity(within: Int, isOrdered: Bool)
    case combinator(TermExpression.Combinator)
  }

  let kind: Kind
  /// In bytes from 0.
  let offset: Int

  /// The operator as it is named in messages.
  var operatorName: String {
    switch kind {
    case .proximity(let distance, let isOrdered): "\(isOrdered ? "PRE" : "NEAR")/\(distance)"
    case .combinator(let combinator): combinator.keyword
    case .word, .open, .close, .bar, .group: ""
    }
  }
}
