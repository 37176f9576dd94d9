import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("What reports say of a plan's own activities")
struct AuditPartsTests {
  private static func report(
    inText: [Int] = [], total: StatedTotal? = nil, itemsOfCells: [Int: [Item.ID]] = [:],
    language: ReportLanguage = .english
  ) throws -> String {
    let reading = try #require(SamplePlans.read.reading)
    let audit = ActivityAudit(
      activities: [0],
      lacks: ActivityLack.Aspect.allCases.map { aspect in
        ActivityLack(
          aspect: aspect, noColumn: [0], empty: [], undetermined: [], existing: [],
          inText: aspect == .indicator ? inText : [])
      },
      budget: BudgetAudit(
        amounts: [
          BudgetAmount(
            activities: [0], currency: "EUR", hundredths: 115_000_000, source: "", year: nil)
        ],
        unsummed: [UnsummedBudget(activities: [0], reason: .range, text: "5–10")], total: total),
      itemsOfCells: itemsOfCells)
    let plan = AnalyzedPlan(
      document: SamplePlans.read.document,
      reading: PlanReading(
        sha256: reading.sha256, format: .pdf, bytes: 1, title: nil, language: reading.language,
        hasLexicon: true, subjects: reading.subjects, isAboutSubject: true, pages: reading.pages,
        warnings: [], sectionPaths: reading.sectionPaths,
        sectionSubjects: reading.sectionSubjects, passages: reading.passages,
        evidence: reading.evidence, elements: reading.elements, items: reading.items,
        activities: reading.activities, audit: audit))
    return try ReportRenderer(
      frameworks: [SamplePlans.framework], subjects: SamplePlans.subjects,
      provenance: SamplePlans.provenance, language: language
    ).planReports(plan).markdown
  }

  @Test("The total that the plan states stands beside the sum, with the difference")
  func total() throws {
    let total = StatedTotal(
      currency: "", hundredths: 120_000_000, text: "Total: 1,200,000", page: 3)
    let report = try Self.report(total: total)
    for line in [
      "| total that the plan states | EUR 1,200,000 |",
      "| sum of the activities' amounts | EUR 1,150,000 |",
      "| stated total less the sum | EUR 50,000 |",
      "The sum leaves out 1 cell that could not be summed.", "- Total: 1,200,000 ",
    ] { #expect(report.contains(line), "\(line)") }
    let less = StatedTotal(currency: "EUR", hundredths: 100_000_000, text: "Total", page: nil)
    #expect(try Self.report(total: less).contains("| EUR −150,000 |"))
    let other = StatedTotal(currency: "USD", hundredths: 100_000_000, text: "Total", page: nil)
    #expect(try !Self.report(total: other).contains("less the sum"))
    #expect(try !Self.report().contains("total that the plan states"))
  }

  @Test("A target in words is told beside the lack of a column, in the language of the report")
  func targets() throws {
    #expect(
      try Self.report(inText: [0]).contains("with a measurable target in their own words"))
    #expect(try !Self.report().contains("measurable target"))
    #expect(try Self.report(inText: [0], language: .french).contains("une cible mesurable"))
    #expect(try Self.report(inText: [0], language: .spanish).contains("una meta medible"))
  }

  @Test("An item that names in cells prove is not among those that no activity serves")
  func proven() throws {
    let item = try #require(SamplePlans.framework.items.first)
    let unserved = "- \(item.id) \(item.name)"
    #expect(try Self.report().contains(unserved))
    #expect(try !Self.report(itemsOfCells: [0: [item.id]]).contains(unserved))
  }
}
