import AnalysisModel
import Testing

@testable import Pipeline

@Suite("Guessing what the manifest leaves out")
struct PlanGuessingTests {
  private static let guessing = PlanGuessing()

  static let periods: [(String, Int?, Int?)] = [
    ("National Plan 2024–2028", 2024, 2028), ("Plan 2024/28", 2024, 2028),
    ("Plan 2024 - 2028", 2024, 2028), ("Plan from 2024 to 2028", 2024, 2028),
    ("Plano de 2024 a 2028", 2024, 2028), ("خطة ٢٠٢٤–٢٠٢٧", 2024, 2027),
    ("план на 2026–2030 годы", 2026, 2030),
    ("plan_2024_2028", 2024, 2028), ("Plan 2025", 2025, nil),
    ("Plan 2025, adopted 2025", 2025, nil),
    ("Reports of 2019 and 2023", nil, nil), ("Plan", nil, nil), ("Act No. 1834", nil, nil),
    ("Resolution 123456", nil, nil), ("signed 2024-03-01", 2024, nil), ("1900–2024", 2024, nil),
  ]

  @Test("Years are found in titles and file names", arguments: periods)
  func period(text: String, start: Int?, end: Int?) {
    let period = PlanGuessing.period(in: text, source: .title)
    #expect(period?.start == start)
    #expect(period?.end == end)
  }

  static let countries: [(String?, String, String?, PlanGuess.Source?)] = [
    ("National Plan of Cambodia", "x.pdf", "KHM", .title),
    ("Plan national du Cambodge", "x.pdf", "KHM", .title),
    ("Plan of Papua New Guinea", "x.pdf", "PNG", .title),
    ("National Plan", "khm-plan.pdf", "KHM", .fileName),
    ("National Plan", "in/KHM_2024.pdf", "KHM", .fileName),
    ("National Plan", "plan-for-kenya.pdf", "KEN", .fileName),
    ("Thailand and Cambodia", "x.pdf", nil, nil), (nil, "and-plan.pdf", nil, nil),
    (nil, "per-capita.pdf", nil, nil), (nil, "plan.pdf", nil, nil), (nil, "khmer.pdf", nil, nil),
    ("خطة كمبوديا", "x.pdf", "KHM", .title),
  ]

  @Test("A country is found where one alone is named", arguments: countries)
  func country(title: String?, path: String, code: String?, source: PlanGuess.Source?) {
    let guess = Self.guessing.guess(title: title, path: path).country
    #expect(guess?.code == code)
    #expect(guess?.source == source)
  }
}
