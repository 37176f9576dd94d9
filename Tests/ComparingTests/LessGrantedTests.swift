import AnalysisModel
import Comparing
import Testing

@Suite("Less of what is granted at one level")
struct LessGrantedTests {
  private typealias Line = Sketch.Line

  private static let others = ["Border", "Court", "School", "Clinic", "Harvest", "Radio"].map {
    Line("\($0) matters are told elsewhere.")
  }

  private func change(from earlier: [Line], to later: [Line]) -> ElementChange {
    compare(
      Sketch.plan("a", earlier + Self.others), Sketch.plan("b", later + Self.others),
      frameworks: [Sketch.framework]
    ).elements[0]
  }

  @Test("A length or count that shrinks is weakened, one that grows strengthened")
  func amount() {
    let long = Line("Guests of the harbour house may rest for 90 days in peace.", "C-1.1")
    let short = Line("Guests of the harbour house may rest for 30 days in peace.", "C-1.1")
    let weakened = change(from: [long], to: [short]).verdict
    #expect(weakened.change == .weakened)
    #expect(weakened.basis == .amount)
    #expect(change(from: [short], to: [long]).verdict.change == .strengthened)
    #expect(change(from: [long], to: [long]).verdict.change == .unchanged)
  }

  @Test("In other words too, where both name the thing once")
  func otherWords() {
    let long = Line("Every guest is granted a pause of 90 days.", "C-1.1")
    let short = Line("People in need can remain 30 days among us to recover.", "C-1.1")
    #expect(change(from: [long], to: [short]).verdict.change == .weakened)
    let weeks = Line("People in need can remain 30 weeks among us to recover.", "C-1.1")
    #expect(change(from: [long], to: [weeks]).verdict.change == .unchanged)
  }

  @Test("A deadline that shrinks, an article's number and a passage that still stands are no less")
  func noAmount() {
    let slow = Line(
      "The Council tells guests within 90 days what they are entitled to.", "C-1.1",
      markers: Markers(time: "within 90 days"))
    let fast = Line(
      "The Council tells guests within 30 days what they are entitled to.", "C-1.1",
      markers: Markers(time: "within 30 days"))
    #expect(change(from: [slow], to: [fast]).verdict.change == .unchanged)
    let old = Line("The Council acts on article 14 of the code of harbours.", "C-1.1")
    let new = Line("The Council acts on article 12 of the code of harbours.", "C-1.1")
    #expect(change(from: [old], to: [new]).verdict.change == .unchanged)
    let kept = Line("Guests of the harbour house may rest for 90 days in peace.", "C-1.1")
    let more = Line("Children among them may rest for 30 days more in peace.", "C-1.1")
    #expect(change(from: [kept], to: [kept, more]).verdict.change == .unchanged)
  }

  @Test("What was stated and is only allowed is weakened at the same level")
  func modality() {
    let stated = Line(
      "Unions are members of the harbour council with a vote.", "C-1.1", .mentioned)
    let allowed = Line(
      "Unions may be members of the harbour council without a vote.", "C-1.1", .mentioned,
      modality: .aim)
    let verdict = change(from: [stated], to: [allowed]).verdict
    #expect(verdict.change == .weakened)
    #expect(verdict.basis == .modality)
    #expect(change(from: [allowed], to: [stated]).verdict.change == .unchanged)
    #expect(change(from: [stated], to: [allowed, stated]).verdict.change == .unchanged)
  }

  @Test("A sentence that says there is none is shown beside what was dropped")
  func admittedGap() {
    let promise = Line("The Council shall set up a fund for guests.", "C-1.1")
    let none = Line(
      "It is not foreseen to make money available.", "C-1.1", .absent, flags: [.gapAdmitted])
    let change = change(from: [promise], to: [none])
    #expect(change.verdict.change == .dropped)
    #expect(change.passages.contains { $0.later?.flags == [.gapAdmitted] })
  }
}
