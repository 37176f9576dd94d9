internal import AnalysisModel
internal import Assessing
internal import Foundation
internal import Loading
internal import Testing

@testable import Pipeline

/// The shipped vocabulary against column headings of action tables, which are of our own wording.
@Suite("Columns of action tables in six languages")
struct ColumnVocabularyTests {
  private static let lexicons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()

  static let columns: [(String, [(String, ActivityField)])] = [
    (
      "en",
      [
        ("Performer", .responsible), ("Co-performer", .partners),
        ("Implementing ministry", .responsible),
        ("Indicative outcome", .output), ("Financial assessment", .budget),
        ("Priority programmes and actions", .activity), ("Funding status", .status),
        ("Lead agency", .responsible), ("Timeline (years 1-5)", .time),
        ("Source of funding", .source),
      ]
    ),
    (
      "fr",
      [
        ("CT, MT, LT", .time), ("Acteurs clés", .responsible), ("Action à prendre", .activity),
        ("Effets attendus", .output), ("Structures associées", .partners),
      ]
    ),
    (
      "es",
      [
        ("Entidades implementadoras", .responsible), ("Aliados estratégicos", .partners),
        ("Acciones a implementar", .activity), ("Tiempo estimado", .time),
      ]
    ),
    (
      "pt",
      [
        ("Entidade promotora", .responsible), ("Entidades envolvidas", .partners),
        ("Medida prioritária", .activity), ("Tempo previsto", .time),
      ]
    ),
    (
      "ru",
      [
        ("Ответственная организация", .responsible), ("Соисполнители", .partners),
        ("Приоритетные мероприятия", .activity), ("Временные рамки", .time),
      ]
    ),
    (
      "ar",
      [
        ("الجهات المنفذة", .responsible), ("الشركاء الرئيسيون", .partners),
        ("الأنشطة المخططة", .activity), ("الجدول الزمني المقترح", .time),
      ]
    ),
  ]

  /// What all tests read, once, without the terms of frameworks.
  private static let library = Result {
    try LexiconLibrary(directory: lexicons, digest: { _ in "" }).selecting([])
  }

  private static func scanner(_ language: String) throws -> LanguageScanner {
    try LanguageScanner(library: library.get(), language: LanguageTag(rawValue: language))
  }

  @Test("Each heading has its meaning", arguments: columns)
  func meanings(language: String, headings: [(String, ActivityField)]) throws {
    let scanner = try Self.scanner(language)
    for (text, field) in headings {
      #expect(activityField(scanner.hits(in: text), inColumn: text) == field, "\(text)")
    }
  }

  @Test(
    "A word of a sentence above the columns names none; one that begins a long name does",
    arguments: [
      ("Reduce morbidity and mortality due to main communicable diseases", nil),
      ("Make the health system accessible, responsive, accountable and resilient.", nil),
      ("Responsible ministry and all those that it asks for help", .responsible),
      ("Costs / in thousands of the country's own money, all years", .budget),
      ("5. Indicators by which the public can see what was reached", .indicator),
    ] as [(String, ActivityField?)])
  func sentences(text: String, field: ActivityField?) throws {
    let scanner = try Self.scanner("en")
    #expect(activityField(scanner.hits(in: text), inColumn: text) == field)
  }

  @Test("A word with the same stem as a project's is none")
  func projections() throws {
    let scanner = try Self.scanner("en")
    #expect(activityField(scanner.hits(in: "Projections")) == nil)
  }
}
