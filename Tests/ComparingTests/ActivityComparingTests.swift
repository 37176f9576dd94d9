import AnalysisModel
import Comparing
import Testing

@Suite("Measures of two plans")
struct ActivityComparingTests {
  private func changes(_ earlier: [Activity], _ later: [Activity]) -> ActivityComparison {
    compare(
      Sketch.plan("a", activities: earlier), Sketch.plan("b", activities: later),
      frameworks: [Sketch.framework]
    ).activities
  }

  @Test("A measure is followed through new numbers, and its changes told field by field")
  func fields() {
    let result = changes(
      [
        Sketch.activity(
          "1.1", "Open a shelter for women in the capital",
          [.responsible: "Ministry of Health", .time: "2020", .budget: "100"]),
        Sketch.activity("1.2", "Print leaflets on safe journeys", [.time: "2019"]),
      ],
      [
        Sketch.activity("1.1", "Train judges at the academy"),
        Sketch.activity(
          "1.2", "Open a shelter for women in the capital",
          [.responsible: "Ministry of Health", .time: "2025", .budget: ""]),
      ])
    #expect(result.changes.map(\.kind) == [.added, .changed, .dropped])
    #expect(
      result.changes[1].fields == [
        ActivityFieldChange(field: .time, earlier: "2020", later: "2025"),
        ActivityFieldChange(field: .budget, earlier: "100", later: nil),
      ])
    #expect(result.changes[2].earlier?.fields[.activity] == "Print leaflets on safe journeys")
  }

  @Test("A measure under another objective is found there in the same words and told as moved")
  func moved() {
    let deed = "Train border officers to recognise signs of trafficking"
    let result = changes(
      [Sketch.activity("1.1", deed, objective: "Prevention of exploitation")],
      [Sketch.activity("4.1", deed, objective: "Trained officials everywhere")])
    #expect(result.changes.map(\.kind) == [.changed])
    #expect(result.changes.first?.hasMoved == true)
  }

  @Test("Where no table was recognised nothing is called dropped")
  func none() {
    let result = changes([Sketch.activity("1", "Open a shelter")], [])
    #expect(result.obstacle == .noneInLater)
    #expect(result.changes.isEmpty)
  }

  @Test("A measure that the other edition states outside its tables is neither added nor dropped")
  func statedElsewhere() {
    let deed = "Provide interpreters free of charge in every interview"
    let table = [Sketch.activity("1", "Open a shelter for women in the capital")]
    let text = [
      Sketch.Line("Both ministries shall provide interpreters free of charge in every interview.")
    ]
    let both = table + [Sketch.activity("2", deed)]
    func kinds(_ earlier: AnalyzedPlan, _ later: AnalyzedPlan) -> [ActivityChange.Kind] {
      compare(earlier, later, frameworks: [Sketch.framework]).activities.changes.map(\.kind)
    }
    let (stated, listed) = (
      Sketch.plan("a", text, activities: table), Sketch.plan("b", activities: both)
    )
    #expect(kinds(stated, listed) == [.unchanged, .unchanged])
    #expect(kinds(listed, stated) == [.unchanged, .unchanged])
    #expect(kinds(Sketch.plan("a", activities: table), listed) == [.unchanged, .added])
  }
}
