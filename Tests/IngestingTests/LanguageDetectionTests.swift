internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Telling languages")
struct LanguageDetectionTests {
  @Test(
    "A sentence or two is enough",
    arguments: [
      (
        "en",
        "The ministry opens a shelter in each district and pays its staff from the state budget every year."
      ),
      (
        "fr",
        "Le ministère ouvre un centre d'accueil dans chaque région et forme les inspecteurs du travail chaque année."
      ),
      (
        "es",
        "El ministerio abre un refugio en cada provincia y capacita a los inspectores de trabajo todos los años."
      ),
      (
        "ru",
        "Министерство открывает приют в каждом районе и обучает инспекторов труда распознавать признаки принуждения."
      ),
      (
        "ar",
        "تفتح الوزارة مأوى في كل منطقة وتدرب مفتشي العمل على التعرف على علامات العمل القسري كل سنة."
      ),
    ])
  func languages(_ tag: String, _ text: String) {
    #expect(detectLanguage(of: text) == LanguageTag(rawValue: tag))
  }

  @Test("Too little text has no language", arguments: ["", "Plan", "2031–2035"])
  func silence(_ text: String) {
    #expect(detectLanguage(of: text) == nil)
  }

  @Test("A long block in another language is marked, a short one is not")
  func blocks() {
    let english =
      "The ministry opens a shelter in each district and pays its staff from the state budget every year. "
    let french =
      "Le ministère ouvre un centre d'accueil dans chaque région et forme les inspecteurs du travail chaque année. "
    var builder = DocumentBuilder()
    for text in [
      String(repeating: english, count: 12), String(repeating: french, count: 4), "Bonjour",
    ] {
      builder.append(
        DocumentBuilder.BlockDraft(
          kind: .paragraph, pieces: [DocumentBuilder.Piece(text: text, page: 1)]))
    }
    let document = builder.document(
      DocumentBuilder.Facts(
        id: "x", source: Source(path: "p", format: .pdf, bytes: 0), title: nil, language: nil,
        pages: []))
    #expect(document.language.rawValue == "en")
    #expect(document.blocks.map { $0.language?.rawValue } == [nil, "fr", nil])
  }
}
