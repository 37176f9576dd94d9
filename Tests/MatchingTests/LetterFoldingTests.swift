import AnalysisModel
import TestSupport
import Testing

@testable import Matching

@Suite("Folding and stemming words") struct LetterFoldingTests {
  @Test(
    "Case, accents and variants of letters are taken away",
    arguments: [
      ("ABC xyz", "abc xyz"), ("Élève à Ñandú", "eleve a nandu"), ("Čeština Łódź", "cestina lodz"),
      ("Straße Æsir œuvre Ørsted", "strasse aesir oeuvre orsted"), ("e\u{301}", "e"),
      ("İstanbul ılık", "istanbul ilik"), ("Ёлка Йод", "елка иод"),
      ("Ἀθήνα ΟΔΟΣ ὁδός", "αθηνα οδοσ οδοσ"),
      ("l’enfant", "l'enfant"), ("traf\u{AD}ficking", "trafficking"), ("\u{200F}ab", "ab"),
      ("أإآٱا", "ااااا"), ("مدرسة على", "مدرسه علي"), ("كـتـاب", "كتاب"), ("كِتَابٌ", "كتاب"),
      ("مسؤول رئيس", "مسوول رييس"), ("٢٠٢٤", "2024"), ("हिन्दी", "हिन्दी"), ("ไทย", "ไทย"), ("", ""),
    ])
  func folding(_ text: String, _ folded: String) {
    #expect(LetterFolding.fold(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test("Folding what is folded changes nothing", arguments: [UInt64(1), 2, 3])
  func foldingTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &generator)) else {
        continue
      }
      let once = LetterFolding.fold(String(Character(scalar)))
      #expect(
        LetterFolding.fold(once) == once, "seed \(seed), U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(
    "Words that are forms of each other share a stem",
    arguments: [
      ("en", "victims", "VICTIM’S"), ("en", "identified", "identifying"),
      ("fr", "Enfants", "enfant"),
      ("es", "acción", "ACCIONES"), ("pt", "vítimas", "vitima"), ("ru", "жертвами", "Жертва"),
      ("ar", "الضحايا", "ضحايا"), ("ar", "والأطفال", "أطفال"), ("ar", "للضحايا", "ضحايا"),
      ("de", "Straße", "strasse"),
    ])
  func sharedStems(_ language: String, _ first: String, _ second: String) {
    let analyzer = WordAnalyzer(language: LanguageTag(rawValue: language))
    let (one, other) = (analyzer.forms(of: first), analyzer.forms(of: second))
    #expect(!Set(one.stems).isDisjoint(with: other.stems), "\(one.stems) \(other.stems)")
  }

  @Test(
    "Different words share none",
    arguments: [
      ("en", "traffic", "trafficking"), ("en", "policy", "police"), ("fr", "police", "politique"),
      ("ar", "ضحايا", "أطفال"), ("de", "opfer", "opfern"),
    ])
  func differentStems(_ language: String, _ first: String, _ second: String) {
    let analyzer = WordAnalyzer(language: LanguageTag(rawValue: language))
    let (one, other) = (analyzer.forms(of: first), analyzer.forms(of: second))
    #expect(Set(one.stems).isDisjoint(with: other.stems), "\(one.stems) \(other.stems)")
  }
}
