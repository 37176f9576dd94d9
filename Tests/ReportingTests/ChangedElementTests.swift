import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("How a changed element is told")
struct ChangedElementTests {
  private func renderer() throws -> ComparisonRenderer {
    try ComparisonRenderer(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
      lexiconDigest: "abc", language: .english)
  }

  /// An element in two editions, with the passage that each rests on.
  private static func change(
    _ change: (Level, Level), passages: (Level, Level), isDenied: Bool = false,
    flags: [Flag] = [], figures: [FigureChange] = [], narrowings: [Narrowing] = []
  ) throws -> Comparison {
    let reading = try #require(SamplePlans.read.reading)
    func standing(_ level: Level, isDenied: Bool = false) -> Standing {
      Standing(level: level, status: Status(level), isDenied: isDenied)
    }
    func side(_ quote: String, _ level: Level, _ flags: [Flag] = []) -> ComparedPassage {
      ComparedPassage(
        SamplePlans.passage(
          "x", "SAM-01", "SAM-01.1", level, score: 1, page: 3, quote: quote, marked: [],
          flags: flags), in: reading)
    }
    let verdict = VerdictChange(
      earlier: standing(change.0), later: standing(change.1, isDenied: isDenied))
    let whole = VerdictChange(earlier: standing(.elaborated), later: standing(.elaborated))
    let element = ElementChange(
      element: "SAM-01.1", isCore: true, verdict: verdict, ground: .reworded,
      passages: [
        PassagePair(
          kind: .added, earlier: nil, later: side("Belmark has shelters.", .mentioned)),
        PassagePair(
          kind: .reworded, similarity: 0.9, earlier: side("Train 400 guards.", passages.0),
          later: side("Train fifty guards.", passages.1, flags), figures: figures,
          narrowings: narrowings),
      ], reasons: [1])
    return .plans([
      PlanComparison(
        earlier: ComparedPlan(SamplePlans.read), later: ComparedPlan(SamplePlans.read),
        isAligned: true, passages: nil,
        items: [
          ItemChange(
            framework: "sample-2020", item: "SAM-01", verdict: whole, elements: [element])
        ], activities: ActivityComparison(obstacle: .noneInLater, changes: []))
    ])
  }

  @Test(
    "Of what is contradicted the passage that denies is quoted, and the items of which a part is are counted"
  )
  func contradicted() throws {
    let comparison = try Self.change(
      (.elaborated, .mentioned), passages: (.elaborated, .absent), isDenied: true,
      flags: [.negated])
    let text = try renderer().text(comparison)
    #expect(text.contains("× SAM-01.1"))
    #expect(text.contains("“Train fifty guards.”") && !text.contains("Belmark"))
    #expect(text.contains("(1 item with a part that is contradicted"))
    #expect(try renderer().html(comparison).contains("1 item with a part that is contradicted"))
  }

  @Test("Numbers that changed are told beside a changed verdict, with the lower one named")
  func changedNumbers() throws {
    let figures = [FigureChange(earlier: "400", later: "fifty", direction: .lower)]
    let weakened = try Self.change(
      (.elaborated, .mentioned), passages: (.elaborated, .mentioned), figures: figures)
    #expect(
      try renderer().text(weakened).contains(
        "its passage is worded otherwise; 400 → fifty (lower)"))
    #expect(try renderer().html(weakened).contains("400 → fifty (lower)"))
  }

  @Test(
    "The pair that a change rests on is shown, with what it no longer grants",
    arguments: [
      (ReportLanguage.english, "no longer for all, a condition was added"),
      (.french, "plus pour tous, une condition a été ajoutée"),
      (.spanish, "ya no para todas las personas, se añadió una condición"),
    ])
  func narrowed(language: ReportLanguage, clause: String) throws {
    let comparison = try Self.change(
      (.elaborated, .mentioned), passages: (.elaborated, .mentioned),
      narrowings: [.notForAll, .conditionAdded])
    let renderer = try ComparisonRenderer(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
      lexiconDigest: "abc", language: language)
    #expect(renderer.text(comparison).contains("; \(clause)\n"))
    #expect(renderer.html(comparison).contains("; \(clause)</span>"))
    #expect(renderer.csv(comparison).contains("not_for_all"))
  }

  @Test("Elements that are weakened are counted beside items that are not, and named there")
  func hiddenLosses() throws {
    let comparison = try Self.change(
      (.elaborated, .mentioned), passages: (.elaborated, .mentioned))
    let lead =
      "Items: 0 added, 0 strengthened, 0 weakened, 0 dropped, 0 contradicted; "
      + "elements: 0 added, 0 strengthened, 1 weakened, 0 dropped, 0 contradicted."
    let count =
      "1 item at the same or a higher level with elements that are weakened, dropped or contradicted"
    let losses = "less in a part, which the level of the whole does not tell: SAM-01.1"
    let page = try renderer().html(comparison)
    let text = try renderer().text(comparison)
    for part in [lead, count, losses, "elements: 1 weakened"] {
      #expect(page.contains(part), "\(part)")
      #expect(text.contains(part) || part == lead, "\(part)")
    }
    #expect(try renderer().csv(comparison).contains(",weakened 1,abc"))
    let json = try renderer().json(comparison)
    #expect(json.contains("\"counts\" : {\n        \"elements\" : {"))
  }

  @Test("The same level is only said of passages at the same level")
  func refiguredLevels() throws {
    let figures = [FigureChange(earlier: "400", later: "fifty", direction: .lower)]
    let apart = try Self.change(
      (.elaborated, .elaborated), passages: (.elaborated, .mentioned), figures: figures)
    #expect(try !renderer().text(apart).contains("Same level"))
    let same = try Self.change(
      (.elaborated, .elaborated), passages: (.elaborated, .elaborated), figures: figures)
    #expect(
      try renderer().text(same).contains(
        "Same level, other numbers or less granted\n  = 400 → fifty (lower)"))
  }
}
