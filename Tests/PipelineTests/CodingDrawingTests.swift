import AnalysisModel
import TestSupport
import Testing

@testable import Pipeline

struct CodingDrawingTests {
  private static func sheets(_ unit: CodingUnit, seed: UInt64 = 1, count: Int = 5) -> [CodingSheet]
  {
    CodingDrawing(SamplePlans.all, frameworks: [SamplePlans.framework], seed: seed)
      .sheets(of: unit, count: count, for: ["anna", "ben"])
  }

  @Test(
    "The same seed draws the same rows for every coder, in another order",
    arguments: CodingUnit.allCases)
  func sameRows(unit: CodingUnit) {
    let sheets = Self.sheets(unit)
    let units = sheets.map { $0.rows.map { $0[0] } }
    #expect(units[0].sorted() == units[1].sorted())
    #expect(Set(units[0]).count == units[0].count)
    #expect(Self.sheets(unit).map(\.csv) == sheets.map(\.csv))
  }

  @Test("No more rows are drawn than there are, and none of a plan that is about something else")
  func noMoreThanThere() {
    let sheets = Self.sheets(.elements, count: 1000)
    let about = SamplePlans.all.filter { $0.reading?.isAboutSubject ?? false }
    #expect(sheets[0].rowCount == 7 * about.count)
  }

  @Test(
    "A cell that a spreadsheet would run has an apostrophe in front",
    arguments: ["=1+1", "+1", "-1", "@cmd", "\tx", "＝1"])
  func formulas(text: String) {
    let sheet = CodingSheet(
      coder: "anna", unit: .passages, keys: ["text"], rows: [[text], ["1. \(text)"]])
    #expect(sheet.csv.contains("'\(text)"))
    #expect(!sheet.csv.contains("'1."))
  }
}
