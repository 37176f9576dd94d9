import AnalysisModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Rendering comparisons")
struct ComparisonRendererTests {
  private func renderer(_ language: ReportLanguage = .english) throws -> ComparisonRenderer {
    try ComparisonRenderer(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
      lexiconDigest: "abc", language: language)
  }

  private static let quotes = (
    earlier: "Shelters <10 places> open in spring.", later: "Shelters <10 places> open in autumn."
  )

  private static func passage(_ quote: String, _ level: Level, page: Int) -> Evidence {
    SamplePlans.passage(
      "x", "SAM-01", "SAM-01.1", level, score: 1, page: page, quote: quote, marked: ["Shelters"])
  }

  /// A weakened element in two editions, of which the later was read in part.
  private static func comparison(after start: String = "") throws -> Comparison {
    let earlier = passage(start + quotes.earlier, .elaborated, page: 3)
    let later = passage(start + quotes.later, .mentioned, page: 4)
    let reading = try #require(SamplePlans.read.reading)
    func standing(_ level: Level) -> Standing { Standing(level: level, status: Status(level)) }
    let verdict = VerdictChange(
      earlier: standing(.elaborated), later: standing(.mentioned), isLaterWhole: false)
    func range(_ quote: String, _ word: String) -> [TextRange] {
      quote.firstRange(of: word).map { found in
        [
          TextRange(
            utf8: quote.utf8.distance(
              from: quote.startIndex, to: found.lowerBound)..<quote.utf8.distance(
                from: quote.startIndex, to: found.upperBound))
        ]
      } ?? []
    }
    let element = ElementChange(
      element: "SAM-01.1", isCore: true, verdict: verdict, ground: .reworded,
      passages: [
        PassagePair(
          kind: .reworded, similarity: 0.8,
          earlier: ComparedPassage(earlier, in: reading),
          later: ComparedPassage(later, in: reading),
          earlierOnly: range(earlier.quote, "spring"),
          laterOnly: range(later.quote, "autumn"))
      ])
    return .plans([
      PlanComparison(
        earlier: ComparedPlan(SamplePlans.read), later: ComparedPlan(SamplePlans.partial),
        isAligned: true,
        passages: PassageCounts(kept: 1, moved: 0, reworded: 1, added: 2, dropped: 0),
        items: [
          ItemChange(
            framework: "sample-2020", item: "SAM-01", verdict: verdict, elements: [element])
        ], activities: ActivityComparison(obstacle: .noneInLater, changes: []))
    ])
  }

  @Test("The page shows both quotes, what only one of them has, and what could not be read")
  func page() throws {
    let page = try renderer().html(Self.comparison())
    for part in [
      "<mark>Shelters</mark> &lt;10 places&gt; open in <del>spring</del>.",
      "open in <ins>autumn</ins>.", "bor-2019 was read in part: 1 of 4 pages could not be read.",
      "pages of the weaker plan could not be read", "reworded, 80 % alike",
      "nothing is called dropped", "script-src", "http://", "https://",
    ] {
      let isWanted = !["script-src", "http://", "https://"].contains(part)
      #expect(page.contains(part) == isWanted, "\(part)")
    }
  }

  @Test("The terminal gets the same without markup, with colour only where it is asked for")
  func text() throws {
    let plain = try renderer().text(Self.comparison())
    #expect(plain.contains("↓ SAM-01.1 Priority of rights: 2 elaborated → 1 mentioned"))
    #expect(plain.contains("“Shelters <10 places> open in spring.”"))
    #expect(plain.contains("p. 3"))
    #expect(!plain.contains("\u{1B}"))
    #expect(try renderer().text(Self.comparison(), isColoured: true).contains("\u{1B}[31m"))
  }

  @Test("Of long quotes that begin alike the terminal shows what differs")
  func longQuotes() throws {
    let start = String(repeating: "many words that both have ", count: 12)
    let text = try renderer().text(Self.comparison(after: start))
    #expect(text.contains("“[…] many words that both have \(Self.quotes.earlier)”"))
    #expect(text.contains(Self.quotes.later))
    #expect(!text.contains(start))
    #expect(try renderer().text(Self.comparison(after: "A b ")).contains("“A b Shelters"))
  }

  @Test("Verdicts that are the same over other numbers are told once, with their numbers")
  func otherNumbers() throws {
    let reading = try #require(SamplePlans.read.reading)
    let standing = Standing(level: .elaborated, status: .elaborated)
    let verdict = VerdictChange(earlier: standing, later: standing, isLaterWhole: true)
    func side(_ quote: String) -> ComparedPassage {
      ComparedPassage(Self.passage(quote, .elaborated, page: 3), in: reading)
    }
    let pair = PassagePair(
      kind: .reworded, similarity: 0.9, earlier: side("Run 3 shelters."),
      later: side("Run 1 shelters."), figures: [FigureChange(earlier: "3", later: "1")])
    let elements = ["SAM-01.1", "SAM-01.2"].map {
      ElementChange(
        element: Element.ID(rawValue: $0), isCore: true, verdict: verdict, ground: nil,
        passages: [pair])
    }
    let comparison = Comparison.plans([
      PlanComparison(
        earlier: ComparedPlan(SamplePlans.read), later: ComparedPlan(SamplePlans.partial),
        isAligned: true, passages: nil,
        items: [
          ItemChange(
            framework: "sample-2020", item: "SAM-01", verdict: verdict, elements: elements)
        ], activities: ActivityComparison(obstacle: .noneInLater, changes: []))
    ])
    let text = try renderer().text(comparison)
    #expect(text.contains("Same level, other numbers\n  = 3 → 1\n    SAM-01.1"))
    #expect(text.components(separatedBy: "Run 3 shelters.").count == 2)
    let page = try renderer().html(comparison)
    #expect(page.contains("<h4>3 → 1</h4>") && page.contains("SAM-01.2"))
    #expect(try renderer().csv(comparison).contains(",3 → 1,abc"))
    #expect(try !renderer().text(Self.comparison()).contains("Same level"))
  }

  @Test("CSV and JSON have the changes with their quotes")
  func data() throws {
    let lines = try renderer().csv(Self.comparison()).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [25])
    #expect(lines[0].hasSuffix("lexicon_digest"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",abc") })
    #expect(try renderer().text(Self.comparison()).contains("lexicons abc"))
    #expect(lines[2].contains("Shelters <10 places> open in spring."))
    let json = try renderer().json(Self.comparison())
    #expect(json.contains("\"change\" : \"weakened\""))
  }

  @Test("A page leads to the method page from where it stands, and nowhere where that is not known")
  func method() throws {
    let page = try renderer().html(Self.comparison(), method: "../out 1/method.html")
    #expect(page.contains("<a href=\"../out%201/method.html\">"))
    #expect(try !renderer().html(Self.comparison()).contains("method.html"))
  }

  @Test(
    "Why a document could not be read is said in the language of the comparison",
    arguments: [ReportLanguage.french, .spanish])
  func reasons(language: ReportLanguage) throws {
    let reason = "2 of 38 pages could not be read: 1, 38"
    let plan = ComparedPlan(
      AnalyzedPlan(
        document: RunDocument(
          plan: PlanRecord(id: "p", path: "p.pdf"), status: .notAssessable, reason: reason,
          sha256: nil,
          pages: 38, language: nil, seconds: 0, warnings: []), reading: nil))
    let comparisons: [Comparison] = [
      .groups(GroupComparison(columns: ["country"], groups: [], leftOut: [plan])),
      .plans([
        PlanComparison(
          earlier: plan, later: plan, isAligned: true, passages: nil, items: [],
          activities: ActivityComparison(obstacle: .noneInLater, changes: []))
      ]),
    ]
    let told = try ProgramSentence(ReportWords(language))(reason)
    for comparison in comparisons {
      for text in [
        try renderer(language).html(comparison), try renderer(language).text(comparison),
      ] {
        #expect(text.contains(told) && !text.contains(reason))
      }
    }
  }

  @Test("A page in French says nothing of its own in English")
  func french() throws {
    let page = try renderer(.french).html(Self.comparison())
    #expect(page.contains("affaibli"))
    #expect(!page.contains("weakened by"))
    #expect(!page.contains("reworded"))
  }
}
