internal import AnalysisModel

/// Finds what a plan says that its activities cost in all: in a row that sums up others, or in a line such as "Total: …" beside
/// the table.
struct StatedTotals {
  private struct Candidate {
    let total: StatedTotal
    /// Whether its words say that it is the whole, as "grand total" does and "total" alone does not.
    let isWhole: Bool
    /// Whether it stands before the first activity or behind the last one.
    let isOutside: Bool
  }

  /// A line that states a total says little else, in bytes.
  private static let longestLine = 160

  private let candidates: [Candidate]

  /// - Parameters:
  ///   - scanned: The document.
  ///   - rows: Its activities.
  ///   - roles: What its sections are for: outside of budgets and activities a total is one of anything.
  ///   - reading: Reads amounts.
  init(
    in scanned: ScannedDocument, rows: [AuditedRow], roles: BlockRoles,
    reading: inout BudgetReading
  ) {
    let document = scanned.document
    let starts = rows.map(\.block.range.lowerBound)
    guard let first = starts.min(), let last = starts.max() else {
      candidates = []
      return
    }
    var candidates: [Candidate] = []
    var isBelowTable = false
    // A short line above a table may name the unit of its amounts.
    var caption: String?
    for (index, block) in document.blocks.enumerated() where block.kind != .runningHeader {
      let text = String(document[block.range])
      let amount: AmountReading.Amount?
      let word: String?
      if block.kind == .tableRow {
        isBelowTable = true
        let isTotal = MeasureRow.isTotal(block, in: scanned)
        let name = block.cells.map { String(document[$0.range]) }
          .first { $0.contains(where: \.isLetter) }
        word = isTotal ? name.flatMap { MeasureRow.total($0, in: scanned) } : nil
        amount = word == nil ? nil : reading.amount(of: block, under: caption)
      } else {
        caption = text.utf8.count <= Self.longestLine ? text : nil
        let line = Self.line(text, in: scanned)
        word = line?.word
        let isOfMoney = roles[index] == .budget || roles[index] == .activities
        // A number without a currency is money where it ends a table of costs.
        amount = line.flatMap { reading.amount(in: $0.rest) }
          .flatMap { isBelowTable || isOfMoney && $0.currency != nil ? $0 : nil }
        isBelowTable = isBelowTable && word != nil
      }
      guard let word, let amount, amount.hundredths > 0 else { continue }
      candidates.append(
        Candidate(
          total: StatedTotal(
            currency: amount.currency ?? "", hundredths: amount.hundredths, text: text,
            page: block.places.first?.page), isWhole: word.contains(" "),
          isOutside: block.range.lowerBound < first || block.range.lowerBound > last))
    }
    self.candidates = candidates
  }

  /// The word for a total that a line begins with, and what stands behind it or behind its colon.
  private static func line(
    _ text: String, in scanned: ScannedDocument
  ) -> (word: String, rest: String)? {
    guard text.utf8.count <= longestLine, text.contains(where: \.isNumber) else { return nil }
    let colon = text.firstIndex(of: ":")
    let head = String(text[..<(colon ?? text.firstIndex(where: \.isNumber) ?? text.endIndex)])
    guard let word = MeasureRow.total(head, in: scanned) else { return nil }
    let rest = colon.map { text[text.index(after: $0)...] } ?? text.dropFirst(word.count)
    return (word, String(rest).trimmed)
  }

  /// The one that is the total of all; nil where none is, or where that is not clear.
  var whole: StatedTotal? {
    let amounts = Set(candidates.map(\.total.hundredths))
    if amounts.count == 1 { return candidates.first(where: \.isOutside)?.total }
    let named = candidates.filter(\.isWhole)
    if Set(named.map(\.total.hundredths)).count == 1 { return named.first?.total }
    // Parts and what they add up to.
    return candidates.first { candidate in
      let others = candidates.filter { $0.total.hundredths != candidate.total.hundredths }
      return others.reduce(0) { $0 &+ $1.total.hundredths } == candidate.total.hundredths
    }?.total
  }
}
