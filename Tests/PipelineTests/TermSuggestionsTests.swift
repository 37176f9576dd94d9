import AnalysisModel
import Evaluating
import Loading
import TestSupport
import Testing

@testable import Pipeline

@Suite("Suggesting terms") struct TermSuggestionsTests {
  @Test("What distinguishes the evidence is suggested with a passage, and what terms match is not")
  func suggestions() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    var suggestions = try TermSuggestions(
      "W-1.1", language: LanguageTag(rawValue: "en"), library: library)
    for village in ["Aro", "Bena", "Cora"] {
      suggestions.add("In \(village) the borehole feeds a hand pump.", isEvidence: true)
      suggestions.add("In \(village) the school has a roof.", isEvidence: false)
    }
    let found = suggestions.suggestions(most: 5, fewest: 3)
    #expect(found.map(\.phrase.text).contains { $0.contains("hand pump") })
    #expect(!found.contains { $0.phrase.text.contains("borehole") })
    #expect(found.first?.example == "In Aro the borehole feeds a hand pump.")
  }

  @Test("No suggestion begins or ends with a word of the language's list, a figure or a letter")
  func idleWords() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(
      "function_words:\n  en: [every, Même]\nfurniture:\n  en: [page]\n",
      to: "common/function-words.yaml")
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    #expect(library.functionWords[LanguageTag(rawValue: "en")] == ["every", "Même", "page"])
    var suggestions = try TermSuggestions(
      "W-1.1", language: LanguageTag(rawValue: "en"), library: library)
    for village in ["Aro", "Bena", "Cora"] {
      suggestions.add("\(village): page 12 b every hand pump même 2024.", isEvidence: true)
      suggestions.add("\(village): the school has a roof.", isEvidence: false)
    }
    let found = suggestions.suggestions(most: 50, fewest: 1).map(\.phrase.text)
    #expect(found.contains("hand pump"))
    for word in ["page", "12", "b", "every", "même", "2024"] {
      #expect(
        !found.contains { $0.hasPrefix("\(word) ") || $0.hasSuffix(" \(word)") || $0 == word })
    }
  }

  @Test(
    "What stands only within what a term matches is left out; what also stands outside is marked")
  func covered() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    var suggestions = try TermSuggestions(
      "W-1.1", language: LanguageTag(rawValue: "en"), library: library)
    for village in ["Aro", "Bena"] {
      suggestions.add("In \(village) they dig deep shafts, a well.", isEvidence: true)
      suggestions.add("In \(village) they dig village wells.", isEvidence: true)
      suggestions.add("In \(village) the council wants village schemes.", isEvidence: true)
      suggestions.add("In \(village) the school has a roof.", isEvidence: false)
    }
    let found = suggestions.suggestions(most: 50, fewest: 2)
    #expect(!found.contains { $0.phrase.text == "deep" })
    let village = try #require(found.first { $0.phrase.text == "village" })
    #expect(village.phrase.covered == 2 && village.phrase.inEvidence == 4)
  }
}
