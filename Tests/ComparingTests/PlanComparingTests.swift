import AnalysisModel
import Comparing
import Testing

@Suite("Two plans")
struct PlanComparingTests {
  private typealias Line = Sketch.Line

  private func comparison(
    _ earlier: AnalyzedPlan, _ later: AnalyzedPlan
  ) -> PlanComparison {
    compare(
      earlier, later, frameworks: [Sketch.framework],
      numbers: ["en": NumberWords(values: ["three": 3, "six": 6])])
  }

  private func element(
    _ earlier: [Line], _ later: [Line], element: Int = 0
  ) -> ElementChange {
    comparison(Sketch.plan("a", earlier), Sketch.plan("b", later)).elements[element]
  }

  private static let shelter = "The Ministry shall open a shelter with ten places for victims."

  @Test(
    "Numbers that stand in each other's place are told, without years and the numbers in front",
    arguments: [
      (
        "1.2 The Ministry shall offer victims of trafficking 3 shelters with 1,100 places in all and a stay of 90 days or more from 2024.",
        "1.4 The Ministry shall offer victims of trafficking 1 shelter with 1,250 places in all and a stay of 30 days or more from 2026.",
        ["3 → 1", "1,100 → 1,250", "90 → 30"]
      ),
      ("Run 3 shelters for victims of all kinds.", "Run shelters for victims of all kinds.", []),
      (
        "The Ministry shall open 3 houses in towns for all victims of trafficking who need one.",
        "The Ministry shall open 4 houses and 2 flats in towns for all victims of trafficking who need one.",
        ["3 → 4"]
      ),
    ])
  func figures(earlier: String, later: String, figures: [String]) {
    // Words weigh by how few passages hold them, so that two passages alone are never alike.
    let others = ["Border", "Court", "School", "Consulate", "Clinic", "Harvest", "Radio"].map {
      Line("\($0) matters are told elsewhere.")
    }
    let change = element([Line(earlier, "C-1.1")] + others, [Line(later, "C-1.1")] + others)
    // More here and less there is neither; one amount alone tells.
    #expect(change.verdict.change == (figures.count == 1 ? .strengthened : .unchanged))
    #expect(change.passages.map(\.kind) == [.reworded])
    let found = change.passages.flatMap(\.figures).map { "\($0.earlier) → \($0.later)" }
    #expect(found == figures)
  }

  @Test(
    "A frequency in other words is told as a change, and a number within one as a number",
    arguments: [
      ("every six months", "once a year", ["every six months → once a year"]),
      ("every six months", "every three months", ["six → three"]),
      ("by June 2027", "by May 2030", []),
    ])
  func frequencies(earlier: String, later: String, figures: [String]) {
    let others = ["Border", "Court", "School", "Consulate", "Clinic", "Harvest", "Radio"].map {
      Line("\($0) matters are told elsewhere.")
    }
    func line(_ time: String) -> Line {
      Line(
        "The Ministry shall train all officers on duty at the border \(time).", "C-1.1",
        markers: Markers(time: time))
    }
    let change = element([line(earlier)] + others, [line(later)] + others)
    let found = change.passages.flatMap(\.figures).map { "\($0.earlier) → \($0.later)" }
    #expect(found == figures)
  }

  @Test(
    "What the later edition refuses or says the opposite of is contradicted, with the passage that does so",
    arguments: [Flag.contra, .negated])
  func contradicted(flag: Flag) throws {
    let denial = "Victims may be kept in custody until they testify."
    let change = element(
      [Line(Self.shelter, "C-1.1")], [Line(denial, "C-1.1", .absent, flags: [flag])])
    #expect(change.verdict.change == .contradicted)
    #expect(change.passages.contains { $0.later?.quote == denial })
    let lacking = element(
      [Line(Self.shelter, "C-1.1")], [Line(denial, "C-1.1", .absent, flags: [.gapAdmitted])])
    #expect(lacking.verdict.change == .dropped)
  }

  @Test("A passage in the same words is kept, though its number and page changed")
  func kept() {
    let change = element(
      [Line("1.2 " + Self.shelter, "C-1.1")],
      [Line("1.4 " + Self.shelter, "C-1.1", section: "3 Aid", page: 3)])
    #expect(change.verdict.change == .unchanged)
    #expect(change.passages.map(\.kind) == [.kept])
  }

  @Test("The same words in another section have moved, and that is why they count otherwise")
  func moved() {
    let change = element(
      [Line(Self.shelter, "C-1.1", .elaborated)],
      [Line(Self.shelter, "C-1.1", .mentioned, section: "2 Foreword")])
    #expect(change.passages.map(\.kind) == [.moved])
    #expect(change.verdict.change == .weakened)
    #expect(change.ground == .moved)
  }

  @Test("A reworded passage is told from a new one, with the words that only one of them has")
  func reworded() throws {
    let change = element(
      [Line(Self.shelter, "C-1.1")],
      [
        Line("The Ministry shall run a shelter with twelve places for victims.", "C-1.1"),
        Line("Courts may award damages out of seized property.", "C-1.1", .operationalised),
      ])
    #expect(change.verdict.change == .strengthened)
    #expect(change.ground == .newText)
    #expect(Set(change.passages.map(\.kind)) == [.reworded, .added])
    let pair = try #require(change.passages.first { $0.kind == .reworded })
    let earlier = try #require(pair.earlier)
    let later = try #require(pair.later)
    #expect(pair.earlierOnly.map { String(earlier.quote[$0]) } == ["open", "ten"])
    #expect(pair.laterOnly.map { String(later.quote[$0]) } == ["run", "twelve"])
  }

  @Test(
    "A dropped element shows the passage that is gone, or the one that stands and no longer counts")
  func dropped() throws {
    let gone = element([Line(Self.shelter, "C-1.1")], [Line("Roads are built in the north.")])
    #expect(gone.verdict.change == .dropped)
    #expect(gone.ground == .textGone)
    #expect(gone.passages.first?.earlier?.quote == Self.shelter)
    #expect(gone.passages.first?.later == nil)

    let stands = element([Line(Self.shelter, "C-1.1")], [Line(Self.shelter)])
    #expect(stands.ground == .surroundings)
    #expect(stands.passages.first?.later?.quote == Self.shelter)
    #expect(stands.passages.first?.later?.level == nil)
  }

  @Test("Sentences that share only common words are not taken for each other")
  func common() {
    let lines = ["police", "courts", "schools", "hospitals"].map {
      Line("The Government shall provide the \($0) with the means that are needed.")
    }
    let change = element(
      lines + [
        Line("The Government shall provide the ships with the charts of the coast.", "C-1.1")
      ],
      lines + [
        Line("The Government shall provide the nurses with the training in first aid.", "C-1.1")
      ])
    #expect(Set(change.passages.map(\.kind)) == [.added, .dropped])
  }

  @Test("Where one plan could not be read nothing is added or dropped")
  func unread() {
    let read = Sketch.plan("a", [Line(Self.shelter, "C-1.1")])
    for other in [Sketch.failed("b"), Sketch.plan("b", unreadPages: [2])] {
      let result = comparison(read, other)
      #expect(
        result.elements.allSatisfy { $0.verdict.change == .notComparable } || other.reading != nil)
      #expect(!result.elements.contains { $0.verdict.change == .dropped })
    }
    #expect(comparison(read, Sketch.failed("b")).activities.obstacle == .unread)
  }

  @Test("What fell in a plan with unread pages is told with reserve")
  func reserve() {
    let result = comparison(
      Sketch.plan("a", [Line(Self.shelter, "C-1.1", .operationalised)]),
      Sketch.plan("b", [Line(Self.shelter, "C-1.1", .mentioned)], unreadPages: [3]))
    #expect(result.elements[0].verdict.change == .weakened)
    #expect(result.elements[0].verdict.isReserved)
  }

  @Test("Across languages elements are compared, and passages are not aligned")
  func languages() {
    let result = comparison(
      Sketch.plan("a", [Line(Self.shelter, "C-1.1")]),
      Sketch.plan("b", [Line("Le ministère ouvre un foyer.", "C-1.1")], language: "fr"))
    #expect(!result.isAligned)
    #expect(result.passages == nil)
    #expect(result.elements[0].passages.map(\.kind) == [.unaligned, .unaligned])
    #expect(result.activities.obstacle == .language)
  }

  @Test("Every passage of both plans is counted once")
  func counts() {
    let result = comparison(
      Sketch.plan("a", [Line(Self.shelter), Line("Wells are dug in the villages of the south.")]),
      Sketch.plan("b", [Line(Self.shelter, section: "9 Annex"), Line("Taxes fall next year.")]))
    #expect(
      result.passages
        == PassageCounts(kept: 0, moved: 1, reworded: 0, added: 1, dropped: 1))
  }
}
