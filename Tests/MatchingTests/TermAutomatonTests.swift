import AnalysisModel
import Matching
import Testing

@Suite("Matching terms") struct TermAutomatonTests {
  struct Example: CustomTestStringConvertible {
    let notation: String
    let text: String
    let parts: [String]
    var language = "en"

    init(_ notation: String, _ text: String, _ parts: [String], language: String = "en") {
      self.notation = notation
      self.text = text
      self.parts = parts
      self.language = language
    }

    var testDescription: String { "\(notation) in \(text)" }
  }

  static let words = [
    Example("victim", "Victims and a VICTIM, the victim's.", ["Victims", "VICTIM", "victim's"]),
    Example("victim", "victimhood vic tim", []),
    Example(
      "identify", "We identified them; identifying, identifies.",
      ["identified", "identifying", "identifies"]),
    Example("traffick*", "Trafficking, traffickers, traffic.", ["Trafficking", "traffickers"]),
    Example(
      "organi?ation", "organisation or organization, organisations",
      ["organisation", "organization"]),
    Example("*trafficking", "antitrafficking", ["antitrafficking"]),
    Example("\"CARE\"", "CARE and Care and care, CARE's", ["CARE", "CARE's"]),
    Example(
      "\"Palermo Protocol\"", "The Palermo Protocol, the palermo protocol", ["Palermo Protocol"]),
    Example("prosecutor", "the persons.Prosecutors act", ["Prosecutors"]),
    Example("50 %", "rises by 50% or 50 %", ["50%", "50 %"]),
    Example("traf\u{AD}ficking", "traffick\u{AD}ing", ["traffick\u{AD}ing"]),
  ]

  static let phrases = [
    Example(
      "safe house", "A safe house, safe-houses, safe/house, safe\nhouse.",
      ["safe house", "safe-houses", "safe/house", "safe\nhouse"]),
    Example("safe house", "safe, house; safe (house) safe big house safe. House", []),
    Example(
      "victims' rights", "The victims’ rights and victims' rights",
      ["victims’ rights", "victims' rights"]),
    Example(
      "anti-trafficking", "anti–trafficking, anti trafficking, anti – trafficking",
      ["anti–trafficking", "anti trafficking"]),
    Example(
      "(national|state) budget", "the national budget and State budgets",
      ["national budget", "State budgets"]),
    Example("(shelter|safe house)", "shelters or safe houses", ["shelters", "safe houses"]),
    Example(
      "not be (held liable|punished|sent (back|home))", "shall not be punished, not be sent home",
      ["not be punished", "not be sent home"]),
    Example("ministry of *", "Ministry of Labour", ["Ministry of Labour"]),
  ]

  static let operators = [
    Example("victim NEAR/2 shelter", "shelter for the victim", ["shelter + victim"]),
    Example("victim NEAR/1 shelter", "shelter for the victim", []),
    Example("victim NEAR/0 shelter", "victim shelter", ["victim + shelter"]),
    Example("victim PRE/2 shelter", "shelter for the victim", []),
    Example("victim PRE/2 shelter", "victim in a shelter", ["victim + shelter"]),
    // Minimal pairs: the nearer victim, and the shelter on either side of the second.
    Example("victim NEAR/9 shelter", "victim x victim x shelter", ["victim + shelter"]),
    Example("a1 NEAR/9 b1", "b1 x a1 x b1", ["b1 + a1", "a1 + b1"]),
    // One word is not both sides.
    Example("victim NEAR/5 (victim|person)", "the victim", []),
    Example("victim NEAR/5 safe house", "no victim in any safe house", ["victim + safe house"]),
    Example("a1 NEAR/1 b1 NEAR/1 c1", "a1 b1 x c1", ["a1 + b1 + c1"]),
    Example("a1 NEAR/2 b1 NEAR/0 c1", "a1 c1 b1", ["a1 + c1 + b1"]),
    Example("a1 NEAR/2 b1 PRE/2 c1", "a1 c1 b1", []),
    Example("a1 NEAR/3 b1", "a1. Then b1", ["a1 + b1"]),
    Example("a1 SAME b1", "Yes a1 is here. No b1 here.", []),
    Example("a1 SAME b1", "Yes a1 is here and b1. No. Then b1, then a1.", ["a1 + b1", "b1 + a1"]),
    Example("a1 AND b1", "Yes b1 and b1. No a1 here.", ["b1 + a1"]),
    Example("a1 AND b1", "Yes a1.", []),
    Example("a1 OR b1", "b1 and a1", ["b1", "a1"]),
    Example("a1 NOT b1", "a1 and a1", ["a1", "a1"]),
    Example("a1 NOT b1", "a1 and a1 and b1", []),
    Example("a1 NEAR/1 b1 NOT c1", "a1 b1", ["a1 + b1"]),
  ]

  static let languages = [
    Example("enfant", "l’enfant, d'enfants", ["enfant", "enfants"], language: "fr"),
    Example("plan d'action", "le plan d’action", ["plan d’action"], language: "fr"),
    Example(
      "traite des êtres humains", "la Traite des etres humains", ["Traite des etres humains"],
      language: "fr"),
    Example("víctima", "las victimas y la VÍCTIMA", ["victimas", "VÍCTIMA"], language: "es"),
    Example("tráfico de pessoas", "o trafico de pessoas", ["trafico de pessoas"], language: "pt"),
    Example("ребёнок", "ребенок", ["ребенок"], language: "ru"),
    Example("жертва", "помощь жертвам", ["жертвам"], language: "ru"),
    Example("ضحايا", "حماية الضحايا وللضحايا", ["الضحايا", "وللضحايا"], language: "ar"),
    Example("وزارة", "ووزارة", ["ووزارة"], language: "ar"),
    Example("أطفال", "الاطفال", ["الاطفال"], language: "ar"),
    Example("Straße", "STRASSE", ["STRASSE"], language: "de"),
  ]

  @Test("A term matches what its notation says", arguments: words + phrases + operators + languages)
  func matching(_ example: Example) throws {
    let parts = try TestTerms.parts(
      of: example.notation, in: example.text, language: example.language)
    #expect(parts == example.parts)
  }

  @Test("Every bad term is reported at once, in the file's places")
  func problems() throws {
    let terms = [
      TestTerms.term("good"),
      TestTerms.term("bad NEAR worse (a1|)", location: TestTerms.place(4, 10)),
      TestTerms.term("of the", location: TestTerms.place(2, 7)),
    ]
    let error = try #require(throws: LexiconError.self) {
      try TermAutomaton(terms: terms, language: LanguageTag(rawValue: "en"), abbreviations: [])
    }
    let places = error.problems.map(\.location)
    #expect(places == [TestTerms.place(2, 7), TestTerms.place(4, 14), TestTerms.place(4, 29)])
  }

  @Test("A heading may be a stop word, an element's term may not")
  func stopWords() throws {
    let heading = TestTerms.term("from", target: .column(.start))
    var scanner = try TestTerms.scanner([heading])
    #expect(scanner.hits(in: "From").count == 1)
    #expect(throws: LexiconError.self) {
      try TermAutomaton(
        terms: [TestTerms.term("from")], language: LanguageTag(rawValue: "en"), abbreviations: [])
    }
  }

  @Test("A phrase with groups in a row of many words compiles")
  func manyAlternatives() throws {
    let group = "(" + (0..<60).map { "w\($0)" }.joined(separator: "|") + ")"
    let parts = try TestTerms.parts(of: "\(group) \(group) \(group) \(group)", in: "w1 w2 w59 w0")
    #expect(parts == ["w1 w2 w59 w0"])
  }
}
