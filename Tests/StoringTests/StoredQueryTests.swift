import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Storing

@Suite("Asking the database")
struct StoredQueryTests {
  /// The answer, its first row the names of the columns.
  private func answer(
    _ sql: String, of plans: [AnalyzedPlan] = SamplePlans.all
  ) throws -> [[TableValue]] {
    let folder = try TemporaryFolder()
    let query = try StoredQuery(path: try StoredTablesTests.store(plans, in: folder.path))
    var rows: [[TableValue]] = []
    try query.ask(sql) {
      rows.append($0.map { .text($0) })
    } rows: {
      rows += $0
    }
    return rows
  }

  @Test("Values keep their types, and nothing stays nothing")
  func types() throws {
    #expect(
      try answer("SELECT 1 AS a, 1.5 AS b, 'x' AS c, NULL AS d, x'0aff' AS e") == [
        [.text("a"), .text("b"), .text("c"), .text("d"), .text("e")],
        [.integer(1), .real(1.5), .text("x"), .null, .text("0aff")],
      ])
  }

  @Test(
    "What is no single question is refused with a sentence",
    arguments: [
      "DELETE FROM plans", "SELECT 1; SELECT 2", "SELEC 1", "SELECT nothing FROM plans", "",
      "-- nothing", "VACUUM INTO '/tmp/stolen.sqlite'", "PRAGMA user_version = 7", "BEGIN",
      "SELECT ?",
    ])
  func refused(sql: String) throws {
    let error = #expect(throws: StoredQuery.Failure.self) { try answer(sql) }
    #expect(error?.description.hasPrefix("the question could not be answered: ") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test("Every usual question has an answer", arguments: StoreView.all(of: [SamplePlans.framework]))
  func usualQuestions(view: StoreView) throws {
    let rows = try answer("SELECT * FROM \(view.viewName)")
    #expect(rows.count > 1)
    #expect(rows == (try answer(view.sql)))
    #expect(view.description.hasSuffix("."))
  }

  @Test("Usual questions without any plan have an empty answer")
  func noPlans() throws {
    for view in StoreView.all(of: [SamplePlans.framework]) {
      #expect(try answer("SELECT * FROM \(view.viewName)", of: []).count == 1, "\(view.name)")
    }
  }

  @Test("Gaps are counted over plans that are about the subject")
  func gaps() throws {
    let rows = try answer(
      "SELECT country, item, plans, absent FROM gaps_by_country WHERE item = 'SAM-03'")
    #expect(
      rows.dropFirst() == [
        [.null, .text("SAM-03"), .integer(2), .integer(0)],
        [.text("ATL"), .text("SAM-03"), .integer(1), .integer(1)],
      ])
  }

  @Test("The matrix has a row for every plan and a column for every item")
  func matrix() throws {
    let rows = try answer("SELECT * FROM plan_item_matrix")
    #expect(rows.count == SamplePlans.all.count + 1)
    #expect(rows[0].suffix(3) == [.text("SAM-01"), .text("SAM-02"), .text("SAM-03")])
  }
}
