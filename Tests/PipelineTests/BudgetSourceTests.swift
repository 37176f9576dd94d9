internal import Testing

/// What words beside an amount say of its source, and what they do not.
@Suite("Where money comes from")
struct BudgetSourceTests {
  typealias Case = BudgetAuditTests.Case

  static let cases: [Case] = [
    Case(
      testDescription: "Each of several amounts has the source beside it",
      rows: [
        ["EUR 5,000 (state budget) + EUR 3,000 (EU grant)"],
        ["State budget: EUR 50; EU grant: EUR 30"],
        ["EUR 500 state budget, EUR 300 EU grant"],
        ["2026: EUR 9 (state budget); 2027: EUR 8 (EU grant)"],
      ],
      amounts: [
        "5000 EUR from state budget", "3000 EUR from EU grant", "50 EUR from state budget",
        "30 EUR from EU grant", "500 EUR from state budget", "300 EUR from EU grant",
        "9 EUR from state budget in 2026", "8 EUR from EU grant in 2027",
      ]),
    Case(
      testDescription: "Each year's column has its own source",
      columns: ["Budget / 2026", "Budget / 2027"],
      rows: [["EUR 5, state budget", "EUR 3, EU grant"], ["EUR 9, state budget", "EUR 7"]],
      amounts: [
        "5 EUR from state budget in 2026", "3 EUR from EU grant in 2027",
        "9 EUR from state budget in 2026", "7 EUR in 2027",
      ]),
    Case(
      testDescription: "Money that is lacking has no source",
      rows: [
        ["EUR 1, funding not secured"], ["EUR 2, not from the state budget"],
        ["EUR 3 (funding needed)"], ["EUR 4 (no donors)"],
      ],
      amounts: ["1 EUR", "2 EUR", "3 EUR", "4 EUR"]),
    Case(
      testDescription: "What money is for is no source, but its giver is",
      rows: [
        ["EUR 1, funding for shelters"], ["EUR 2 (a grant to shelters)"],
        ["EUR 3 (EU grant for shelters)"], ["EUR 4 (Fund for Victims)"],
      ],
      amounts: [
        "1 EUR", "2 EUR", "3 EUR from EU grant for shelters", "4 EUR from Fund for Victims",
      ]),
    Case(
      testDescription: "Lacking money has no source in French", language: "fr",
      rows: [["20 000 EUR, financement non assuré"], ["10 000 EUR, subvention aux foyers"]],
      amounts: ["20000 EUR", "10000 EUR"]),
    Case(
      testDescription: "Lacking money has no source in Spanish", language: "es",
      rows: [["20 EUR, financiación sin asegurar"], ["10 EUR, fondos para albergues"]],
      amounts: ["20 EUR", "10 EUR"]),
    Case(
      testDescription: "Lacking money has no source in Portuguese", language: "pt",
      rows: [["20 EUR, financiamento não garantido"], ["10 EUR, fundos para abrigos"]],
      amounts: ["20 EUR", "10 EUR"]),
    Case(
      testDescription: "Lacking money has no source in Russian", language: "ru",
      rows: [["20 евро, гранты не определены"], ["10 евро, гранты на приюты"]],
      amounts: ["20 EUR", "10 EUR"]),
    Case(
      testDescription: "Lacking money has no source in Arabic", language: "ar",
      rows: [["20 يورو، تمويل غير مؤكد"]], amounts: ["20 EUR"]),
  ]

  @Test("A source is whoever gives the money of that very amount", arguments: cases)
  func source(_ example: Case) throws { try BudgetAuditTests().amounts(example) }
}
