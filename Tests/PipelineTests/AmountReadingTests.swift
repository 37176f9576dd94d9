internal import AnalysisModel
internal import Foundation
internal import Loading
internal import Testing

@testable internal import Assessing
@testable internal import Pipeline

/// The shipped words for amounts against cells of our own wording.
@Suite("Amounts of money in six languages")
struct AmountReadingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let language: String
    let cell: String
    /// As in "1850000.00 LFL"; or why nothing is summed.
    let outcome: String
    var column = "Budget"
    var testDescription: String { "\(language): \(cell) under \(column)" }
  }

  private static func sums(_ language: String, _ cells: [(String, String)]) -> [Case] {
    cells.map { Case(language: language, cell: $0.0, outcome: $0.1) }
  }

  static let cases: [Case] =
    sums(
      "en",
      [
        ("USD 12,500", "12500.00 USD"), ("12 500.50 EUR", "12500.50 EUR"),
        ("€1.2 million", "1200000.00 EUR"), ("US$ 300k", "300000.00 USD"),
        ("3.2 million crowns, state budget", "3200000.00 crowns"),
        ("14.0 million crowns: state budget 8.0, donors 6.0", "14000000.00 crowns"),
        ("14.0 million crowns: state budget 8.0, donors 5.0", "unclear"),
        ("12,34,567 INR", "1234567.00 INR"), ("1'250'000 CHF", "1250000.00 CHF"),
        ("EUR 10,000 + EUR 5,000", "10000.00 EUR, 5000.00 EUR"),
        ("2027: EUR 10,000; 2028: EUR 5,000", "10000.00 EUR 2027, 5000.00 EUR 2028"),
        ("EUR 10,000 (LFL 1,200,000)", "several"), ("EUR 10,000–15,000", "range"),
        ("USD 10,000 to USD 15,000", "range"), ("up to EUR 5,000", "range"),
        ("EUR 5,000 a year", "rate"), ("10 x USD 500", "rate"), ("USD 20 per person", "rate"),
        ("about USD 9,000", "approximate"), ("Within existing resources", "existing"),
        ("State budget", "no_amount"), ("2 workshops", "unclear"), ("1.2.3", "unclear"),
        ("USD 40,000 (80 % state budget)", "40000.00 USD"), ("50,000", "50000.00"),
        ("1.234 million USD", "1234000.00 USD"), ("2028", "unclear"),
        ("EUR 6.0 m, state budget (12 posts)", "6000000.00 EUR"),
        ("EUR 6.0 m (12 posts, 3.5 per county)", "rate"),
      ])
    + sums(
      "fr",
      [
        ("3,2 millions de couronnes, budget de l’État", "3200000.00 couronnes"),
        ("1 250 000 FCFA", "1250000.00 FCFA"), ("2 millions d’euros", "2000000.00 EUR"),
        ("15 000 €", "15000.00 EUR"), ("Dans la limite des moyens existants", "existing"),
        ("5 000 € par an", "rate"), ("environ 5 000 €", "approximate"),
        ("de 10 000 à 20 000 €", "range"), ("1.250.000 FCFA", "1250000.00 FCFA"),
      ])
    + sums(
      "es",
      [
        ("3,2 millones de coronas, presupuesto del Estado", "3200000.00 coronas"),
        ("US$ 12.500,75", "12500.75 USD"), ("US$ 12,500.75", "12500.75 USD"),
        ("45 mil euros", "45000.00 EUR"), ("2 mil millones de pesos", "2000000000.00 pesos"),
        ("Q 125,000.00", "125000.00 GTQ"), ("Con los recursos existentes", "existing"),
        ("Hasta 5.000 euros", "range"), ("1.234 millones de euros", "unclear"),
      ])
    + sums(
      "pt",
      [
        ("3,2 milhões de coroas, Orçamento do Estado", "3200000.00 coroas"),
        ("R$ 1.250.000,00", "1250000.00 BRL"), ("45 mil euros", "45000.00 EUR"),
        ("No âmbito dos recursos existentes", "existing"), ("5.000 € por ano", "rate"),
        ("entre 5.000 e 8.000 €", "range"),
      ])
    + sums(
      "ru",
      [
        ("3,2 млн крон, государственный бюджет", "3200000.00 кроны"),
        ("450 тыс. руб.", "450000.00 рубли"), ("1 200 000 тенге", "1200000.00 KZT"),
        ("25 000 долл. США", "25000.00 USD"), ("около 5 млн рублей", "approximate"),
        ("до 5 млн рублей", "range"), ("В пределах выделенных средств", "existing"),
        ("12,5 млн евро: бюджет 10,0, доноры 2,5", "12500000.00 EUR"),
      ])
    + sums(
      "ar",
      [
        ("3.2 مليون كورونة، ميزانية الدولة", "3200000.00 كورونة"),
        ("٢٥٠٬٠٠٠ دينار أردني", "250000.00 JOD"), ("١٫٥ مليون دولار أمريكي", "1500000.00 USD"),
        ("50 ألف يورو", "50000.00 EUR"), ("في حدود الموارد المتاحة", "existing"),
        ("حوالي 5 آلاف يورو", "approximate"), ("100 دولار لكل شخص", "rate"),
      ])
    + [
      Case(language: "en", cell: "250", outcome: "250000.00 EUR", column: "Cost (thousand EUR)"),
      Case(language: "en", cell: "1,250", outcome: "1250000.00 USD", column: "US$ '000"),
      Case(language: "en", cell: "EUR 250", outcome: "250.00 EUR", column: "Cost (thousand EUR)"),
      Case(language: "en", cell: "250", outcome: "250.00 USD 2029", column: "2029 (USD)"),
      Case(language: "ru", cell: "1,5", outcome: "1500000.00 рубли", column: "Сумма, млн руб."),
      Case(language: "en", cell: "40", outcome: "rate", column: "Unit cost (EUR)"),
    ]

  private static let lexicons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()

  @Test(
    "An amount is read where it is sure, and the reason is told where it is not", arguments: cases)
  func amounts(_ example: Case) throws {
    let vocabulary = try #require(
      try readVocabulary(
        of: LanguageTag(rawValue: example.language), directory: Self.lexicons,
        digest: { _ in "" }))
    let reading = AmountReading(
      lexer: AmountLexer(vocabulary.amounts).learning(from: ["LFL 1", "LFL 2", "LFL 3"]),
      decimalMark: vocabulary.amounts.decimalMark)
    let units = reading.units(example.column)
    #expect(
      text(units.isRate ? .unsummed(.rate) : reading.read(example.cell, under: units))
        == example.outcome)
  }

  private func text(_ outcome: AmountReading.Outcome) -> String {
    switch outcome {
    case .unsummed(let reason): return reason.rawValue
    case .amounts(let amounts):
      return amounts.map { amount in
        let parts = [amount.currency, amount.year.map(String.init)].compactMap(\.self)
        let cents = String(amount.hundredths % 100)
        return (["\(amount.hundredths / 100).\(cents.count < 2 ? "0" : "")\(cents)"] + parts)
          .joined(separator: " ")
      }.joined(separator: ", ")
    }
  }
}
