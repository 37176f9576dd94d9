import AnalysisModel
import Ingesting
import Reporting
import Testing

@Suite("What the program says of documents, in the language of a report")
struct ProgramSentenceTests {
  static let reasons: [IngestFailure.Reason] = [
    .notFound, .notPermitted, .folderNotPermitted, .special, .empty,
    .unsupportedFormat(found: "a Word document"), .unsupportedFormat(found: "a ZIP archive"),
    .encrypted, .wrongPassword, .damaged(detail: "no xref"), .crashed(signal: 11),
    .crashed(signal: 9), .exited(code: 3), .timedOut(seconds: 60), .starved(seconds: 60),
    .outOfProcessorTime(seconds: 60), .outOfMemory(megabytes: 2048), .tooLarge(megabytes: 9),
    .interrupted, .changed, .unnameable, .unanswered("signal 9"),
  ]

  @Test(
    "Every reason of a failure has its words", arguments: reasons,
    [ReportLanguage.french, .spanish])
  func failures(reason: IngestFailure.Reason, language: ReportLanguage) throws {
    let told = try ProgramSentence(ReportWords(language))(reason.description)
    #expect(told != reason.description)
    #expect(!told.contains("{"))
  }

  /// Fails to compile where a reason is added, so that it is not forgotten above.
  private static func isListed(_ reason: IngestFailure.Reason) -> Bool {
    switch reason {
    case .notFound, .notPermitted, .folderNotPermitted, .special, .empty, .unsupportedFormat,
      .encrypted, .wrongPassword, .damaged, .crashed, .exited, .timedOut, .starved,
      .outOfProcessorTime, .outOfMemory, .tooLarge,
      .interrupted, .changed, .unnameable, .unanswered:
      true
    // A manifest's mistakes name its columns and lines, in English as the manifest is.
    // So do pages of a request, which no report tells of.
    case .manifest, .noSuchPages: false
    }
  }

  @Test("All reasons are tried but those of manifests")
  func complete() {
    #expect(Self.reasons.allSatisfy(Self.isListed))
  }

  @Test(
    "What a file turned out to be has its words",
    arguments: Set(ContentFormat.foundNames).sorted(), [ReportLanguage.french, .spanish])
  func contents(name: String, language: ReportLanguage) throws {
    let sentence = try ProgramSentence(ReportWords(language))
    // A name that all languages share.
    guard name != "XML" else { return }
    #expect(sentence(name) != name)
  }

  @Test(
    "Sentences keep what they name",
    arguments: [
      ("all 44 pages read", "les 44 pages ont toutes été lues"),
      (
        "2 of 38 pages could not be read: 1, 38",
        "pages qui n’ont pas pu être lues : 2 sur 38 (1, 38)"
      ),
      (
        "page 7 has no text that can be read; it is probably a scan; to have it recognised: sudo apt-get install tesseract-ocr",
        "la page 7 n’a pas de texte lisible ; il s’agit probablement d’une image numérisée ; pour la reconnaissance du texte : sudo apt-get install tesseract-ocr"
      ),
      (
        "it was read, but there is no lexicon for its language (Dutch), so nothing is said of what it lacks",
        "il a été lu, mais il n’existe pas de lexique pour sa langue (néerlandais) ; rien n’est donc dit de ce qui y manque"
      ),
      (
        "the content is a Word document, not PDF or HTML; convert it to PDF and try again",
        "le contenu n’est ni PDF ni HTML (un document Word) ; le convertir en PDF et réessayer"
      ),
      (
        "the page says its encoding is utf-8, but its bytes are not; read as CP1252",
        "la page se dit codée en utf-8, mais ses octets ne le sont pas ; lue comme CP1252"
      ),
      (
        "the page does not say its encoding; read as CP1251 by the frequency of its letters",
        "la page n’indique pas son codage ; lue comme CP1251 d’après la fréquence de ses lettres"
      ),
      (
        "page 9 was not recognised, as the time for recognition was used up; raise --ocr-timeout",
        "la page 9 n’a pas été reconnue, le temps prévu pour la reconnaissance étant épuisé ; augmenter --ocr-timeout"
      ),
      (
        "page 9 was not looked at, as there is too little memory for its picture; raise --memory",
        "la page 9 n’a pas été examinée, la mémoire étant insuffisante pour son image ; augmenter --memory"
      ),
      ("something new", "something new"),
      ("x of 3 pages could not be read: 1", "x of 3 pages could not be read: 1"),
    ])
  func values(english: String, french: String) throws {
    let sentence = ProgramSentence(try ReportWords(.french))
    #expect(sentence(english, language: LanguageTag(rawValue: "nl")) == french)
    #expect(ProgramSentence(try ReportWords(.english))(english) == english)
  }
}
