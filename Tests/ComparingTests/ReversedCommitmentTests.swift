import AnalysisModel
import Comparing
import Testing

@Suite("Commitments that a later edition takes back")
struct ReversedCommitmentTests {
  private typealias Line = Sketch.Line

  private static let promise = "2.1.4 The Ministry shall train border guards in finding victims."
  private static let denial =
    "2.1.4 The Ministry will no longer train border guards in finding victims."
  private static let others = ["Border", "Court", "School", "Clinic", "Harvest", "Radio"].map {
    Line("\($0) matters are told elsewhere.")
  }

  private func change(
    from earlier: [Line], to later: [Line], numbers: [String: NumberWords] = [:]
  ) -> ElementChange {
    comparison(from: earlier, to: later).elements[0]
  }

  private func comparison(from earlier: [Line], to later: [Line]) -> PlanComparison {
    compare(
      Sketch.plan("a", earlier + Self.others), Sketch.plan("b", later + Self.others),
      frameworks: [Sketch.framework])
  }

  @Test(
    "What other countries do and what was done does not soften the reversal",
    arguments: [Flag.external, .past])
  func toldOnly(flag: Flag) {
    let result = comparison(
      from: [Line(Self.promise, "C-1.1")],
      to: [
        Line(Self.denial, "C-1.1", .absent, flags: [.negated]),
        Line("In Belmark guards were taught to find victims.", "C-1.1", .mentioned, flags: [flag]),
      ])
    let change = result.elements[0]
    #expect(change.verdict.change == .contradicted)
    #expect(change.ground == .reworded)
    #expect(change.passages.contains { $0.later?.quote == Self.denial && $0.earlier != nil })
    // Of the item something is left, which is no commitment.
    #expect(result.items[0].verdict.change == .weakened)
  }

  @Test(
    "A weak wish beside the counterpart that denies does not either; beside another denial it does")
  func wish() {
    let wish = Line("Guards should know more of what victims need.", "C-1.1", .mentioned)
    let reversed = change(
      from: [Line(Self.promise, "C-1.1")],
      to: [Line(Self.denial, "C-1.1", .absent, flags: [.negated]), wish])
    #expect(reversed.verdict.change == .contradicted)
    let elsewhere = Line(
      "Nobody pays for the journey of pupils.", "C-1.1", .absent, flags: [.negated])
    let weakened = change(from: [Line(Self.promise, "C-1.1")], to: [elsewhere, wish])
    #expect(weakened.verdict.change == .weakened)
  }

  @Test("What the earlier edition denied as well is not contradicted by the later one")
  func deniedBefore() {
    let foreign = Line("In Belmark guards find victims.", "C-1.1", .mentioned, flags: [.external])
    let denial = Line(Self.denial, "C-1.1", .absent, flags: [.negated])
    #expect(change(from: [denial, foreign], to: [denial, foreign]).verdict.change == .unchanged)
  }

  @Test("An item of which nothing is left is contradicted where a part of it is")
  func item() {
    let result = comparison(
      from: [Line(Self.promise, "C-1.1")],
      to: [Line(Self.denial, "C-1.1", .absent, flags: [.negated])])
    #expect(result.items[0].verdict.change == .contradicted)
    let silent = comparison(from: [Line(Self.promise, "C-1.1")], to: [])
    #expect(silent.items[0].verdict.change == .dropped)
  }

  @Test("What is done at another frequency is weakened and not dropped, with both frequencies")
  func frequency() {
    func line(_ text: String, _ element: Element.ID, _ time: String) -> Line {
      Line(text, element, markers: Markers(time: time))
    }
    let earlier = "The Rapporteur shall publish an annual report on trafficking in persons."
    let later = "The Rapporteur shall publish a report on trafficking in persons every two years."
    let change = change(
      from: [line(earlier, "C-1.1", "annual")], to: [line(later, "C-1.2", "every two years")])
    #expect(change.verdict.change == .weakened)
    #expect(change.verdict.basis == .frequency)
    #expect(change.passages.flatMap(\.figures).map(\.later) == ["every two years"])
    let other = "The Rapporteur shall hold a lecture on journeys of persons every two years."
    let dropped = self.change(
      from: [line(earlier, "C-1.1", "annual")], to: [line(other, "C-1.2", "every two years")])
    #expect(dropped.verdict.change == .dropped)
  }

  @Test(
    "The same item of a list that another line opens is told by that line, be it a paragraph or a title",
    arguments: [false, true])
  func lead(isTitle: Bool) {
    let item = "(a) give victims free legal aid;"
    func lines(_ modal: String, _ level: Level) -> [Line] {
      [
        Line("2.2 The Ministry of Justice \(modal):", section: "2"),
        Line(item, "C-1.1", level, section: "2"),
      ]
    }
    let others = Self.others
    let plans = [("shall", Level.elaborated), ("may", .mentioned)].map { modal, level in
      Self.inOneSection(
        Sketch.plan("p", lines(modal, level) + others),
        title: isTitle ? "2.2 The Ministry of Justice \(modal):" : "2")
    }
    let change = compare(plans[0], plans[1], frameworks: [Sketch.framework]).elements[0]
    #expect(change.verdict.change == .weakened)
    #expect(change.ground == .leadReworded)
    let same = compare(plans[0], plans[0], frameworks: [Sketch.framework]).elements[0]
    #expect(same.ground == nil)
  }

  /// The plan with all its passages in one section.
  private static func inOneSection(_ plan: AnalyzedPlan, title: String) -> AnalyzedPlan {
    guard let reading = plan.reading else { return plan }
    let whole = PlanReading(
      sha256: reading.sha256, format: reading.format, bytes: 1, title: nil,
      language: reading.language, hasLexicon: true, subjects: reading.subjects,
      isAboutSubject: true, pages: reading.pages, warnings: [], sectionPaths: [[title]],
      sectionSubjects: [[]],
      passages: reading.passages.map {
        PassageRecord(
          page: $0.page, role: $0.role, section: 0, wordCount: $0.wordCount, subjects: [:],
          text: $0.text)
      }, evidence: reading.evidence, elements: reading.elements, items: reading.items,
      activities: [])
    return AnalyzedPlan(document: plan.document, reading: whole)
  }
}
