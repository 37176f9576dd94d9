import Evaluating
import Testing

@Suite("Phrases that distinguish evidence") struct PhraseKeynessTests {
  @Test("The ratio is that of the published formula")
  func formula() throws {
    var keyness = PhraseKeyness()
    for number in 0..<10 {
      keyness.add(number < 6 ? ["hotline": "Hotline"] : [:], isEvidence: true)
    }
    for number in 0..<90 {
      keyness.add(number < 4 ? ["hotline": "hotline"] : [:], isEvidence: false)
    }
    let phrase = try #require(keyness.phrases(fewest: 2).first)
    #expect(phrase.text == "Hotline")
    #expect(phrase.inEvidence == 6)
    #expect(phrase.elsewhere == 4)
    // 2 · (6 ln 6 + 4 ln (4/9) + 4 ln (4/9) + 86 ln (86/81))
    #expect(abs(phrase.keyness - 18.829) < 0.001)
  }

  @Test("A phrase of the others, or of too few passages, is no suggestion")
  func leftOut() {
    var keyness = PhraseKeyness()
    keyness.add(["shelter": "shelter", "law": "law"], isEvidence: true)
    keyness.add(["law": "law"], isEvidence: true)
    for _ in 0..<3 { keyness.add(["law": "law"], isEvidence: false) }
    #expect(keyness.phrases(fewest: 2).isEmpty)
    #expect(keyness.phrases(fewest: 1).map(\.text) == ["shelter"])
  }
}
