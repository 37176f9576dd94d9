internal import AnalysisModel

/// Finds where money comes from in the words beside an amount, as in "3.2 million crowns, state budget".
struct AmountSources {
  /// A source that a cell names.
  struct Named: Equatable {
    /// Verbatim; an abbreviation that the plan explains has its words behind it.
    let text: String
    /// What two spellings of one source share.
    let key: String
    /// The part of the amount that it pays, in hundredths of a per cent.
    let share: Int?
    /// The number beside it, in hundredths, without the unit that the whole amount names.
    let value: Int?
  }

  let lexer: AmountLexer
  let decimalMark: String?
  let explanations: Explanations

  /// The sources that a cell names, in its order.
  ///
  /// Beside one that is known for a source, as in "240 (BN 96; CN 144)", what stands for an explained name with a number is one too;
  /// in a column for sources, as in "State budget 20; IOM 40", any name is.
  func named(in cell: String, isColumn: Bool = false) -> [Named] {
    var hasAmount = false
    var named: [Named?] = []
    let pieces = pieces(of: cell)
    for piece in pieces {
      named.append(source(piece, after: hasAmount))
      hasAmount = hasAmount || piece.contains(where: \.isNumber)
    }
    if isColumn || named.contains(where: { $0?.value != nil }) {
      for (place, piece) in pieces.enumerated()
      where named[place] == nil && (isColumn || !Explanations.abbreviations(in: piece).isEmpty) {
        named[place] = source(piece, after: true, isBesideSource: true, isColumn: isColumn)
      }
    }
    return named.compactMap(\.self)
  }

  /// The source of each of a cell's amounts, in their order, where every amount has one of its own beside it.
  func each(in cell: String) -> [Named]? {
    var sources: [Named] = []
    // Whether the amounts stand before their sources; nil where one piece has both.
    var orders: Set<Bool?> = []
    var (open, waits): (Named?, Bool) = (nil, false)
    var hasAmount = false
    for piece in pieces(of: cell) {
      let count = amounts(in: piece)
      let named = source(piece, after: hasAmount)
      hasAmount = hasAmount || count > 0
      switch (count, named) {
      case (0, nil): continue
      case (1, let named?) where open == nil && !waits:
        sources.append(named)
        orders.insert(nil)
      case (1, nil) where open != nil:
        open.map { sources.append($0) }
        open = nil
        orders.insert(false)
      case (1, nil) where !waits: waits = true
      case (0, let named?) where waits:
        sources.append(named)
        waits = false
        orders.insert(true)
      case (0, let named?) where open == nil: open = named
      default: return nil
      }
    }
    guard open == nil, !waits, sources.count > 1, orders.count == 1,
      Set(sources.map(\.key)).count == sources.count
    else { return nil }
    return sources
  }

  /// How many amounts a piece has; shares and years are none.
  private func amounts(in piece: String) -> Int {
    let lexemes = lexer.lexemes(piece)
    return lexemes.indices.count { index in
      guard case .number(let number) = lexemes[index] else { return false }
      let beside = [index - 1, index + 1].filter(lexemes.indices.contains).map { lexemes[$0] }
      let hasUnit = beside.contains { lexeme in
        switch lexeme {
        case .currency, .magnitude: true
        default: false
        }
      }
      return hasUnit || !number.isYear && !isShare(lexemes, index)
    }
  }

  private func isShare(_ lexemes: [AmountLexer.Lexeme], _ index: Int) -> Bool {
    let next = index + 1 < lexemes.count ? lexemes[index + 1] : nil
    return [.mark("%"), .mark("٪"), .wording(.percent)].contains(next)
  }

  /// An amount divided among its sources where the cell says how, whole under all their names where it does not.
  func divided(
    _ hundredths: Int, among named: [Named]
  ) -> [(hundredths: Int, text: String, key: String)]? {
    let shares = named.compactMap(\.share)
    let shared = shares.reduce(0, +)
    if !named.isEmpty, shares.count == named.count, (1...100_00).contains(shared) {
      // What no source is named for stays without one.
      let names = named.map { ($0.text, $0.key) } + (shared < 100_00 ? [("", "")] : [])
      let parts = (shares + [100_00 - shared]).map {
        hundredths.multipliedReportingOverflow(by: $0)
      }
      guard !parts.contains(where: { $0.overflow || $0.partialValue % 100_00 != 0 }) else {
        return nil
      }
      return zip(names, parts).map { ($1.partialValue / 100_00, $0.0, $0.1) }
    }
    let values = named.compactMap(\.value)
    guard values.count == named.count, named.count > 1 else { return nil }
    // "14.0 million: state budget 8.0, donors 6.0" names the unit once.
    for unit in [1, 1_000, 1_000_000, 1_000_000_000] {
      let parts = values.map { $0.multipliedReportingOverflow(by: unit) }
      guard !parts.contains(where: \.overflow) else { return nil }
      if parts.reduce(0, { $0 &+ $1.partialValue }) == hundredths {
        return zip(named, parts).map { ($1.partialValue, $0.text, $0.key) }
      }
    }
    return nil
  }

  private func source(
    _ piece: String, after hasAmount: Bool, isBesideSource: Bool = false, isColumn: Bool = false
  ) -> Named? {
    let lexemes = lexer.lexemes(piece)
    let explained = Explanations.abbreviations(in: piece).filter { abbreviation in
      explanations[abbreviation].map {
        isBesideSource || lexer.lexemes($0).contains(.wording(.source))
      } ?? false
    }
    guard isColumn || lexemes.contains(.wording(.source)) || !explained.isEmpty else { return nil }
    let (words, text) = name(in: piece)
    guard !namesNone(words) else { return nil }
    // A word alone before the amount is a label, as in "Budget: 3,000".
    guard !words.isEmpty, words.count > 1 || hasAmount || !explained.isEmpty else { return nil }
    let numbers = lexemes.indices.compactMap { index -> (WrittenNumber, Bool)? in
      guard case .number(let number) = lexemes[index] else { return nil }
      return (number, isShare(lexemes, index))
    }
    let only = numbers.count == 1 ? numbers.first : nil
    let number = only?.0.hundredths(times: nil, decimalMark: decimalMark)
    let explanation = explained.count == 1 && explained[0] == text ? explanations[text] : nil
    return Named(
      text: explanation.map { "\(text) (\($0))" } ?? text,
      key: OwnerNames.folded(explanation ?? text),
      share: only?.1 == true ? number : nil, value: only?.1 == false ? number : nil)
  }

  /// Whether words say that money is lacking, as "funding not secured", or only what it is for, as "grants to shelters".
  private func namesNone(_ words: [Substring]) -> Bool {
    let plain = words.map { word in
      word.lowercased().filter { $0.isLetter || "-’'".contains($0) }
    }
    guard lexer.words.noSource.isDisjoint(with: plain) else { return true }
    guard let purpose = plain.firstIndex(where: lexer.words.purposes.contains) else { return false }
    // Articles say no more of who gives the money.
    let before = plain.indices.prefix(purpose).filter { index in
      plain[index].count > Self.article || words[index].first?.isUppercase == true
    }
    return before.count == 1 && before.allSatisfy { lexer.words.flows.contains(plain[$0]) }
  }

  /// The longest article, in letters.
  private static let article = 3

  /// The words of a piece without the amount before or after them.
  private func name(in piece: String) -> (words: [Substring], text: String) {
    func isWord(_ text: Substring) -> Bool {
      lexer.lexemes(String(text)).contains { lexeme in
        switch lexeme {
        case .word, .wording(.source), .wording(.existing): true
        default: false
        }
      }
    }
    let all = piece.split(whereSeparator: \.isWhitespace)
    guard let first = all.firstIndex(where: isWord), let last = all.lastIndex(where: isWord) else {
      return ([], "")
    }
    let words = Array(all[first...last])
    // As in "State budget: 5,000".
    let text = words.joined(separator: " ").dropLast { ":;,.–-".contains($0) }
    return (words, String(text))
  }

  /// What stands between commas, semicolons, brackets, plus signs and line ends, and after a colon behind a number.
  private func pieces(of cell: String) -> [String] {
    var pieces = [""]
    let characters = Array(cell)
    for (index, character) in characters.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < characters.count
        && characters[index - 1].isNumber && characters[index + 1].isNumber
      let divides =
        switch character {
        case ";", "؛", "\n", "(", ")", "[", "]", "+": true
        case ",", "،": !isBetweenDigits
        case ":": pieces[pieces.count - 1].contains(where: \.isNumber)
        default: false
        }
      if divides { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }
}
