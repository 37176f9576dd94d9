internal import AnalysisModel

extension AuditView {
  /// What the activities cost: sums, and the cells that no sum holds.
  var budgetPart: AuditPartView? {
    let budget = audit.budget
    guard !budget.amounts.isEmpty || !budget.unsummed.isEmpty else { return nil }
    let columns = [words("Amount"), words("Activities")]
    func line<Key>(
      _ name: String, _ sum: BudgetAudit.Sum<Key>, isQuoted: Bool = false
    ) -> AuditLineView {
      AuditLineView(
        name,
        [money(sum.currency, sum.hundredths), words.grouped(sum.activities.count)],
        isQuoted: isQuoted)
    }
    var tables: [AuditTableView] = []
    if !budget.amounts.isEmpty {
      tables.append(
        AuditTableView(
          words("Sums by currency"), [words("Currency")] + columns,
          budget.sums { _ in 0 }.map { sum in
            line(sum.currency.isEmpty ? words("not stated") : sum.currency, sum)
          }))
    }
    if let table = totalTable { tables.append(table) }
    let sources = budget.sums(by: \.source)
    // Where no amount has a source or year, that is worth saying too.
    if !sources.isEmpty {
      tables.append(
        AuditTableView(
          words("Sums by source"), [words("Source")] + columns,
          sources.prefix(Self.mostLines).map { sum in
            line(sum.key.isEmpty ? words("not stated") : sum.key, sum, isQuoted: !sum.key.isEmpty)
          }, note: more(sources.count - Self.mostLines)))
    }
    let years = budget.sums { $0.year ?? Int.max }.sorted {
      ($0.key, $0.currency) < ($1.key, $1.currency)
    }
    if !years.isEmpty {
      tables.append(
        AuditTableView(
          words("Sums by year"), [words("Year")] + columns,
          years.map { sum in
            line(sum.key == Int.max ? words("not stated") : "\(sum.key)", sum)
          }))
    }
    let lead = words(
      budget.unsummed.isEmpty
        ? "Summed: {amounts}; no cell had to be left out."
        : "Summed: {amounts}. Not summed: {cells}, and nothing is guessed for them.",
      [
        "amounts": words.count(budget.amounts.count, "amount", "amounts"),
        "cells": words.count(budget.unsummed.count, "cell", "cells"),
      ])
    return AuditPartView(
      words("What the activities cost"), lead: lead, tables: tables,
      lists: totalRows
        + UnsummedBudget.Reason.allCases.compactMap { reason in
          let cells = budget.unsummed.filter { $0.reason == reason }
          guard !cells.isEmpty else { return nil }
          return AuditRowsView(
            words(
              "{count} not summed: {reason}",
              ["count": words.count(cells.count, "cell", "cells"), "reason": reason.words(words)]),
            cells.map {
              AuditRowView(
                $0.text, page: $0.activities.first.flatMap { activity($0)?.page }, of: reading,
                link: link, words)
            }, words)
        })
  }

  private func money(_ currency: String, _ hundredths: Int) -> String {
    currency.isEmpty ? words.amount(hundredths) : "\(currency) \(words.amount(hundredths))"
  }

  /// The total that the plan states beside the sum of its activities' amounts; nil where it states none in the currency of a sum.
  private var totalTable: AuditTableView? {
    guard let total = audit.budget.total, let sum = audit.budget.sumOfTotal else { return nil }
    let currency = total.currency.isEmpty ? sum.currency : total.currency
    let (difference, overflows) = total.hundredths.subtractingReportingOverflow(sum.hundredths)
    guard !overflows else { return nil }
    return AuditTableView(
      words("The total that the plan states, and the sum of the activities"),
      [words("Total or sum"), words("Amount")],
      [
        AuditLineView(words("total that the plan states"), [money(currency, total.hundredths)]),
        AuditLineView(words("sum of the activities' amounts"), [money(currency, sum.hundredths)]),
        AuditLineView(
          words("stated total less the sum"),
          [money(currency, difference)]),
      ],
      note: audit.budget.unsummed.isEmpty
        ? nil
        : words(
          "The sum leaves out {cells} that could not be summed.",
          ["cells": words.count(audit.budget.unsummed.count, "cell", "cells")]))
  }

  /// Where the plan states its total.
  private var totalRows: [AuditRowsView] {
    guard let total = audit.budget.total else { return [] }
    return [
      AuditRowsView(
        words("Where the plan states its total"),
        [AuditRowView(total.text, page: total.page, of: reading, link: link, words)], words)
    ]
  }
}

extension ReportWords {
  /// An amount of money, as in "1,250.50".
  func amount(_ hundredths: Int) -> String {
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { return "−" + amount(-hundredths) }
    guard part != 0 else { return grouped(whole) }
    return grouped(whole) + decimal(Double(part) / 100, digits: 2).dropFirst()
  }
}

extension UnsummedBudget.Reason {
  fileprivate func words(_ words: ReportWords) -> String {
    switch self {
    case .range: words("a range or a bound")
    case .approximate: words("an approximate amount")
    case .rate: words("an amount per year, person or unit")
    case .existing: words("existing resources, without an amount")
    case .several: words("several amounts whose relation is not said")
    case .noAmount: words("words without an amount")
    case .unclear: words("an amount that cannot be told for sure")
    }
  }
}
