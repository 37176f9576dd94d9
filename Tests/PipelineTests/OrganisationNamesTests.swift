import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Loading
@testable import Pipeline

@Suite("Names of bodies that are no part of the State, in the languages of plans")
struct OrganisationNamesTests {
  private static let lexicons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lexicons").standardizedFileURL.path()

  @Test(
    "Where a plan says that a body is an NGO its name stands for one",
    arguments: [
      (
        "en", "Two NGOs, the Lantern Association and Open Door Velm, sent delegates.",
        "Open Door Velm"
      ),
      ("fr", "La maison est gérée par l’ONG Havre Clair.", "Havre Clair"),
      ("es", "Gestiona la línea la organización no gubernamental Puerto Seguro.", "Puerto Seguro"),
      ("pt", "A casa é gerida pela ONG Porto Seguro.", "Porto Seguro"),
      ("ru", "Приют ведёт НПО «Тихая Гавань».", "Тихая Гавань"),
    ])
  func names(language: String, statement: String, name: String) throws {
    let library = try LexiconLibrary(directory: Self.lexicons, digest: { _ in "" }).selecting([])
    let scanner = try LanguageScanner(library: library, language: LanguageTag(rawValue: language))
    let row = "1.2 | \(name) | 2027"
    let document = LiteralScan([.paragraph(statement), .paragraph(row)], finding: [:]).document
    let passages = scanner.scan(document)
    let found = passages.last?.hits.filter { $0.target == .cue(.organisation) } ?? []
    #expect(found.map { String(document.text[$0.range]) } == [name])
  }
}
