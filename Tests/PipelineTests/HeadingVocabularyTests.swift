import AnalysisModel
import Assessing
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The headings of the shipped vocabularies, on headings as plans in six languages have them.
@Suite("Headings in six languages")
struct HeadingVocabularyTests {
  private static let lexicons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()

  struct Plan: CustomTestStringConvertible, Sendable {
    let language: String
    let headings: [(String, SectionRole)]

    var testDescription: String { language }
  }

  static let plans: [Plan] = [
    Plan(
      language: "en",
      headings: [
        ("Foreword", .foreword), ("List of abbreviations", .acronyms),
        ("2. Situation analysis", .context), ("3. Legal framework", .legal),
        ("4. Guiding principles", .principles), ("5. Strategic objectives", .objectives),
        ("6. Action plan", .activities), ("7. Monitoring and evaluation", .monitoring),
        ("8. Budget", .budget), ("Bibliography", .bibliography), ("Annex 1", .annex),
        ("The harbour and the mill", .body), ("9. Resources", .budget),
        ("Means and Resources", .budget), ("Financial resources", .budget),
        ("Tip 2. Know Your Resources", .body), ("Harbour Resources", .body),
      ]),
    Plan(
      language: "fr",
      headings: [
        ("Avant-propos", .foreword), ("Sigles et abréviations", .acronyms),
        ("Chapitre II : Analyse de la situation", .context), ("3.2 Cadre juridique", .legal),
        ("Bilan du premier plan", .evaluation), ("Principes directeurs", .principles),
        ("3.2 Objectifs", .objectives), ("Objectifs spécifiques", .objectives),
        ("Matrice des activités", .activities), ("Cadre logique", .activities),
        ("Renforcer le cadre juridique", .activities), ("Suivi-évaluation", .monitoring),
        ("Budget prévisionnel", .budget), ("Références bibliographiques", .bibliography),
        ("Annexe 2", .annex), ("Le port et le moulin", .body),
      ]),
    Plan(
      language: "es",
      headings: [
        ("Presentación", .foreword), ("Siglas y acrónimos", .acronyms), ("Índice", .contents),
        ("Capítulo 2. Diagnóstico", .context), ("Marco jurídico", .legal),
        ("Evaluación del plan anterior", .evaluation), ("Principios rectores", .principles),
        ("4.1 Objetivos específicos", .objectives), ("Matriz de acciones", .activities),
        ("Líneas de actuación", .activities), ("Seguimiento y evaluación", .monitoring),
        ("Presupuesto", .budget), ("Bibliografía", .bibliography), ("Anexo I", .annex),
        ("El puerto y el molino", .body), ("Recursos", .budget), ("Recursos del puerto", .body),
      ]),
    Plan(
      language: "pt",
      headings: [
        ("Prefácio", .foreword), ("Lista de siglas", .acronyms), ("Sumário", .contents),
        ("2. Enquadramento", .context), ("Marco legal", .legal),
        ("Avaliação do plano anterior", .evaluation), ("Princípios orientadores", .principles),
        ("Objetivos estratégicos", .objectives), ("Plano de ação", .activities),
        ("Eixo 3. Proteção", .activities), ("Monitorização e avaliação", .monitoring),
        ("Orçamento", .budget), ("Referências bibliográficas", .bibliography),
        ("Anexo 1", .annex), ("O porto e o moinho", .body),
      ]),
    Plan(
      language: "ru",
      headings: [
        ("Предисловие", .foreword), ("Перечень сокращений", .acronyms), ("Содержание", .contents),
        ("ГЛАВА 1. АНАЛИЗ СИТУАЦИИ", .context), ("2. Правовая основа", .legal),
        ("Итоги реализации предыдущего плана", .evaluation), ("Основные принципы", .principles),
        ("Цели и задачи", .objectives), ("План мероприятий", .activities),
        ("Совершенствование правовой базы", .activities),
        ("Мониторинг и оценка", .monitoring), ("Источники финансирования", .budget),
        ("Список литературы", .bibliography), ("Приложение 1", .annex),
        ("Гавань и мельница", .body),
      ]),
    Plan(
      language: "ar",
      headings: [
        ("تمهيد", .foreword), ("قائمة الاختصارات", .acronyms), ("المحتويات", .contents),
        ("الفصل الأول: تحليل الوضع الراهن", .context), ("الإطار القانوني", .legal),
        ("الدروس المستفادة", .evaluation), ("المبادئ التوجيهية", .principles),
        ("الأهداف الاستراتيجية", .objectives), ("خطة العمل", .activities),
        ("مصفوفة الأنشطة", .activities), ("المتابعة والتقييم", .monitoring),
        ("الميزانية التقديرية", .budget), ("المصادر والمراجع", .bibliography),
        ("الملحق الأول", .annex), ("الميناء والطاحونة", .body),
      ]),
  ]

  @Test("Each names its section's role", arguments: plans)
  func headings(_ plan: Plan) throws {
    let reading = try Self.reading(in: plan.language)
    for (text, role) in plan.headings {
      let found = try Self.role(of: [.heading(text)], reading)
      #expect(found == role, "\(text)")
    }
  }

  private static func role(
    of lines: [LiteralScan.Line], _ reading: HeadingReading
  ) throws -> SectionRole {
    try reading.roles(of: LiteralScan(lines, finding: [:]).document)[0]
  }

  private static func reading(in language: String) throws -> HeadingReading {
    try HeadingReading(language: LanguageTag(rawValue: language), lexiconDirectory: lexicons)
  }

  @Test("A language without a vocabulary has no roles but the file's own")
  func unknown() throws {
    let role = try Self.role(of: [.heading("Inleiding")], Self.reading(in: "nl"))
    #expect(role == .body)
  }

  @Test("A language's code cannot name a file elsewhere")
  func path() throws {
    let role = try Self.role(
      of: [.heading("Foreword")], Self.reading(in: "../common/en"))
    #expect(role == .body)
  }
}
