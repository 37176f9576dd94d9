internal import AnalysisModel

/// Reads tokens into an expression, going on after errors so that all are found at once.
struct TermParser {
  private typealias Node = TermExpression.Node

  private let tokens: [TermToken]
  private let length: Int
  private var position = 0
  private var errors: [TermSyntaxError]
  /// How many parentheses are open, and how many operators were read.
  private var depth = 0
  private var operatorCount = 0

  /// The longest notation in bytes, the most operators and the deepest parentheses: several times those of the largest
  /// lists of alternatives and of the most intricate terms that anybody wrote.
  private static let longestNotation = 100_000
  private static let mostOperators = 200
  private static let deepestParentheses = 50

  private init(_ lexer: TermLexer, of notation: String) {
    tokens = lexer.tokens
    errors = lexer.errors
    length = notation.utf8.count
  }

  /// The expression, as far as it could be read, and the errors in the notation's order.
  static func parse(
    _ notation: String, groups: WordGroups, groupReadings: GroupReadings = GroupReadings()
  ) -> (
    root: TermExpression.Node?, errors: [TermSyntaxError]
  ) {
    guard notation.utf8.count <= longestNotation else {
      let message =
        "The term is longer than \(longestNotation) bytes; make several terms or word groups of it."
      return (nil, [TermSyntaxError(offset: 0, message: message)])
    }
    return parse(
      TermLexer(notation, groups: groups, groupReadings: groupReadings), of: notation)
  }

  /// The expression that the tokens of a notation are, as far as it could be read, and all errors in the notation's order.
  static func parse(
    _ lexer: TermLexer, of notation: String
  ) -> (root: TermExpression.Node?, errors: [TermSyntaxError]) {
    var parser = TermParser(lexer, of: notation)
    var root = parser.expression(above: 0)
    while let token = parser.current {
      // Only a stray parenthesis or bar can stop the expression before the end.
      parser.report(
        token.kind == .close
          ? "This parenthesis was not opened."
          : "Alternatives stand in parentheses, as in (a|b).", at: token.offset)
      parser.position += 1
      root = parser.current == nil ? root : parser.expression(above: 0) ?? root
    }
    if root == nil, parser.errors.isEmpty { parser.report("The term is empty.", at: 0) }
    if let root, parser.errors.isEmpty, let message = root.vacuity {
      parser.report(message, at: 0)
    }
    return (root, parser.errors.isEmpty ? [] : counted(parser.errors, in: notation))
  }

  /// Errors with places counted in characters, as people do, instead of bytes, in their order.
  private static func counted(
    _ errors: [TermSyntaxError], in notation: String
  ) -> [TermSyntaxError] {
    errors.map {
      TermSyntaxError(
        offset: notation.characterCount(beforeByte: $0.offset), message: $0.message)
    }.sorted()
  }

  private var current: TermToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func report(_ message: String, at offset: Int) {
    errors.append(TermSyntaxError(offset: offset, message: message))
  }

  /// Says what is too much, and reads no further.
  private mutating func giveUp(_ message: String, at offset: Int) {
    report(message, at: offset)
    position = tokens.count
  }

  /// Reads operators that bind at least as tightly as `level`, from the left.
  private mutating func expression(above level: Int) -> TermExpression.Node? {
    let isOperand = current.map { binding(of: $0) == nil } ?? true
    var left = isOperand ? phrase() : nil
    while let token = current, let binding = binding(of: token), binding >= level {
      position += 1
      operatorCount += 1
      guard operatorCount <= Self.mostOperators else {
        giveUp(
          "The term has more than \(Self.mostOperators) operators; make several terms of it.",
          at: token.offset)
        break
      }
      if left == nil {
        report("\(token.operatorName) needs something on its left.", at: token.offset)
      }
      let right = expression(above: binding + 1)
      if right == nil {
        report("\(token.operatorName) needs something on its right.", at: token.offset)
      }
      guard let first = left ?? right, let second = right ?? left else { continue }
      left = combine(token, first, second)
    }
    return left
  }

  private func binding(of token: TermToken) -> Int? {
    switch token.kind {
    case .proximity: TermExpression.Combinator.allCases.count
    case .combinator(let combinator): combinator.rawValue
    case .word, .open, .close, .bar, .group: nil
    }
  }

  private mutating func combine(
    _ token: TermToken, _ left: TermExpression.Node, _ right: TermExpression.Node
  ) -> TermExpression.Node {
    switch token.kind {
    case .combinator(let combinator): return .combination(combinator, left, right)
    case .proximity(let distance, let isOrdered):
      if left.isCombination || right.isCombination {
        report(
          "\(token.operatorName) stands between words, phrases or alternatives, as in (a|b).",
          at: token.offset)
      }
      return .proximity(left, right, within: distance, isOrdered: isOrdered)
    case .word, .open, .close, .bar, .group: return left
    }
  }

  /// Reads words and groups up to the next operator, bar or closing parenthesis.
  private mutating func phrase() -> TermExpression.Node? {
    var parts: [TermExpression.PhrasePart] = []
    var grouped: (node: TermExpression.Node, offset: Int)?
    reading: while let token = current {
      let inner: TermExpression.Node?
      switch token.kind {
      case .word(let word):
        parts.append(.word(word))
        position += 1
        continue
      case .group(let node):
        inner = node
        position += 1
      case .open: inner = group()
      case .close, .bar, .proximity, .combinator: break reading
      }
      switch inner {
      case .phrase(let phrase)?: parts += phrase.parts
      case let node?: grouped = (node, token.offset)
      case nil: break
      }
    }
    guard let grouped else {
      return parts.isEmpty ? nil : .phrase(TermExpression.Phrase(parts: parts))
    }
    if !parts.isEmpty {
      report("An expression with operators cannot stand inside a phrase.", at: grouped.offset)
    }
    return grouped.node
  }

  /// Reads from an opening parenthesis past the closing one.
  private mutating func group() -> TermExpression.Node? {
    let opening = tokens[position].offset
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestParentheses else {
      giveUp(
        "Parentheses stand in more than \(Self.deepestParentheses) others.", at: opening)
      return nil
    }
    var alternatives: [TermExpression.Node] = []
    var hasBar = false
    while true {
      let start = current?.offset ?? length
      if let node = expression(above: 0) {
        alternatives.append(node)
      } else if hasBar || current?.kind == .bar {
        report("An alternative is empty.", at: start)
      } else if current?.kind == .close {
        report("Nothing stands between these parentheses.", at: opening)
      }
      guard current?.kind == .bar else { break }
      hasBar = true
      position += 1
    }
    if current?.kind == .close {
      position += 1
    } else {
      report("This parenthesis is not closed.", at: opening)
    }
    return hasBar ? choice(alternatives, at: opening) : alternatives.first
  }

  private mutating func choice(
    _ nodes: [TermExpression.Node], at offset: Int
  )
    -> TermExpression.Node?
  {
    var phrases: [TermExpression.Phrase] = []
    for node in nodes {
      guard case .phrase(let phrase) = node else {
        report("An alternative is a word or phrase; write OR between expressions.", at: offset)
        continue
      }
      phrases.append(phrase)
    }
    guard !phrases.isEmpty else { return nil }
    return phrases.count == 1
      ? phrases.first.map(TermExpression.Node.phrase)
      : .phrase(TermExpression.Phrase(parts: [.alternatives(phrases)]))
  }
}

extension TermExpression.Node {
  /// Whether the outermost operator is AND, OR, NOT or SAME.
  fileprivate var isCombination: Bool {
    if case .combination = self { true } else { false }
  }
}

extension String {
  /// How many characters stand before a byte or hold it.
  func characterCount(beforeByte offset: Int) -> Int {
    String(decoding: utf8.prefix(offset), as: UTF8.self).count
  }
}
