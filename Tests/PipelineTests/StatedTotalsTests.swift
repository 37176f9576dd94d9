internal import AnalysisModel
internal import Testing

/// The shipped words for totals in tables and lines of our own.
@Suite("Totals that plans state")
struct StatedTotalsTests {
  struct Total: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var language = "en"
    /// What is done, and its cost.
    var rows: [(String, String)] = [("New shelter", "500"), ("New beds", "300")]
    var after: [String] = []
    let total: Int?
  }

  static let totals = [
    Total(
      testDescription: "A row that sums up the others",
      rows: [("New shelter", "500"), ("New beds", "300"), ("Total", "900")], total: 900),
    Total(
      testDescription: "A row in a unit that nothing names",
      rows: [("New shelter", "500,000"), ("New beds", "300,000"), ("Total", "0.9")], total: nil),
    Total(
      testDescription: "Parts and the whole",
      rows: [
        ("New shelter", "500"), ("Subtotal", "500"), ("New beds", "300"), ("Subtotal", "300"),
        ("Total", "800"),
      ], total: 800),
    Total(
      testDescription: "Parts whose whole is called so, though they do not add up",
      rows: [
        ("New shelter", "500"), ("Total", "500"), ("New beds", "300"), ("Total", "300"),
        ("Grand total", "900"),
      ], total: 900),
    Total(
      testDescription: "Parts alone",
      rows: [("New shelter", "500"), ("Total", "500"), ("New beds", "300"), ("Total", "300")],
      total: nil),
    Total(
      testDescription: "The sum of a part amid the activities",
      rows: [("New shelter", "500"), ("Subtotal", "500"), ("New beds", "300")], total: nil),
    Total(testDescription: "A line below", after: ["Total: 1,200,000"], total: 1_200_000),
    Total(
      testDescription: "A line with words and a currency", after: ["Total budget: USD 1,200,000"],
      total: 1_200_000),
    Total(
      testDescription: "A number of something else",
      after: ["It was a long year.", "Total: 1,200 victims"], total: nil),
    Total(
      testDescription: "Money of something else",
      after: ["It was a long year.", "Total trade: USD 3 billion"],
      total: nil),
    Total(
      testDescription: "French", language: "fr",
      rows: [("New shelter", "500"), ("New beds", "300"), ("Total général", "900")], total: 900),
    Total(testDescription: "Russian", language: "ru", after: ["Итого: 900"], total: 900),
    Total(testDescription: "Silence", total: nil),
  ]

  @Test("The total that a plan states itself is told where it is clear", arguments: totals)
  func total(_ example: Total) throws {
    let audit = try BudgetAuditTests.audit(
      example.rows.map { name, cost in
        ["total", "subtotal"].contains { name.lowercased().contains($0) }
          ? [("Activity", name), ("Responsible", ""), ("Cost", cost)]
          : [("Activity", name), ("Responsible", "Unit 7"), ("Cost", cost)]
      }, text: [], after: example.after, language: example.language)
    #expect(audit.activities.count == 2)
    #expect(audit.budget.total?.hundredths == example.total.map { $0 * 100 })
    #expect(audit.budget.sumOfTotal?.hundredths == example.total.map { _ in 80_000 })
  }
}
