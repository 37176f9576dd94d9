internal import AnalysisModel
internal import Foundation

/// Divides the text of a cell into numbers, units and words.
struct AmountLexer {
  enum Lexeme: Equatable {
    case number(WrittenNumber)
    /// Digits that make no number.
    case broken
    case magnitude(Int)
    case currency(String)
    case wording(AmountWords.Wording)
    case word(String)
    case mark(Character)
  }

  private enum Token {
    case number(groups: [String], marks: [Character])
    case word(String)
    case mark(Character)
  }

  let words: AmountWords
  /// What a phrase of tokens means, by the tokens joined by spaces.
  private let phrases: [String: Lexeme]
  private let longest: Int
  /// Codes of currencies: those of the standard, and those that the plan writes beside its amounts.
  private let codes: Set<String>

  private static let standardCodes = Set(Locale.Currency.isoCurrencies.map(\.identifier))

  init(_ words: AmountWords, codes: Set<String> = []) {
    self.words = words
    self.codes = Self.standardCodes.union(codes)
    var phrases: [String: Lexeme] = [:]
    for (phrase, power) in words.magnitudes { phrases[Self.key(phrase)] = .magnitude(power) }
    for (phrase, code) in words.currencies { phrases[Self.key(phrase)] = .currency(code) }
    for (phrase, wording) in words.wordings { phrases[Self.key(phrase)] = .wording(wording) }
    self.phrases = phrases
    longest = phrases.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 0
  }

  /// The lexer with the codes that the plan itself uses: three capitals beside numbers in three cells or more, and those in
  /// the names of columns for money beside a magnitude, in brackets alone or as the whole name.
  ///
  /// `heads` are those names; `isName` says whether three capitals are known for something else.
  func learning(
    from cells: [String], heads: Set<String> = [], isName: (String) -> Bool = { _ in false }
  ) -> AmountLexer {
    var counts: [String: Int] = [:]
    for cell in cells {
      for word in Set(Self.codes(in: Self.tokens(cell))) {
        counts[word, default: 0] += 1
      }
    }
    var codes = Set(counts.filter { $0.value > 2 }.keys)
    for head in heads {
      let parts = head.components(separatedBy: " / ")
      for part in parts {
        codes.formUnion(headCodes(Self.tokens(part)).filter { !isName($0) })
      }
    }
    return AmountLexer(words, codes: codes)
  }

  /// Three capitals beside a number.
  private static func codes(in tokens: [Token]) -> [String] {
    tokens.indices.compactMap { index in
      guard case .word(let word) = tokens[index], isCode(word) else { return nil }
      let beside = [index - 1, index + 1].filter(tokens.indices.contains)
      return beside.contains { if case .number = tokens[$0] { true } else { false } } ? word : nil
    }
  }

  /// The codes in a column's name: beside "1,000" or "thousand", in brackets alone, or the whole name.
  private func headCodes(_ tokens: [Token]) -> [String] {
    tokens.indices.compactMap { index in
      guard case .word(let word) = tokens[index], Self.isCode(word) else { return nil }
      func isBracket(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return true }
        if case .mark(let mark) = tokens[place] { return "()[],".contains(mark) }
        return false
      }
      func isPower(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        // As in "ELR '000".
        if place > index, case .mark(let mark) = tokens[place], "'’‘`".contains(mark) {
          return isPower(place + 1)
        }
        switch tokens[place] {
        case .number(let groups, let marks):
          return WrittenNumber(groups: groups, marks: marks)?.power != nil
        case .word:
          if case .magnitude = phrase(tokens, at: place)?.0 { return true }
          return false
        case .mark: return false
        }
      }
      let isAlone = isBracket(index - 1) && isBracket(index + 1)
      return isAlone || isPower(index - 1) || isPower(index + 1) ? word : nil
    }
  }

  func lexemes(_ text: String) -> [Lexeme] {
    let tokens = Self.tokens(text)
    var lexemes: [Lexeme] = []
    var index = 0
    while index < tokens.count {
      if let (lexeme, count) = phrase(tokens, at: index) {
        lexemes.append(lexeme)
        index += count
        continue
      }
      switch tokens[index] {
      case .number(let groups, let marks):
        lexemes.append(WrittenNumber(groups: groups, marks: marks).map { .number($0) } ?? .broken)
      case .word(let word):
        lexemes.append(codes.contains(word) ? .currency(word) : .word(word.lowercased()))
      case .mark(let mark):
        lexemes.append(mark.isCurrencySymbol ? .currency(String(mark)) : .mark(mark))
      }
      index += 1
    }
    return lexemes
  }

  /// The longest phrase that begins at a token.
  private func phrase(_ tokens: [Token], at start: Int) -> (Lexeme, Int)? {
    var key = ""
    var best: (Lexeme, Int)?
    for count in 1...max(1, longest) where start + count <= tokens.count {
      guard let part = Self.key(tokens[start + count - 1]) else { break }
      key += key.isEmpty ? part : " " + part
      if let lexeme = phrases[key] { best = (lexeme, count) }
    }
    return best
  }

  private static func key(_ text: String) -> String {
    tokens(text).compactMap(key).joined(separator: " ")
  }

  private static func key(_ token: Token) -> String? {
    switch token {
    case .word(let word): word.lowercased()
    case .mark(let mark): String(mark)
    case .number: nil
    }
  }

  private static func isCode(_ word: String) -> Bool {
    word.utf8.count == 3
      && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func tokens(_ text: String) -> [Token] {
    // Marks that only turn the direction of text have no meaning here.
    let characters = text.filter { !"\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{AD}".contains($0) }
      .map(\.self)
    var tokens: [Token] = []
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if let end = endOfCode(characters, from: index) {
        tokens.append(.word(String(characters[index..<end])))
        index = end
      } else if character.wholeNumberValue != nil {
        tokens.append(number(characters, at: &index))
      } else if character.isLetter {
        let end =
          characters[index...].firstIndex { !$0.isLetter && $0 != "’" && $0 != "'" }
          ?? characters.count
        tokens.append(.word(String(characters[index..<end])))
        index = end
      } else {
        if !character.isWhitespace { tokens.append(.mark(character)) }
        index += 1
      }
    }
    return tokens
  }

  /// Where a line of a budget or another code ends that begins here; nil where an amount may.
  ///
  /// No amount begins with such a nought as "07-114", or stands behind a shortened word in brackets, as "(art. 12-3)".
  private static func endOfCode(_ characters: [Character], from start: Int) -> Int? {
    let digits = characters[start...].prefix { $0.wholeNumberValue != nil }
    guard !digits.isEmpty, characters[digits.endIndex...].first == "-",
      let next = characters[digits.endIndex...].dropFirst().first, next.wholeNumberValue != nil,
      digits.first?.wholeNumberValue == 0 && digits.count > 1
        || isBehindShortWord(characters[..<start])
    else { return nil }
    return characters[digits.endIndex...].firstIndex { $0.wholeNumberValue == nil && $0 != "-" }
      ?? characters.count
  }

  private static func isBehindShortWord(_ before: ArraySlice<Character>) -> Bool {
    let text = String(before).trimmed
    guard text.last == ".", let open = text.lastIndex(of: "(") else { return false }
    let word = text[text.index(after: open)...].dropLast()
    return !word.isEmpty && word.allSatisfy(\.isLetter)
  }

  private static func number(_ characters: [Character], at index: inout Int) -> Token {
    func digits(from start: Int) -> String {
      String(
        characters[start...].prefix { $0.wholeNumberValue != nil }.compactMap {
          $0.wholeNumberValue.flatMap { "\($0)".first }
        })
    }
    var groups = [digits(from: index)]
    var marks: [Character] = []
    index += groups[0].count
    while index + 1 < characters.count, let mark = mark(characters[index]) {
      let next = digits(from: index + 1)
      guard !next.isEmpty else { break }
      // A space groups digits only between groups of three.
      if mark == " ",
        next.count != 3 || groups.contains(where: { $0.count > 3 })
          || marks.contains(where: { $0 != " " })
      {
        break
      }
      groups.append(next)
      marks.append(mark)
      index += 1 + next.count
    }
    return .number(groups: groups, marks: marks)
  }

  /// What a character between digits stands for, or nil.
  private static func mark(_ character: Character) -> Character? {
    switch character {
    case ".", ",", WrittenNumber.arabicPoint: character
    case "،": ","
    case "'", "’", "\u{66C}": "'"
    case " ", "\u{A0}", "\u{202F}", "\u{2009}": " "
    default: nil
    }
  }
}

extension Character {
  fileprivate var isCurrencySymbol: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
  }
}
