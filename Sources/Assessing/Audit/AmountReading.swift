internal import AnalysisModel

/// Reads what a budget cell comes to, where that is sure.
struct AmountReading {
  /// An amount of money.
  struct Amount: Equatable {
    let hundredths: Int
    /// As in `BudgetAmount`; nil where neither the cell nor its column names one.
    let currency: String?
    let year: Int?
  }

  enum Outcome: Equatable {
    case amounts([Amount])
    case unsummed(UnsummedBudget.Reason)
  }

  /// What a column's name says of the amounts beneath it.
  struct Units: Equatable {
    var currency: String?
    var power: Int?
    var year: Int?
    /// Whether it is one of several columns for years, whose amounts are parts of one sum.
    var isYearly = false
    /// Whether it holds prices of single things.
    var isRate = false
    var isDated: Bool { isYearly || year != nil }
  }

  /// A number with what belongs to it.
  private struct Entry {
    let number: WrittenNumber
    var power: Int?
    var currency: String?
    /// The lexemes that it and its units take up.
    var range: ClosedRange<Int>
    var isYear: Bool { number.isYear && power == nil && currency == nil }
  }

  let lexer: AmountLexer
  let decimalMark: String?

  /// What a column's name, or the line above a table, says of amounts.
  func units(_ name: String) -> Units {
    var units = Units()
    var currencies: Set<String> = []
    var years: Set<Int> = []
    for lexeme in lexer.lexemes(name) {
      switch lexeme {
      case .currency(let currency): currencies.insert(currency)
      case .magnitude(let power): units.power = (units.power ?? 0) + power
      case .number(let number):
        if let power = number.power {
          units.power = (units.power ?? 0) + power
        } else if number.isYear {
          years.insert(number.digits)
        }
      case .wording(.rate): units.isRate = true
      case .wording, .word, .mark, .broken: break
      }
    }
    units.currency = currencies.count == 1 ? currencies.first : nil
    units.year = years.count == 1 ? years.first : nil
    return units
  }

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - units: What its column's name says.
  ///   - parts: How many amounts have a source of their own, so that they are parts and no two names of one; 0 where none has.
  /// - Returns: What it comes to.
  func read(_ text: String, under units: Units = Units(), parts: Int = 0) -> Outcome {
    let lexemes = lexer.lexemes(Self.joiningDecimals(text))
    let entries = entries(lexemes)
    let amounts = entries.filter { !$0.isYear }
    let meanings = Set(
      lexemes.compactMap { if case .wording(let wording) = $0 { wording } else { nil } })
    let isPriced = amounts.contains { $0.currency != nil || $0.power != nil }
    if meanings.contains(.existing), !isPriced { return .unsummed(.existing) }
    guard !lexemes.contains(.broken) else { return .unsummed(.unclear) }
    if entries.isEmpty { return .unsummed(.noAmount) }
    if meanings.contains(.range) || lexemes.contains(where: Self.isBound) {
      return .unsummed(.range)
    }
    if meanings.contains(.rate) || lexemes.contains(where: Self.isTimes) { return .unsummed(.rate) }
    if meanings.contains(.about) || lexemes.contains(.mark("~")) || lexemes.contains(.mark("≈")) {
      return .unsummed(.approximate)
    }
    if isRange(amounts, lexemes) { return .unsummed(.range) }
    return sum(entries, amounts, lexemes, units, parts)
  }

  /// A cell that is nothing but "1, 5" is one number with a space behind its decimal mark.
  private static func joiningDecimals(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first?.trimmed, let part = parts.last?.trimmed,
      parts[1].first == " ", (1...3).contains(whole.count), (1...2).contains(part.count),
      (whole + part).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return text }
    return "\(whole),\(part)"
  }

  private func sum(
    _ entries: [Entry], _ amounts: [Entry], _ lexemes: [AmountLexer.Lexeme], _ units: Units,
    _ parts: Int
  ) -> Outcome {
    let years = entries.filter(\.isYear)
    guard !amounts.isEmpty else {
      // A bare year is an amount where nothing else stands in a cell under a currency.
      guard years.count == 1, lexemes.count == 1, units.currency != nil else {
        return .unsummed(.unclear)
      }
      return outcome([(years[0], nil)], units)
    }
    let owned = amounts.filter { $0.currency != nil }
    if amounts.count == 1 {
      guard owned.count == 1 || isPlain(amounts[0], lexemes, units) else {
        return .unsummed(.unclear)
      }
      return outcome([(amounts[0], years.count == 1 ? years[0].number.digits : nil)], units)
    }
    if let total = total(amounts, units) { return outcome([(total, nil)], units) }
    if years.count == amounts.count, let pairs = pairs(entries) { return outcome(pairs, units) }
    let isAdded = zip(amounts, amounts.dropFirst()).allSatisfy { first, second in
      lexemes[first.range.upperBound + 1..<second.range.lowerBound].contains(.mark("+"))
    }
    let areParts = parts == amounts.count
    if isAdded || areParts, years.isEmpty, owned.count == amounts.count || owned.isEmpty {
      return outcome(amounts.map { ($0, nil) }, units)
    }
    if owned.count == 1, let only = owned.first,
      amounts.allSatisfy({ $0.range == only.range || isRemark($0, lexemes) })
    {
      return outcome([(only, nil)], units)
    }
    return .unsummed(owned.count == 1 ? .unclear : .several)
  }

  /// Whether a number counts what a word in the same brackets names, as in "(12 posts)".
  private func isRemark(_ entry: Entry, _ lexemes: [AmountLexer.Lexeme]) -> Bool {
    let (before, after) = (entry.range.lowerBound - 1, entry.range.upperBound + 1)
    guard lexemes.indices.contains(before), lexemes.indices.contains(after),
      lexemes[before] == .mark("("), case .word = lexemes[after]
    else { return false }
    return true
  }

  private func outcome(_ entries: [(Entry, Int?)], _ units: Units) -> Outcome {
    var amounts: [Amount] = []
    for (entry, year) in entries {
      guard let value = hundredths(entry, units) else { return .unsummed(.unclear) }
      amounts.append(
        Amount(
          hundredths: value, currency: entry.currency ?? units.currency, year: year ?? units.year))
    }
    return .amounts(amounts)
  }

  /// A cell under "thousand euro" that names a currency or a magnitude itself is not multiplied again.
  private func hundredths(_ entry: Entry, _ units: Units) -> Int? {
    entry.number.hundredths(
      times: entry.power ?? (entry.currency == nil ? units.power : nil), decimalMark: decimalMark)
  }

  /// Whether a number without a currency of its own can only be the amount.
  private func isPlain(_ entry: Entry, _ lexemes: [AmountLexer.Lexeme], _ units: Units) -> Bool {
    let hasWords = lexemes.contains { lexeme in
      switch lexeme {
      case .word, .wording(.source): true
      default: false
      }
    }
    return !hasWords || entry.power != nil
      || (units.currency != nil && (entry.number.isGrouped || entry.number.openMark != nil))
  }

  /// The amount that all others add up to: the first or the last.
  private func total(_ amounts: [Entry], _ units: Units) -> Entry? {
    for (total, parts) in [
      (amounts.first, amounts.dropFirst()), (amounts.last, amounts.dropLast()),
    ] {
      guard let total, parts.count > 1 else { continue }
      // Parts are often written without the unit of their total.
      let values = parts.map { part -> Int? in
        guard part.currency == nil || part.currency == total.currency else { return nil }
        var part = part
        if part.currency == nil, part.power == nil { part.power = total.power }
        return hundredths(part, total.currency == nil ? units : Units())
      }
      let known = values.compactMap(\.self)
      if known.count == parts.count, let value = hundredths(total, units),
        known.reduce(0, &+) == value
      {
        return total
      }
    }
    return nil
  }

  /// Amounts with the year beside each, where they take turns.
  private func pairs(_ entries: [Entry]) -> [(Entry, Int?)]? {
    var pairs: [(Entry, Int?)] = []
    for index in stride(from: 0, to: entries.count - 1, by: 2) {
      let (first, second) = (entries[index], entries[index + 1])
      guard first.isYear != second.isYear, first.isYear == entries[0].isYear else { return nil }
      pairs.append(first.isYear ? (second, first.number.digits) : (first, second.number.digits))
    }
    return pairs.count * 2 == entries.count ? pairs : nil
  }

  /// Whether two amounts have nothing but a dash or a short word between them.
  private func isRange(_ amounts: [Entry], _ lexemes: [AmountLexer.Lexeme]) -> Bool {
    zip(amounts, amounts.dropFirst()).contains { first, second in
      let between = lexemes[first.range.upperBound + 1..<second.range.lowerBound]
      guard between.count == 1, let only = between.first else { return false }
      switch only {
      case .mark(let mark): return "-–—‒−".contains(mark)
      case .word(let word): return word.count <= 3
      default: return false
      }
    }
  }

  private static func isBound(_ lexeme: AmountLexer.Lexeme) -> Bool {
    if case .mark(let mark) = lexeme { "<>≤≥".contains(mark) } else { false }
  }

  private static func isTimes(_ lexeme: AmountLexer.Lexeme) -> Bool {
    switch lexeme {
    case .mark(let mark): "×*@".contains(mark)
    case .word(let word): word == "x" || word == "х"
    default: false
    }
  }

  /// The numbers with their units; shares are none.
  private func entries(_ lexemes: [AmountLexer.Lexeme]) -> [Entry] {
    var entries: [Entry] = []
    var used = -1
    for (index, lexeme) in lexemes.enumerated() {
      guard case .number(let number) = lexeme else { continue }
      var entry = Entry(number: number, range: index...index)
      var next = index + 1
      if next < lexemes.count, [.mark("%"), .mark("٪"), .wording(.percent)].contains(lexemes[next])
      {
        continue
      }
      if next < lexemes.count, case .magnitude(let power) = lexemes[next] {
        entry.power = power
        entry.range = index...next
        next += 1
      }
      var before = index - 1
      if before > used, before >= 0, [.mark(":"), .mark(".")].contains(lexemes[before]) {
        before -= 1
      }
      if before > used, before >= 0, case .currency(let currency) = lexemes[before] {
        entry.currency = currency
        entry.range = before...entry.range.upperBound
      } else {
        while next < lexemes.count, lexemes[next] == .wording(.filler) { next += 1 }
        if next < lexemes.count, case .currency(let currency) = lexemes[next] {
          entry.currency = currency
          entry.range = index...next
        }
      }
      used = entry.range.upperBound
      entries.append(entry)
    }
    return entries
  }
}
