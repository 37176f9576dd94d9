internal import AnalysisModel
internal import Testing

@testable internal import Comparing

/// The shipped words for numbers against sentences of our own.
@Suite("Numbers in words in six languages")
struct NumberWordsTests {
  private func spelled(_ language: String) throws -> SpelledNumbers {
    SpelledNumbers(try shippedVocabulary(language).numbers)
  }

  @Test(
    "Compounds are read as the number that they say",
    arguments: [
      ("en", "a hundred and fifty guards", [150]), ("en", "twenty-five places", [25]),
      ("en", "two thousand three hundred", [2300]),
      ("fr", "cent cinquante places", [150]), ("fr", "quatre-vingt-dix-sept foyers", [97]),
      ("fr", "soixante et onze", [71]), ("fr", "deux cents", [200]), ("fr", "vingt et une", [21]),
      ("es", "ciento cincuenta plazas", [150]), ("es", "treinta y dos", [32]),
      ("es", "mil doscientos", [1200]), ("es", "cien", [100]),
      ("pt", "cento e cinquenta", [150]), ("pt", "duzentos e três", [203]),
      ("ru", "сто пятьдесят мест", [150]), ("ru", "двести двадцать пять", [225]),
      ("ru", "пять тысяч", [5000]),
      ("ar", "مئة وخمسين مكانا", [150]), ("ar", "خمسة وعشرين", [25]), ("ar", "خمسة عشر", [15]),
    ])
  func compounds(language: String, text: String, values: [Int]) throws {
    #expect(try spelled(language).all(in: TextWords(text).words).map(\.value) == values)
  }

  @Test(
    "Numbers in words are numbers too, the same in digits is no change, and the lower one is told",
    arguments: [
      (
        "en", "Open three shelters with twenty-five places", "Open two shelters with thirty places",
        ["three → two lower", "twenty-five → thirty higher"]
      ),
      (
        "en", "Open three shelters for all victims of it", "Open 3 shelters for all victims of it",
        []
      ),
      (
        "en", "Open one shelter for all victims of it", "Open 4 shelters for all victims of it",
        ["one → 4 higher"]
      ),
      (
        "en", "Train 400 guards at the border", "Train a hundred and fifty guards at the border",
        ["400 → hundred and fifty lower"]
      ),
      (
        "en", "Train 1,400 guards at the border", "Train 1 400 guards at the border", []
      ),
      (
        "fr", "Ouvrir trois foyers de quatre-vingt-dix places pour elles",
        "Ouvrir un foyers de vingt et une places pour elles",
        ["trois → un lower", "quatre-vingt-dix → vingt et une lower"]
      ),
      (
        "es", "Abrir tres albergues con treinta y dos plazas",
        "Abrir dos albergues con cien plazas", ["tres → dos lower", "treinta y dos → cien higher"]
      ),
      (
        "pt", "Abrir três abrigos com vinte lugares para elas",
        "Abrir dois abrigos com quinze lugares para elas",
        ["três → dois lower", "vinte → quinze lower"]
      ),
      (
        "ru", "Открыть три приюта на двадцать пять мест", "Открыть два приюта на сорок мест",
        ["три → два lower", "двадцать пять → сорок higher"]
      ),
      (
        "ar", "فتح ثلاثة مراكز تضم خمسة وعشرين مكانا لهم", "فتح أربعة مراكز تضم عشرين مكانا لهم",
        ["ثلاثة → أربعة higher", "خمسة وعشرين → عشرين lower"]
      ),
    ])
  func changes(language: String, earlier: String, later: String, figures: [String]) throws {
    let alignment = FigureAlignment(
      TextWords(earlier), earlier, TextWords(later), later, spelled: try spelled(language))
    let found = alignment.changes.map { change in
      "\(change.earlier) → \(change.later) \(change.direction?.rawValue ?? "")"
    }
    #expect(found == figures)
  }
}
