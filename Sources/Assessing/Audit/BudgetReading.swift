internal import AnalysisModel

/// Sums up what the budget cells of a plan's tables state.
struct BudgetReading {
  /// A cell that may state an amount.
  private struct BudgetCell {
    let text: String
    let range: TextRange
    let units: AmountReading.Units
  }

  private let scanned: ScannedDocument
  private let rows: [AuditedRow]
  private let reading: AmountReading
  private let sources: AmountSources
  private var units: [String: AmountReading.Units] = [:]
  /// The first spelling of each source.
  private var spellings: [String: String] = [:]

  init(_ rows: [AuditedRow], in scanned: ScannedDocument) {
    self.rows = rows
    self.scanned = scanned
    let cells = rows.flatMap { row in
      row.values.filter { $0.field == .budget || $0.field == .source }.map(\.text)
    }
    let heads = Set(rows.flatMap { row in row.values.filter { $0.field == .budget }.map(\.column) })
    let explanations = Explanations(
      of: Set((cells + heads).flatMap(Explanations.abbreviations)), in: scanned.document)
    // A column named after the body that pays names no currency.
    let bodies = rows.flatMap { row in
      row.values.filter { $0.field == .responsible || $0.field == .partners }.map(\.text)
    }
    let shortNames = Set(bodies.flatMap(Explanations.abbreviations))
    let lexer = AmountLexer(scanned.amounts).learning(
      from: cells, heads: heads,
      isName: { word in
        explanations[word] != nil || shortNames.contains(word)
          || scanned.emptyCells.contains(word.lowercased())
      })
    reading = AmountReading(lexer: lexer, decimalMark: scanned.amounts.decimalMark)
    sources = AmountSources(
      lexer: lexer, decimalMark: scanned.amounts.decimalMark, explanations: explanations)
  }

  /// The sums, and the total that the plan states; `roles` says what its sections are for.
  mutating func audit(_ roles: BlockRoles) -> BudgetAudit {
    var shared: [[TextRange]: [Int]] = [:]
    var order: [(ranges: [TextRange], row: AuditedRow, cells: [BudgetCell])] = []
    for row in rows {
      let cells = cells(of: row)
      guard !cells.isEmpty else { continue }
      let ranges = cells.map(\.range)
      // A cell over several rows is one amount for all of them.
      if let known = shared[ranges] {
        shared[ranges] = known + [row.place]
      } else {
        shared[ranges] = [row.place]
        order.append((ranges, row, cells))
      }
    }
    var amounts: [BudgetAmount] = []
    var unsummed: [UnsummedBudget] = []
    for (ranges, row, cells) in order {
      let activities = shared[ranges] ?? [row.place]
      switch outcome(of: cells) {
      case .amounts(let found):
        for (place, amount) in found.enumerated() {
          amounts += parts(of: amount, at: place, among: found, in: cells, row).map { part in
            BudgetAmount(
              activities: activities, currency: amount.currency ?? "", hundredths: part.hundredths,
              source: part.source, year: amount.year)
          }
        }
      case .unsummed(let reason):
        unsummed.append(
          UnsummedBudget(
            activities: activities, reason: reason,
            text: cells.map(\.text).joined(separator: "; ")))
      }
    }
    return BudgetAudit(
      amounts: amounts, unsummed: unsummed,
      total: amounts.isEmpty
        ? nil : StatedTotals(in: scanned, rows: rows, roles: roles, reading: &self).whole)
  }

  /// What a row that sums up others comes to, or nil where that is not sure.
  mutating func amount(of block: Block, under caption: String?) -> AmountReading.Amount? {
    let cells = cells(RowFields(block, in: scanned).values, under: caption)
    guard !cells.isEmpty, case .amounts(let found) = outcome(of: cells) else { return nil }
    return Self.only(found)
  }

  /// What a line outside tables comes to, where it names one amount.
  func amount(in text: String) -> AmountReading.Amount? {
    if case .amounts(let found) = reading.read(text) {
      found.count == 1 ? found[0] : nil
    } else {
      nil
    }
  }

  /// The sum of amounts in one currency, as of columns for years.
  private static func only(_ amounts: [AmountReading.Amount]) -> AmountReading.Amount? {
    guard let first = amounts.first, Set(amounts.map(\.currency)).count == 1 else { return nil }
    var sum = 0
    for amount in amounts {
      let (next, overflows) = sum.addingReportingOverflow(amount.hundredths)
      guard !overflows else { return nil }
      sum = next
    }
    return AmountReading.Amount(hundredths: sum, currency: first.currency, year: nil)
  }

  /// The activities whose only filled cell for money says that existing resources are to do.
  mutating func existing() -> [Int] {
    var places: [Int] = []
    for row in rows {
      let cells = cells(of: row)
      if cells.count == 1, outcome(of: cells) == .unsummed(.existing) { places.append(row.place) }
    }
    return places
  }

  /// The filled cells for money; those for its source where the table has no other and they speak of amounts.
  private mutating func cells(of row: AuditedRow) -> [BudgetCell] {
    cells(row.values, under: row.caption)
  }

  private mutating func cells(
    _ values: [RowFields.Value], under caption: String?
  ) -> [BudgetCell] {
    func isFilled(_ value: RowFields.Value) -> Bool {
      PassageMarkers.isFilled(value.text, emptyCells: scanned.emptyCells)
    }
    let budgets = values.filter { $0.field == .budget }
    let hasPeriod = values.contains { value in
      RowFields.isYear(value.column)
        && reading.units(RowFields.lastName(of: value.column)).year == nil
    }
    let sources = values.filter { value in
      value.field == .source
        && (value.text.contains(where: \.isNumber)
          || reading.read(value.text) == .unsummed(.existing))
    }
    return (budgets.isEmpty ? sources : budgets).filter(isFilled).map { value in
      var units = units(of: value.column, under: caption)
      units.isYearly = RowFields.isYear(value.column)
      // Beside a column for several years, as "2030/2031", sums by year would leave out what is spent in these.
      if hasPeriod { units.year = nil }
      return BudgetCell(text: value.text, range: value.range, units: units)
    }
  }

  private mutating func units(
    of column: String, under caption: String?
  ) -> AmountReading.Units {
    let known = units[column] ?? reading.units(column)
    units[column] = known
    guard known.currency == nil, let caption else { return known }
    var result = known
    let above = reading.units(caption)
    result.currency = above.currency
    // A power without a currency may be any number of the line above.
    if known.power == nil, above.currency != nil { result.power = above.power }
    return result
  }

  private func outcome(of cells: [BudgetCell]) -> AmountReading.Outcome {
    func read(_ cell: BudgetCell) -> AmountReading.Outcome {
      reading.read(
        cell.text, under: cell.units, parts: sources.each(in: cell.text)?.count ?? 0)
    }
    // What one thing costs is no part of what all cost.
    let whole = cells.count > 1 ? cells.filter { !$0.units.isRate } : cells
    guard let first = whole.first else { return .unsummed(.rate) }
    if whole.count == 1 { return first.units.isRate ? .unsummed(.rate) : read(first) }
    var found: [[AmountReading.Amount]] = []
    for cell in whole {
      switch read(cell) {
      case .amounts(let amounts): found.append(amounts)
      case .unsummed(let reason): return .unsummed(reason)
      }
    }
    let all = found.flatMap(\.self)
    guard Set(all.map(\.currency)).count == 1 else { return .unsummed(.several) }
    let yearly = zip(whole, found).filter { $0.0.units.isDated }.flatMap(\.1)
    let others = zip(whole, found).filter { !$0.0.units.isDated }.flatMap(\.1)
    func sum(_ amounts: [AmountReading.Amount]) -> Int { amounts.reduce(0) { $0 &+ $1.hundredths } }
    if others.isEmpty { return .amounts(yearly) }
    if others.count == 1, !yearly.isEmpty {
      return sum(others) == sum(yearly) ? .amounts(yearly) : .unsummed(.several)
    }
    // One that is the sum of the others is their total.
    let total = all.first { $0.hundredths &* 2 == sum(all) }
    return total.map { .amounts([$0]) } ?? .unsummed(.several)
  }

  /// An amount with its source: that of the row's own column, or else what the amount's cell says.
  private mutating func parts(
    of amount: AmountReading.Amount, at place: Int, among found: [AmountReading.Amount],
    in cells: [BudgetCell], _ row: AuditedRow
  ) -> [(hundredths: Int, source: String)] {
    let stated = source(of: row)
    // Each of several amounts has the sources of its own cell alone.
    let own = found.count == 1 ? cells : cells.filter { states($0, amount) }
    if stated.isEmpty, cells.count == 1, let each = sources.each(in: cells[0].text),
      each.count == found.count
    {
      return [(amount.hundredths, spelling(each[place].text, each[place].key))]
    }
    let named =
      stated.isEmpty
      ? own.flatMap { sources.named(in: $0.text) } : sources.named(in: stated, isColumn: true)
    if let parts = sources.divided(amount.hundredths, among: named) {
      return parts.map { ($0.hundredths, spelling($0.text, $0.key)) }
    }
    guard stated.isEmpty else {
      return [(amount.hundredths, spelling(stated, OwnerNames.folded(stated)))]
    }
    var names: [String] = []
    for source in named {
      let name = spelling(source.text, source.key)
      if !names.contains(name) { names.append(name) }
    }
    return [(amount.hundredths, names.joined(separator: "; "))]
  }

  private func states(_ cell: BudgetCell, _ amount: AmountReading.Amount) -> Bool {
    let parts = sources.each(in: cell.text)?.count ?? 0
    guard case .amounts(let found) = reading.read(cell.text, under: cell.units, parts: parts) else {
      return false
    }
    return found.contains(amount)
  }

  /// The source as the plan first spells it.
  private mutating func spelling(_ text: String, _ key: String) -> String {
    let first = spellings[key] ?? text
    spellings[key] = first
    return first
  }

  private func source(of row: AuditedRow) -> String {
    let texts = row.values.filter { $0.field == .source && $0.text.contains(where: \.isLetter) }
      .map(\.text)
    let text = (texts.isEmpty ? row.sources : texts)
      .filter { PassageMarkers.isFilled($0, emptyCells: scanned.emptyCells) && !holdsAmount($0) }
      .joined(separator: "; ")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func holdsAmount(_ text: String) -> Bool {
    if case .amounts = reading.read(text) { true } else { false }
  }
}
