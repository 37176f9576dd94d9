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
    #expect(text.contains("Same level, other numbers or less granted\n  = 3 → 1\n    SAM-01.1"))
    #expect(text.components(separatedBy: "Run 3 shelters.").count == 2)
    let page = try renderer().html(comparison)
    #expect(page.contains("<h4>3 → 1</h4>") && page.contains("SAM-01.2"))
    #expect(try renderer().csv(comparison).contains(",3 → 1,,,abc"))
    #expect(try !renderer().text(Self.comparison()).contains("Same level"))
  }

  @Test("CSV and JSON have the changes with their quotes")
  func data() throws {
    let lines = try renderer().csv(Self.comparison()).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [27])
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

  /// What a count of each kind is called in a language, for changes of verdicts, passages, measures and runs.
  struct Counts: CustomTestStringConvertible, Sendable {
    let language: ReportLanguage
    let items: String
    let elements: String
    let passages: String
    let measures: String
    let runs: String
    var testDescription: String { language.rawValue }
  }

  static let counts = [
    Counts(
      language: .english,
      items:
        "Items: 0 added, 0 strengthened, 1 weakened, 0 dropped, 0 contradicted, 0 unchanged, 0 not comparable",
      elements: "Elements: 0 added, 0 strengthened, 2 weakened",
      passages:
        "Passages of both plans, evidence or not: 1 the same, 0 moved, 1 reworded, 2 new, 3 gone",
      measures: "Measures: 2 added, 0 changed, 1 dropped, 0 unchanged",
      runs: "Verdicts on elements: 1 unchanged, 0 changed"),
    Counts(
      language: .french,
      items:
        "Points : 0 ajouté, 0 renforcé, 1 affaibli, 0 supprimé, 0 contredit, 0 inchangé, 0 non comparable",
      elements: "Éléments : 0 ajouté, 0 renforcé, 2 affaiblis",
      passages:
        "Passages des deux plans, preuves ou non : 1 inchangé, 0 déplacé, 1 reformulé, 2 nouveaux, 3 disparus",
      measures: "Mesures : 2 ajoutées, 0 modifiée, 1 supprimée, 0 inchangée",
      runs: "Appréciations des éléments : 1 inchangée, 0 changée"),
    Counts(
      language: .spanish,
      items:
        "Puntos: 0 añadidos, 0 reforzados, 1 debilitado, 0 suprimidos, 0 contradichos, 0 sin cambios, 0 no comparables",
      elements: "Elementos: 0 añadidos, 0 reforzados, 2 debilitados",
      passages:
        "Pasajes de ambos planes, sean evidencia o no: 1 igual, 0 trasladados, 1 reformulado, 2 nuevos, 3 desaparecidos",
      measures: "Medidas: 2 añadidas, 0 modificadas, 1 suprimida, 0 sin cambios",
      runs: "Valoraciones de los elementos: 1 sin cambios, 0 con cambios"),
  ]

  @Test(
    "Words beside numbers agree with them, and with the gender of what is counted",
    arguments: counts)
  func agreement(_ counts: Counts) throws {
    let weaker = VerdictChange(
      earlier: Standing(level: .elaborated, status: .elaborated),
      later: Standing(level: .mentioned, status: .mentioned), isLaterWhole: true)
    let activity = try #require(SamplePlans.read.reading?.activities.first)
    func measure(_ kind: ActivityChange.Kind) -> ActivityChange {
      ActivityChange(
        kind: kind, similarity: nil, earlier: kind == .added ? nil : activity,
        later: kind == .dropped ? nil : activity, hasMoved: false, fields: [])
    }
    let elements = ["SAM-01.1", "SAM-01.2"].map {
      ElementChange(
        element: Element.ID(rawValue: $0), isCore: true, verdict: weaker, ground: nil, passages: [])
    }
    let plan = ComparedPlan(SamplePlans.read)
    let pair = Comparison.plans([
      PlanComparison(
        earlier: plan, later: plan, isAligned: true,
        passages: PassageCounts(kept: 1, moved: 0, reworded: 1, added: 2, dropped: 3),
        items: [
          ItemChange(
            framework: "sample-2020", item: "SAM-01", verdict: weaker, elements: elements)
        ],
        activities: ActivityComparison(
          obstacle: nil, changes: [measure(.added), measure(.added), measure(.dropped)]))
    ])
    let runs = Comparison.runs(
      RunComparison(
        earlier: ComparedRun(path: "a", version: "1"), later: ComparedRun(path: "b", version: "1"),
        lexicons: [], settings: [],
        documents: [
          DocumentComparison(
            earlier: plan, later: plan, unchanged: 1, changes: [], items: [], pages: [],
            passagesEarlierOnly: 0, passagesLaterOnly: 0)
        ], earlierOnly: [], laterOnly: []))
    let renderer = try renderer(counts.language)
    let text = renderer.text(pair)
    for line in [counts.items, counts.elements, counts.passages, counts.measures] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(renderer.text(runs).contains(counts.runs))
    #expect(renderer.html(runs).contains(counts.runs + "."))
    func behindColon(_ line: String) -> String {
      String(line.split(separator: ": ", maxSplits: 1).last ?? "")
    }
    let page = renderer.html(pair)
    #expect(page.contains(behindColon(counts.passages)))
    #expect(page.contains(behindColon(counts.measures)))
  }

  @Test(
    "Two runs without a common plan say so, and how plans are paired",
    arguments: [
      (ReportLanguage.english, "No plan stands in both runs", "file name"),
      (.french, "Aucun plan ne figure dans les deux analyses", "nom de fichier"),
      (.spanish, "Ningún plan está en ambos análisis", "nombre de archivo"),
    ])
  func strangers(language: ReportLanguage, sentence: String, pairing: String) throws {
    let runs = Comparison.runs(
      RunComparison(
        earlier: ComparedRun(path: "a", version: "1"), later: ComparedRun(path: "b", version: "1"),
        lexicons: [], settings: [], documents: [],
        earlierOnly: [ComparedPlan(SamplePlans.read)],
        laterOnly: [ComparedPlan(SamplePlans.partial)]))
    let renderer = try renderer(language)
    for text in [renderer.text(runs), renderer.html(runs)] {
      #expect(text.contains(sentence) && text.contains(pairing))
      #expect(!text.contains(try ReportWords(language)("Verdicts on elements")))
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
