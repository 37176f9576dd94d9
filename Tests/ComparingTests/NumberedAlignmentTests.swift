import AnalysisModel
import Comparing
import Testing

@Suite("Texts under the same number")
struct NumberedAlignmentTests {
  private typealias Line = Sketch.Line

  /// Enough of them that the rare words of a sentence weigh more than its common ones.
  private static let others = (1...40).map { place in
    Line("9.\(place) The Ministry shall see to matter\(place) in town\(place).")
  }

  private func change(_ earlier: String, _ later: String) -> ElementChange {
    compare(
      Sketch.plan("a", [Line(earlier, "C-1.1")] + Self.others),
      Sketch.plan("b", [Line(later, "C-1.1", .mentioned)] + Self.others),
      frameworks: [Sketch.framework]
    ).elements[0]
  }

  @Test("A measure that is hedged is found again under its number, and not without one")
  func hedged() {
    let earlier = "The Ministry shall open a shelter."
    let later = "The Ministry may open a shelter where possible and if funds allow."
    let numbered = change("2.1.3 \(earlier)", "2.1.3 \(later)")
    #expect(numbered.passages.map(\.kind) == [.reworded])
    #expect(numbered.ground == .reworded)
    #expect(change(earlier, later).passages.map(\.kind) == [.added, .dropped])
    #expect(
      change("2.1.3 \(earlier)", "2.1.4 \(later)").passages.map(\.kind) == [.added, .dropped])
  }

  @Test("Other measures under the same number are not taken for each other")
  func others() {
    let change = change(
      "2.1.3 The Ministry shall open a shelter.", "2.1.3 The Ministry shall draft laws.")
    #expect(change.passages.map(\.kind) == [.added, .dropped])
  }

  @Test("A measure of a table that stands under another objective is found again by its number")
  func activities() {
    func plan(_ id: PlanRecord.ID, _ deed: String, _ objective: String) -> AnalyzedPlan {
      Sketch.plan(
        id,
        activities: (1...20).map {
          Sketch.activity("9.1.\($0)", "See to matter\($0) in town\($0)", objective: "Rest")
        } + [Sketch.activity("2.1.3", deed, objective: objective)])
    }
    let result = compare(
      plan("a", "Open a shelter for women", "Aid 2020"),
      plan("b", "Open a shelter for women and men where funds allow it", "Care of all who suffer"),
      frameworks: [Sketch.framework]
    ).activities
    #expect(result.changes.allSatisfy { $0.kind == .unchanged || $0.kind == .changed })
    #expect(result.changes.last?.hasMoved == true)
  }
}
